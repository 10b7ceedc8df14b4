package it.atlante.catalogue.editing;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.housing.Housing;
import it.atlante.catalogue.landmark.Landmark;
import it.atlante.catalogue.network.Tie;
import it.atlante.catalogue.organisation.Organisation;
import it.atlante.catalogue.services.Service;
import it.atlante.catalogue.services.ServiceAtLocation;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which records refer to a record. */
@Component
@Transactional(readOnly = true)
class References {

    private final EntityManager entityManager;
    private final Records records;

    References(EntityManager entityManager, Records records) {
        this.entityManager = entityManager;
        this.records = records;
    }

    /** The records that would be left without what they refer to. */
    List<Records.Entry> to(EditedType type, UUID id) {
        List<Records.Entry> found = new ArrayList<>();
        switch (type) {
            case ORGANISATION -> {
                found.addAll(by(EditedType.SERVICE, Service.class, "organisationId", id));
                found.addAll(by(EditedType.HOUSING, Housing.class, "organisationId", id));
                found.addAll(by(EditedType.TIE, Tie.class, "fromOrganisationId", id));
                found.addAll(by(EditedType.TIE, Tie.class, "toOrganisationId", id));
            }
            case SERVICE -> found.addAll(by(EditedType.SERVICE_AT_LOCATION, ServiceAtLocation.class, "serviceId", id));
            case NETWORK -> found.addAll(by(EditedType.TIE, Tie.class, "networkId", id));
            case AREA -> {
                found.addAll(where(EditedType.SERVICE, Service.class, it -> it.details()
                        .serviceAreas()
                        .contains(id)));
                found.addAll(where(
                        EditedType.TIE, Tie.class, it -> it.details().areas().contains(id)));
            }
            case SERVICE_AT_LOCATION, HOUSING, LANDMARK, TIE -> {}
        }
        return found;
    }

    /** The records that are at a place. */
    List<Records.Entry> atLocation(UUID locationId) {
        List<Records.Entry> found = new ArrayList<>();
        found.addAll(by(EditedType.ORGANISATION, Organisation.class, "locationId", locationId));
        found.addAll(by(EditedType.SERVICE_AT_LOCATION, ServiceAtLocation.class, "locationId", locationId));
        found.addAll(by(EditedType.HOUSING, Housing.class, "locationId", locationId));
        found.addAll(by(EditedType.LANDMARK, Landmark.class, "locationId", locationId));
        return found;
    }

    private <R extends CatalogueRecord> List<Records.Entry> by(
            EditedType type, Class<R> recordClass, String attribute, UUID id) {
        return entityManager
                .createQuery(
                        "select r from " + recordClass.getSimpleName() + " r where r.removed = false and r.details."
                                + attribute + " = :id order by r.id",
                        recordClass)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(it -> entry(type, it))
                .toList();
    }

    /** Lists of ids are JSON, which the two stores query differently: the few records are looked through here. */
    private <R extends CatalogueRecord> List<Records.Entry> where(
            EditedType type, Class<R> recordClass, Predicate<R> referring) {
        return entityManager
                .createQuery(
                        "select r from " + recordClass.getSimpleName() + " r where r.removed = false order by r.id",
                        recordClass)
                .getResultStream()
                .filter(referring)
                .map(it -> entry(type, it))
                .toList();
    }

    private Records.Entry entry(EditedType type, CatalogueRecord it) {
        return new Records.Entry(
                type, it.getId(), records.label(it), it.header().demonstration());
    }
}
