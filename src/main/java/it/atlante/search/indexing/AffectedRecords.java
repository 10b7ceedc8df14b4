package it.atlante.search.indexing;

import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.history.ChangeFeed.Item;
import it.atlante.catalogue.housing.Housing;
import it.atlante.catalogue.housing.HousingStock;
import it.atlante.catalogue.landmark.Landmark;
import it.atlante.catalogue.landmark.Landmarks;
import it.atlante.catalogue.organisation.Organisation;
import it.atlante.catalogue.organisation.Organisations;
import it.atlante.catalogue.services.Service;
import it.atlante.catalogue.services.ServiceAtLocation;
import it.atlante.catalogue.services.Services;
import it.atlante.catalogue.services.ServicesAtLocations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the records whose documents a change touches: a location touches what stands there, an organisation what it runs. */
@Component
class AffectedRecords {

    private final Services services;
    private final ServicesAtLocations servicesAtLocations;
    private final HousingStock housingStock;
    private final Organisations organisations;
    private final Landmarks landmarks;

    AffectedRecords(
            Services services,
            ServicesAtLocations servicesAtLocations,
            HousingStock housingStock,
            Organisations organisations,
            Landmarks landmarks) {
        this.services = services;
        this.servicesAtLocations = servicesAtLocations;
        this.housingStock = housingStock;
        this.organisations = organisations;
        this.landmarks = landmarks;
    }

    /** Ids of the records whose documents must be made anew, by type. */
    record Affected(
            Set<UUID> services, Set<UUID> housing, Set<UUID> organisations, Set<UUID> landmarks, Set<UUID> areas) {}

    Affected by(List<Item> items) {
        // What refers to a record is written after it and has a feed row of its own: only changes of what was there
        // touch more than themselves.
        List<Item> changes = items.stream().filter(item -> item.version() > 1).toList();
        Affected affected = new Affected(
                ids(items, RecordType.SERVICE),
                ids(items, RecordType.HOUSING),
                ids(items, RecordType.ORGANISATION),
                ids(items, RecordType.LANDMARK),
                ids(items, RecordType.AREA));
        addRunBy(affected, ids(changes, RecordType.ORGANISATION));
        addAt(affected, ids(changes, RecordType.LOCATION));
        servicesAtLocations.findByIdIn(ids(items, RecordType.SERVICE_AT_LOCATION)).stream()
                .map(place -> place.details().serviceId())
                .forEach(affected.services()::add);
        return affected;
    }

    private void addRunBy(Affected affected, Collection<UUID> organisationIds) {
        if (!organisationIds.isEmpty()) {
            services.listByOrganisations(organisationIds).stream()
                    .map(Service::getId)
                    .forEach(affected.services()::add);
            housingStock.listByOrganisations(organisationIds).stream()
                    .map(Housing::getId)
                    .forEach(affected.housing()::add);
        }
    }

    private void addAt(Affected affected, Collection<UUID> locationIds) {
        if (!locationIds.isEmpty()) {
            servicesAtLocations.listByLocations(locationIds).stream()
                    .map(ServiceAtLocation::details)
                    .map(details -> details.serviceId())
                    .forEach(affected.services()::add);
            housingStock.listByLocations(locationIds).stream()
                    .map(Housing::getId)
                    .forEach(affected.housing()::add);
            landmarks.listByLocations(locationIds).stream().map(Landmark::getId).forEach(affected.landmarks()::add);
            organisations.listByLocations(locationIds).stream()
                    .map(Organisation::getId)
                    .forEach(affected.organisations()::add);
        }
    }

    private static Set<UUID> ids(Collection<Item> items, RecordType type) {
        return items.stream()
                .filter(item -> item.type() == type)
                .map(Item::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ids in batches of at most {@code size}. */
    static List<List<UUID>> batches(Collection<UUID> ids, int size) {
        List<UUID> all = new ArrayList<>(ids);
        List<List<UUID>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            batches.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return batches;
    }
}
