package it.atlante.catalogue.quality;

import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.quality.QualityRules.PartRule;
import it.atlante.catalogue.quality.QualityRules.RequirementRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.DigestUtils;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads rules from YAML. What it does not know, and points that grow with age, it refuses by name. */
final class QualityRulesReader {

    static final QualityRules CLASS_PATH = ofClassPath("geo-data/quality.yml");

    private QualityRulesReader() {}

    private static QualityRules ofClassPath(String path) {
        try (InputStream in = new ClassPathResource(path).getInputStream()) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The rules that a text gives.
     *
     * @throws IllegalStateException naming what is not understood
     */
    static QualityRules read(String yaml) {
        Map<String, Map<String, Map<String, Map<String, Integer>>>> file =
                YAMLMapper.shared().readValue(yaml, new TypeReference<>() {});
        Map<RecordType, List<PartRule>> rules = new EnumMap<>(RecordType.class);
        file.forEach((type, parts) -> {
            List<PartRule> read = new ArrayList<>();
            parts.forEach((part, requirements) ->
                    read.add(new PartRule(constant(QualityPart.values(), part), requirements(requirements))));
            rules.put(constant(RecordType.values(), type), List.copyOf(read));
        });
        return new QualityRules(rules, DigestUtils.md5DigestAsHex(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<RequirementRule> requirements(Map<String, Map<String, Integer>> file) {
        List<RequirementRule> rules = new ArrayList<>();
        file.forEach((name, levels) -> {
            RequirementRule rule =
                    new RequirementRule(constant(Requirement.values(), name), Map.copyOf(new LinkedHashMap<>(levels)));
            if (rule.requirement().dated()) {
                requireFalling(name, rule);
            }
            rules.add(rule);
        });
        return rules;
    }

    private static void requireFalling(String name, RequirementRule rule) {
        int before = Integer.MAX_VALUE;
        for (int age : rule.ages()) {
            int points = rule.levels().getOrDefault(String.valueOf(age), 0);
            if (points > before || age < 0) {
                throw new IllegalStateException("quality: the points of " + name + " grow at " + age + " days");
            }
            before = points;
        }
    }

    private static <E extends Enum<E>> E constant(E[] constants, String name) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "quality: \"" + name + "\" is none of " + Arrays.toString(constants)));
    }
}
