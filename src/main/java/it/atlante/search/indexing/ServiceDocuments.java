package it.atlante.search.indexing;

import it.atlante.catalogue.Sharing;
import it.atlante.catalogue.organisation.Organisation;
import it.atlante.catalogue.organisation.Organisations;
import it.atlante.catalogue.place.Location;
import it.atlante.catalogue.place.Locations;
import it.atlante.catalogue.services.Service;
import it.atlante.catalogue.services.ServiceAtLocation;
import it.atlante.catalogue.services.ServiceAtLocationDetails;
import it.atlante.catalogue.services.ServiceDetails;
import it.atlante.catalogue.services.ServiceStatus;
import it.atlante.catalogue.services.ServicesAtLocations;
import it.atlante.catalogue.vocabulary.Scheme;
import it.atlante.search.engine.Dimension;
import it.atlante.search.engine.Family;
import it.atlante.search.engine.IndexChange;
import it.atlante.search.engine.ResourceDocument;
import it.atlante.search.engine.ResourceDocument.Contact;
import it.atlante.search.engine.ResourceDocument.DocumentHours;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Documents of services: one for each place at which a service is given, under the id of that {@code service_at_location}; one under the
 * service's own id while it has no place.
 */
@Component
class ServiceDocuments {

    private static final DocumentHours CLOSED_FOR_NOW = new DocumentHours("off", null);

    private final ServicesAtLocations servicesAtLocations;
    private final Organisations organisations;
    private final Locations locations;
    private final Disclosures disclosures;
    private final Labels labels;

    ServiceDocuments(
            ServicesAtLocations servicesAtLocations,
            Organisations organisations,
            Locations locations,
            Disclosures disclosures,
            Labels labels) {
        this.servicesAtLocations = servicesAtLocations;
        this.organisations = organisations;
        this.locations = locations;
        this.disclosures = disclosures;
        this.labels = labels;
    }

    /** The changes that bring the index up to date with these services, removed ones and removed places included. */
    List<IndexChange> changes(Collection<Service> services, long version) {
        Map<UUID, List<ServiceAtLocation>> places =
                servicesAtLocations
                        .findByServices(services.stream().map(Service::getId).toList())
                        .stream()
                        .collect(Collectors.groupingBy(place -> place.details().serviceId()));
        List<ServiceAtLocation> all =
                places.values().stream().flatMap(List::stream).toList();
        Surroundings around = Surroundings.read(
                organisations,
                services.stream()
                        .map(service -> service.details().organisationId())
                        .toList(),
                locations,
                all.stream().map(place -> place.details().locationId()).toList());
        List<IndexChange> changes = new ArrayList<>();
        for (Service service : services) {
            addChanges(changes, service, places.getOrDefault(service.getId(), List.of()), new Pass(around, version));
        }
        return changes;
    }

    private record Pass(Surroundings around, long version) {}

    private void addChanges(List<IndexChange> changes, Service service, List<ServiceAtLocation> places, Pass pass) {
        boolean listed = !service.removed()
                && service.details().status() != ServiceStatus.DEFUNCT
                && service.details().status() != ServiceStatus.INACTIVE;
        boolean somewhere = false;
        for (ServiceAtLocation place : places) {
            boolean here = listed && !place.removed();
            somewhere |= here;
            changes.add(
                    here
                            ? new IndexChange.Put(document(service, place, pass))
                            : new IndexChange.Delete(place.getId().toString(), pass.version()));
        }
        changes.add(
                listed && !somewhere
                        ? new IndexChange.Put(document(service, null, pass))
                        : new IndexChange.Delete(service.getId().toString(), pass.version()));
    }

    private ResourceDocument document(Service service, @Nullable ServiceAtLocation place, Pass pass) {
        ServiceDetails details = service.details();
        Organisation organisation = pass.around().organisation(details.organisationId());
        ServiceAtLocationDetails at = place == null ? null : place.details();
        Location location = at == null ? null : pass.around().location(at.locationId());
        Sharing sharing = Documents.sharing(service, place, organisation);
        return new ResourceDocument(
                (place == null ? service.getId() : place.getId()).toString(),
                pass.version(),
                Family.SERVICE,
                service.getId().toString(),
                Documents.names(details.name(), details.alternateName()),
                organisation == null ? null : organisation.getId().toString(),
                organisation == null ? null : organisation.details().name(),
                details.description(),
                codes(service, sharing, organisation, location),
                null,
                labels(details),
                new Contact(
                        Documents.union(at == null ? List.of() : at.phones(), details.phones()),
                        details.email(),
                        details.url()),
                hours(details, at),
                List.of(),
                service.header().freshOn(),
                Documents.verification(service),
                sharing,
                Documents.visibleTo(service, place, organisation),
                disclosures.of(location),
                details.serviceAreas().stream().map(UUID::toString).toList());
    }

    /** A service that is closed for the time being is open at no hour, whatever its hours are otherwise. */
    private static DocumentHours hours(ServiceDetails details, @Nullable ServiceAtLocationDetails at) {
        if (details.status() == ServiceStatus.TEMPORARILY_CLOSED) {
            return CLOSED_FOR_NOW;
        }
        return at == null ? DocumentHours.UNKNOWN : new DocumentHours(at.openingHours(), at.hoursNote());
    }

    private static Map<Dimension, List<String>> codes(
            Service service, Sharing sharing, @Nullable Organisation organisation, @Nullable Location location) {
        ServiceDetails details = service.details();
        Map<Dimension, List<String>> codes = Documents.codes(service, sharing, organisation);
        codes.put(Dimension.FAMILY, List.of(Family.SERVICE.code()));
        codes.put(Dimension.CATEGORY, details.categories());
        codes.put(Dimension.TARGET_GROUP, details.targetGroups());
        codes.put(Dimension.PHASE, details.phases());
        codes.put(Dimension.LANGUAGE, details.languages());
        codes.put(
                Dimension.COST,
                details.cost() == null
                        ? List.of()
                        : List.of(details.cost().name().toLowerCase(Locale.ROOT)));
        codes.put(
                Dimension.ACCESSIBILITY,
                location == null ? List.of() : location.details().accessibility());
        return codes;
    }

    private List<String> labels(ServiceDetails details) {
        List<String> words = new ArrayList<>(labels.of(Scheme.CATEGORIES, details.categories()));
        words.addAll(labels.of(Scheme.TARGET_GROUPS, details.targetGroups()));
        words.addAll(labels.of(Scheme.PHASES, details.phases()));
        words.addAll(labels.of(Scheme.LANGUAGES, details.languages()));
        return words;
    }
}
