package it.atlante.search.lucene;

import it.atlante.search.engine.EngineStatus;
import it.atlante.search.engine.IndexChange;
import it.atlante.search.engine.ResourceDocument;
import it.atlante.search.engine.SearchEngine;
import it.atlante.search.lucene.LuceneSetup.IndexFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/**
 * The live generation and, while the index is rebuilt, the next one. What is applied meanwhile goes into both, so that publishing loses
 * nothing.
 */
final class Generations implements AutoCloseable {

    private final IndexFolder folder;
    private final IndexFormat format;

    /** Held by whoever writes, so that every batch goes either before or after a swap. */
    private final Object writing = new Object();

    private volatile IndexGeneration live;
    private volatile boolean complete;
    private volatile boolean closed;
    private @Nullable IndexGeneration next;

    /** What was applied since the next generation was begun. */
    private final Map<String, Long> meanwhile = new HashMap<>();

    private Generations(IndexFolder folder, IndexFormat format, IndexGeneration live) {
        this.folder = folder;
        this.format = format;
        this.live = live;
        this.complete = live.complete();
    }

    static Generations open(Path path, IndexFormat format) {
        return inFolder(path, folder -> {
            Optional<Long> number = folder.live();
            IndexGeneration live =
                    number.isPresent() ? IndexGeneration.open(folder, number.get(), format) : empty(folder, format);
            folder.deleteAllBut(live.number());
            return new Generations(folder, format, live);
        });
    }

    static Generations startOver(Path path, IndexFormat format) {
        return inFolder(path, folder -> {
            IndexGeneration live = empty(folder, format);
            folder.deleteAllBut(live.number());
            return new Generations(folder, format, live);
        });
    }

    private static IndexGeneration empty(IndexFolder folder, IndexFormat format) throws IOException {
        IndexGeneration generation = IndexGeneration.create(folder, folder.nextNumber(), format);
        generation.commit(false);
        folder.publish(generation.number());
        return generation;
    }

    private interface Opening {
        Generations open(IndexFolder folder) throws IOException;
    }

    /** Opens, and lets the folder go again when that fails. */
    private static Generations inFolder(Path path, Opening opening) {
        IndexFolder folder = new IndexFolder(path);
        try {
            return opening.open(folder);
        } catch (IOException e) {
            folder.close();
            throw new UncheckedIOException("the index in " + path + " cannot be opened", e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    boolean complete() {
        return complete;
    }

    void apply(List<IndexChange> changes) {
        synchronized (writing) {
            requireOpen();
            if (changes.isEmpty()) {
                return;
            }
            try {
                IndexGeneration building = next;
                if (building != null) {
                    building.write(changes);
                    changes.forEach(change -> meanwhile.merge(change.id(), change.version(), Math::max));
                }
                live.write(changes);
                live.commit(complete);
            } catch (IOException e) {
                throw new UncheckedIOException("the index in " + folder.path() + " cannot be written", e);
            }
        }
    }

    SearchEngine.Generation begin() {
        synchronized (writing) {
            requireOpen();
            if (next != null) {
                throw new IllegalStateException("generation " + next.number() + " is still being built");
            }
            try {
                IndexGeneration building = IndexGeneration.create(folder, folder.nextNumber(), format);
                next = building;
                meanwhile.clear();
                return new Build(this, building);
            } catch (IOException e) {
                throw new UncheckedIOException("no new generation can be begun in " + folder.path(), e);
            }
        }
    }

    void add(IndexGeneration building, List<ResourceDocument> documents) {
        synchronized (writing) {
            requireBuilding(building);
            try {
                building.build(documents, meanwhile);
            } catch (IOException e) {
                throw new UncheckedIOException("generation " + building.number() + " cannot be written", e);
            }
        }
    }

    void publish(IndexGeneration building) {
        synchronized (writing) {
            requireBuilding(building);
            try {
                building.commit(true);
                folder.publish(building.number());
                IndexGeneration old = live;
                live = building;
                complete = true;
                next = null;
                old.close();
                folder.delete(old.number());
            } catch (IOException e) {
                throw new UncheckedIOException("generation " + building.number() + " cannot be published", e);
            }
        }
    }

    /** Throws a generation away unless it was published. */
    void discard(IndexGeneration building) {
        synchronized (writing) {
            if (next == building) {
                next = null;
                try {
                    building.close();
                    folder.delete(building.number());
                } catch (IOException e) {
                    throw new UncheckedIOException("generation " + building.number() + " cannot be deleted", e);
                }
            }
        }
    }

    interface Search<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    <T> T search(Search<T> search) {
        while (true) {
            requireOpen();
            IndexGeneration generation = live;
            try {
                IndexSearcher searcher = generation.searchers().acquire();
                try {
                    return search.on(searcher);
                } finally {
                    generation.searchers().release(searcher);
                }
            } catch (AlreadyClosedException e) {
                if (generation == live) {
                    throw e;
                }
                // The generation was replaced between the two lines above: ask the new one.
            } catch (IOException e) {
                throw new UncheckedIOException("the index in " + folder.path() + " cannot be read", e);
            }
        }
    }

    EngineStatus status(String digest) {
        if (closed) {
            return new EngineStatus("lucene", false, false, 0, digest, "closed");
        }
        long documents = search(searcher ->
                (long) searcher.getIndexReader().numDocs() - searcher.count(TermQueries.is("deleted", "true")));
        String detail = "generation " + live.number() + " in " + folder.path()
                + (complete ? "" : "; not yet built from the whole catalogue");
        return new EngineStatus("lucene", true, complete(), documents, digest, detail);
    }

    private void requireBuilding(IndexGeneration building) {
        requireOpen();
        if (next != building) {
            throw new IllegalStateException("generation " + building.number() + " was published or closed before");
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the index in " + folder.path() + " is closed");
        }
    }

    @Override
    public void close() {
        synchronized (writing) {
            if (closed) {
                return;
            }
            closed = true;
            try {
                if (next != null) {
                    next.close();
                    folder.delete(next.number());
                }
                live.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                folder.close();
            }
        }
    }

    /** A generation in the hands of whoever rebuilds. */
    private record Build(Generations generations, IndexGeneration building) implements SearchEngine.Generation {

        @Override
        public void add(List<ResourceDocument> documents) {
            generations.add(building, documents);
        }

        @Override
        public void publish() {
            generations.publish(building);
        }

        @Override
        public void close() {
            generations.discard(building);
        }
    }
}
