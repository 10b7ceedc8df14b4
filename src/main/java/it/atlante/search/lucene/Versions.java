package it.atlante.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Looks up the versions of documents, deleted ones included. */
final class Versions {

    private final IndexReader reader;

    Versions(IndexReader reader) {
        this.reader = reader;
    }

    /** Versions by id, of those that are there. */
    Map<String, Long> of(Collection<String> ids) throws IOException {
        // In order, so that a terms dictionary is read forwards.
        List<String> sorted = ids.stream().sorted().toList();
        Map<String, Long> versions = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            collect(leaf.reader(), sorted, versions);
        }
        return versions;
    }

    private static void collect(LeafReader leaf, List<String> ids, Map<String, Long> versions) throws IOException {
        Terms terms = leaf.terms("id");
        if (terms == null) {
            return;
        }
        TermsEnum term = terms.iterator();
        Bits live = leaf.getLiveDocs();
        PostingsEnum postings = null;
        for (String id : ids) {
            if (!term.seekExact(new BytesRef(id))) {
                continue;
            }
            postings = term.postings(postings, PostingsEnum.NONE);
            int document = postings.nextDoc();
            while (document != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(document)) {
                    NumericDocValues version = leaf.getNumericDocValues("version");
                    if (version != null && version.advanceExact(document)) {
                        versions.put(id, version.longValue());
                    }
                }
                document = postings.nextDoc();
            }
        }
    }
}
