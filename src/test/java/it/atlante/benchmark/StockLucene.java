package it.atlante.benchmark;

import it.atlante.geo.GeoPoint;
import it.atlante.search.engine.ResourceDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The peer that is the limit: Lucene's own distance sort over an index that has nothing else. No ranking, no mistyped or begun words, no
 * facets, and no documents read.
 */
final class StockLucene implements AutoCloseable {

    private final FSDirectory folder;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Query query;
    private final Sort nearest;

    StockLucene(Path path, List<ResourceDocument> documents) throws IOException {
        folder = FSDirectory.open(path);
        try (IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            for (ResourceDocument document : documents) {
                writer.addDocument(entry(document));
            }
        }
        reader = DirectoryReader.open(folder);
        searcher = new IndexSearcher(reader);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new TermQuery(new Term("visible", NearestQuestion.AUDIENCE.name())), Occur.FILTER);
        NearestQuestion.WORDS.forEach(word -> all.add(new TermQuery(new Term("text", word)), Occur.FILTER));
        query = all.build();
        GeoPoint near = NearestQuestion.NEAR;
        nearest = new Sort(
                LatLonDocValuesField.newDistanceSort("point", near.lat(), near.lon()),
                new SortField("id", SortField.Type.STRING));
    }

    private static Document entry(ResourceDocument document) {
        Document entry = new Document();
        entry.add(new SortedDocValuesField("id", new BytesRef(document.id())));
        entry.add(new TextField("text", NearestQuestion.text(document), Field.Store.NO));
        document.visibleTo()
                .forEach(audience -> entry.add(new StringField("visible", audience.name(), Field.Store.NO)));
        GeoPoint point = document.placeFor(NearestQuestion.AUDIENCE).point();
        if (point != null) {
            entry.add(new LatLonDocValuesField("point", point.lat(), point.lon()));
        }
        return entry;
    }

    /** All are counted, as Atlante counts them. */
    TopDocs search() throws IOException {
        return searcher.search(
                query, new TopFieldCollectorManager(nearest, NearestQuestion.LIMIT, null, Integer.MAX_VALUE));
    }

    /** The same with the ids read, to be compared. */
    Answer answer() throws IOException {
        TopDocs found = search();
        List<String> ids = new ArrayList<>();
        for (ScoreDoc hit : found.scoreDocs) {
            Object id = ((FieldDoc) hit).fields[1];
            ids.add(((BytesRef) id).utf8ToString());
        }
        return new Answer(found.totalHits.value(), ids, Map.of());
    }

    @Override
    public void close() throws IOException {
        reader.close();
        folder.close();
    }
}
