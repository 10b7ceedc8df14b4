package it.atlante.search.indexing;

import it.atlante.catalogue.organisation.Organisation;
import it.atlante.catalogue.organisation.Organisations;
import it.atlante.catalogue.place.Location;
import it.atlante.catalogue.place.Locations;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The organisations and locations that a batch of records refers to, read at once. */
record Surroundings(Map<UUID, Organisation> organisations, Map<UUID, Location> locations) {

    static Surroundings read(
            Organisations organisations,
            Collection<@Nullable UUID> organisationIds,
            Locations locations,
            Collection<@Nullable UUID> locationIds) {
        return new Surroundings(
                byId(organisations.findByIdIn(present(organisationIds)).stream(), Organisation::getId),
                byId(locations.findByIdIn(present(locationIds)).stream(), Location::getId));
    }

    @Nullable
    Organisation organisation(@Nullable UUID id) {
        Organisation found = id == null ? null : organisations.get(id);
        return found == null || found.removed() ? null : found;
    }

    @Nullable
    Location location(@Nullable UUID id) {
        return id == null ? null : locations.get(id);
    }

    private static Collection<UUID> present(Collection<@Nullable UUID> ids) {
        return ids.stream()
                .filter(Objects::nonNull)
                .distinct()
                .map(Objects::requireNonNull)
                .toList();
    }

    private static <R> Map<UUID, R> byId(Stream<R> records, Function<R, UUID> id) {
        return records.collect(Collectors.toMap(id, Function.identity()));
    }
}
