package it.atlante.ingest.proposal;

import it.atlante.catalogue.Details;
import it.atlante.catalogue.Draft;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.area.AreaDetails;
import it.atlante.catalogue.area.AreaLookup;
import it.atlante.catalogue.area.Areas;
import it.atlante.catalogue.place.LocationDetails;
import it.atlante.catalogue.vocabulary.Vocabulary;
import it.atlante.ingest.issue.Issue.Severity;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.issue.RejectedRow;
import it.atlante.ingest.mapping.Contradictions;
import it.atlante.ingest.mapping.MappedRow;
import it.atlante.ingest.mapping.RowMapper;
import it.atlante.ingest.reader.SourceReader;
import it.atlante.ingest.reader.SourceRecord;
import it.atlante.ingest.reader.SourceRows;
import it.atlante.ingest.reader.UnreadableSource;
import it.atlante.ingest.source.SourceDescription;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * Maps the rows of a file by a description, with the mapping of the import itself, and writes nothing. Rows that refer to records of the
 * catalogue are taken to find them: only the import asks the store.
 */
@Component
public class Rehearsal {

    private final Vocabulary vocabulary;
    private final Areas areas;
    private final AreaLookup lookup;

    Rehearsal(Vocabulary vocabulary, Areas areas, AreaLookup lookup) {
        this.vocabulary = vocabulary;
        this.areas = areas;
        this.lookup = lookup;
    }

    /**
     * What becomes of a row.
     *
     * @param details its record; null when the row is refused
     * @param place where it is, null when it has no place of its own
     * @param shape what a map shows, WGS 84 with longitude first; null when there is nothing to show
     */
    public record RehearsedRow(
            long number,
            @Nullable Details details,
            @Nullable LocationDetails place,
            @Nullable Geometry shape,
            @Nullable Problem reject,
            List<Problem> doubts) {}

    /** How often a code occurs. */
    public record CodeCount(Severity severity, IssueCode code, long count) {}

    /**
     * What became of the rows of a file.
     *
     * @param rows the first of them, as many as were asked for
     * @param read how many were mapped
     * @param records how many of these become records
     * @param notConcerned how many are of other sources
     * @param withPlace how many of the records have a point or a shape
     * @param notes what there is to say of the file as a whole
     */
    public record Outcome(
            List<RehearsedRow> rows,
            long read,
            long records,
            long rejected,
            long notConcerned,
            long withPlace,
            List<CodeCount> codes,
            List<Problem> notes) {}

    /**
     * Maps rows.
     *
     * @param most after so many rows it is enough
     * @param shown how many of the first ones are given back
     * @throws UnreadableSource when the file cannot be read, lacks a column or has its axes exchanged
     */
    public Outcome of(SourceDescription source, Path file, long most, int shown) {
        SourceRows rows = SourceReader.of(source.file()).open(file);
        RowMapper mapper = new RowMapper(
                source, vocabulary, lookup, new Contradictions(source.mapping().checks(), areas, lookup));
        if (rows.count() > 0) {
            mapper.requireColumns(rows.columns());
            mapper.requireAxes(rows, file);
        }
        Counting counting = new Counting(shown);
        try (Stream<SourceRecord> stream = rows.stream()) {
            Iterator<SourceRecord> records = stream.limit(most).iterator();
            while (records.hasNext()) {
                counting.add(records.next(), mapper);
            }
        }
        return counting.outcome(rows.notes());
    }

    /** Counts rows by what becomes of them. */
    private static final class Counting {

        private final int most;
        private final List<RehearsedRow> rows = new ArrayList<>();
        private final Map<UUID, Long> firstRows = new HashMap<>();
        private final Map<Severity, Map<IssueCode, Long>> codes = new EnumMap<>(Severity.class);
        private long read;
        private long records;
        private long rejected;
        private long notConcerned;
        private long withPlace;

        Counting(int most) {
            this.most = most;
        }

        void add(SourceRecord row, RowMapper mapper) {
            read++;
            try {
                Optional<MappedRow> mapped = mapper.map(row);
                if (mapped.isEmpty()) {
                    notConcerned++;
                } else {
                    accept(row.number(), mapped.get());
                }
            } catch (RejectedRow e) {
                reject(row.number(), e.problem());
            }
        }

        private void accept(long number, MappedRow mapped) {
            List<Draft> own = new ArrayList<>(List.of(mapped.main()));
            own.addAll(mapped.others());
            for (Draft draft : own) {
                Long first = firstRows.get(draft.id());
                if (first != null) {
                    reject(
                            number,
                            Problem.of(
                                    IssueCode.DUPLICATE_KEY,
                                    "key",
                                    draft.header().recordKey(),
                                    first));
                    return;
                }
            }
            own.forEach(draft -> firstRows.put(draft.id(), number));
            records++;
            mapped.doubts().forEach(doubt -> count(Severity.DOUBT, doubt));
            LocationDetails place = place(mapped);
            Geometry shape = mapped.main().details() instanceof AreaDetails area
                    ? area.shape()
                    : place == null ? null : place.point();
            withPlace += shape == null ? 0 : 1;
            if (rows.size() < most) {
                rows.add(new RehearsedRow(number, shownDetails(mapped), place, shape, null, mapped.doubts()));
            }
        }

        /** Of rows that share a service, the service is what a reader knows them by. */
        private static Details shownDetails(MappedRow mapped) {
            Details main = mapped.main().details();
            if (main.type() != RecordType.SERVICE_AT_LOCATION) {
                return main;
            }
            return mapped.shared().stream()
                    .map(Draft::details)
                    .filter(details -> details.type() == RecordType.SERVICE)
                    .findFirst()
                    .orElse(main);
        }

        private static @Nullable LocationDetails place(MappedRow mapped) {
            return mapped.shared().stream()
                    .map(Draft::details)
                    .filter(LocationDetails.class::isInstance)
                    .map(LocationDetails.class::cast)
                    .findFirst()
                    .orElse(null);
        }

        private void reject(long number, Problem problem) {
            rejected++;
            count(Severity.REJECT, problem);
            if (rows.size() < most) {
                rows.add(new RehearsedRow(number, null, null, null, problem, List.of()));
            }
        }

        private void count(Severity severity, Problem problem) {
            codes.computeIfAbsent(severity, any -> new TreeMap<>()).merge(problem.code(), 1L, Long::sum);
        }

        Outcome outcome(List<Problem> notes) {
            List<CodeCount> counted = new ArrayList<>();
            codes.forEach((severity, byCode) ->
                    byCode.forEach((code, count) -> counted.add(new CodeCount(severity, code, count))));
            return new Outcome(rows, read, records, rejected, notConcerned, withPlace, counted, notes);
        }
    }
}
