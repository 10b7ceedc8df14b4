package it.atlante.ingest.source;

import it.atlante.catalogue.Sharing;
import it.atlante.geo.Axes;
import it.atlante.geo.BoundingBox;
import it.atlante.ingest.template.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Writes sources as a {@code sources.yml}: what {@link SourceFile} reads back is equal to what was written. Every text is quoted, so that no
 * word means something else to YAML.
 */
public final class SourceWriter {

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .disable(YAMLWriteFeature.SPLIT_LINES)
                    .build())
            .build();

    private SourceWriter() {}

    /** The text of a file that describes the sources, in their order. */
    public static String write(List<SourceDescription> sources) {
        return YAML.writeValueAsString(
                Map.of("sources", sources.stream().map(SourceWriter::source).toList()));
    }

    private static Map<String, Object> source(SourceDescription source) {
        Map<String, @Nullable Object> keys = new LinkedHashMap<>();
        keys.put("id", source.id());
        Publication publication = source.publication();
        keys.put("title", publication.title());
        keys.put("publisher", publication.publisher());
        keys.put("licence", publication.licence());
        keys.put("attribution", publication.attribution());
        keys.put("page", publication.page());
        keys.put("download", publication.download());
        addFile(source.file(), keys);
        BoundingBox box = source.territory();
        keys.put("territory", box == null ? null : box(box));
        RecordDefaults defaults = source.defaults();
        keys.put("observed", defaults.observed());
        keys.put("sharing", defaults.sharing() == Sharing.PUBLIC ? null : defaults.sharing());
        keys.put("demonstration", defaults.demonstration() ? true : null);
        keys.put("geocode", defaults.geocoded() ? null : false);
        addMapping(source.mapping(), source.file().format(), keys);
        return said(keys);
    }

    private static void addFile(FileForm file, Map<String, @Nullable Object> keys) {
        keys.put("file", file.names());
        keys.put("format", lower(file.format()));
        keys.put("crs", file.crs() == null ? null : file.crs().code());
        keys.put("axes", file.axes() == Axes.YX ? "yx" : null);
        CsvForm csv = file.csv();
        if (!csv.with(HeaderForm.FIRST).equals(CsvForm.DEFAULT)) {
            keys.put(
                    "csv",
                    Map.of(
                            "delimiter", csv.delimiter() == null ? "auto" : delimiter(csv.delimiter()),
                            "encoding",
                                    csv.encoding() == null
                                            ? "auto"
                                            : csv.encoding().name(),
                            "decimal", String.valueOf(csv.decimal())));
        }
        HeaderForm header = csv.header();
        keys.put(
                "header",
                switch (header.place()) {
                    case FIRST -> null;
                    case AUTO -> "auto";
                    case LINE -> header.line();
                    case NONE -> header.names().isEmpty() ? "none" : header.names();
                });
        keys.put("layer", file.layer());
        keys.put("records", file.pointers());
    }

    private static String delimiter(char delimiter) {
        return delimiter == '\t' ? "tab" : String.valueOf(delimiter);
    }

    private static Map<String, Object> box(BoundingBox box) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("south", box.south());
        keys.put("west", box.west());
        keys.put("north", box.north());
        keys.put("east", box.east());
        return keys;
    }

    private static void addMapping(RecordMapping mapping, SourceFormat format, Map<String, @Nullable Object> keys) {
        keys.put("maps", mapping.maps());
        if (format == SourceFormat.HSDS && mapping.fields().isEmpty() && mapping.kind() == RecordKind.SERVICE) {
            // HSDS maps onto the catalogue by itself.
            return;
        }
        keys.put("record", lower(mapping.kind()));
        keys.put("when", mapping.when());
        keys.put("key", mapping.kind() == RecordKind.INDICATOR ? null : text(mapping.key()));
        Map<String, Object> set = new LinkedHashMap<>();
        mapping.fields().forEach((field, templates) -> set.put(field, texts(templates)));
        if (!mapping.capacities().isEmpty()) {
            set.put(
                    "capacities",
                    mapping.capacities().stream().map(SourceWriter::texts).toList());
        }
        keys.put("set", set);
        keys.put(
                "indicators",
                mapping.indicators().stream().map(SourceWriter::indicator).toList());
        keys.put("checks", mapping.checks().stream().map(SourceWriter::check).toList());
    }

    private static Map<String, Object> indicator(MappedIndicator indicator) {
        Map<String, @Nullable Object> keys = new LinkedHashMap<>();
        Map<String, List<Template>> texts = indicator.texts();
        keys.put("code", first(texts, "code"));
        keys.put("when", indicator.when());
        for (String key : List.of("name", "unit")) {
            keys.put(key, Map.of("it", first(texts, key + ".it"), "en", first(texts, key + ".en")));
        }
        keys.put("kind", indicator.kind());
        keys.put("scope", indicator.scope());
        for (String key : List.of("description", "method")) {
            keys.put(key, texts.containsKey(key) ? first(texts, key) : null);
        }
        keys.put("value", indicator.value().toString());
        keys.put("unavailable", indicator.unavailable());
        return said(keys);
    }

    private static Map<String, Object> check(Check check) {
        Map<String, @Nullable Object> keys = new LinkedHashMap<>();
        return switch (check) {
            case Check.InArea area -> {
                keys.put("kind", area.kind());
                keys.put("vintage", area.vintage());
                keys.put(area.byCode() ? "code" : "name", area.value().toString());
                yield Map.of("area", said(keys));
            }
            case Check.SamePoint point -> {
                keys.put("x", point.x().toString());
                keys.put("y", point.y().toString());
                keys.put("crs", point.crs().code());
                keys.put("tolerance", point.toleranceMeters());
                yield Map.of("point", said(keys));
            }
        };
    }

    /** One template is a text, several are a list. */
    private static Object texts(List<Template> templates) {
        List<String> texts = templates.stream().map(Template::toString).toList();
        return texts.size() == 1 ? texts.getFirst() : texts;
    }

    private static Map<String, String> texts(Map<String, Template> templates) {
        Map<String, String> texts = new LinkedHashMap<>();
        templates.forEach((key, template) -> texts.put(key, template.toString()));
        return texts;
    }

    private static String first(Map<String, List<Template>> texts, String key) {
        return texts.getOrDefault(key, List.of()).stream()
                .findFirst()
                .map(Template::toString)
                .orElse("");
    }

    private static @Nullable String text(@Nullable Template template) {
        return template == null ? null : template.toString();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Without the keys that say nothing; dates, addresses and constants as texts. */
    private static Map<String, Object> said(Map<String, @Nullable Object> keys) {
        Map<String, Object> said = new LinkedHashMap<>();
        keys.forEach((key, value) -> {
            boolean empty = value == null
                    || value instanceof List<?> list && list.isEmpty()
                    || value instanceof Map<?, ?> map && map.isEmpty();
            if (!empty) {
                boolean asIs = value instanceof List<?>
                        || value instanceof Map<?, ?>
                        || value instanceof Number
                        || value instanceof Boolean;
                said.put(key, asIs ? value : String.valueOf(value));
            }
        });
        return said;
    }
}
