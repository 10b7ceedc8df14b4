package it.atlante.ingest.run;

import it.atlante.catalogue.Prepared;
import it.atlante.ingest.issue.RejectedRow;
import it.atlante.ingest.mapping.MappedRow;
import it.atlante.ingest.mapping.RowMapper;
import it.atlante.ingest.reader.SourceRecord;
import it.atlante.ingest.reader.SourceRows;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads and maps rows on a thread of its own, a few batches ahead of whoever writes them. Close it in any case.
 */
final class RowQueue implements AutoCloseable {

    /** One batch being written, one ready, one being made. */
    private static final int BATCHES_AHEAD = 1;

    private static final long POLL_MILLIS = 200;

    private final SourceRows rows;
    private final RowMapper mapper;
    private final int batchRows;
    private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final Thread reader;
    private volatile boolean closed;

    /** Rows that are written in one transaction; {@code last} ends the file, with the reason when it breaks off. */
    private record Batch(
            List<ReadRow> rows, boolean last, @Nullable RuntimeException failure) {}

    RowQueue(SourceRows rows, RowMapper mapper, int batchRows) {
        this.rows = rows;
        this.mapper = mapper;
        this.batchRows = batchRows;
        this.reader = Thread.ofPlatform().daemon().name("import-reader").start(this::read);
    }

    /** The next rows; empty at the end of the file. */
    List<ReadRow> next() {
        try {
            Batch batch = queue.take();
            if (batch.failure() != null) {
                throw batch.failure();
            }
            if (batch.last()) {
                // Whoever asks again gets the same answer.
                queue.add(batch);
            }
            return batch.rows();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the import was interrupted", e);
        }
    }

    private void read() {
        try (Stream<SourceRecord> stream = rows.stream()) {
            Iterator<SourceRecord> records = stream.iterator();
            List<ReadRow> batch = new ArrayList<>(batchRows);
            while (!closed && records.hasNext()) {
                batch.add(map(records.next()));
                if (batch.size() == batchRows) {
                    put(new Batch(batch, false, null));
                    batch = new ArrayList<>(batchRows);
                }
            }
            if (!batch.isEmpty()) {
                put(new Batch(batch, false, null));
            }
            put(new Batch(List.of(), true, null));
        } catch (RuntimeException e) {
            put(new Batch(List.of(), true, e));
        }
    }

    private ReadRow map(SourceRecord row) {
        try {
            Optional<MappedRow> mapped = mapper.map(row);
            if (mapped.isEmpty()) {
                return new ReadRow(row, null, null, null);
            }
            ReadRow.Records records = ReadRow.Records.of(mapped.get());
            records.main().encode();
            records.others().forEach(Prepared::encode);
            // Shared records are mostly the same ones: who writes them makes the JSON of the first alone.
            if (records.shared().size() == 1) {
                records.shared().getFirst().encode();
            }
            return new ReadRow(row, records, null, null);
        } catch (RejectedRow e) {
            return new ReadRow(row, null, e.problem(), mapper.idOf(row).orElse(null));
        }
    }

    private void put(Batch batch) {
        try {
            while (!closed && !queue.offer(batch, POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                // The writer is slower; when it gives up it closes the queue.
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        reader.interrupt();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
