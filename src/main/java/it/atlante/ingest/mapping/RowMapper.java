package it.atlante.ingest.mapping;

import it.atlante.catalogue.Details;
import it.atlante.catalogue.Header;
import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.Sharing;
import it.atlante.catalogue.area.AreaLookup;
import it.atlante.catalogue.vocabulary.Vocabulary;
import it.atlante.geo.InvalidGeometry;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.issue.RejectedRow;
import it.atlante.ingest.reader.SourceRecord;
import it.atlante.ingest.reader.SourceRows;
import it.atlante.ingest.reader.UnreadableSource;
import it.atlante.ingest.source.RecordDefaults;
import it.atlante.ingest.source.RecordKind;
import it.atlante.ingest.source.RecordMapping;
import it.atlante.ingest.source.SourceDescription;
import it.atlante.ingest.source.SourceFormat;
import it.atlante.ingest.template.RowText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Maps the rows of one source. Keeps nothing between rows. */
public final class RowMapper {

    /** Stands for a byte that could not be read in the file's encoding. */
    private static final char REPLACEMENT = '\uFFFD';

    private final SourceDescription source;
    private final Vocabulary vocabulary;
    private final AreaLookup areas;
    private final Contradictions contradictions;
    private final ExpectedTerritory territory;

    public RowMapper(SourceDescription source, Vocabulary vocabulary, AreaLookup areas, Contradictions contradictions) {
        this.source = source;
        this.vocabulary = vocabulary;
        this.areas = areas;
        this.contradictions = contradictions;
        this.territory = new ExpectedTerritory(source.territory(), areas);
    }

    /**
     * Looks at the first rows of a file: do they fall where they are expected, or only with their coordinates exchanged?
     *
     * @throws UnreadableSource when most of them do so only exchanged
     */
    public void requireAxes(SourceRows rows, Path file) {
        new AxesCheck(source, vocabulary, territory).require(rows, file);
    }

    /**
     * Compares the columns that the mapping names with those that a file has.
     *
     * @throws UnreadableSource naming the key and the missing column
     */
    public void requireColumns(Set<String> columns) {
        for (Map.Entry<String, String> named : source.mapping().columns().entrySet()) {
            if (!columns.contains(named.getKey())) {
                throw new UnreadableSource(
                        "source " + source.id() + ", " + named.getValue() + ": the file has no column \""
                                + named.getKey() + "\"; it has " + String.join(", ", new TreeSet<>(columns)));
            }
        }
    }

    /**
     * Maps a row.
     *
     * @return empty when the row does not concern the source
     * @throws RejectedRow when the row cannot become records
     */
    public Optional<MappedRow> map(SourceRecord row) {
        if (row.fields().isEmpty() && row.problem() != null) {
            throw new RejectedRow(row.problem());
        }
        for (Map.Entry<String, String> condition : source.mapping().when().entrySet()) {
            if (!RowText.of(row.fields(), condition.getKey()).equals(List.of(condition.getValue()))) {
                return Optional.empty();
            }
        }
        if (row.problem() != null) {
            throw new RejectedRow(row.problem());
        }
        try {
            return source.mapping().kind() == RecordKind.INDICATOR
                    ? new IndicatorMapping(being(row), row).map()
                    : Optional.of(mapChecked(row));
        } catch (InvalidField e) {
            throw new RejectedRow(Problem.of(IssueCode.BAD_VALUE, e.field(), e.allowed()));
        } catch (InvalidGeometry e) {
            throw new RejectedRow(
                    Problem.said(IssueCode.INVALID_GEOMETRY, "geometry." + e.problem(), "geometry", e.path()));
        }
    }

    private MappedRow mapChecked(SourceRecord record) {
        RecordMapping mapping = source.mapping();
        RowBeingMapped row = being(record);
        PlaceMapping.Found found =
                mapping.kind().hasPlace() ? PlaceMapping.find(row, territory) : new PlaceMapping.Found(null, false);
        Details details =
                source.file().format() == SourceFormat.HSDS ? new HsdsMapping(row).details() : details(row, found);
        contradictions.find(record.fields(), found.point()).forEach(row::doubt);
        doubtCharacters(row, record);
        return row.as(details);
    }

    private RowBeingMapped being(SourceRecord record) {
        FieldValues values = new FieldValues(source.mapping().fields(), record.fields(), vocabulary);
        RowBeingMapped row = new RowBeingMapped(source, header(record, values), values, record.geometry(), areas);
        record.doubts().forEach(row::doubt);
        return row;
    }

    static void doubtCharacters(RowBeingMapped row, SourceRecord record) {
        if (record.fields().toString().indexOf(REPLACEMENT) >= 0) {
            row.doubt(Problem.of(IssueCode.BAD_CHARACTERS, ""));
        }
    }

    private Details details(RowBeingMapped row, PlaceMapping.Found found) {
        return switch (source.mapping().kind()) {
            case AREA -> RecordMappings.area(row, territory);
            case ORGANISATION -> RecordMappings.organisation(row, PlaceMapping.add(row, found));
            case SERVICE -> OfferMappings.service(row, PlaceMapping.add(row, found));
            case HOUSING -> OfferMappings.housing(row, PlaceMapping.add(row, found));
            case LANDMARK -> RecordMappings.landmark(row, PlaceMapping.add(row, found));
            case NETWORK -> RecordMappings.network(row);
            case TIE -> RecordMappings.tie(row);
            case INDICATOR, NONE -> throw new IllegalStateException("source " + source.id() + " is not imported");
        };
    }

    private Header header(SourceRecord record, FieldValues values) {
        RecordDefaults defaults = source.defaults();
        @Nullable
        LocalDate observed = source.file().format() == SourceFormat.HSDS
                ? new HsdsObject(record.fields()).day("last_modified")
                : values.date("observed");
        @Nullable LocalDate verifiedOn = values.date("verifiedOn");
        // "Verified by X" said once for the whole source holds for the rows that have a date.
        boolean nobody = verifiedOn == null && values.sameForAll("verifiedBy");
        return new Header(
                source.id(),
                key(record),
                observed == null ? defaults.observed() : observed,
                verifiedOn,
                nobody ? null : values.text("verifiedBy"),
                values.constant("sharing", Sharing.class, defaults.sharing()),
                defaults.demonstration());
    }

    private String key(SourceRecord record) {
        List<String> key = source.mapping().key() == null
                ? List.of()
                : source.mapping().key().values(record.fields(), "key");
        if (key.isEmpty()) {
            throw new RejectedRow(Problem.of(IssueCode.REQUIRED_FIELD, "key"));
        }
        String text = String.join(", ", key);
        if (text.length() > TextLimits.of("key")) {
            throw new RejectedRow(Problem.of(IssueCode.TEXT_TOO_LONG, "key", text.length(), TextLimits.of("key")));
        }
        return text;
    }
}
