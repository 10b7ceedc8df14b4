package it.atlante.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.atlante.catalogue.hours.Holidays;
import it.atlante.search.definition.IndexDefinition;
import it.atlante.search.engine.IndexChange;
import it.atlante.search.engine.SearchEngine.Generation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder: one engine at a time, nothing left over, no index of another definition. */
class IndexFolderTest {

    private static final IndexDefinition DEFINITION = IndexDefinition.ofClassPath();
    private static final LuceneSetup SETUP = setup(DEFINITION);

    @TempDir
    private Path folder;

    private static LuceneSetup setup(IndexDefinition definition) {
        return new LuceneSetup(definition, Holidays.none(), () -> LocalDate.of(2026, 11, 21));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aSecondEngineIsKeptOut() {
        try (LuceneSearchEngine first = LuceneSearchEngine.open(folder, SETUP)) {
            assertThatThrownBy(() -> LuceneSearchEngine.open(folder, SETUP))
                    .isInstanceOf(IndexInUse.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("in use by another process");
            assertThat(first.status().ready()).isTrue();
        }
        LuceneSearchEngine.open(folder, SETUP).close();
    }

    @Test
    void whatWasLeftOverByABuildCutShortIsDeletedAtTheStart() throws IOException {
        LuceneSearchEngine.open(folder, SETUP).close();
        Path leftOver = Files.createDirectories(folder.resolve("generation-7"));
        Files.writeString(leftOver.resolve("_0.cfs"), "half of a segment");
        Files.writeString(folder.resolve("live.next"), "generation-7");
        try (LuceneSearchEngine engine = LuceneSearchEngine.open(folder, SETUP)) {
            assertThat(engine.status().documents()).isZero();
            assertThat(names()).contains("generation-1", "live").doesNotContain("generation-7");
        }
    }

    @Test
    void publishingLeavesOneGeneration() throws IOException {
        try (LuceneSearchEngine engine = LuceneSearchEngine.open(folder, SETUP)) {
            assertThat(engine.status().complete()).isFalse();
            try (Generation generation = engine.newGeneration()) {
                generation.publish();
            }
            assertThat(engine.status().complete()).isTrue();
            assertThat(names()).containsExactly("generation-2", "live", "write.lock");
        }
        try (LuceneSearchEngine engine = LuceneSearchEngine.open(folder, SETUP)) {
            assertThat(engine.status().complete()).isTrue();
            engine.apply(List.of(new IndexChange.Delete("a", 1)));
            assertThat(engine.status().complete()).isTrue();
        }
        try (LuceneSearchEngine engine = LuceneSearchEngine.open(folder, SETUP)) {
            assertThat(engine.status().complete()).isTrue();
        }
    }

    @Test
    void anIndexOfAnotherDefinitionIsRefusedAndCanBeStartedOver() throws IOException {
        LuceneSearchEngine.open(folder, SETUP).close();
        LuceneSetup changed = setup(IndexDefinition.of(DEFINITION.json().toString(), "asilo, nido"));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> LuceneSearchEngine.open(folder, changed))
                    .isInstanceOf(OutdatedIndex.class)
                    .hasMessageContaining("must be rebuilt");
        }
        try (LuceneSearchEngine engine = LuceneSearchEngine.startOver(folder, changed)) {
            assertThat(engine.status().complete()).isFalse();
            assertThat(names()).containsExactly("generation-2", "live", "write.lock");
        }
        LuceneSearchEngine.open(folder, changed).close();
    }

    @Test
    void aPointerToNothingIsNamed() throws IOException {
        LuceneSearchEngine.open(folder, SETUP).close();
        Files.writeString(folder.resolve("live"), "generation-9\n");
        assertThatThrownBy(() -> LuceneSearchEngine.open(folder, SETUP))
                .hasMessageContaining("generation-9")
                .hasMessageContaining("rebuild");
    }

    @Test
    void aClosedEngineSaysSo() {
        LuceneSearchEngine engine = LuceneSearchEngine.open(folder, SETUP);
        engine.close();
        engine.close();
        assertThat(engine.status().ready()).isFalse();
        assertThatThrownBy(() -> engine.apply(List.of())).hasMessageContaining("closed");
        assertThatThrownBy(engine::newGeneration).hasMessageContaining("closed");
    }
}
