package it.atlante.ingest.matching;

import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.fields.RecordClasses;
import it.atlante.ingest.matching.PairFinder.Found;
import it.atlante.ingest.matching.PossibleDuplicate.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The pairs in the store. An answered one stays, so that it is not asked again. */
@Component
public class PossibleDuplicates {

    private static final String PAIR =
            "select d.id, d.record_type, d.first_id, d.second_id, d.score, d.reasons, d.state, d.found_at, d.decided_at, d.decided_by"
                    + " from possible_duplicate d";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    PossibleDuplicates(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Which pairs to list.
     *
     * @param sourceId of one of the two records; null for any, so for the type
     * @param minimumScore 0 to 1
     */
    public record Filter(
            @Nullable RecordType type, @Nullable String sourceId, double minimumScore) {}

    /** Adds pairs that are not there, tells open ones their new likeness, leaves answered ones alone. */
    @Transactional
    public void add(RecordType type, List<Found> found) {
        for (Found pair : found) {
            String reasons =
                    JsonMapper.shared().writeValueAsString(pair.likeness().reasons());
            int known = jdbc.update(
                    "update possible_duplicate set score = case when state = 'OPEN' then ? else score end,"
                            + " reasons = case when state = 'OPEN' then ? else reasons end where first_id = ? and second_id = ?",
                    pair.likeness().score(),
                    reasons,
                    pair.first(),
                    pair.second());
            if (known == 0) {
                jdbc.update(
                        "insert into possible_duplicate (id, record_type, first_id, second_id, score, reasons, state, found_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                        UUID.randomUUID(),
                        type.name(),
                        pair.first(),
                        pair.second(),
                        pair.likeness().score(),
                        reasons,
                        State.OPEN.name(),
                        Timestamp.from(clock.instant()));
            }
        }
    }

    public Optional<PossibleDuplicate> find(UUID id) {
        return jdbc.query(PAIR + " where d.id = ?", PossibleDuplicates::pair, id).stream()
                .findFirst();
    }

    /** The open pairs whose records are both there, the likeliest first. */
    public List<PossibleDuplicate> listOpen(Filter filter, int limit) {
        List<Object> arguments = new ArrayList<>();
        String condition = condition(filter, arguments);
        return jdbc.query(
                PAIR + condition + " order by d.score desc, d.id fetch first " + limit + " rows only",
                PossibleDuplicates::pair,
                arguments.toArray());
    }

    /** How many open pairs there are whose records are both there. */
    public long countOpen(Filter filter) {
        List<Object> arguments = new ArrayList<>();
        String condition = condition(filter, arguments);
        Long count = jdbc.queryForObject(
                "select count(*) from possible_duplicate d" + condition, Long.class, arguments.toArray());
        return count == null ? 0 : count;
    }

    /** Answers a pair; false when it was answered before. */
    public boolean decide(UUID id, State state, String by) {
        return jdbc.update(
                        "update possible_duplicate set state = ?, decided_at = ?, decided_by = ? where id = ? and state = 'OPEN'",
                        state.name(),
                        Timestamp.from(clock.instant()),
                        by,
                        id)
                == 1;
    }

    /** Asks again about a pair whose merge was undone. */
    void reopen(UUID one, UUID other) {
        jdbc.update(
                "update possible_duplicate set state = 'OPEN', decided_at = null, decided_by = null where state = 'MERGED'"
                        + " and (first_id = ? and second_id = ? or first_id = ? and second_id = ?)",
                one,
                other,
                other,
                one);
    }

    private static String condition(Filter filter, List<Object> arguments) {
        arguments.add(filter.minimumScore());
        String types = Arrays.stream(RecordType.values())
                .filter(Comparison::isCompared)
                .filter(type -> filter.type() == null || filter.type() == type)
                .map(type -> typeCondition(type, filter.sourceId(), arguments))
                .collect(Collectors.joining(" or "));
        return " where d.state = 'OPEN' and d.score >= ? and (" + types + ")";
    }

    /** Both records must be there; the names of the tables are those of the classes. */
    private static String typeCondition(RecordType type, @Nullable String sourceId, List<Object> arguments) {
        String table = RecordClasses.recordClass(type).getSimpleName();
        String condition = "(d.record_type = '" + type + "' and not exists (select 1 from " + table
                + " r where r.id in (d.first_id, d.second_id) and r.removed = true)";
        if (sourceId != null) {
            condition += " and exists (select 1 from " + table
                    + " r where r.id in (d.first_id, d.second_id) and r.source_id = ?)";
            arguments.add(sourceId);
        }
        return condition + ")";
    }

    private static PossibleDuplicate pair(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp decided = row.getTimestamp("decided_at");
        return new PossibleDuplicate(
                row.getObject("id", UUID.class),
                RecordType.valueOf(row.getString("record_type")),
                row.getObject("first_id", UUID.class),
                row.getObject("second_id", UUID.class),
                row.getDouble("score"),
                List.of(JsonMapper.shared().readValue(row.getString("reasons"), Reason[].class)),
                State.valueOf(row.getString("state")),
                row.getTimestamp("found_at").toInstant(),
                decided == null ? null : decided.toInstant(),
                row.getString("decided_by"));
    }
}
