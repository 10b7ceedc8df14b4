package it.atlante.ingest.reader;

import it.atlante.geo.Axes;
import it.atlante.ingest.reader.JsonElements.Found;
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
        List<String> layers = known == SourceFormat.JSON ? JsonLists.of(file) : List.of();
        String chosen = layer == null && !layers.isEmpty() ? layers.getFirst() : layer;
        if (known == SourceFormat.JSON && chosen == null) {
            return Inspection.failed(format, layers, "the file holds no list of objects");
        }
        List<String> pointers = known == SourceFormat.JSON && chosen != null ? List.of(chosen) : List.of();
        FileForm form = new FileForm(
                List.of(), known, null, Axes.XY, CsvForm.AUTO, pointers, known == SourceFormat.JSON ? null : chosen);
        SourceRows rows = SourceReader.of(form).open(file);
        Map<String, ColumnGuess> columns = new LinkedHashMap<>();
        rows.columns().forEach(name -> columns.put(name, new ColumnGuess(name)));
        List<List<String>> shown = new ArrayList<>();
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
        return new Inspection(
                format,
                null,
                null,
                null,
                layers,
                chosen,
                columns.values().stream().map(ColumnGuess::column).toList(),
                known == SourceFormat.GEOJSON ? crs(file) : null,
                shown,
                rows.count(),
                null);
    }

    /** The {@code crs} member of the older GeoJSON. */
    private static @Nullable Guess<String> crs(Path file) {
        try (JsonElements elements = new JsonElements(file, Set.of(), Set.of("/crs"))) {
            Found found = elements.next();
            String name = found == null
                    ? ""
                    : found.node().path("properties").path("name").asString("");
            return name.isEmpty() ? null : Guess.of(name, "crs.member");
        }
    }
}
