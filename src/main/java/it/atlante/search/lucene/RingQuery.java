package it.atlante.search.lucene;

import it.atlante.geo.GeoPoint;
import it.atlante.search.engine.Ranking.Ring;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.SloppyMath;

/**
 * Scores a document by the narrowest {@link Ring} around a point that holds its place; documents beyond the widest ring do not match. The
 * same as one constant-score distance query for each ring, the best one counting. Written by hand because each of Lucene's distance queries
 * prepares a grid of its own, which for six rings takes longer than the rest of a search: here the distance of each candidate is computed once.
 */
final class RingQuery extends Query {

    private static final Ring[] RINGS = Ring.values();
    private static final double WIDEST = RINGS[RINGS.length - 1].meters();

    private final String field;
    private final GeoPoint centre;

    /** @param field of the points, with doc values */
    RingQuery(String field, GeoPoint centre) {
        this.field = field;
        this.centre = centre;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new RingWeight(boost);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String defaultField) {
        return field + ":rings around " + centre;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RingQuery that && field.equals(that.field) && centre.equals(that.centre);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), field, centre);
    }

    private double meters(long encoded) {
        double lat = GeoEncodingUtils.decodeLatitude((int) (encoded >> 32));
        double lon = GeoEncodingUtils.decodeLongitude((int) encoded);
        return SloppyMath.haversinMeters(centre.lat(), centre.lon(), lat, lon);
    }

    private static int points(double meters) {
        for (Ring ring : RINGS) {
            if (meters <= ring.meters()) {
                return ring.points();
            }
        }
        return 0;
    }

    private final class RingWeight extends Weight {

        private final float boost;

        RingWeight(float boost) {
            super(RingQuery.this);
            this.boost = boost;
        }

        @Override
        public ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
            SortedNumericDocValues places = DocValues.getSortedNumeric(context.reader(), field);
            return new DefaultScorerSupplier(new RingScorer(places, boost));
        }

        @Override
        public Explanation explain(LeafReaderContext context, int document) throws IOException {
            RingScorer scorer = new RingScorer(DocValues.getSortedNumeric(context.reader(), field), boost);
            TwoPhaseIterator candidates = scorer.twoPhaseIterator();
            boolean found = candidates.approximation().advance(document) == document && candidates.matches();
            return found
                    ? Explanation.match(scorer.score(), "ring around " + centre)
                    : Explanation.noMatch("beyond the rings around " + centre);
        }

        @Override
        public boolean isCacheable(LeafReaderContext context) {
            return DocValues.isCacheable(context, field);
        }
    }

    private final class RingScorer extends Scorer {

        /** Compared with a term's look-up, what a distance costs. */
        private static final float MATCH_COST = 50;

        private final SortedNumericDocValues places;
        private final float boost;
        private double nearest = Double.POSITIVE_INFINITY;

        RingScorer(SortedNumericDocValues places, float boost) {
            this.places = places;
            this.boost = boost;
        }

        @Override
        public int docID() {
            return places.docID();
        }

        @Override
        public float score() {
            return boost * points(nearest);
        }

        @Override
        public float getMaxScore(int upTo) {
            return boost * RINGS[0].points();
        }

        @Override
        public DocIdSetIterator iterator() {
            return TwoPhaseIterator.asDocIdSetIterator(twoPhaseIterator());
        }

        @Override
        public TwoPhaseIterator twoPhaseIterator() {
            return new TwoPhaseIterator(places) {
                @Override
                public boolean matches() throws IOException {
                    nearest = Double.POSITIVE_INFINITY;
                    for (int i = 0; i < places.docValueCount(); i++) {
                        nearest = Math.min(nearest, meters(places.nextValue()));
                    }
                    return nearest <= WIDEST;
                }

                @Override
                public float matchCost() {
                    return MATCH_COST;
                }
            };
        }
    }
}
