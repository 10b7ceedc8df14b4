package it.atlante.ingest.command;

import it.atlante.ingest.run.ImportProgress.Step;
import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line that grows, on a terminal; else a line now and then. For one thread. */
public final class ProgressBar {

    private static final int CELLS = 30;

    /** Without a terminal, a line for each tenth: a log is no film. */
    private static final int PERCENT_PER_LINE = 10;

    private final PrintStream out;
    private final boolean terminal;
    private boolean drawn;
    private String lastLabel = "";
    private int lastPercent = -PERCENT_PER_LINE;

    ProgressBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** A bar on standard error. */
    public static ProgressBar onStandardError() {
        return new ProgressBar(System.err, isTerminal(System.console()));
    }

    /** Shows how far something is. */
    public void show(String label, int percent, String remark) {
        if (!label.equals(lastLabel)) {
            lastPercent = -PERCENT_PER_LINE;
            lastLabel = label;
        }
        if (terminal) {
            int full = percent * CELLS / 100;
            out.printf(
                    "\r\u001b[K%3d%% [%s%s] %s %s", percent, "#".repeat(full), ".".repeat(CELLS - full), label, remark);
            out.flush();
            drawn = true;
        } else if (percent == 100 && lastPercent < 100 || percent >= lastPercent + PERCENT_PER_LINE) {
            out.printf("%3d%% %s %s%n", percent, label, remark);
            lastPercent = percent;
        }
    }

    void show(Step step) {
        String remark = String.format(
                Locale.ROOT,
                "%d/%d, %.0f/s, %d s, -%d%s",
                step.rows(),
                step.total(),
                step.rowsPerSecond(),
                step.remainingSeconds(),
                step.rejected(),
                step.rejectedByCode().isEmpty() ? "" : " " + new java.util.TreeMap<>(step.rejectedByCode()));
        show(step.sourceId(), step.percent(), remark);
    }

    /** Ends the line, so that what follows begins at a new one. */
    public void clear() {
        if (drawn) {
            out.print("\r\u001b[K");
            out.flush();
            drawn = false;
        }
    }

    /** From Java 22 on there is a console without a terminal too, and a method that tells. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }
}
