package it.atlante.ingest.command;

import it.atlante.ingest.issue.Issue;
import it.atlante.ingest.run.ImportProgress.Step;
import it.atlante.ingest.run.ImportReport;
import it.atlante.ingest.run.ImportRuns.CodeCount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told while an order is carried out; one of the three is given. Travels as a line of JSON from a running Atlante to the command.
 */
record OrderLine(
        @Nullable Note note, @Nullable Step step, @Nullable Outcome outcome) {

    /**
     * A sentence.
     *
     * @param key {@code command.<key>} of {@code messages/ingest}
     * @param failure whether something was refused as a whole
     */
    record Note(String key, List<String> arguments, boolean failure) {}

    /**
     * The end of a run.
     *
     * @param issues the first of each code, without their rows
     * @param vanished records of the source that are not in the file
     */
    record Outcome(ImportReport report, List<CodeCount> codes, List<Issue> issues, long vanished) {}

    static OrderLine note(String key, Object... arguments) {
        return new OrderLine(new Note(key, texts(arguments), false), null, null);
    }

    static OrderLine failure(String key, Object... arguments) {
        return new OrderLine(new Note(key, texts(arguments), true), null, null);
    }

    static OrderLine step(Step step) {
        return new OrderLine(null, step, null);
    }

    static OrderLine outcome(Outcome outcome) {
        return new OrderLine(null, null, outcome);
    }

    /** Whether this line makes the command fail. */
    boolean fails() {
        return note != null && note.failure()
                || outcome != null && !outcome.report().completed();
    }

    private static List<String> texts(Object... arguments) {
        return java.util.Arrays.stream(arguments).map(String::valueOf).toList();
    }
}
