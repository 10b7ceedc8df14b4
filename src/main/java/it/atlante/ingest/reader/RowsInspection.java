package it.atlante.ingest.reader;

import it.atlante.geo.Axes;
import it.atlante.geo.Crs;
import it.atlante.ingest.reader.JsonElements.Found;
import it.atlante.ingest.reader.geopackage.GeoPackageRows;
import it.atlante.ingest.reader.kml.KmlRows;
import it.atlante.ingest.reader.shapefile.ShapefileRows;
import it.atlante.ingest.source.CsvForm;
import it.atlante.ingest.source.FileForm;
import it.atlante.ingest.source.SourceFormat;
import it.atlante.ingest.template.RowText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at a file through the reader of its format: what any format can have done. */
final class RowsInspection {

    private RowsInspection() {}

    static Inspection inspect(Path file, @Nullable String layer, Guess<String> format) {
        SourceFormat known = Arrays.stream(SourceFormat.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(format.value()))
                .findFirst()
                .orElse(null);
        if (known == null) {
            return Inspection.failed(format, List.of(), "there is no reader for files of the format " + format.value());
        }
        Choice choice = choice(file, known, layer);
        if (known == SourceFormat.JSON && choice.layer() == null) {
            return Inspection.failed(format, choice.layers(), "the file holds no list of objects");
        }
        SourceRows rows = open(file, known, choice);
        List<List<String>> shown = new ArrayList<>();
        List<InspectedColumn> columns = columns(rows, shown);
        return new Inspection(
                format,
                null,
                null,
                null,
                choice.layers(),
                choice.layer(),
                columns,
                choice.crs(),
                shown,
                rows.count(),
                null);
    }

    /** The layers of a file, the one that is looked at, and the system that the file states for it. */
    private record Choice(
            List<String> layers,
            @Nullable String layer,
            @Nullable Guess<String> crs) {}

    private static Choice choice(Path file, SourceFormat format, @Nullable String layer) {
        return switch (format) {
            case JSON -> {
                List<String> lists = JsonLists.of(file);
                yield new Choice(lists, layer == null && !lists.isEmpty() ? lists.getFirst() : layer, null);
            }
            case SHAPEFILE -> stated(ShapefileRows.layers(file), layer);
            case GEOPACKAGE -> stated(GeoPackageRows.layers(file), layer);
            case KML -> new Choice(KmlRows.folders(file), layer, Guess.of(Crs.WGS84.code(), "crs.kml"));
            case GEOJSON -> new Choice(List.of(), null, crs(file));
            default -> new Choice(List.of(), layer, null);
        };
    }

    /** The layer that is asked for, else the first one, for there is nothing to see of a file as a whole. */
    private static Choice stated(List<StatedLayer> layers, @Nullable String wanted) {
        List<String> names = layers.stream().map(StatedLayer::name).toList();
        if (layers.isEmpty()) {
            throw new UnreadableSource("the file has no layer that can be read");
        }
        StatedLayer chosen = layers.stream()
                .filter(layer -> wanted == null || layer.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Layers.missing(names, String.valueOf(wanted)));
        String crs = chosen.crs();
        return new Choice(
                names,
                chosen.name(),
                crs == null
                        ? null
                        : chosen.where().isEmpty()
                                ? Guess.of(crs, "crs.noShapes")
                                : Guess.of(crs, "crs.stated", chosen.where()));
    }

    /** Opens the file; where it does not say its reference system, as if it were in WGS 84, which is enough to see its columns. */
    private static SourceRows open(Path file, SourceFormat format, Choice choice) {
        boolean json = format == SourceFormat.JSON;
        List<String> pointers = json && choice.layer() != null ? List.of(choice.layer()) : List.of();
        String layer = json ? null : choice.layer();
        Crs assumed = format.isGeographic() && choice.crs() == null ? Crs.WGS84 : null;
        FileForm form = new FileForm(List.of(), format, assumed, Axes.XY, CsvForm.AUTO, pointers, layer);
        return SourceReader.of(form).open(file);
    }

    /**
     * The columns of rows, by what the first thousand say.
     *
     * @param shown gets the first twenty rows as text
     */
    static List<InspectedColumn> columns(SourceRows rows, List<List<String>> shown) {
        Map<String, ColumnGuess> columns = new LinkedHashMap<>();
        rows.columns().forEach(name -> columns.put(name, new ColumnGuess(name)));
        try (Stream<SourceRecord> stream = rows.stream()) {
            stream.limit(Inspection.LOOKED_AT).forEach(row -> {
                List<String> values = new ArrayList<>();
                columns.forEach((name, column) -> {
                    String value = String.join(", ", RowText.of(row.fields(), name));
                    column.add(value);
                    values.add(value);
                });
                if (shown.size() < Inspection.SHOWN) {
                    shown.add(values);
                }
            });
        }
        return columns.values().stream().map(ColumnGuess::column).toList();
    }

    /** The {@code crs} member of the older GeoJSON. */
    private static @Nullable Guess<String> crs(Path file) {
        try (JsonElements elements = new JsonElements(file, Set.of(), Set.of("/crs"))) {
            Found found = elements.next();
            String name = found == null
                    ? ""
                    : found.node().path("properties").path("name").asString("");
            if (!name.isEmpty()) {
                return Guess.of(name, "crs.member");
            }
        }
        return null;
    }
}
