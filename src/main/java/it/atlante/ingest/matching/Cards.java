package it.atlante.ingest.matching;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.fields.RecordClasses;
import it.atlante.catalogue.housing.HousingDetails;
import it.atlante.catalogue.landmark.LandmarkDetails;
import it.atlante.catalogue.organisation.Organisation;
import it.atlante.catalogue.organisation.OrganisationDetails;
import it.atlante.catalogue.organisation.Organisations;
import it.atlante.catalogue.place.Location;
import it.atlante.catalogue.place.LocationDetails;
import it.atlante.catalogue.place.Locations;
import it.atlante.catalogue.place.PointPrecision;
import it.atlante.catalogue.services.ServiceAtLocationDetails;
import it.atlante.catalogue.services.ServiceDetails;
import it.atlante.catalogue.services.ServicesAtLocations;
import it.atlante.ingest.matching.Card.Identity;
import it.atlante.ingest.matching.Card.Origin;
import it.atlante.ingest.matching.Card.Runner;
import it.atlante.ingest.matching.Card.Whereabouts;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes cards of the catalogue's records. Removed records have none. */
@Component
class Cards {

    private final EntityManager entityManager;
    private final Organisations organisations;
    private final Locations locations;
    private final ServicesAtLocations servicesAtLocations;

    Cards(
            EntityManager entityManager,
            Organisations organisations,
            Locations locations,
            ServicesAtLocations servicesAtLocations) {
        this.entityManager = entityManager;
        this.organisations = organisations;
        this.locations = locations;
        this.servicesAtLocations = servicesAtLocations;
    }

    /**
     * Ids of records, in their order.
     *
     * @param run those that the run wrote last; null for all
     */
    @Transactional(readOnly = true)
    List<UUID> ids(RecordType type, @Nullable UUID run) {
        String of = RecordClasses.recordClass(type).getSimpleName();
        String condition = run == null ? "" : " and r.importRunId = :run";
        var query = entityManager.createQuery(
                "select r.id from " + of + " r where r.removed = false" + condition + " order by r.id", UUID.class);
        return (run == null ? query : query.setParameter("run", run)).getResultList();
    }

    /** The cards of some records of a type. */
    @Transactional(readOnly = true)
    Map<UUID, Card> byIds(RecordType type, Collection<UUID> ids) {
        List<? extends CatalogueRecord> records = entityManager
                .createQuery(
                        "select r from " + RecordClasses.recordClass(type).getSimpleName()
                                + " r where r.removed = false and r.id in :ids",
                        RecordClasses.recordClass(type))
                .setParameter("ids", ids)
                .getResultList();
        Map<UUID, List<UUID>> placesOfServices = type == RecordType.SERVICE ? placesOf(ids) : Map.of();
        Surroundings around = surroundings(records, placesOfServices);
        Map<UUID, Card> cards = new HashMap<>();
        records.forEach(record -> cards.put(record.getId(), card(record, around)));
        // What was read is not changed: nothing is kept for a flush, however many are read.
        entityManager.clear();
        return cards;
    }

    /** What the records refer to. */
    private record Surroundings(
            Map<UUID, Organisation> organisations,
            Map<UUID, Location> locations,
            Map<UUID, List<UUID>> placesOfServices) {}

    private Map<UUID, List<UUID>> placesOf(Collection<UUID> services) {
        Map<UUID, List<UUID>> places = new HashMap<>();
        servicesAtLocations.listByServices(services).forEach(at -> {
            ServiceAtLocationDetails details = at.details();
            if (details.locationId() != null) {
                places.computeIfAbsent(details.serviceId(), any -> new ArrayList<>())
                        .add(details.locationId());
            }
        });
        return places;
    }

    private Surroundings surroundings(List<? extends CatalogueRecord> records, Map<UUID, List<UUID>> placesOfServices) {
        Set<UUID> organisationIds = new HashSet<>();
        Set<UUID> locationIds = new HashSet<>();
        placesOfServices.values().forEach(locationIds::addAll);
        for (CatalogueRecord record : records) {
            switch (record.details()) {
                case OrganisationDetails it -> locationIds.add(it.locationId());
                case ServiceDetails it -> organisationIds.add(it.organisationId());
                case HousingDetails it -> {
                    organisationIds.add(it.organisationId());
                    locationIds.add(it.locationId());
                }
                case LandmarkDetails it -> locationIds.add(it.locationId());
                default -> {}
            }
        }
        organisationIds.removeIf(Objects::isNull);
        locationIds.removeIf(Objects::isNull);
        return new Surroundings(
                byId(organisations.findByIdIn(organisationIds)),
                byId(locations.findByIdIn(locationIds)),
                placesOfServices);
    }

    private static <R extends CatalogueRecord> Map<UUID, R> byId(List<R> records) {
        return records.stream().collect(Collectors.toMap(CatalogueRecord::getId, Function.identity()));
    }

    private static Card card(CatalogueRecord record, Surroundings around) {
        Origin origin = new Origin(record.header().sourceId(), record.header().demonstration());
        UUID id = record.getId();
        return switch (record.details()) {
            case OrganisationDetails it ->
                new Card(
                        id,
                        RecordType.ORGANISATION,
                        origin,
                        names(it.name(), it.alternateName()),
                        new Identity(capitals(it.taxCode()), capitals(it.runts())),
                        Contacts.of(it.phones(), it.email(), it.website()),
                        Set.of(),
                        null,
                        at(it.locationId(), around));
            case ServiceDetails it -> {
                List<UUID> places = around.placesOfServices().getOrDefault(id, List.of());
                yield new Card(
                        id,
                        RecordType.SERVICE,
                        origin,
                        names(it.name(), it.alternateName()),
                        Identity.UNKNOWN,
                        Contacts.of(it.phones(), it.email(), it.url()),
                        Set.copyOf(it.categories()),
                        runner(it.organisationId(), around),
                        at(places, around));
            }
            case HousingDetails it ->
                new Card(
                        id,
                        RecordType.HOUSING,
                        origin,
                        names(it.name(), null),
                        Identity.UNKNOWN,
                        Contacts.of(it.phones(), it.email(), it.url()),
                        Set.of(it.programme()),
                        runner(it.organisationId(), around),
                        at(it.locationId(), around));
            case LandmarkDetails it ->
                new Card(
                        id,
                        RecordType.LANDMARK,
                        origin,
                        names(it.name(), null),
                        Identity.UNKNOWN,
                        Contacts.of(List.of(), null, null),
                        Set.of(it.kind()),
                        null,
                        at(it.locationId(), around));
            case LocationDetails it ->
                new Card(
                        id,
                        RecordType.LOCATION,
                        origin,
                        it.name() == null ? List.of() : names(it.name(), null),
                        Identity.UNKNOWN,
                        Contacts.of(List.of(), null, null),
                        Set.of(),
                        null,
                        whereabouts(Set.of(id), it));
            default -> throw new IllegalArgumentException(record.type() + " is not compared");
        };
    }

    private static List<NameWords> names(String name, @Nullable String other) {
        return other == null ? List.of(NameWords.of(name)) : List.of(NameWords.of(name), NameWords.of(other));
    }

    private static @Nullable String capitals(@Nullable String code) {
        String plain = code == null ? "" : code.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
        return plain.isEmpty() ? null : plain;
    }

    private static @Nullable Runner runner(@Nullable UUID organisationId, Surroundings around) {
        Organisation organisation =
                organisationId == null ? null : around.organisations().get(organisationId);
        return organisation == null
                ? null
                : new Runner(
                        organisation.getId(),
                        NameWords.of(organisation.details().name()));
    }

    private static Whereabouts at(@Nullable UUID locationId, Surroundings around) {
        return locationId == null ? Whereabouts.UNKNOWN : at(List.of(locationId), around);
    }

    private static Whereabouts at(List<UUID> locationIds, Surroundings around) {
        return locationIds.stream()
                .map(around.locations()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(first -> whereabouts(Set.copyOf(locationIds), first.details()))
                .orElse(Whereabouts.UNKNOWN);
    }

    private static Whereabouts whereabouts(Set<UUID> ids, LocationDetails place) {
        String city = place.city() == null ? "" : String.join(" ", NameWords.split(place.city()));
        return new Whereabouts(
                ids,
                StreetNumber.parse(place.address()).orElse(null),
                city.isEmpty() ? null : city,
                place.geoPoint(),
                place.pointPrecision() == PointPrecision.EXACT);
    }
}
