package it.atlante.search.lucene;

import it.atlante.geo.GeoPoint;
import it.atlante.search.definition.TextEvidence;
import it.atlante.search.definition.TextQuestion;
import it.atlante.search.engine.Hit;
import it.atlante.search.engine.ResourceDocument;
import it.atlante.search.engine.SearchQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** Makes the hits of a page, with what explains them. */
record HitReader(IndexSearcher searcher, StoredDocuments documents, SearchQuery question, TextQuestion text) {

    List<Hit> read(ScoreDoc[] page) throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc found : page) {
            StoredDocuments.Stored stored = documents.read(searcher.getIndexReader(), found.doc);
            ResourceDocument document = stored.document();
            @Nullable
            TextEvidence evidence = text.isEmpty()
                    ? null
                    : TextEvidence.of(text, stored.words(), question.audience()).orElse(null);
            hits.add(new Hit(
                    document,
                    Math.round(found.score),
                    evidence == null ? null : evidence.match(),
                    evidence == null ? Set.of() : evidence.fields(),
                    distance(document)));
        }
        return hits;
    }

    /** From the exact coordinates, not from the index's grid. */
    private @Nullable Double distance(ResourceDocument document) {
        GeoPoint near = question.place().near();
        GeoPoint point = document.placeFor(question.audience()).point();
        return near == null || point == null ? null : near.distanceMeters(point);
    }
}
