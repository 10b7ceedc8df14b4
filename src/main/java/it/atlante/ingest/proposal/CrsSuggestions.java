package it.atlante.ingest.proposal;

import it.atlante.catalogue.area.AreaLookup;
import it.atlante.geo.BoundingBox;
import it.atlante.geo.Crs;
import it.atlante.geo.GeoPoint;
import it.atlante.geo.InvalidGeometry;
import it.atlante.ingest.reader.ColumnKind;
import it.atlante.ingest.reader.InspectedColumn;
import it.atlante.ingest.reader.SourceRecord;
import it.atlante.ingest.reader.UnreadableSource;
import it.atlante.ingest.source.FileForm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Point;

/** Which reference systems would put the coordinates of a file into Italy. Suggestions for a person, who chooses. */
public final class CrsSuggestions {

    /** Italy with its islands. */
    private static final BoundingBox ITALY = new BoundingBox(35, 6, 47.6, 19);

    /** The systems that can be told apart by where their numbers fall; others agree with one of these within metres. */
    private static final List<String> TOLD_APART =
            List.of("EPSG:4326", "EPSG:32632", "EPSG:3003", "EPSG:32633", "EPSG:3004", "EPSG:3857", "EPSG:3035");

    private static final int LOOKED_AT = 100;

    /** The share of points that must fall into Italy: real files hold some stray ones. */
    private static final double SHARE = 0.8;

    private CrsSuggestions() {}

    /**
     * A system that fits.
     *
     * @param inItaly percentage of the points that were looked at and fall into Italy
     * @param inAreas percentage of them that fall into areas of the catalogue
     * @param example where the first of them falls
     */
    public record Suggestion(Crs crs, long inItaly, long inAreas, GeoPoint example) {}

    /** The systems that fit a file, the best first; none when it has no coordinates that fall into Italy. */
    public static List<Suggestion> of(Path file, FileForm form, LookedAt seen, AreaLookup areas) {
        List<Suggestion> fitting = new ArrayList<>();
        for (String code : TOLD_APART) {
            Crs crs = Crs.of(code);
            List<GeoPoint> points = form.format().isGeographic() ? shapes(file, form, crs) : columns(seen, crs);
            List<GeoPoint> italian = points.stream().filter(ITALY::contains).toList();
            if (!italian.isEmpty() && italian.size() >= SHARE * points.size()) {
                long inAreas = italian.stream()
                        .filter(point -> !areas.containing(point).isEmpty())
                        .count();
                fitting.add(new Suggestion(
                        crs, italian.size() * 100L / points.size(), inAreas * 100 / points.size(), italian.getFirst()));
            }
        }
        fitting.sort(Comparator.comparingLong(Suggestion::inAreas).reversed());
        return fitting;
    }

    private static List<GeoPoint> shapes(Path file, FileForm form, Crs crs) {
        try {
            LookedAt read = LookedAt.at(file, FileQuestions.with(form, crs));
            // A geometry that has no place on the Earth in this system counts against it.
            return read.rows().stream()
                    .limit(LOOKED_AT)
                    .filter(row -> row.geometry() != null || row.problem() != null)
                    .map(CrsSuggestions::centre)
                    .toList();
        } catch (UnreadableSource e) {
            return List.of();
        }
    }

    private static GeoPoint centre(SourceRecord row) {
        if (row.geometry() == null || row.geometry().isEmpty()) {
            return new GeoPoint(0, 0);
        }
        Point centre = row.geometry().getCentroid();
        return new GeoPoint(centre.getY(), centre.getX());
    }

    private static List<GeoPoint> columns(LookedAt seen, Crs crs) {
        Optional<String> x = column(seen, crs.isGeographic() ? ColumnKind.LONGITUDE : ColumnKind.EASTING);
        Optional<String> y = column(seen, crs.isGeographic() ? ColumnKind.LATITUDE : ColumnKind.NORTHING);
        if (x.isEmpty() || y.isEmpty()) {
            return List.of();
        }
        List<GeoPoint> points = new ArrayList<>();
        for (SourceRecord row :
                seen.rows().subList(0, Math.min(LOOKED_AT, seen.rows().size()))) {
            try {
                points.add(crs.toWgs84(number(LookedAt.text(row, x.get())), number(LookedAt.text(row, y.get()))));
            } catch (NumberFormatException e) {
                // no coordinate: says nothing of the system
                continue;
            } catch (InvalidGeometry e) {
                points.add(new GeoPoint(0, 0));
            }
        }
        return points;
    }

    private static Optional<String> column(LookedAt seen, ColumnKind kind) {
        return seen.columns().stream()
                .filter(column -> column.kind().value() == kind)
                .map(InspectedColumn::name)
                .findFirst()
                .or(() -> kind == ColumnKind.EASTING || kind == ColumnKind.LONGITUDE
                        ? FieldGuesses.besideNorthing(seen)
                        : Optional.empty());
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }
}
