package it.atlante.ingest.source;

import it.atlante.catalogue.area.AreaKind;
import it.atlante.geo.Crs;
import it.atlante.ingest.template.Template;
import it.atlante.ingest.template.TemplateWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the part of a source that says how rows become records. */
final class MappingReader {

    /** What a second pair of coordinates may be off by when the source does not say: rounding and repeated conversion. */
    private static final double DEFAULT_TOLERANCE_METERS = 10;

    private static final Set<String> CAPACITY = Set.of("unit", "maximum", "available", "updated");

    private final YamlSection source;
    private final TemplateWords words;

    MappingReader(YamlSection source, TemplateWords words) {
        this.source = source;
        this.words = words;
    }

    /** HSDS maps onto the catalogue by itself: its services, keyed by their ids. */
    RecordMapping readHsds() {
        return new RecordMapping(
                RecordKind.SERVICE,
                Map.of(),
                Template.parse("{id}", words),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                words.maps());
    }

    RecordMapping read() {
        RecordKind kind =
                source.reading("record", source.required("record").toUpperCase(Locale.ROOT), RecordKind::valueOf);
        boolean indicator = kind == RecordKind.INDICATOR;
        List<MappedIndicator> indicators = indicator ? new IndicatorReader(source, words).read() : List.of();
        @Nullable Template key = source.has("key") ? template(source, "key") : null;
        key = indicator ? Template.parse(IndicatorReader.NO_KEY, words) : key;
        Map<String, List<Template>> fields = new LinkedHashMap<>();
        List<Map<String, Template>> capacities = new ArrayList<>();
        source.section("set").ifPresent(set -> {
            set.sections("capacities").forEach(group -> capacities.add(capacity(group)));
            readFields(set, kind, fields);
        });
        if (kind != RecordKind.NONE) {
            if (key == null) {
                throw source.invalid("key", "is missing");
            }
            for (String required : kind.required()) {
                if (!fields.containsKey(required)) {
                    throw source.invalid(
                            "set." + required, "is missing: a record of kind " + kind.yamlName() + " needs it");
                }
            }
        }
        Map<String, String> when = source.section("when").map(YamlSection::map).orElse(Map.of());
        List<Check> checks = source.sections("checks").stream().map(this::check).toList();
        return new RecordMapping(kind, when, key, fields, capacities, indicators, checks, words.maps());
    }

    private void readFields(YamlSection set, RecordKind kind, Map<String, List<Template>> fields) {
        for (String field : set.keys()) {
            if (!kind.allowed().contains(field)) {
                throw set.invalid(
                        field,
                        "is not a field of " + kind.yamlName() + "; known are " + String.join(", ", kind.allowed()));
            }
            if (!field.equals("capacities")) {
                fields.put(
                        field,
                        set.texts(field).stream()
                                .map(text -> set.reading(field, text, valid -> Template.parse(valid, words)))
                                .toList());
            }
        }
    }

    private Map<String, Template> capacity(YamlSection group) {
        Map<String, Template> templates = new LinkedHashMap<>();
        group.required("unit");
        for (String key : group.keys()) {
            if (!CAPACITY.contains(key)) {
                throw group.invalid(key, "is not one of unit, maximum, available, updated");
            }
            templates.put(key, template(group, key));
        }
        return templates;
    }

    private Check check(YamlSection check) {
        Check read = check.section("area")
                .map(this::inArea)
                .or(() -> check.section("point").map(this::samePoint))
                .orElseThrow(() -> check.invalid("area", "is missing: a check is about an area or a point"));
        check.refuseOthers();
        return read;
    }

    private Check inArea(YamlSection area) {
        if (area.has("code") == area.has("name")) {
            throw area.invalid("code", "a code or a name is needed, one of them");
        }
        Check check = new Check.InArea(
                area.reading("kind", area.required("kind"), AreaKind::valueOf),
                area.optional("vintage").orElse(null),
                area.has("code"),
                template(area, area.has("code") ? "code" : "name"));
        area.refuseOthers();
        return check;
    }

    private Check samePoint(YamlSection point) {
        boolean projected = point.has("x");
        Check check = new Check.SamePoint(
                template(point, projected ? "x" : "lon"),
                template(point, projected ? "y" : "lat"),
                point.optional("crs", Crs::of).orElse(Crs.WGS84),
                point.optional("tolerance", Double::parseDouble).orElse(DEFAULT_TOLERANCE_METERS));
        point.refuseOthers();
        return check;
    }

    private Template template(YamlSection section, String key) {
        return section.reading(key, section.required(key), text -> Template.parse(text, words));
    }
}
