package it.atlante.search.lucene;

import it.atlante.search.definition.Analysis;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The terms of texts, analysed once for all fields that read them alike: a name goes into five fields, an address into one for each audience
 * and the labels of a kind into every document of it. For fields that index terms alone, without positions. For one thread.
 */
final class AnalysedTexts {

    /** Enough for the texts of a document and those that many documents share; a text has at most some thousand characters. */
    private static final int TEXTS = 256;

    private record Key(String analyzer, String text) {}

    private final Analysis analysis;
    private final Map<Key, List<String>> terms = new LinkedHashMap<>(TEXTS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<String>> eldest) {
            return size() > TEXTS;
        }
    };

    AnalysedTexts(Analysis analysis) {
        this.analysis = analysis;
    }

    TokenStream terms(String analyzer, String text) {
        return new Terms(terms.computeIfAbsent(new Key(analyzer, text), this::analyse));
    }

    private List<String> analyse(Key key) {
        return analysis.positions(key.analyzer(), key.text()).stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static final class Terms extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final List<String> terms;
        private int next;

        Terms(List<String> terms) {
            this.terms = terms;
        }

        @Override
        public boolean incrementToken() {
            if (next == terms.size()) {
                return false;
            }
            clearAttributes();
            term.append(terms.get(next++));
            return true;
        }

        @Override
        public void reset() {
            next = 0;
        }
    }
}
