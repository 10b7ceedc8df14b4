package it.atlante.benchmark;

import it.atlante.catalogue.hours.Holidays;
import it.atlante.search.definition.IndexDefinition;
import it.atlante.search.engine.RandomResources;
import it.atlante.search.engine.ResourceDocument;
import it.atlante.search.engine.SearchEngine;
import it.atlante.search.engine.SearchQuery;
import it.atlante.search.engine.SearchResult;
import it.atlante.search.lucene.LuceneSearchEngine;
import it.atlante.search.lucene.LuceneSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.search.TopDocs;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.springframework.util.FileSystemUtils;

/** The nearest resources that have two words, over generated documents: Atlante, a plain scan, and Lucene's own distance sort. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else.
public class SearchBenchmark {

    private static final SearchQuery NEAREST = NearestQuestion.query(Set.of());
    private static final SearchQuery WITH_FACETS = NearestQuestion.query(NearestQuestion.FACETS);

    @Param({"10000", "100000"})
    int documents;

    private Path folder;
    private SearchEngine engine;
    private Scan scan;
    private StockLucene stock;

    @Setup
    public void build() throws IOException {
        folder = Files.createTempDirectory("atlante-benchmark");
        List<ResourceDocument> generated = NearestQuestion.documents(documents);
        LuceneSetup setup = new LuceneSetup(
                IndexDefinition.ofClassPath(), Holidays.italy(Holidays.MILAN_PATRON), () -> RandomResources.TODAY);
        engine = LuceneSearchEngine.open(folder.resolve("atlante"), setup);
        try (SearchEngine.Generation generation = engine.newGeneration()) {
            generation.add(generated);
            generation.publish();
        }
        scan = new Scan(generated);
        stock = new StockLucene(folder.resolve("stock"), generated);
        SearchResult result = nearestWithFacets();
        Answer answer = new Answer(
                result.total(),
                result.hits().stream().map(hit -> hit.document().id()).toList(),
                result.facets());
        answer.requireSame("the scan", scan.search());
        answer.withoutFacets().requireSame("stock Lucene", stock.answer());
    }

    @TearDown
    public void remove() throws IOException {
        stock.close();
        engine.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    @Benchmark
    public SearchResult nearest() {
        return engine.search(NEAREST);
    }

    @Benchmark
    public SearchResult nearestWithFacets() {
        return engine.search(WITH_FACETS);
    }

    @Benchmark
    public Object peerScan() {
        return scan.search();
    }

    @Benchmark
    public TopDocs peerStockLucene() throws IOException {
        return stock.search();
    }
}
