package it.atlante.catalogue.editing;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.area.AreaKind;
import it.atlante.catalogue.editing.form.Option;
import it.atlante.catalogue.network.TieDetails;
import it.atlante.catalogue.place.Location;
import it.atlante.catalogue.services.ServiceAtLocation;
import it.atlante.catalogue.services.ServiceAtLocationDetails;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the records to edit. Removed records are not found. */
@Component
@Transactional(readOnly = true)
class Records {

    /** More organisations than a region's network has; a list of choices longer than that would serve nobody. */
    private static final int MOST_CHOICES = 5000;

    private static final int PAGE_SIZE = 50;

    private final EntityManager entityManager;

    Records(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A record in a list. */
    record Entry(EditedType type, UUID id, String label, boolean demonstration) {}

    /** @param more whether there is a further page */
    record Page(List<Entry> entries, boolean more) {}

    Optional<CatalogueRecord> find(EditedType type, UUID id) {
        return Optional.<CatalogueRecord>ofNullable(entityManager.find(type.recordClass(), id))
                .filter(it -> !it.removed())
                .filter(it -> type != EditedType.AREA || disadvantaged(it));
    }

    private static boolean disadvantaged(CatalogueRecord area) {
        return area.details() instanceof it.atlante.catalogue.area.AreaDetails details
                && details.kind() == AreaKind.DISADVANTAGED;
    }

    Optional<Location> findLocation(@Nullable UUID id) {
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(entityManager.find(Location.class, id)).filter(it -> !it.removed());
    }

    /**
     * Records whose name holds the text, in the order of names; ties, which have no name, in the order of ids.
     *
     * @param pageNumber from 0
     */
    Page list(EditedType type, String text, int pageNumber) {
        TypedQuery<? extends CatalogueRecord> query;
        String from = "select r from " + type.recordClass().getSimpleName() + " r where r.removed = false";
        if (type.named()) {
            String kind = type == EditedType.AREA ? " and r.details.kind = DISADVANTAGED" : "";
            query = entityManager
                    .createQuery(
                            from + kind
                                    + " and lower(r.details.name) like :pattern escape '!' order by lower(r.details.name), r.id",
                            type.recordClass())
                    .setParameter("pattern", pattern(text));
        } else {
            query = entityManager.createQuery(from + " order by r.id", type.recordClass());
        }
        List<? extends CatalogueRecord> found = query.setFirstResult(pageNumber * PAGE_SIZE)
                .setMaxResults(PAGE_SIZE + 1)
                .getResultList();
        List<Entry> entries =
                found.stream().limit(PAGE_SIZE).map(it -> entry(type, it)).toList();
        return new Page(entries, found.size() > PAGE_SIZE);
    }

    private Entry entry(EditedType type, CatalogueRecord it) {
        return new Entry(type, it.getId(), label(it), it.header().demonstration());
    }

    private static String pattern(String text) {
        String literal = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("\u0000", "")
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + literal + "%";
    }

    /** The places of a service. */
    List<Entry> placesOf(UUID serviceId) {
        return entityManager
                .createQuery(
                        "select s from ServiceAtLocation s where s.removed = false and s.details.serviceId = :id order by s.id",
                        ServiceAtLocation.class)
                .setParameter("id", serviceId)
                .getResultList()
                .stream()
                .map(it -> entry(EditedType.SERVICE_AT_LOCATION, it))
                .toList();
    }

    /** The names of all records of a named type, as choices. */
    List<Option> names(EditedType type) {
        return entityManager
                .createQuery(
                        "select r.id, r.details.name from " + type.recordClass().getSimpleName()
                                + " r where r.removed = false order by lower(r.details.name), r.id",
                        Object[].class)
                .setMaxResults(MOST_CHOICES)
                .getResultList()
                .stream()
                .map(row -> new Option(String.valueOf(row[0]), String.valueOf(row[1])))
                .toList();
    }

    /** The name by which people know a record. */
    String label(CatalogueRecord record) {
        return switch (record.details()) {
            case ServiceAtLocationDetails place ->
                name(EditedType.SERVICE, place.serviceId())
                        + findLocation(place.locationId())
                                .map(it -> " – " + it.details().label())
                                .orElse("");
            case TieDetails tie ->
                name(EditedType.ORGANISATION, tie.fromOrganisationId()) + " → "
                        + (tie.toOrganisationId() == null
                                ? name(EditedType.NETWORK, tie.networkId())
                                : name(EditedType.ORGANISATION, tie.toOrganisationId()));
            default -> record.details().label();
        };
    }

    private String name(EditedType type, @Nullable UUID id) {
        return id == null ? "?" : findName(type, id).orElse("?");
    }

    /** The name of a record, also of a removed one. */
    Optional<String> findName(EditedType type, UUID id) {
        return Optional.<CatalogueRecord>ofNullable(entityManager.find(type.recordClass(), id))
                .map(record -> record.details().label());
    }
}
