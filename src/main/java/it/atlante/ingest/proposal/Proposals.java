package it.atlante.ingest.proposal;

import it.atlante.ingest.run.IngestSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The proposals under way, a folder for each in {@code proposals} of the data folder. Those that nobody used for a week go. */
@Component
public class Proposals {

    private static final Logger LOG = LoggerFactory.getLogger(Proposals.class);

    /** Long enough to ask somebody about a column, short enough that files with addresses do not lie about. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final String ANSWERS = "answers.json";
    private static final String CONTENT = "content";

    private final Path folder;
    private final Clock clock;

    Proposals(IngestSettings settings, Clock clock) {
        this.folder = settings.data().resolve("proposals");
        this.clock = clock;
    }

    /**
     * Keeps a copy of an uploaded file.
     *
     * @param fileName as the browser sends it; only its last part is kept, and only to be shown
     * @param sourceId the known source whose new edition it is, or null
     */
    public Proposal add(InputStream content, String fileName, @Nullable String sourceId) throws IOException {
        removeOld();
        Proposal proposal =
                new Proposal(UUID.randomUUID(), lastPart(fileName), sourceId, clock.instant(), Answers.NONE);
        Files.createDirectories(folderOf(proposal.id()));
        Files.copy(content, file(proposal), StandardCopyOption.REPLACE_EXISTING);
        save(proposal);
        return proposal;
    }

    /** The copy of the uploaded file. */
    public Path file(Proposal proposal) {
        return folderOf(proposal.id()).resolve(CONTENT);
    }

    public Optional<Proposal> find(UUID id) {
        Path answers = folderOf(id).resolve(ANSWERS);
        if (!Files.isRegularFile(answers)) {
            return Optional.empty();
        }
        return Optional.of(JsonMapper.shared().readValue(answers.toFile(), Proposal.class));
    }

    /** The proposals under way, the latest first. */
    public List<Proposal> list() {
        List<Proposal> found = new ArrayList<>();
        for (Path each : folders()) {
            try {
                find(UUID.fromString(String.valueOf(each.getFileName()))).ifPresent(found::add);
            } catch (IllegalArgumentException e) {
                LOG.debug("{} is no proposal", each, e);
            }
        }
        found.sort(Comparator.comparing(Proposal::created).reversed());
        return found;
    }

    /** Keeps what was answered. */
    public synchronized void save(Proposal proposal) {
        try {
            Path answers = folderOf(proposal.id()).resolve(ANSWERS);
            Path written = answers.resolveSibling(ANSWERS + ".tmp");
            Files.writeString(written, JsonMapper.shared().writeValueAsString(proposal));
            Files.move(written, answers, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the proposal " + proposal.id() + " cannot be kept", e);
        }
    }

    /** Removes a proposal and its file. */
    public void remove(UUID id) {
        removeFolder(folderOf(id));
    }

    private void removeOld() {
        Instant limit = clock.instant().minus(KEPT);
        for (Path each : folders()) {
            try {
                if (Files.getLastModifiedTime(each).toInstant().isBefore(limit)) {
                    removeFolder(each);
                }
            } catch (IOException e) {
                LOG.debug("{} was left behind", each, e);
            }
        }
    }

    private List<Path> folders() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeFolder(Path each) {
        try {
            for (String name : List.of(ANSWERS, ANSWERS + ".tmp", CONTENT)) {
                Files.deleteIfExists(each.resolve(name));
            }
            Files.deleteIfExists(each);
        } catch (IOException e) {
            LOG.debug("{} was left behind", each, e);
        }
    }

    private Path folderOf(UUID id) {
        return folder.resolve(id.toString());
    }

    /** The last part of what the browser sends, which may be a path. */
    private static String lastPart(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String shown = last.replaceAll("\\p{Cntrl}", "").strip();
        return shown.isEmpty() ? "file" : shown.substring(0, Math.min(200, shown.length()));
    }
}
