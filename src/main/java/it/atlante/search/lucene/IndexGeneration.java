package it.atlante.search.lucene;

import it.atlante.search.definition.IndexedFields;
import it.atlante.search.engine.IndexChange;
import it.atlante.search.engine.ResourceDocument;
import it.atlante.search.lucene.LuceneSetup.IndexFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;

/** One Lucene index: a generation. Writes are made by one thread at a time, which the engine sees to; searches by any number. */
final class IndexGeneration implements AutoCloseable {

    private static final String DIGEST = "definition";
    private static final String COMPLETE = "complete";

    /** Enough that a city's resources are written in one segment; the default of 16 MB makes many small ones. */
    private static final double BUFFER_MEGABYTES = 64;

    private final long number;
    private final IndexFormat format;
    private final DocumentWriter documents;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private IndexGeneration(long number, Path folder, IndexFormat format) throws IOException {
        this.number = number;
        this.format = format;
        this.documents = new DocumentWriter(format.definition(), new AnalysedTexts(format.analysis()));
        this.directory = FSDirectory.open(folder);
        // Texts come analysed, everything else is a keyword.
        IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
        config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        config.setCommitOnClose(false);
        this.writer = new IndexWriter(directory, config);
        this.searchers = new SearcherManager(writer, new SearcherFactory());
    }

    static IndexGeneration create(IndexFolder folder, long number, IndexFormat format) throws IOException {
        Path path = folder.generation(number);
        Files.createDirectories(path);
        return new IndexGeneration(number, path, format);
    }

    /** @throws OutdatedIndex when it was built with another definition */
    static IndexGeneration open(IndexFolder folder, long number, IndexFormat format) throws IOException {
        Path path = folder.generation(number);
        try (FSDirectory directory = FSDirectory.open(path)) {
            if (!DirectoryReader.indexExists(directory)) {
                throw new OutdatedIndex(path, "", format.definition().digest());
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                String found = reader.getIndexCommit().getUserData().getOrDefault(DIGEST, "");
                if (!found.equals(format.definition().digest())) {
                    throw new OutdatedIndex(path, found, format.definition().digest());
                }
            }
        }
        return new IndexGeneration(number, path, format);
    }

    long number() {
        return number;
    }

    SearcherManager searchers() {
        return searchers;
    }

    /**
     * Writes documents without looking up what is there: for building a generation, to which each document comes once.
     *
     * @param meanwhile versions of what {@link #write} wrote since the building began; these are passed over unless older
     */
    void build(Collection<ResourceDocument> added, Map<String, Long> meanwhile) throws IOException {
        for (ResourceDocument document : added) {
            Long newer = meanwhile.get(document.id());
            if (newer == null || newer <= document.version()) {
                write(new IndexChange.Put(document), newer != null);
            }
        }
    }

    /** Writes changes that are not older than what is there, nor than an earlier one of the same list. */
    void write(Collection<? extends IndexChange> changes) throws IOException {
        Map<String, IndexChange> newest = new LinkedHashMap<>();
        for (IndexChange change : changes) {
            newest.merge(change.id(), change, (a, b) -> b.version() >= a.version() ? b : a);
        }
        searchers.maybeRefreshBlocking();
        IndexSearcher searcher = searchers.acquire();
        try {
            Map<String, Long> versions = new Versions(searcher.getIndexReader()).of(newest.keySet());
            for (IndexChange change : newest.values()) {
                Long present = versions.get(change.id());
                if (present == null || present <= change.version()) {
                    write(change, present != null);
                }
            }
        } finally {
            searchers.release(searcher);
        }
    }

    /** @param replaces whether the generation may hold an older version */
    private void write(IndexChange change, boolean replaces) throws IOException {
        Map<String, Object> values =
                switch (change) {
                    case IndexChange.Put put -> format.fields().of(put.document());
                    case IndexChange.Delete delete -> IndexedFields.deleted(delete.id(), delete.version());
                };
        Document document = documents.write(values);
        if (replaces) {
            writer.updateDocument(new Term("id", change.id()), document);
        } else {
            writer.addDocument(document);
        }
    }

    /**
     * Puts everything written so far on disk and shows it to later searches.
     *
     * @param complete whether the generation was built from the whole catalogue
     */
    void commit(boolean complete) throws IOException {
        writer.setLiveCommitData(Map.of(DIGEST, format.definition().digest(), COMPLETE, String.valueOf(complete))
                .entrySet());
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    /** Whether the last commit was of a generation built from the whole catalogue. */
    boolean complete() {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(COMPLETE)) {
                    return Boolean.parseBoolean(entry.getValue());
                }
            }
        }
        return false;
    }

    /** Leaves what was not committed; searches under way go on to their end. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }
}
