package it.atlante.ingest.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What happens when a person stops the command with Ctrl-C: the run is asked to stop, and the process waits until what it was writing is
 * written and told. Close it when the work is done.
 */
final class Interruption implements AutoCloseable {

    /** A transaction takes a few seconds at the most. */
    private static final long LONGEST_SECONDS = 30;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;

    Interruption(Runnable stop) {
        this.hook = Thread.ofPlatform().name("interruption").unstarted(() -> {
            stop.run();
            await();
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void await() {
        try {
            if (!done.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                System.err.println(
                        "atlante: the import did not stop within " + LONGEST_SECONDS + " s; it can be resumed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stoppingAlready) {
            // Then the hook runs, and ends now.
            Thread.onSpinWait();
        }
    }
}
