package it.atlante.ingest.proposal;

import it.atlante.ingest.run.IngestSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The answers by which the kept sources were described, beside their descriptions: so that one can be described anew. */
@Component
public class KeptAnswers {

    private final Path folder;

    KeptAnswers(IngestSettings settings) {
        this.folder = Objects.requireNonNullElse(
                settings.keptSources(), settings.data().resolve("sources"));
    }

    /**
     * What was answered, and which columns the file had then.
     *
     * @param columns all of them, whether they were mapped or not
     */
    public record Kept(Answers answers, List<String> columns) {}

    /** @param sourceId id of a source, which is made of a-z, 0-9 and - */
    public void keep(String sourceId, Kept kept) {
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, sourceId, ".tmp");
            Files.writeString(written, JsonMapper.shared().writeValueAsString(kept));
            Files.move(written, file(sourceId), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the answers for " + sourceId + " cannot be kept in " + folder, e);
        }
    }

    public Optional<Kept> find(String sourceId) {
        Path file = file(sourceId);
        return Files.isRegularFile(file)
                ? Optional.of(JsonMapper.shared().readValue(file.toFile(), Kept.class))
                : Optional.empty();
    }

    private Path file(String sourceId) {
        return folder.resolve(sourceId + ".json");
    }
}
