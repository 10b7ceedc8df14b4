package it.atlante.catalogue;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which records others refer to, by the columns of the store. */
@Component
class ReferringRecords {

    /** Table and column of whatever refers to a type. */
    private static final Map<RecordType, List<String[]>> COLUMNS = Map.of(
            RecordType.LOCATION,
            List.of(
                    new String[] {"service_at_location", "location_id"},
                    new String[] {"housing", "location_id"},
                    new String[] {"organisation", "location_id"},
                    new String[] {"landmark", "location_id"}),
            RecordType.ORGANISATION,
            List.of(
                    new String[] {"service", "organisation_id"},
                    new String[] {"housing", "organisation_id"},
                    new String[] {"tie", "from_organisation_id"},
                    new String[] {"tie", "to_organisation_id"}),
            RecordType.SERVICE,
            List.<String[]>of(new String[] {"service_at_location", "service_id"}),
            RecordType.NETWORK,
            List.<String[]>of(new String[] {"tie", "network_id"}),
            RecordType.INDICATOR,
            List.<String[]>of(new String[] {"indicator_value", "indicator_id"}));

    private final EntityManager entityManager;
    private final JdbcTemplate jdbc;

    ReferringRecords(EntityManager entityManager, JdbcTemplate jdbc) {
        this.entityManager = entityManager;
        this.jdbc = jdbc;
    }

    /** Whether a record that is not removed refers to this one. */
    boolean isReferredTo(CatalogueRecord record) {
        for (String[] column : COLUMNS.getOrDefault(record.type(), List.of())) {
            boolean found = !jdbc.queryForList(
                            "select id from " + column[0] + " where " + column[1]
                                    + " = ? and removed = false fetch first 1 rows only",
                            record.getId())
                    .isEmpty();
            if (found) {
                return true;
            }
        }
        return false;
    }

    /** The places at which a service is given. */
    List<UUID> placesOf(UUID serviceId) {
        return jdbc.queryForList("select id from service_at_location where service_id = ?", UUID.class, serviceId);
    }

    /** The entity of a type. */
    Class<? extends CatalogueRecord> recordClass(RecordType type) {
        String name = type.name().replace("_", "");
        return entityManager.getMetamodel().getEntities().stream()
                .filter(entity -> entity.getName().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow()
                .getJavaType()
                .asSubclass(CatalogueRecord.class);
    }
}
