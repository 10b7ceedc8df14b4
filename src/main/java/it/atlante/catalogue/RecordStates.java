package it.atlante.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What an import must know of the records that are there, without reading what they say. */
@Component
class RecordStates {

    /** Ids in one question; a power of two, so that few different questions are asked. */
    private static final int IDS = 1024;

    private final JdbcTemplate jdbc;

    RecordStates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A record that is there.
     *
     * @param digest of what its source last said; null when written by hand
     * @param version from 1
     */
    record State(
            @Nullable String digest,
            boolean edited,
            boolean removed,
            long version,
            @Nullable UUID runId) {}

    /** The states of those drafts whose records are there. */
    Map<UUID, State> of(Collection<Prepared> drafts) {
        Map<RecordType, List<UUID>> idsByType = new EnumMap<>(RecordType.class);
        for (Prepared draft : drafts) {
            idsByType
                    .computeIfAbsent(draft.draft().details().type(), any -> new ArrayList<>())
                    .add(draft.id());
        }
        Map<UUID, State> states = new HashMap<>();
        idsByType.forEach((type, ids) -> {
            for (int from = 0; from < ids.size(); from += IDS) {
                read(type, ids.subList(from, Math.min(ids.size(), from + IDS)), states);
            }
        });
        return states;
    }

    /** The name of a type's table. */
    static String table(RecordType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private void read(RecordType type, List<UUID> ids, Map<UUID, State> states) {
        jdbc.query(
                "select id, source_digest, edited, removed, version, import_run_id from " + table(type)
                        + " where id = any(?)",
                row -> {
                    states.put(
                            row.getObject(1, UUID.class),
                            new State(
                                    row.getString(2),
                                    row.getBoolean(3),
                                    row.getBoolean(4),
                                    row.getLong(5) + 1,
                                    row.getObject(6, UUID.class)));
                },
                (Object) ids.toArray(UUID[]::new));
    }
}
