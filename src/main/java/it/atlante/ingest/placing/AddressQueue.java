package it.atlante.ingest.placing;

import it.atlante.catalogue.OpenQuestions;
import it.atlante.catalogue.place.Location;
import it.atlante.catalogue.place.Locations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The locations with an address that nobody settled: without a point, or with one that was computed from neighbouring numbers and that nobody
 * looked at. An address that changes comes back. Invented records do not wait: their addresses are nowhere.
 */
@Component
@Transactional(readOnly = true)
class AddressQueue implements OpenQuestions {

    static final String PATH = "/amministrazione/indirizzi";

    static final int PAGE_SIZE = 25;

    private static final String WAITING =
            " from location l left join address_placing p on p.location_id = l.id and p.asked ="
                    + " coalesce(l.address, '') || '|' || coalesce(l.postal_code, '') || '|' || coalesce(l.city, '')"
                    + " where l.removed = false and l.demonstration = false and l.address is not null and p.settled_at is null"
                    + " and (l.point is null or p.grade = 'INTERPOLATED' and l.edited = false)";

    private static final String OF_SOURCE = WAITING + " and l.source_id = ?";

    /** Everything that may have a place, by the ids of locations. */
    private static final String USERS =
            "select location_id, name from organisation where removed = false and location_id in (%1$s)"
                    + " union select location_id, name from housing where removed = false and location_id in (%1$s)"
                    + " union select location_id, name from landmark where removed = false and location_id in (%1$s)"
                    + " union select a.location_id, s.name from service_at_location a join service s on s.id = a.service_id"
                    + " where a.removed = false and s.removed = false and a.location_id in (%1$s) order by 1, 2";

    private final JdbcTemplate jdbc;
    private final Locations locations;

    AddressQueue(JdbcTemplate jdbc, Locations locations) {
        this.jdbc = jdbc;
        this.locations = locations;
    }

    /** @param more whether there is a further page */
    record Page(List<WaitingAddress> addresses, boolean more) {}

    /** A source with how many of its addresses wait. */
    record OfSource(String sourceId, long count) {}

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String textKey() {
        return "admin.addresses";
    }

    @Override
    public long count() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*)" + WAITING, Long.class));
    }

    /** The sources of which addresses wait. */
    List<OfSource> sources() {
        return jdbc.query(
                "select l.source_id, count(*)" + WAITING + " group by l.source_id order by l.source_id",
                (row, number) -> new OfSource(row.getString(1), row.getLong(2)));
    }

    /**
     * A page of the queue, comune by comune and street by street.
     *
     * @param sourceId null for all sources
     * @param pageNumber from 0
     */
    Page list(@Nullable String sourceId, int pageNumber) {
        Object[] arguments = sourceId == null ? new Object[0] : new Object[] {sourceId};
        List<UUID> ids = jdbc.queryForList(
                "select l.id" + (sourceId == null ? WAITING : OF_SOURCE)
                        + " order by lower(l.city), lower(l.address), l.id offset " + (long) pageNumber * PAGE_SIZE
                        + " rows fetch next " + (PAGE_SIZE + 1) + " rows only",
                UUID.class,
                arguments);
        List<UUID> shown = ids.stream().limit(PAGE_SIZE).toList();
        Map<UUID, Location> byId =
                locations.findByIdIn(shown).stream().collect(Collectors.toMap(Location::getId, location -> location));
        Map<UUID, List<String>> users = users(shown);
        List<WaitingAddress> addresses = shown.stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .map(location -> waiting(location, users))
                .toList();
        return new Page(addresses, ids.size() > PAGE_SIZE);
    }

    /** The location, waiting or not; empty when it is not there any more or has no address. */
    Optional<WaitingAddress> find(UUID id) {
        return locations
                .findById(id)
                .filter(it -> !it.removed() && it.details().address() != null)
                .map(it -> waiting(it, users(List.of(id))));
    }

    /** The first one that waits of the source, or of any. */
    Optional<UUID> next(@Nullable String sourceId) {
        return list(sourceId, 0).addresses().stream().map(WaitingAddress::id).findFirst();
    }

    private static WaitingAddress waiting(Location location, Map<UUID, List<String>> users) {
        return new WaitingAddress(
                location.getId(),
                location.version(),
                location.header().sourceId(),
                location.details(),
                users.getOrDefault(location.getId(), List.of()));
    }

    private Map<UUID, List<String>> users(List<UUID> ids) {
        Map<UUID, List<String>> users = new HashMap<>();
        if (ids.isEmpty()) {
            return users;
        }
        String marks = ids.stream().map(any -> "?").collect(Collectors.joining(", "));
        Object[] arguments = java.util.stream.Stream.of(ids, ids, ids, ids)
                .flatMap(List::stream)
                .toArray();
        jdbc.query(
                USERS.formatted(marks),
                row -> {
                    users.computeIfAbsent(row.getObject(1, UUID.class), any -> new java.util.ArrayList<>())
                            .add(row.getString(2));
                },
                arguments);
        return users;
    }
}
