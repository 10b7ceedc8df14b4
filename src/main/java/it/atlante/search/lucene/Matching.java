package it.atlante.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilteredDocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** The documents that a query finds, segment by segment, in the order of the index. */
record Matching(IndexSearcher searcher, Query query) {

    static final int NO_MORE = DocIdSetIterator.NO_MORE_DOCS;

    interface LeafReaderWork {
        /** @param documents numbers within the segment; deleted ones are left out */
        void accept(LeafReaderContext leaf, DocIdSetIterator documents) throws IOException;
    }

    void forEachLeaf(LeafReaderWork work) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                work.accept(leaf, live(scorer.iterator(), leaf.reader().getLiveDocs()));
            }
        }
    }

    private static DocIdSetIterator live(DocIdSetIterator documents, @Nullable Bits live) {
        if (live == null) {
            return documents;
        }
        return new FilteredDocIdSetIterator(documents) {
            @Override
            protected boolean match(int document) {
                return live.get(document);
            }
        };
    }
}
