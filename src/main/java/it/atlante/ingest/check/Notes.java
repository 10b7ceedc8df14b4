package it.atlante.ingest.check;

import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what was put right without anybody having to look, and says it once for the file: how often, and in which row first. Placeholders are
 * counted by what they say, anything else by field. For one run by one thread.
 */
public final class Notes {

    /** More different ones than this are counted together: a file may not fill the memory with them. */
    private static final int MOST = 1_000;

    private final Map<Key, Seen> seen = new LinkedHashMap<>();

    private record Key(IssueCode code, String field, String value) {}

    /** How often, and the first row with its example. */
    private record Seen(long count, long firstRow, Problem first) {
        Seen again() {
            return new Seen(count + 1, firstRow, first);
        }
    }

    /** Counts the notes of a row. */
    public void add(long row, List<Problem> notes) {
        for (Problem note : notes) {
            boolean byValue = note.code() == IssueCode.PLACEHOLDER && seen.size() < MOST;
            Key key = new Key(
                    note.code(), note.field(), byValue ? note.arguments().getFirst() : "");
            seen.merge(key, new Seen(1, row, note), (before, now) -> before.again());
        }
    }

    /** One problem for each kind, told with its first row. */
    public List<FileCheck.Found> all() {
        List<FileCheck.Found> all = new ArrayList<>();
        seen.forEach((key, what) -> {
            List<Object> arguments = new ArrayList<>(List.of(what.count()));
            arguments.addAll(what.first().arguments());
            all.add(new FileCheck.Found(what.firstRow(), Problem.of(key.code(), key.field(), arguments.toArray())));
        });
        return all;
    }
}
