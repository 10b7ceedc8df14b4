package it.atlante.ingest.mapping;

import it.atlante.catalogue.Details;
import it.atlante.catalogue.Draft;
import it.atlante.catalogue.Header;
import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.Sharing;
import it.atlante.catalogue.area.AreaLookup;
import it.atlante.catalogue.vocabulary.Vocabulary;
import it.atlante.geo.GeoPoint;
import it.atlante.geo.InvalidGeometry;
import it.atlante.ingest.check.SharedPoints;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.issue.RejectedRow;
import it.atlante.ingest.placing.RunPlacing;
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
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Maps the rows of one source. Keeps nothing between rows but what {@link #survey} learned of the file. */
public final class RowMapper {

    /** Stands for a byte that could not be read in the file's encoding. */
    private static final char REPLACEMENT = '\uFFFD';

    private final SourceDescription source;
    private final Vocabulary vocabulary;
    private final AreaLookup areas;
    private final Contradictions contradictions;
    private final ExpectedTerritory territory;
    private final CleanRows cleaning;
    private @Nullable SharedPoints shared;
    private @Nullable RunPlacing placing;

    public RowMapper(SourceDescription source, Vocabulary vocabulary, AreaLookup areas, Contradictions contradictions) {
        this.source = source;
        this.vocabulary = vocabulary;
        this.areas = areas;
        this.contradictions = contradictions;
        this.territory = new ExpectedTerritory(source.territory(), areas);
        this.cleaning = new CleanRows(source.mapping());
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
     * Looks at the places of all rows before the first is mapped, to know the points on which rows with different addresses lie. Costs nothing
     * where the source's rows have no points and addresses of their own.
     *
     * @param rows reads the file anew
     * @param known such points that are known already
     */
    public void survey(SourceRows rows, Map<GeoPoint, SharedPoints.Shared> known) {
        Map<String, ?> fields = source.mapping().fields();
        boolean points = source.file().format().isGeographic()
                || fields.containsKey("location.lat")
                || fields.containsKey("location.x");
        if (!source.mapping().kind().hasPlace() || !points || !fields.containsKey("location.address")) {
            return;
        }
        SharedPoints seen = new SharedPoints(rows.count(), known);
        try (Stream<SourceRecord> records = rows.stream()) {
            records.filter(row -> row.problem() == null && concerned(row)).forEach(row -> add(row, seen));
        }
        shared = seen;
    }

    /** Rows without a point are to be placed by their addresses, and points compared with them. */
    public void placeBy(RunPlacing addresses) {
        placing = addresses;
    }

    private void add(SourceRecord record, SharedPoints seen) {
        try {
            FieldValues values = values(record);
            GeoPoint point = PlaceMapping.read(new PlaceMapping.RowPlace(source, values, record.geometry()), false)
                    .point();
            if (point != null) {
                seen.add(point, PlaceMapping.address(values));
            }
        } catch (RejectedRow | InvalidGeometry e) {
            // told when the row is mapped
        }
    }

    private boolean concerned(SourceRecord row) {
        return source.mapping().when().entrySet().stream()
                .allMatch(condition ->
                        RowText.of(row.fields(), condition.getKey()).equals(List.of(condition.getValue())));
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
        if (!concerned(row)) {
            return Optional.empty();
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

    /** The record that a row is about; empty when its key cannot be read. Tells refused rows from vanished ones. */
    public Optional<UUID> idOf(SourceRecord row) {
        try {
            return Optional.of(Draft.idOf(
                    source.id(),
                    source.mapping().kind().recordType(),
                    key(values(row).row())));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private MappedRow mapChecked(SourceRecord record) {
        RecordMapping mapping = source.mapping();
        RowBeingMapped row = being(record);
        PlaceMapping.Found found =
                mapping.kind().hasPlace() ? PlaceMapping.find(row, territory) : new PlaceMapping.Found(null, false);
        Details details =
                source.file().format() == SourceFormat.HSDS ? new HsdsMapping(row).details() : details(row, found);
        contradictions.find(row.values.row(), found.point()).forEach(row::doubt);
        doubtCharacters(row, record);
        return row.as(details);
    }

    /** The row's values, cleaned of what only looks like a value. */
    private FieldValues values(SourceRecord record) {
        CleanRows.Clean clean = cleaning.clean(ReturnedRows.restore(record.fields()));
        FieldValues values = new FieldValues(source.mapping().fields(), clean.fields(), vocabulary);
        values.doubts().addAll(clean.doubts());
        values.notes().addAll(clean.notes());
        return values;
    }

    private RowBeingMapped being(SourceRecord record) {
        FieldValues values = values(record);
        RowBeingMapped row = new RowBeingMapped(
                source, header(values), values, record.geometry(), new Ground(areas, shared, placing));
        record.doubts().forEach(row::doubt);
        return row;
    }

    static void doubtCharacters(RowBeingMapped row, SourceRecord record) {
        if (hasUnreadable(record.fields())) {
            row.doubt(Problem.of(IssueCode.BAD_CHARACTERS, ""));
        }
    }

    private static boolean hasUnreadable(JsonNode value) {
        if (value.isString()) {
            return value.stringValue().indexOf(REPLACEMENT) >= 0;
        }
        for (JsonNode part : value) {
            if (hasUnreadable(part)) {
                return true;
            }
        }
        return false;
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
            case ADDRESS -> AddressMappings.houseNumber(row, found);
            case LOCALITY -> AddressMappings.locality(row, found);
            case INDICATOR, NONE -> throw new IllegalStateException("source " + source.id() + " is not imported");
        };
    }

    private Header header(FieldValues values) {
        RecordDefaults defaults = source.defaults();
        @Nullable
        LocalDate observed = source.file().format() == SourceFormat.HSDS
                ? new HsdsObject(values.row()).day("last_modified")
                : values.date("observed");
        @Nullable LocalDate verifiedOn = values.date("verifiedOn");
        // "Verified by X" said once for the whole source holds for the rows that have a date, and a date that is no
        // verification takes X away.
        boolean leftOut = verifiedOn == null && values.text("verifiedOn") != null;
        boolean nobody = leftOut || verifiedOn == null && values.sameForAll("verifiedBy");
        return new Header(
                source.id(),
                key(values.row()),
                observed == null ? defaults.observed() : observed,
                verifiedOn,
                nobody ? null : values.text("verifiedBy"),
                values.constant("sharing", Sharing.class, defaults.sharing()),
                defaults.demonstration());
    }

    private String key(ObjectNode row) {
        List<String> key = source.mapping().key() == null
                ? List.of()
                : source.mapping().key().values(row, "key");
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
