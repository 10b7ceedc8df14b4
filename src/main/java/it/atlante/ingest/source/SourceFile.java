package it.atlante.ingest.source;

import it.atlante.catalogue.Sharing;
import it.atlante.geo.Axes;
import it.atlante.geo.BoundingBox;
import it.atlante.geo.Crs;
import it.atlante.ingest.template.TemplateWords;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a {@code sources.yml}. */
public final class SourceFile {

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private SourceFile() {}

    /**
     * The sources that a text describes, in its order.
     *
     * @param fileName names the text in errors
     * @param folder resource folder of the sources' files, or null
     * @throws InvalidSource naming file, source and key
     */
    public static List<SourceDescription> parse(String yaml, String fileName, @Nullable String folder) {
        YamlSection root;
        try {
            root = new YamlSection(fileName, YAML.readTree(yaml));
        } catch (JacksonException e) {
            throw new InvalidSource(
                    fileName,
                    e.getOriginalMessage() + " (line " + e.getLocation().getLineNr() + ")");
        }
        List<SourceDescription> sources = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlSection section : root.sections("sources")) {
            String id = section.required("id");
            if (!ids.add(id)) {
                throw section.invalid("id", "\"" + id + "\" is there twice");
            }
            sources.add(source(section.at(fileName + ": " + id), folder));
        }
        root.refuseOthers();
        return List.copyOf(sources);
    }

    private static SourceDescription source(YamlSection section, @Nullable String folder) {
        FileForm file = file(section);
        RecordDefaults defaults = new RecordDefaults(
                section.optional("observed", LocalDate::parse).orElse(null),
                section.optional("sharing", Sharing::valueOf).orElse(Sharing.PUBLIC),
                section.flag("demonstration"),
                !section.has("geocode") || section.flag("geocode"));
        TemplateWords words = new TemplateWords(maps(section), file.csv().decimal());
        RecordMapping mapping = format(section) == SourceFormat.HSDS && !section.has("record")
                ? new MappingReader(section, words).readHsds()
                : new MappingReader(section, words).read();
        Publication publication = publication(section);
        BoundingBox territory =
                section.section("territory").map(SourceFile::box).orElse(null);
        String id = section.required("id");
        SourceDescription source = section.reading(
                "id",
                id,
                valid -> new SourceDescription(valid, publication, file, defaults, mapping, territory, folder));
        section.refuseOthers();
        return source;
    }

    private static Publication publication(YamlSection section) {
        return new Publication(
                section.required("title"),
                section.optional("publisher").orElse(null),
                section.optional("licence").orElse(null),
                section.optional("attribution").orElse(null),
                section.optional("page", SourceFile::webAddress).orElse(null),
                section.optional("download", SourceFile::webAddress).orElse(null));
    }

    private static URI webAddress(String text) {
        URI address = URI.create(text);
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || address.getHost() == null) {
            throw new IllegalArgumentException("\"" + text + "\" must be an http or https address");
        }
        return address;
    }

    private static FileForm file(YamlSection section) {
        SourceFormat format = format(section);
        CsvForm csv = section.section("csv")
                .map(SourceFile::csv)
                .orElse(CsvForm.DEFAULT)
                .with(header(section, format));
        List<String> pointers = section.texts("records");
        if (format == SourceFormat.JSON
                && pointers.isEmpty()
                && !section.optional("record").orElse("").equals("none")) {
            throw section.invalid("records", "is missing: a JSON source says where its rows are, as in /rows");
        }
        for (String pointer : pointers) {
            if (!pointer.isEmpty() && !pointer.startsWith("/")) {
                throw section.invalid("records", "\"" + pointer + "\" must begin with /");
            }
        }
        return new FileForm(
                section.texts("file"),
                format,
                section.optional("crs", Crs::of).orElse(null),
                axes(section, format),
                csv,
                pointers,
                section.optional("layer").orElse(null));
    }

    private static SourceFormat format(YamlSection section) {
        return section.reading("format", section.required("format").toUpperCase(Locale.ROOT), SourceFormat::valueOf);
    }

    private static Axes axes(YamlSection section, SourceFormat format) {
        Axes axes = section.optional("axes", text -> switch (text) {
                    case "xy" -> Axes.XY;
                    case "yx" -> Axes.YX;
                    default -> throw new IllegalArgumentException("\"" + text + "\" must be xy or yx");
                })
                .orElse(Axes.XY);
        if (axes == Axes.YX && !format.isGeographic()) {
            throw section.invalid(
                    "axes", "is for formats with geometries; here the columns say which coordinate they are");
        }
        return axes;
    }

    private static BoundingBox box(YamlSection section) {
        BoundingBox box = section.reading(
                "south",
                "",
                any -> new BoundingBox(
                        degrees(section, "south"),
                        degrees(section, "west"),
                        degrees(section, "north"),
                        degrees(section, "east")));
        section.refuseOthers();
        return box;
    }

    private static double degrees(YamlSection section, String key) {
        return section.reading(key, section.required(key), Double::parseDouble);
    }

    private static CsvForm csv(YamlSection section) {
        CsvForm csv = new CsvForm(
                auto(section, "delimiter")
                        ? null
                        : section.optional("delimiter", SourceFile::delimiter).orElse(','),
                auto(section, "encoding")
                        ? null
                        : section.optional("encoding", Charset::forName).orElse(StandardCharsets.UTF_8),
                section.optional("decimal", SourceFile::character).orElse('.'),
                HeaderForm.FIRST);
        section.refuseOthers();
        return csv;
    }

    private static boolean auto(YamlSection section, String key) {
        return section.optional(key).orElse("").equals("auto");
    }

    /** Where the names of columns are: a word, the number of a line, or the names themselves. */
    private static HeaderForm header(YamlSection section, SourceFormat format) {
        List<String> words = section.texts("header");
        if (words.isEmpty()) {
            return HeaderForm.FIRST;
        }
        if (format != SourceFormat.CSV && format != SourceFormat.XLSX && format != SourceFormat.ODS) {
            throw section.invalid("header", "is for csv, xlsx and ods");
        }
        return words.size() == 1
                ? section.reading("header", words.getFirst(), HeaderForm::parse)
                : section.reading("header", "", none -> HeaderForm.named(words));
    }

    private static char delimiter(String text) {
        return text.equals("tab") ? '\t' : character(text);
    }

    private static char character(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("\"" + text + "\" must be one character");
        }
        return text.charAt(0);
    }

    private static Map<String, Map<String, String>> maps(YamlSection section) {
        Map<String, Map<String, String>> maps = new LinkedHashMap<>();
        section.section("maps").ifPresent(names -> {
            for (String name : names.keys()) {
                names.section(name).ifPresent(map -> maps.put(name, map.map()));
            }
        });
        return maps;
    }
}
