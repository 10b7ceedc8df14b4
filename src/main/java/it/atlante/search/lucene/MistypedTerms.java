package it.atlante.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * The words of the index that a mistyped word may mean, looked up once for a search. A question asks for the same word in several tiers and
 * facets; a fuzzy query for each of them would spend nearly all of its time on building the same automaton again.
 *
 * <p>All words near enough count, and equally: the usual selection of the nearest fifty would depend on the rest of the index.
 */
final class MistypedTerms {

    /** The first letter is seldom mistyped, and fixing it spares most of the work. */
    private static final int FIXED_LETTERS = 1;

    private static final int REMEMBERED = 300;

    /** Automata by word and edits; they do not depend on an index. */
    private static final Cache<String, CompiledAutomaton> AUTOMATA =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private final IndexReader reader;
    private final Map<String, Query> found = new HashMap<>();

    MistypedTerms(IndexReader reader) {
        this.reader = reader;
    }

    Query in(String field, String word, int edits) {
        return found.computeIfAbsent(field + ' ' + word, key -> query(field, automaton(word, edits)));
    }

    private static CompiledAutomaton automaton(String word, int edits) {
        return AUTOMATA.get(
                edits + word,
                key -> FuzzyQuery.getFuzzyAutomaton(word, edits, FIXED_LETTERS, FuzzyQuery.defaultTranspositions));
    }

    private Query query(String field, CompiledAutomaton automaton) {
        Set<BytesRef> words = new HashSet<>();
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                Terms terms = leaf.reader().terms(field);
                if (terms != null) {
                    TermsEnum matching = automaton.getTermsEnum(terms);
                    for (BytesRef term = matching.next(); term != null; term = matching.next()) {
                        words.add(BytesRef.deepCopyOf(term));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.isEmpty() ? new MatchNoDocsQuery("no word like it") : new TermInSetQuery(field, words);
    }
}
