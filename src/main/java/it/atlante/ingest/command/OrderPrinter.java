package it.atlante.ingest.command;

import it.atlante.ingest.issue.Issue;
import it.atlante.ingest.run.Counts;
import it.atlante.ingest.run.ImportReport;
import it.atlante.ingest.run.ImportRuns.CodeCount;
import it.atlante.ingest.run.ImportState;
import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Prints an order's lines for people and remembers whether something failed. For one thread. */
final class OrderPrinter implements Consumer<OrderLine> {

    private final PrintStream out;
    private final ProgressBar bar;
    private final Locale locale;
    private final ResourceBundle texts;
    private volatile @Nullable UUID runId;
    private boolean failed;

    OrderPrinter(PrintStream out, ProgressBar bar, Locale locale) {
        this.out = out;
        this.bar = bar;
        this.locale = locale.getLanguage().equals("it") ? Locale.ITALIAN : Locale.ENGLISH;
        this.texts = ResourceBundle.getBundle("messages.ingest", this.locale);
    }

    /** The run that was told of last; null before the first. Any thread. */
    @Nullable
    UUID runId() {
        return runId;
    }

    boolean failed() {
        return failed;
    }

    @Override
    public void accept(OrderLine line) {
        failed |= line.fails();
        if (line.step() != null) {
            runId = line.step().runId();
            bar.show(line.step());
            return;
        }
        bar.clear();
        if (line.note() != null) {
            out.println(text(line.note().key(), line.note().arguments().toArray()));
        }
        if (line.outcome() != null) {
            print(line.outcome());
        }
    }

    private void print(OrderLine.Outcome outcome) {
        ImportReport report = outcome.report();
        Counts counts = report.counts();
        out.println(text("run", report.runId()));
        if (report.state() == ImportState.CANCELLED) {
            out.println(text("cancelled", report.sourceId(), report.fileName(), counts.read()));
            return;
        }
        if (!report.completed()) {
            out.println(text("failed", report.sourceId(), report.fileName(), String.valueOf(report.failure())));
            return;
        }
        out.println(text(
                "report",
                report.sourceId(),
                counts.read(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.kept(),
                counts.rejected(),
                counts.notConcerned()));
        if (report.dry()) {
            out.println(text("dry", report.sourceId()));
        }
        if (outcome.vanished() > 0) {
            out.println(text("vanished", outcome.vanished()));
        }
        for (CodeCount code : outcome.codes()) {
            String what = texts.getString("code." + code.code());
            out.println("  " + text(code.severity().name(), code.count(), code.code(), what));
            outcome.issues().stream()
                    .filter(issue -> issue.severity() == code.severity()
                            && issue.problem().code() == code.code())
                    .forEach(this::print);
        }
    }

    private void print(Issue issue) {
        String field = issue.problem().field();
        String where = field.isEmpty() ? "" : field + ": ";
        out.println("    " + text("row", String.valueOf(issue.row())) + " " + where
                + issue.problem().message(locale));
    }

    private String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString("command." + key), locale).format(arguments);
    }
}
