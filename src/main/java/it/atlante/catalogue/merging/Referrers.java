package it.atlante.catalogue.merging;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.fields.RecordClasses;
import it.atlante.catalogue.fields.RecordFields;
import it.atlante.catalogue.fields.ReferenceFields;
import it.atlante.catalogue.fields.ReferenceFields.ReferenceField;
import it.atlante.catalogue.network.TieDetails;
import it.atlante.catalogue.services.ServiceAtLocationDetails;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The records that refer to a record, and those that say the same of the same. Removed ones are left out. */
@Component
class Referrers {

    private final EntityManager entityManager;

    Referrers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The records that refer to the record, each once. */
    List<CatalogueRecord> to(RecordType type, UUID id) {
        Set<CatalogueRecord> found = new LinkedHashSet<>();
        for (ReferenceField reference : ReferenceFields.to(type)) {
            found.addAll(by(reference.type(), reference.field(), id));
        }
        return List.copyOf(found);
    }

    /** What the record says when it refers to another record instead. */
    RecordFields led(CatalogueRecord record, UUID from, UUID to) {
        return ReferenceFields.redirect(RecordFields.of(record), Map.of(from, to));
    }

    /** Another record of the same service at the same place, or of the same tie between the same two. */
    Optional<? extends CatalogueRecord> findTwin(CatalogueRecord record) {
        return switch (record.details()) {
            case ServiceAtLocationDetails it ->
                by(RecordType.SERVICE_AT_LOCATION, "serviceId", it.serviceId()).stream()
                        .filter(other -> isTwin(other, record))
                        .findFirst();
            case TieDetails it ->
                by(RecordType.TIE, "fromOrganisationId", it.fromOrganisationId()).stream()
                        .filter(other -> isTwin(other, record))
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static boolean isTwin(CatalogueRecord other, CatalogueRecord record) {
        if (other.getId().equals(record.getId())) {
            return false;
        }
        if (other.details() instanceof ServiceAtLocationDetails one
                && record.details() instanceof ServiceAtLocationDetails two) {
            return one.locationId() != null && one.locationId().equals(two.locationId());
        }
        return other.details() instanceof TieDetails one
                && record.details() instanceof TieDetails two
                && one.kind().equals(two.kind())
                && Objects.equals(one.toOrganisationId(), two.toOrganisationId())
                && Objects.equals(one.networkId(), two.networkId());
    }

    private List<? extends CatalogueRecord> by(RecordType type, String field, UUID id) {
        Class<? extends CatalogueRecord> recordClass = RecordClasses.recordClass(type);
        return entityManager
                .createQuery(
                        "select r from " + recordClass.getSimpleName() + " r where r.removed = false and r.details."
                                + field + " = :id order by r.id",
                        recordClass)
                .setParameter("id", id)
                .getResultList();
    }
}
