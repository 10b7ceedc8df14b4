package it.atlante.ingest.reader;

import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of columns that differ: one without a name is called {@code _n} after its place, a repeated one gets {@code _n} at its end.
 *
 * @param notes what was renamed
 */
record ColumnTitles(List<String> names, List<Problem> notes) {

    private static final Pattern BREAKS = Pattern.compile("\\s*[\\r\\n]+\\s*");

    /**
     * @param header the cells of the row of names; a line break in a name becomes a blank
     * @param used how many columns hold data: nameless ones after them are no columns
     */
    static ColumnTitles of(List<String> header, int used) {
        int columns = Math.max(used, new CellRow(1, header).used());
        Set<String> names = new LinkedHashSet<>();
        List<Problem> notes = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            String written =
                    i < header.size() ? BREAKS.matcher(header.get(i).strip()).replaceAll(" ") : "";
            String name = written;
            if (name.isEmpty() || names.contains(name)) {
                name = name + "_" + (i + 1);
                while (names.contains(name)) {
                    name += "_";
                }
                notes.add(Problem.of(IssueCode.COLUMN_NAME, name, written, i + 1, name));
            }
            names.add(name);
        }
        return new ColumnTitles(new ArrayList<>(names), notes);
    }
}
