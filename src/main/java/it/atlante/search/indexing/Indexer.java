package it.atlante.search.indexing;

import it.atlante.catalogue.CatalogueChanged;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.area.AreaLookup;
import it.atlante.catalogue.history.ChangeFeed;
import it.atlante.catalogue.history.ChangeFeed.Item;
import it.atlante.search.engine.SearchEngine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Brings the index up to date with the catalogue, on one thread of its own. A batch of the change feed is applied, made durable by the engine
 * and only then marked done: a crash repeats work and loses none. When the engine fails, the feed keeps what it could not take and the
 * indexer tries again, ever more slowly.
 */
@Component
public class Indexer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);

    /** Changes taken at once: large enough that a durable write is shared by many, small enough for little memory. */
    private static final int BATCH = 5_000;

    /** Changes that a rebuild takes off the feed at once; the rest is applied again after it, which does no harm. */
    private static final int REBUILD_BATCH = 100_000;

    /** Changes announce themselves; the poll is for those made by another instance. */
    private static final Duration POLL = Duration.ofSeconds(1);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final ChangeFeed feed;
    private final IndexBuilder builder;
    private final SearchEngine engine;
    private final AreaLookup areas;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition signal = lock.newCondition();
    private final AtomicBoolean rebuildWanted = new AtomicBoolean();
    private boolean changed;
    private boolean idle;
    private volatile boolean running;
    private volatile @Nullable String failure;
    private @Nullable Thread thread;

    Indexer(ChangeFeed feed, IndexBuilder builder, SearchEngine engine, AreaLookup areas) {
        this.feed = feed;
        this.builder = builder;
        this.engine = engine;
        this.areas = areas;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("indexer").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        Thread stopping = thread;
        if (stopping != null) {
            try {
                stopping.join(TimeUnit.SECONDS.toMillis(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Asks for a new generation of the whole index, beside the live one. */
    public void rebuild() {
        rebuildWanted.set(true);
        wake();
    }

    /** Why the last attempt failed; null when it did not. */
    public @Nullable String failure() {
        return failure;
    }

    /**
     * Waits until the index holds every change made before the call.
     *
     * @return false when the time ran out first
     */
    public boolean awaitCaughtUp(Duration timeout) throws InterruptedException {
        long nanos = timeout.toNanos();
        lock.lock();
        try {
            changed = true;
            idle = false;
            signal.signalAll();
            while (!idle && nanos > 0) {
                nanos = signal.awaitNanos(nanos);
            }
            return idle;
        } finally {
            lock.unlock();
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void onChange(CatalogueChanged event) {
        wake();
    }

    private void wake() {
        lock.lock();
        try {
            changed = true;
            idle = false;
            signal.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        if (!engine.status().complete()) {
            rebuildWanted.set(true);
        }
        Duration pause = POLL;
        while (running) {
            try {
                drain();
                failure = null;
                pause = POLL;
            } catch (RuntimeException e) {
                failure = String.valueOf(e.getMessage());
                LOG.error("the index could not take a change; trying again in {} s", pause.toSeconds(), e);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
            await(pause);
        }
    }

    private void drain() {
        while (running) {
            lock.lock();
            changed = false;
            lock.unlock();
            List<Item> items = feed.next(BATCH);
            if (rebuildWanted.get() || changesAreas(items)) {
                rebuildNow();
            } else if (!items.isEmpty()) {
                engine.apply(builder.changes(items));
                feed.done(items);
            } else if (nothingNew()) {
                return;
            }
        }
    }

    private void rebuildNow() {
        rebuildWanted.set(true);
        // The changes that are in the feed now are in the catalogue that the rebuild reads. Later ones stay in the
        // feed, also those whose
        // transaction began earlier and ends during the rebuild: hence the list, and not all up to a number.
        List<Item> before = feed.next(REBUILD_BATCH);
        areas.refresh();
        builder.rebuild(engine, () -> running);
        if (running) {
            feed.done(before);
            rebuildWanted.set(false);
        }
    }

    /** The areas around a place are written in its document: when areas change, every document may. */
    private static boolean changesAreas(List<Item> items) {
        return items.stream().anyMatch(item -> item.type() == RecordType.AREA);
    }

    private boolean nothingNew() {
        lock.lock();
        try {
            if (changed) {
                return false;
            }
            idle = true;
            signal.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void await(Duration pause) {
        lock.lock();
        try {
            if (running && (!changed || failure != null)) {
                boolean signalled = signal.await(pause.toMillis(), TimeUnit.MILLISECONDS);
                LOG.trace("indexer wakes, signalled: {}", signalled);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        } finally {
            lock.unlock();
        }
    }
}
