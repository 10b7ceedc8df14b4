package it.atlante.ingest.proposal;

import it.atlante.ingest.source.SourceDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How the columns of a new edition of a file differ from those that its description knows.
 *
 * @param missing columns that the description names and the file lacks
 * @param unknown columns that the described edition did not have
 * @param renamed for a missing column, the new one that is written nearly like it
 */
public record ColumnChanges(List<String> missing, List<String> unknown, Map<String, String> renamed) {

    /**
     * Compares the columns that a description names with those that a file has.
     *
     * @param known all columns of the edition that was described, as far as they are known
     */
    static ColumnChanges of(SourceDescription source, Set<String> known, Set<String> columns) {
        Set<String> named = source.mapping().columns().keySet();
        List<String> missing =
                named.stream().filter(column -> !columns.contains(column)).toList();
        List<String> unknown =
                columns.stream().filter(column -> !known.contains(column)).toList();
        Map<String, String> renamed = new TreeMap<>();
        List<String> free = new ArrayList<>(unknown);
        for (String column : missing) {
            free.stream().filter(other -> alike(column, other)).findFirst().ifPresent(other -> {
                renamed.put(column, other);
                free.remove(other);
            });
        }
        return new ColumnChanges(missing, unknown, renamed);
    }

    /** The same letters, or one within the other. */
    private static boolean alike(String a, String b) {
        String first = FieldGuesses.folded(a).replace(" ", "");
        String second = FieldGuesses.folded(b).replace(" ", "");
        return first.equals(second)
                || Math.min(first.length(), second.length()) > 3 && (first.contains(second) || second.contains(first));
    }
}
