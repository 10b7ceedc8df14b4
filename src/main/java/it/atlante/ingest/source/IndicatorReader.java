package it.atlante.ingest.source;

import it.atlante.catalogue.indicator.IndicatorDetails;
import it.atlante.catalogue.indicator.IndicatorKind;
import it.atlante.ingest.template.Template;
import it.atlante.ingest.template.TemplateWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the indicators of a source. */
final class IndicatorReader {

    /** Stands where a source of other records has its key. */
    static final String NO_KEY = "-";

    /** What the store takes. */
    private static final int LONGEST_TEXT = 500;

    private final YamlSection source;
    private final TemplateWords words;

    IndicatorReader(YamlSection source, TemplateWords words) {
        this.source = source;
        this.words = words;
    }

    List<MappedIndicator> read() {
        if (source.has("key")) {
            throw source.invalid("key", "is not for indicators: their keys follow from indicator, area and period");
        }
        if (source.sections("checks").stream().anyMatch(check -> check.has("point"))) {
            throw source.invalid("checks.point", "is not for indicators: they have no point to compare");
        }
        List<MappedIndicator> indicators = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (YamlSection section : source.sections("indicators")) {
            String code = section.required("code");
            if (!codes.add(code)) {
                throw section.invalid("code", "\"" + code + "\" is there twice");
            }
            indicators.add(indicator(section, code, indicators.size()));
            section.refuseOthers();
        }
        if (indicators.isEmpty()) {
            throw source.invalid("indicators", "is missing: at least one indicator is needed");
        }
        return List.copyOf(indicators);
    }

    private MappedIndicator indicator(YamlSection section, String code, int number) {
        Template codes = template(section, "code");
        boolean fixed = codes.columns().isEmpty();
        if (fixed) {
            section.reading("code", code, valid -> IndicatorDetails.requireCode("code", valid));
        }
        Template value = template(section, "value");
        if (value.columns().isEmpty()) {
            throw section.invalid("value", "\"" + value + "\" names no column");
        }
        return new MappedIndicator(
                "indicators" + (fixed ? "." + code : "[" + number + "]"),
                section.section("when").map(YamlSection::map).orElse(Map.of()),
                texts(section, codes),
                section.reading("kind", section.required("kind"), IndicatorReader::kind),
                section.reading("scope", section.required("scope"), IndicatorReader::notTooLong),
                value,
                unavailable(section));
    }

    private Map<String, List<Template>> texts(YamlSection section, Template code) {
        Map<String, List<Template>> texts = new LinkedHashMap<>();
        texts.put("code", List.of(code));
        inBothLanguages(section, "name", texts);
        if (section.items("unit").stream().anyMatch(JsonNode::isObject)) {
            inBothLanguages(section, "unit", texts);
        } else {
            // One text that is the same in both, such as %.
            List<Template> unit = List.of(template(section, "unit"));
            texts.put("unit.it", unit);
            texts.put("unit.en", unit);
        }
        for (String optional : List.of("description", "method")) {
            if (section.has(optional)) {
                texts.put(optional, List.of(template(section, optional)));
            }
        }
        return texts;
    }

    private void inBothLanguages(YamlSection section, String key, Map<String, List<Template>> texts) {
        YamlSection languages = section.section(key)
                .orElseThrow(() -> section.invalid(key, "is missing: it needs the languages it and en"));
        for (String language : List.of("it", "en")) {
            texts.put(key + "." + language, List.of(template(languages, language)));
        }
        languages.refuseOthers();
    }

    private static Map<String, String> unavailable(YamlSection section) {
        Map<String, String> reasons =
                section.section("unavailable").map(YamlSection::map).orElse(Map.of());
        reasons.forEach((text, reason) -> {
            if (reason.isBlank()) {
                throw section.invalid("unavailable." + text, "needs the reason why there is no value");
            }
            section.reading("unavailable." + text, reason, IndicatorReader::notTooLong);
        });
        return reasons;
    }

    private static IndicatorKind kind(String text) {
        return Arrays.stream(IndicatorKind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + text + "\" must be one of " + Arrays.toString(IndicatorKind.values())));
    }

    private static String notTooLong(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("has " + text.length() + " characters, at most " + LONGEST_TEXT);
        }
        return text;
    }

    private Template template(YamlSection section, String key) {
        return section.reading(key, section.required(key), text -> Template.parse(text, words));
    }
}
