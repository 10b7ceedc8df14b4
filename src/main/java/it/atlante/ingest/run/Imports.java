package it.atlante.ingest.run;

import it.atlante.address.AddressPlacing;
import it.atlante.address.Geocoder;
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
import it.atlante.ingest.reader.SourceRows;
import it.atlante.ingest.reader.UnreadableSource;
import it.atlante.ingest.source.KnownSources;
import it.atlante.ingest.source.SourceDescription;
import it.atlante.ingest.source.SourceFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Imports files. One run at a time: further ones wait. Thread-safe. */
@Component
public class Imports implements SmartInitializingSingleton, DisposableBean {

    private static final long LAST_TRANSACTION_SECONDS = 10;

    private final RunningImport.Store store;
    private final RunFrame frame;
    private final Sources sources;
    private final Vocabulary vocabulary;
    private final Territory territory;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /** What rows refer to and are checked against. */
    @Component
    record Territory(
            Areas areas, AreaLookup lookup, Organisations organisations, Networks networks, Geocoder geocoder) {}

    /** What a run has around it. */
    @Component
    record RunFrame(
            LiveRuns live,
            KeptFiles files,
            KnownSources known,
            Vanished vanished,
            IngestSettings settings,
            ApplicationEventPublisher events) {}

    Imports(RunningImport.Store store, RunFrame frame, Sources sources, Vocabulary vocabulary, Territory territory) {
        this.store = store;
        this.frame = frame;
        this.sources = sources;
        this.vocabulary = vocabulary;
        this.territory = territory;
    }

    /** Runs that a stopped Atlante left behind are told from running ones before new ones begin. */
    @Override
    public void afterSingletonsInstantiated() {
        store.runs().markInterrupted();
    }

    /** Lets the transaction that is being written end; the run can be resumed at the next start. */
    @Override
    public void destroy() throws InterruptedException {
        frame.live().stop();
        if (oneAtATime.tryLock(LAST_TRANSACTION_SECONDS, TimeUnit.SECONDS)) {
            oneAtATime.unlock();
        }
    }

    /**
     * Imports a file and returns when it is done. Can be repeated at any time; importing the same file twice changes nothing.
     *
     * @return a report whose state is {@code COMPLETED}, {@code FAILED} when the file cannot be used, or {@code CANCELLED}
     * @throws IllegalArgumentException when the source is described and not imported
     */
    public ImportReport run(ImportRequest request, ImportProgress progress) {
        return carryOut(accept(request), progress);
    }

    /**
     * Imports rows of an earlier run that somebody corrected, as a run of its own that is linked to the first. They go through the same mapping
     * and checks.
     *
     * @param request names the file of the earlier run
     * @param rows with the numbers that they had
     */
    public ImportReport correct(ImportRequest request, SourceRows rows, Earlier earlier) {
        return carryOut(accept(request, earlier), ImportProgress.SILENT, () -> rows, earlier);
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

    /**
     * Keeps a copy of the file and notes the run, which waits: from here on it can be resumed, whatever happens to the process.
     *
     * @return the request for the copy, for {@link #carryOut}
     */
    public ImportRequest accept(ImportRequest request) {
        return accept(request, Earlier.NONE);
    }

    private ImportRequest accept(ImportRequest request, Earlier earlier) {
        if (!request.source().imported()) {
            throw new IllegalArgumentException("source " + request.source().id() + " is described, not imported");
        }
        // Corrected rows have no file of their own.
        Path kept = earlier.runId() == null && Files.exists(request.file())
                ? frame.files().keep(request.runId(), request.file())
                : request.file();
        store.runs().accept(request, earlier.runId());
        frame.live().begin(request.runId());
        return new ImportRequest(
                request.runId(), request.source(), kept, request.fileName(), request.startedBy(), request.dry());
    }

    /**
     * The request of a run that was interrupted.
     *
     * @throws IllegalStateException when the run was not interrupted, or its file or source is there no more
     */
    public ImportRequest resumable(UUID runId) {
        ImportReport report = store.runs()
                .find(runId)
                .filter(it -> it.state() == ImportState.INTERRUPTED)
                .orElseThrow(() -> new IllegalStateException("no run " + runId + " was interrupted"));
        SourceDescription source = frame.known()
                .find(report.sourceId())
                .orElseThrow(
                        () -> new IllegalStateException("the source " + report.sourceId() + " is not known any more"));
        Path file = frame.files()
                .find(runId)
                .orElseThrow(() -> new IllegalStateException("the file of the run " + runId + " is not kept"));
        frame.live().begin(runId);
        return new ImportRequest(runId, source, file, report.fileName(), report.startedBy(), report.dry());
    }

    /** Carries out a run that was accepted or interrupted, and returns when it is done. */
    public ImportReport carryOut(ImportRequest request, ImportProgress progress) {
        return carryOut(
                request,
                progress,
                () -> SourceReader.of(request.source().file()).open(request.file()),
                Earlier.NONE);
    }

    private ImportReport carryOut(
            ImportRequest request, ImportProgress progress, Supplier<SourceRows> opening, Earlier earlier) {
        UUID runId = request.runId();
        oneAtATime.lock();
        try {
            store.runs().start(runId);
            try {
                end(request, read(request, progress, opening.get(), earlier), earlier);
            } catch (UnreadableSource e) {
                store.runs().end(runId, ImportState.FAILED, e.getMessage(), null);
            } catch (RuntimeException e) {
                fail(runId, e);
                throw e;
            }
            ImportReport report = store.runs().find(runId).orElseThrow();
            if (report.state() != ImportState.INTERRUPTED) {
                frame.files().delete(runId);
            }
            return report;
        } finally {
            frame.live().end(runId);
            oneAtATime.unlock();
            if (!request.dry()) {
                frame.events()
                        .publishEvent(new ImportEnded(runId, request.source().id()));
            }
        }
    }

    private void fail(UUID runId, RuntimeException reason) {
        if (!frame.live().stopping()) {
            store.runs().end(runId, ImportState.FAILED, String.valueOf(reason), null);
            frame.files().delete(runId);
        }
    }

    private void end(ImportRequest request, RunningImport read, Earlier earlier) {
        String by = frame.live().begin(request.runId()).cancelledBy();
        if (by != null) {
            store.runs().end(request.runId(), ImportState.CANCELLED, null, by);
        } else if (frame.live().stopping()) {
            store.runs().end(request.runId(), ImportState.INTERRUPTED, null, null);
        } else {
            store.transactions().executeWithoutResult(status -> {
                if (earlier.runId() == null) {
                    frame.vanished().find(request, read.memory());
                }
                store.runs().end(request.runId(), ImportState.COMPLETED, null, null);
            });
        }
    }

    private RunningImport read(ImportRequest request, ImportProgress progress, SourceRows rows, Earlier earlier) {
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
            placeByAddress(request.source(), mapper);
        }
        sources.save(request.source().toSource());
        store.runs().total(request.runId(), rows.count());
        RunningImport running = new RunningImport(
                request,
                new KnownRecords(territory.organisations(), territory.networks()),
                store,
                List.of(new DuplicateIdentifiers(territory.organisations())));
        earlier.firstRows().forEach(running::knowFirstRow);
        running.tell(rows.notes());
        LiveRuns.Live live = frame.live().begin(request.runId());
        long begin = System.nanoTime();
        try (RowQueue queue = new RowQueue(rows, mapper, frame.settings().importRowsPerTransaction())) {
            List<ReadRow> next = queue.next();
            while (!next.isEmpty()
                    && live.cancelledBy() == null
                    && !frame.live().stopping()) {
                running.write(next);
                ImportProgress.Step step = step(request, running, rows.count(), begin);
                live.reached(step);
                progress.report(step);
                next = queue.next();
            }
            if (next.isEmpty()) {
                running.finish();
            }
        }
        return running;
    }

    /** Nothing invented is placed in the real world. */
    private void placeByAddress(SourceDescription source, RowMapper mapper) {
        boolean addressed = source.file().format() == SourceFormat.HSDS
                || source.mapping().fields().containsKey("location.address");
        if (!addressed || !source.defaults().geocoded() || source.defaults().demonstration()) {
            return;
        }
        AddressPlacing addresses = territory.geocoder().placing();
        if (addresses.isPossible()) {
            mapper.placeBy(store.placings().ofRun(source.id(), addresses));
        }
    }

    private static ImportProgress.Step step(ImportRequest request, RunningImport running, long total, long begin) {
        double seconds = Math.max(1, System.nanoTime() - begin) / 1e9;
        Counts counts = running.counts();
        return new ImportProgress.Step(
                request.runId(),
                request.source().id(),
                counts.read(),
                total,
                counts.rejected(),
                counts.doubts(),
                running.rejectedByCode(),
                counts.read() / seconds);
    }
}
