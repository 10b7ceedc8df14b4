package it.atlante.ingest.run;

import it.atlante.catalogue.Prepared;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.mapping.MappedRow;
import it.atlante.ingest.reader.SourceRecord;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row after mapping: it has records, or a reason why it was refused, or neither when it belongs to another source.
 *
 * @param keyOfRefused the record that a refused row is about, where its key could be read
 */
record ReadRow(
        SourceRecord row,
        @Nullable Records records,
        @Nullable Problem refusal,
        @Nullable UUID keyOfRefused) {

    /** What the row becomes, with the JSON of each record. */
    record Records(MappedRow mapped, Prepared main, List<Prepared> shared, List<Prepared> others) {

        static Records of(MappedRow mapped) {
            return new Records(
                    mapped,
                    Prepared.of(mapped.main()),
                    mapped.shared().stream().map(Prepared::of).toList(),
                    mapped.others().stream().map(Prepared::of).toList());
        }
    }
}
