package it.atlante.search.lucene;

import it.atlante.search.definition.Analysis;
import it.atlante.search.definition.FieldDefinition;
import it.atlante.search.definition.IndexDefinition;
import it.atlante.search.definition.UnsupportedDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The analyzers of the definition, made with Lucene. */
public final class LuceneAnalysis implements Analysis {

    private final Map<String, Analyzer> analyzers;

    /** @throws UnsupportedDefinition naming what is not supported, or a field whose analyzer is not defined */
    public LuceneAnalysis(IndexDefinition definition) {
        this.analyzers = Map.copyOf(
                AnalyzerReader.read(definition.json().path("settings").path("analysis")));
        for (FieldDefinition field : definition.fields().values()) {
            String analyzer = field.analyzer();
            if (analyzer != null) {
                analyzer(analyzer);
            }
        }
    }

    /** @throws UnsupportedDefinition when the definition has none of this name */
    Analyzer analyzer(String name) {
        Analyzer analyzer = analyzers.get(name);
        if (analyzer == null) {
            throw new UnsupportedDefinition("there is no analyzer " + name);
        }
        return analyzer;
    }

    @Override
    public List<List<String>> positions(String analyzer, String text) {
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
}
