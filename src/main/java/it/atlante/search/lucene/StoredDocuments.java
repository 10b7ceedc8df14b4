package it.atlante.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.atlante.search.definition.Analysis;
import it.atlante.search.definition.WrittenWords;
import it.atlante.search.engine.ResourceDocument;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads the documents that hits show, and remembers those shown most with their words. */
final class StoredDocuments {

    /** Some pages of the most frequent questions; about 20 kB each. */
    private static final int REMEMBERED = 2_000;

    private final Analysis analysis;

    /** By content, so that nothing outdated is ever shown. */
    private final Cache<ByteBuffer, Stored> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    StoredDocuments(Analysis analysis) {
        this.analysis = analysis;
    }

    Stored read(IndexReader reader, int document) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        BinaryDocValues values = leaf.reader().getBinaryDocValues("document");
        if (values == null || !values.advanceExact(document - leaf.docBase)) {
            throw new IllegalStateException("document " + document + " of the index has no content");
        }
        BytesRef bytes = values.binaryValue();
        ByteBuffer shared = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        Stored known = remembered.getIfPresent(shared);
        if (known != null) {
            return known;
        }
        byte[] content = BytesRef.deepCopyOf(bytes).bytes;
        Stored stored = new Stored(JsonMapper.shared().readValue(content, ResourceDocument.class), analysis);
        remembered.put(ByteBuffer.wrap(content), stored);
        return stored;
    }

    /** A document and, once somebody asks for them, its words. */
    static final class Stored {
        private final ResourceDocument document;
        private final Analysis analysis;
        private volatile @Nullable WrittenWords words;

        Stored(ResourceDocument document, Analysis analysis) {
            this.document = document;
            this.analysis = analysis;
        }

        ResourceDocument document() {
            return document;
        }

        WrittenWords words() {
            WrittenWords read = words;
            if (read == null) {
                read = new WrittenWords(document, analysis);
                words = read;
            }
            return read;
        }
    }
}
