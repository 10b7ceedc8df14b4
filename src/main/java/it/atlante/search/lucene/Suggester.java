package it.atlante.search.lucene;

import it.atlante.catalogue.Audience;
import it.atlante.search.definition.QuestionReader;
import it.atlante.search.engine.ResourceDocument;
import it.atlante.search.engine.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedSetSortField;

/**
 * Suggests resources whose names have words that begin with the words typed; first those whose name begins with all that was typed, then by
 * name. Where that finds fewer than three, words may also be mistyped.
 */
record Suggester(IndexSearcher searcher, StoredDocuments documents, QuestionReader reader) {

    private static final int FEW = 3;
    private static final String FIELD = "names.plain";

    /** By points, then by name, then by id. */
    private static final Sort ORDER = new Sort(
            SortField.FIELD_SCORE, new SortedSetSortField("name_sort", false), new SortedSetSortField("id", false));

    List<Suggestion> suggest(String typed, Audience audience, int limit) throws IOException {
        List<String> words = reader.begun(typed);
        if (words.isEmpty() || limit <= 0) {
            return List.of();
        }
        Map<String, Suggestion> suggestions = new LinkedHashMap<>();
        collect(query(words, audience, Suggester::begun), limit, suggestions);
        if (suggestions.size() < Math.min(FEW, limit)) {
            collect(query(words, audience, this::begunOrMistyped), limit, suggestions);
        }
        return List.copyOf(suggestions.values());
    }

    private void collect(Query query, int limit, Map<String, Suggestion> suggestions) throws IOException {
        for (ScoreDoc found : searcher.search(query, limit, ORDER).scoreDocs) {
            ResourceDocument document =
                    documents.read(searcher.getIndexReader(), found.doc).document();
            if (suggestions.size() < limit) {
                suggestions.putIfAbsent(
                        document.id(),
                        new Suggestion(document.id(), document.recordId(), document.family(), document.name()));
            }
        }
    }

    private static Query query(List<String> words, Audience audience, Function<String, Query> found) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(TermQueries.is("visible_to", audience.suffix()), Occur.FILTER);
        words.forEach(word -> query.add(found.apply(word), Occur.FILTER));
        Query wholeName = new PrefixQuery(new Term("name_sort", String.join(" ", words)));
        query.add(TermQueries.points(wholeName, 1), Occur.SHOULD);
        return query.build();
    }

    private static Query begun(String word) {
        return new PrefixQuery(new Term(FIELD, word));
    }

    private Query begunOrMistyped(String word) {
        List<Query> ways = new ArrayList<>();
        ways.add(begun(word));
        int edits = QuestionReader.forgivenEdits(word);
        if (edits > 0) {
            ways.add(new MistypedTerms(searcher.getIndexReader()).in(FIELD, word, edits));
        }
        return TermQueries.any(ways);
    }
}
