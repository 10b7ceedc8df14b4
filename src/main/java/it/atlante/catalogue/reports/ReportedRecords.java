package it.atlante.catalogue.reports;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.Sharing;
import it.atlante.catalogue.area.Area;
import it.atlante.catalogue.housing.Housing;
import it.atlante.catalogue.landmark.Landmark;
import it.atlante.catalogue.organisation.Organisation;
import it.atlante.catalogue.services.Service;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The records that have a page of their own, and so can be reported. */
@Component
class ReportedRecords {

    private static final Map<RecordType, Class<? extends CatalogueRecord>> CLASSES = Map.of(
            RecordType.ORGANISATION, Organisation.class,
            RecordType.SERVICE, Service.class,
            RecordType.HOUSING, Housing.class,
            RecordType.LANDMARK, Landmark.class,
            RecordType.AREA, Area.class);

    private final EntityManager entityManager;

    ReportedRecords(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A record and its name. */
    record Reported(RecordType type, UUID id, String label) {

        /** The path of the record's page. */
        public String path() {
            return "/risorse/" + type.name().toLowerCase(java.util.Locale.ROOT) + "/" + id;
        }
    }

    /**
     * The record of a type and id as a form names them, in any case of letters.
     *
     * @param signedIn whether the sender may see more than what is public
     */
    @Transactional(readOnly = true)
    Optional<Reported> find(String type, String id, boolean signedIn) {
        return CLASSES.keySet().stream()
                .filter(known -> known.name().equalsIgnoreCase(type))
                .findFirst()
                .flatMap(known -> uuid(id).flatMap(uuid -> find(known, uuid, signedIn)));
    }

    private Optional<Reported> find(RecordType type, UUID id, boolean signedIn) {
        CatalogueRecord record = entityManager.find(CLASSES.get(type), id);
        return Optional.ofNullable(record)
                .filter(it -> !it.removed())
                .filter(it -> signedIn || it.header().sharing() == Sharing.PUBLIC)
                .map(it -> new Reported(type, id, it.details().label()));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
