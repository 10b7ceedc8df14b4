package it.atlante.search.lucene;

import it.atlante.catalogue.Audience;
import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.hours.Holidays;
import it.atlante.search.definition.IndexDefinition;
import it.atlante.search.definition.QuestionReader;
import it.atlante.search.definition.TextQuestion;
import it.atlante.search.engine.Cell;
import it.atlante.search.engine.Cursor;
import it.atlante.search.engine.EngineStatus;
import it.atlante.search.engine.Hit;
import it.atlante.search.engine.IndexChange;
import it.atlante.search.engine.ResourceDocument;
import it.atlante.search.engine.SearchEngine;
import it.atlante.search.engine.SearchQuery;
import it.atlante.search.engine.SearchResult;
import it.atlante.search.engine.Suggestion;
import it.atlante.search.lucene.LuceneSetup.IndexFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/**
 * Lucene in a folder. One engine has a folder at a time. Searches run on the calling thread and wait for nobody; changes are written one batch
 * after the other.
 */
public final class LuceneSearchEngine implements SearchEngine {

    /** Tiles of this level are 30 m wide at Milan; a finer grid is the points themselves. */
    public static final int MAX_ZOOM = 20;

    private final IndexDefinition definition;
    private final QuestionReader questions;
    private final Holidays holidays;
    private final StoredDocuments documents;
    private final Generations generations;

    private LuceneSearchEngine(LuceneSetup setup, IndexFormat format, Generations generations) {
        this.generations = generations;
        this.definition = setup.definition();
        this.questions = new QuestionReader(definition, format.analysis());
        this.holidays = setup.holidays();
        this.documents = new StoredDocuments(format.analysis());
    }

    /**
     * Opens the index in a folder, or an empty one where there is none yet.
     *
     * @param folder where the generations live; created when missing
     * @throws OutdatedIndex when the index there was built with another definition; nothing in the folder was changed
     * @throws IndexInUse when another engine works in the folder
     */
    public static LuceneSearchEngine open(Path folder, LuceneSetup setup) {
        IndexFormat format = setup.format();
        return new LuceneSearchEngine(setup, format, Generations.open(folder, format));
    }

    /** Throws away whatever index is in the folder and begins with an empty one: the answer to {@link OutdatedIndex}. */
    public static LuceneSearchEngine startOver(Path folder, LuceneSetup setup) {
        IndexFormat format = setup.format();
        return new LuceneSearchEngine(setup, format, Generations.startOver(folder, format));
    }

    @Override
    public void apply(List<IndexChange> changes) {
        generations.apply(changes);
    }

    @Override
    public Generation newGeneration() {
        return generations.begin();
    }

    @Override
    public SearchResult search(SearchQuery query) {
        Optional<Cursor> cursor = Cursor.of(query);
        SearchQuery question = cursor.map(found -> found.asked(query)).orElse(query);
        TextQuestion text = questions.read(question.text());
        return generations.search(searcher -> {
            QueryPlan plan = new QueryPlan(question, text, holidays, searcher.getIndexReader());
            Page page = page(searcher, question, plan, cursor.orElse(null));
            List<Hit> hits = new HitReader(searcher, documents, question, text).read(page.hits());
            var facets = new FacetCounts(searcher, plan).count(question.filters(), question.facets());
            return new SearchResult(page.total(), hits, facets, page.next());
        });
    }

    private record Page(
            long total, ScoreDoc[] hits, @Nullable String next) {}

    private static Page page(IndexSearcher searcher, SearchQuery question, QueryPlan plan, @Nullable Cursor cursor)
            throws IOException {
        int limit = question.paging().limit();
        if (limit == 0) {
            return new Page(searcher.count(plan.found(question.filters())), new ScoreDoc[0], null);
        }
        SortOrder order = new SortOrder(question);
        FieldDoc after = cursor == null ? null : order.after(cursor);
        Query ranked = plan.ranked();
        // One more than the page holds tells whether there is a next one.
        TopDocs found = searcher.search(
                ranked, new TopFieldCollectorManager(order.sort(), limit + 1, after, Integer.MAX_VALUE));
        ScoreDoc[] hits = found.scoreDocs;
        String next = null;
        if (hits.length > limit) {
            hits = Arrays.copyOf(hits, limit);
            next = order.cursor((FieldDoc) hits[limit - 1]).text();
        }
        if (order.byPoints()) {
            for (ScoreDoc hit : hits) {
                hit.score = ((Number) ((FieldDoc) hit).fields[0]).floatValue();
            }
        } else {
            TopFieldCollector.populateScores(hits, searcher, ranked);
        }
        return new Page(found.totalHits.value(), hits, next);
    }

    @Override
    public List<Cell> cells(SearchQuery query, int zoom) {
        if (zoom < 0 || zoom > MAX_ZOOM) {
            throw new InvalidField("zoom", zoom, "a whole number from 0 to " + MAX_ZOOM);
        }
        TextQuestion text = questions.read(query.text());
        return generations.search(searcher -> {
            Query found = new QueryPlan(query, text, holidays, searcher.getIndexReader()).found(query.filters());
            CellCounts counts = new CellCounts("point_" + query.audience().suffix(), zoom);
            new Matching(searcher, found).forEachLeaf(counts::add);
            return counts.cells(document -> documents
                    .read(searcher.getIndexReader(), document)
                    .document()
                    .id());
        });
    }

    @Override
    public List<Suggestion> suggest(String typed, Audience audience, int limit) {
        return generations.search(
                searcher -> new Suggester(searcher, documents, questions).suggest(typed, audience, limit));
    }

    @Override
    public Optional<ResourceDocument> find(String id, Audience audience) {
        Query query =
                TermQueries.all(List.of(TermQueries.is("id", id), TermQueries.is("visible_to", audience.suffix())));
        return generations.search(searcher -> {
            ScoreDoc[] found = searcher.search(query, 1).scoreDocs;
            return found.length == 0
                    ? Optional.empty()
                    : Optional.of(documents
                            .read(searcher.getIndexReader(), found[0].doc)
                            .document());
        });
    }

    @Override
    public EngineStatus status() {
        return generations.status(definition.digest());
    }

    @Override
    public void close() {
        generations.close();
    }
}
