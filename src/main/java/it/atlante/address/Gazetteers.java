package it.atlante.address;

import it.atlante.catalogue.Audience;
import it.atlante.catalogue.CatalogueChanged;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.address.AddressBook;
import it.atlante.catalogue.area.AreaKind;
import it.atlante.catalogue.area.AreaLookup;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The gazetteer as the catalogue has it now. After a change of addresses the next question has it read anew; while a large one is read,
 * questions are answered from the one before. Thread-safe.
 */
@Component
class Gazetteers {

    private static final Logger LOG = LoggerFactory.getLogger(Gazetteers.class);

    private static final Set<RecordType> MADE_OF =
            Set.of(RecordType.HOUSE_NUMBER, RecordType.LOCALITY, RecordType.AREA);

    /** How long a question waits for a newer gazetteer while it has an older one: a city is read in less. */
    private static final long PATIENCE_MILLIS = 1_000;

    private final AddressBook book;
    private final AreaLookup areas;
    private final AtomicLong wanted = new AtomicLong(1);
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Snapshot snapshot;
    private @Nullable CompletableFuture<Snapshot> reading;

    private record Snapshot(long generation, Gazetteer gazetteer) {}

    Gazetteers(AddressBook book, AreaLookup areas) {
        this.book = book;
        this.areas = areas;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void onChange(CatalogueChanged changed) {
        if (changed.types().stream().anyMatch(MADE_OF::contains)) {
            wanted.incrementAndGet();
        }
    }

    /** With every change of addresses until now, however long that takes to read. */
    Gazetteer upToDate() {
        Snapshot known = snapshot;
        long asked = wanted.get();
        while (known == null || known.generation() < asked) {
            known = reading().join();
        }
        return known.gazetteer();
    }

    Gazetteer current() {
        Snapshot known = snapshot;
        if (known != null && known.generation() >= wanted.get()) {
            return known.gazetteer();
        }
        CompletableFuture<Snapshot> newer = reading();
        if (known == null) {
            return newer.join().gazetteer();
        }
        try {
            return newer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).gazetteer();
        } catch (TimeoutException e) {
            return known.gazetteer();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return known.gazetteer();
        } catch (java.util.concurrent.ExecutionException e) {
            LOG.error("the gazetteer could not be read anew; the one before stays in use", e);
            return known.gazetteer();
        }
    }

    /** The reading that is under way, or a new one: never two at once. */
    private CompletableFuture<Snapshot> reading() {
        lock.lock();
        try {
            CompletableFuture<Snapshot> underWay = reading;
            if (underWay == null || underWay.isDone()) {
                underWay = CompletableFuture.supplyAsync(
                        this::read, task -> Thread.ofVirtual().name("gazetteer").start(task));
                reading = underWay;
            }
            return underWay;
        } finally {
            lock.unlock();
        }
    }

    private Snapshot read() {
        // Taken before reading: what changes meanwhile is read the next time.
        long generation = wanted.get();
        long begin = System.nanoTime();
        GazetteerBuilder builder = new GazetteerBuilder();
        areas.current(AreaKind.COMUNE).stream()
                .filter(area -> area.visibleTo(Audience.PUBLIC) && !area.demonstration())
                .forEach(area -> builder.addComune(area.name(), area.code(), area.representative()));
        book.forEachHouseNumber(builder::add);
        book.forEachLocality(builder::add);
        Snapshot read = new Snapshot(generation, builder.build());
        snapshot = read;
        LOG.debug(
                "gazetteer of {} numbers in {} streets read in {} ms",
                read.gazetteer().numbers().size(),
                read.gazetteer().streets().size(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        return read;
    }
}
