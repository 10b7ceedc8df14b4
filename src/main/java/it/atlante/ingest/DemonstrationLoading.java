package it.atlante.ingest;

import it.atlante.catalogue.history.ChangeFeed;
import it.atlante.ingest.command.ProgressBar;
import it.atlante.ingest.run.ImportReport;
import it.atlante.ingest.run.ImportRequest;
import it.atlante.ingest.run.ImportRuns;
import it.atlante.ingest.run.Imports;
import it.atlante.ingest.run.IngestSettings;
import it.atlante.ingest.source.KnownSources;
import it.atlante.ingest.source.SourceDescription;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Loads the demonstration set into an empty catalogue, in the background once the web server is up. A load that was interrupted is completed
 * at the next start; one that was completed is never repeated, whatever was edited or removed since.
 */
@Component
public class DemonstrationLoading implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationLoading.class);

    /** Who starts these runs; tells them from imports that a person asked for. */
    private static final String ACTOR = "demonstration";

    private static final Duration LAST_TRANSACTION = Duration.ofSeconds(10);

    private final Imports imports;
    private final ImportRuns runs;
    private final List<SourceDescription> sources;
    private final boolean wanted;
    private final ChangeFeed feed;
    private final ApplicationEventPublisher events;
    private volatile State state = new State(Phase.IDLE, 0);
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    /** Where loading is. */
    public enum Phase {
        /** Nothing to load, or not decided yet. */
        IDLE,
        LOADING,
        LOADED,
        FAILED
    }

    /** Where loading is, and how far, 0 to 100. */
    public record State(Phase phase, int percent) {}

    DemonstrationLoading(
            Imports imports,
            ImportRuns runs,
            KnownSources known,
            IngestSettings settings,
            ChangeFeed feed,
            ApplicationEventPublisher events) {
        this.imports = imports;
        this.runs = runs;
        this.sources = known.inSet(KnownSources.DEMONSTRATION);
        this.wanted = settings.demonstration();
        this.feed = feed;
        this.events = events;
        // The server answers a moment before loading begins: a page that is asked then must not look empty on purpose.
        if (wanted && feed.lastSequence() == 0) {
            state = new State(Phase.LOADING, 0);
        }
    }

    /** For a page that shows how far the first load is. Any thread. */
    public State state() {
        return state;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        List<SourceDescription> missing = missing();
        if (missing.isEmpty()) {
            state = new State(Phase.IDLE, 0);
            return;
        }
        state = new State(Phase.LOADING, 0);
        thread = Thread.ofPlatform().daemon().name("demonstration").start(() -> load(missing));
    }

    /** Lets the transaction that is being written end; what is missing then is loaded at the next start. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        Thread loading = thread;
        if (loading != null) {
            loading.join(LAST_TRANSACTION);
        }
    }

    private List<SourceDescription> missing() {
        boolean empty = feed.lastSequence() == 0;
        if (!wanted || !empty && !runs.anyStartedBy(ACTOR)) {
            return List.of();
        }
        return sources.stream()
                .filter(SourceDescription::imported)
                .filter(source -> !runs.completed(source.id()))
                .toList();
    }

    private void load(List<SourceDescription> missing) {
        ProgressBar bar = ProgressBar.onStandardError();
        boolean failed = false;
        for (int i = 0; i < missing.size() && !stopping; i++) {
            failed |= !load(missing.get(i), i, missing.size(), bar);
        }
        bar.clear();
        if (stopping) {
            return;
        }
        state = new State(failed ? Phase.FAILED : Phase.LOADED, 100);
        events.publishEvent(new DemonstrationLoaded());
    }

    private boolean load(SourceDescription source, int done, int all, ProgressBar bar) {
        Path file = null;
        try {
            file = copy(source);
            ImportRequest request =
                    ImportRequest.named(source, file, source.file().names().getFirst(), ACTOR);
            ImportReport report = imports.run(request, step -> {
                int percent = (100 * done + step.percent()) / all;
                state = new State(Phase.LOADING, percent);
                bar.show("dati dimostrativi", percent, source.id());
            });
            if (!report.completed() || report.counts().rejected() > 0) {
                LOG.warn("demonstration source {}: {} {}", source.id(), report.counts(), report.failure());
            }
            return report.completed();
        } catch (IOException | RuntimeException e) {
            if (!stopping) {
                LOG.error("the demonstration source {} was not loaded", source.id(), e);
            }
            return false;
        } finally {
            delete(file);
        }
    }

    /** Files inside the jar have no path that a reader could open. */
    private static Path copy(SourceDescription source) throws IOException {
        String name = source.folder() + source.file().names().getFirst();
        Path copy = Files.createTempFile("atlante-", source.file().format().suffix());
        try (InputStream in = new ClassPathResource(name).getInputStream()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.debug("{} was left behind", file, e);
        }
    }
}
