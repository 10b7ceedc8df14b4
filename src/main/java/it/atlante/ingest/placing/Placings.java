package it.atlante.ingest.placing;

import it.atlante.address.AddressPlacing;
import it.atlante.address.Grade;
import it.atlante.geo.GeoPoint;
import it.atlante.ingest.placing.Placing.Computed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is remembered of addresses, in the store. */
@Component
public class Placings {

    private static final String PLACING =
            "select location_id, asked, latitude, longitude, grade, score, settled_at from address_placing";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Placings(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The placing of a run, which knows what was computed and settled before. */
    public RunPlacing ofRun(String sourceId, AddressPlacing addresses) {
        Map<UUID, Placing> earlier = new HashMap<>();
        jdbc.query(PLACING + " where source_id = ?", Placings::placing, sourceId)
                .forEach(it -> earlier.put(it.locationId(), it));
        return new RunPlacing(addresses, earlier);
    }

    Optional<Placing> find(UUID locationId) {
        return jdbc.query(PLACING + " where location_id = ?", Placings::placing, locationId).stream()
                .findFirst();
    }

    /** Keeps what an import computed, and forgets where it computed nothing; what was settled stays settled while the address is the same. */
    public void keep(String sourceId, List<Placing> placings) {
        if (placings.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                "delete from address_placing where location_id = ?",
                placings.stream()
                        .filter(it -> !it.settled())
                        .map(it -> new Object[] {it.locationId()})
                        .toList());
        jdbc.batchUpdate(
                "insert into address_placing (location_id, source_id, asked, latitude, longitude, grade, score)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                placings.stream()
                        .filter(it -> !it.settled() && it.computed() != null)
                        .map(it -> new Object[] {
                            it.locationId(),
                            sourceId,
                            it.asked(),
                            it.computed().point().lat(),
                            it.computed().point().lon(),
                            it.computed().grade().name(),
                            it.computed().score()
                        })
                        .toList());
    }

    /** Notes that a person answered for the address of a location. */
    void settle(UUID locationId, String sourceId, String asked, String by) {
        Timestamp now = Timestamp.from(clock.instant());
        // What was computed for another address says nothing any more.
        jdbc.update("delete from address_placing where location_id = ? and asked <> ?", locationId, asked);
        int known = jdbc.update(
                "update address_placing set settled_at = ?, settled_by = ? where location_id = ?", now, by, locationId);
        if (known == 0) {
            jdbc.update(
                    "insert into address_placing (location_id, source_id, asked, settled_at, settled_by) values (?, ?, ?, ?, ?)",
                    locationId,
                    sourceId,
                    asked,
                    now,
                    by);
        }
    }

    private static Placing placing(ResultSet row, int number) throws SQLException {
        @Nullable String grade = row.getString("grade");
        @Nullable
        Computed computed = grade == null
                ? null
                : new Computed(
                        new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")),
                        Grade.valueOf(grade),
                        row.getDouble("score"));
        return new Placing(
                row.getObject("location_id", UUID.class),
                row.getString("asked"),
                computed,
                row.getTimestamp("settled_at") != null);
    }
}
