package it.atlante.search.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The analyzers of the definition. Thread-safe. */
public final class Analysis {

    private final Map<String, Analyzer> analyzers;

    Analysis(Map<String, Analyzer> analyzers) {
        this.analyzers = Map.copyOf(analyzers);
    }

    /** @throws UnsupportedDefinition when the definition has none of this name */
    public Analyzer analyzer(String name) {
        Analyzer analyzer = analyzers.get(name);
        if (analyzer == null) {
            throw new UnsupportedDefinition("there is no analyzer " + name);
        }
        return analyzer;
    }

    /** The tokens of a text, in order. */
    public List<String> tokens(String analyzer, String text) {
        List<String> tokens = new ArrayList<>();
        positions(analyzer, text).forEach(tokens::addAll);
        return tokens;
    }

    /** The tokens of a text by position: more than one where the analyzer gives alternatives, the word as typed first. */
    List<List<String>> positions(String analyzer, String text) {
        List<List<String>> positions = new ArrayList<>();
        try (TokenStream stream = analyzer(analyzer).tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (positions.isEmpty() || increment.getPositionIncrement() > 0) {
                    positions.add(new ArrayList<>());
                }
                positions.getLast().add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return positions;
    }

    /** The stem of a word that {@code plain} gave. */
    String stem(String plain) {
        List<String> stems = tokens("stem", plain);
        return stems.isEmpty() ? plain : stems.getFirst();
    }
}
