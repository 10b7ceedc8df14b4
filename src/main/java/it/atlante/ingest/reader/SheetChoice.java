package it.atlante.ingest.reader;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which sheet of a workbook is meant.
 *
 * @param visible names of the sheets that a reader of the workbook sees, in their order
 * @param hidden names of those that they do not see; taken only when named
 */
record SheetChoice(List<String> visible, List<String> hidden) {

    /**
     * The sheet of that name; without a name, the only visible one that holds anything.
     *
     * @throws UnreadableSource naming the sheets that there are
     */
    String choose(@Nullable String named, Predicate<String> filled) {
        if (named != null) {
            if (visible.contains(named) || hidden.contains(named)) {
                return named;
            }
            throw new UnreadableSource("the file has no sheet \"" + named + "\"; it has " + all());
        }
        if (visible.size() == 1) {
            return visible.getFirst();
        }
        List<String> candidates = visible.stream().filter(filled).toList();
        if (candidates.size() != 1) {
            throw new UnreadableSource(
                    candidates.isEmpty()
                            ? "no visible sheet of the file holds anything; it has " + all()
                            : "the file has several sheets, say which in \"layer\": " + String.join(", ", candidates));
        }
        return candidates.getFirst();
    }

    private String all() {
        String shown = String.join(", ", visible);
        return hidden.isEmpty() ? shown : shown + " and, hidden, " + String.join(", ", hidden);
    }
}
