package it.atlante.ingest.mapping;

import it.atlante.catalogue.vocabulary.Vocabulary;
import it.atlante.geo.GeoPoint;
import it.atlante.geo.InvalidGeometry;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.RejectedRow;
import it.atlante.ingest.reader.SourceReader;
import it.atlante.ingest.reader.SourceRecord;
import it.atlante.ingest.reader.SourceRows;
import it.atlante.ingest.reader.UnreadableSource;
import it.atlante.ingest.source.RecordKind;
import it.atlante.ingest.source.SourceDescription;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a file whose coordinates are exchanged throughout from one with some wrong rows. */
final class AxesCheck {

    /** Files are consistent in this: the beginning tells. */
    private static final int ROWS_LOOKED_AT = 1_000;

    private final SourceDescription source;
    private final Vocabulary vocabulary;
    private final ExpectedTerritory territory;

    AxesCheck(SourceDescription source, Vocabulary vocabulary, ExpectedTerritory territory) {
        this.source = source;
        this.vocabulary = vocabulary;
        this.territory = territory;
    }

    /** How many rows have coordinates, and how many of these fall where they may. */
    private record Tally(long points, long plausible) {
        boolean most() {
            return plausible * 2 > points;
        }
    }

    void require(SourceRows rows, Path file) {
        if (!source.mapping().kind().hasPlace() && source.mapping().kind() != RecordKind.AREA) {
            return;
        }
        Tally asRead = tally(rows, false);
        if (asRead.points() == 0 || asRead.most()) {
            return;
        }
        boolean geographic = source.file().format().isGeographic();
        Tally exchanged = geographic
                ? tally(SourceReader.of(source.file().withAxesExchanged()).open(file), false)
                : tally(rows, true);
        if (exchanged.most()) {
            throw new UnreadableSource(exchanged.plausible() + " of the first " + exchanged.points()
                    + " rows with coordinates lie in the expected territory (" + territory
                    + ") only with their coordinates exchanged: "
                    + (geographic
                            ? "say which one comes first by \"axes: "
                                    + source.file()
                                            .withAxesExchanged()
                                            .axes()
                                            .name()
                                            .toLowerCase(Locale.ROOT) + "\""
                            : "exchange the two columns in the mapping"));
        }
    }

    private Tally tally(SourceRows rows, boolean exchanged) {
        long points = 0;
        long plausible = 0;
        try (Stream<SourceRecord> stream = rows.stream()) {
            Iterator<SourceRecord> records = stream.iterator();
            for (int i = 0; i < ROWS_LOOKED_AT && records.hasNext(); i++) {
                SourceRecord row = records.next();
                GeoPoint point = point(row, exchanged);
                boolean elsewhere = row.problem() != null && row.problem().code() == IssueCode.BAD_COORDINATES;
                points += point != null || elsewhere ? 1 : 0;
                plausible += point != null && territory.plausible(point) ? 1 : 0;
            }
        }
        return new Tally(points, plausible);
    }

    private @Nullable GeoPoint point(SourceRecord row, boolean exchanged) {
        FieldValues values = new FieldValues(source.mapping().fields(), row.fields(), vocabulary);
        try {
            return PlaceMapping.read(new PlaceMapping.RowPlace(source, values, row.geometry()), exchanged)
                    .point();
        } catch (RejectedRow | InvalidGeometry e) {
            return null; // the row will say so itself
        }
    }
}
