package it.atlante.ingest.run;

import it.atlante.catalogue.Catalogue;
import it.atlante.catalogue.area.AreaLookup;
import it.atlante.catalogue.area.Areas;
import it.atlante.catalogue.network.Networks;
import it.atlante.catalogue.organisation.Organisations;
import it.atlante.catalogue.source.Sources;
import it.atlante.catalogue.vocabulary.Vocabulary;
import it.atlante.geo.GeoPoint;
import it.atlante.ingest.check.DuplicateIdentifiers;
import it.atlante.ingest.check.SharedPoints;
import it.atlante.ingest.mapping.Contradictions;
import it.atlante.ingest.mapping.RowMapper;
import it.atlante.ingest.reader.SourceReader;
import it.atlante.ingest.reader.SourceRecord;
import it.atlante.ingest.reader.SourceRows;
import it.atlante.ingest.reader.UnreadableSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports files. One run at a time: further ones wait. Thread-safe. */
@Component
public class Imports implements SmartInitializingSingleton {

    /** Large enough for batched inserts, small enough that a page's query never waits long and a crash loses little work. */
    private static final int ROWS_PER_TRANSACTION = 500;

    private final RunningImport.Store store;
    private final Sources sources;
    private final Vocabulary vocabulary;
    private final Territory territory;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /** What rows refer to and are checked against. */
    @Component
    record Territory(Areas areas, AreaLookup lookup, Organisations organisations, Networks networks) {}

    Imports(
            Catalogue catalogue,
            ImportRuns runs,
            PlatformTransactionManager transactions,
            Sources sources,
            Vocabulary vocabulary,
            Territory territory) {
        this.store = new RunningImport.Store(catalogue, runs, new TransactionTemplate(transactions));
        this.sources = sources;
        this.vocabulary = vocabulary;
        this.territory = territory;
    }

    /** Runs that a stopped Atlante left behind are told from running ones before new ones begin. */
    @Override
    public void afterSingletonsInstantiated() {
        store.runs().markInterrupted();
    }

    /**
     * Imports a file and returns when it is done. Can be repeated at any time; importing the same file twice changes nothing.
     *
     * @return a report whose state is {@code COMPLETED}, or {@code FAILED} when the file cannot be used
     * @throws IllegalArgumentException when the source is described and not imported
     */
    public ImportReport run(ImportRequest request, ImportProgress progress) {
        return run(
                request,
                progress,
                () -> SourceReader.of(request.source().file()).open(request.file()),
                Earlier.NONE);
    }

    /**
     * Imports rows of an earlier run that somebody corrected, as a run of its own that is linked to the first. They go through the same mapping
     * and checks.
     *
     * @param request names the file of the earlier run
     * @param rows with the numbers that they had
     */
    public ImportReport correct(ImportRequest request, SourceRows rows, Earlier earlier) {
        return run(request, ImportProgress.SILENT, () -> rows, earlier);
    }

    /**
     * What an earlier run knew of its whole file and its corrected rows alone do not show.
     *
     * @param runId null when there is none
     * @param shared points on which different addresses lay
     * @param firstRows keys of rows that were refused because an earlier row had the same, with that row
     */
    public record Earlier(
            @Nullable UUID runId, Map<GeoPoint, SharedPoints.Shared> shared, Map<String, Long> firstRows) {

        static final Earlier NONE = new Earlier(null, Map.of(), Map.of());
    }

    private ImportReport run(
            ImportRequest request, ImportProgress progress, Supplier<SourceRows> opening, Earlier earlier) {
        if (!request.source().imported()) {
            throw new IllegalArgumentException("source " + request.source().id() + " is described, not imported");
        }
        oneAtATime.lock();
        try {
            store.runs().start(request, earlier.runId());
            try {
                read(request, progress, opening.get(), earlier);
                store.runs().end(request.runId(), ImportState.COMPLETED, null);
            } catch (UnreadableSource e) {
                store.runs().end(request.runId(), ImportState.FAILED, e.getMessage());
            } catch (RuntimeException e) {
                store.runs().end(request.runId(), ImportState.FAILED, String.valueOf(e));
                throw e;
            }
            return store.runs().find(request.runId()).orElseThrow();
        } finally {
            oneAtATime.unlock();
        }
    }

    private void read(ImportRequest request, ImportProgress progress, SourceRows rows, Earlier earlier) {
        store.runs().columns(request.runId(), rows.columns());
        Contradictions contradictions =
                new Contradictions(request.source().mapping().checks(), territory.areas(), territory.lookup());
        RowMapper mapper = new RowMapper(request.source(), vocabulary, territory.lookup(), contradictions);
        if (rows.count() > 0) {
            mapper.requireColumns(rows.columns());
            if (earlier.runId() == null) {
                mapper.requireAxes(rows, request.file());
            }
            mapper.survey(rows, earlier.shared());
        }
        sources.save(request.source().toSource());
        RunningImport running = new RunningImport(
                request,
                mapper,
                new KnownRecords(territory.organisations(), territory.networks()),
                store,
                List.of(new DuplicateIdentifiers(territory.organisations())));
        earlier.firstRows().forEach(running::knowFirstRow);
        running.tell(rows.notes());
        long begin = System.nanoTime();
        try (Stream<SourceRecord> stream = rows.stream()) {
            Iterator<SourceRecord> records = stream.iterator();
            while (records.hasNext()) {
                running.write(next(records));
                progress.report(step(request, running.counts(), rows.count(), begin));
            }
            running.finish();
        }
    }

    private static List<SourceRecord> next(Iterator<SourceRecord> records) {
        List<SourceRecord> batch = new ArrayList<>(ROWS_PER_TRANSACTION);
        while (batch.size() < ROWS_PER_TRANSACTION && records.hasNext()) {
            batch.add(records.next());
        }
        return batch;
    }

    private static ImportProgress.Step step(ImportRequest request, Counts counts, long total, long begin) {
        double seconds = Math.max(1, System.nanoTime() - begin) / 1e9;
        return new ImportProgress.Step(
                request.source().id(),
                counts.read(),
                total,
                counts.rejected(),
                counts.doubts(),
                counts.read() / seconds);
    }
}
