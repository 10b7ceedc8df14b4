package it.atlante.catalogue.quality;

import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.quality.Quality.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the score. Immutable; read by {@link QualityRulesReader}.
 *
 * <p>Points that depend on an age only ever fall as days pass, so for each minimum there is a last day on which a record reaches it. An index
 * that holds those days is right on every day, and no record needs to be indexed again because time went by.
 */
public final class QualityRules {

    /** The minimums that searches may ask for: four bands and what lies below them. */
    public static final List<Integer> MINIMUMS = List.of(20, 40, 60, 80);

    private final Map<RecordType, List<PartRule>> rules;
    private final String digest;

    QualityRules(Map<RecordType, List<PartRule>> rules, String digest) {
        this.rules = Map.copyOf(rules);
        this.digest = digest;
        rules.forEach((type, parts) -> {
            int best = parts.stream().mapToInt(PartRule::maximum).sum();
            if (best != Quality.BEST) {
                throw new IllegalStateException(
                        "quality: the points of " + type + " add up to " + best + ", not to " + Quality.BEST);
            }
        });
    }

    /** The rules of the class path. */
    public static QualityRules ofClassPath() {
        return QualityRulesReader.CLASS_PATH;
    }

    /** Changes whenever the rules do. */
    public String digest() {
        return digest;
    }

    /** The rules of a part: what is looked at in it. */
    record PartRule(QualityPart part, List<RequirementRule> requirements) {
        int maximum() {
            return requirements.stream().mapToInt(RequirementRule::maximum).sum();
        }
    }

    /** What a requirement is worth. Maximum and ages are worked out once: an import asks for them a million times. */
    static final class RequirementRule {

        private final Requirement requirement;
        private final Map<String, Integer> levels;
        private final int maximum;

        /** Of a dated requirement; empty for any other. */
        private final NavigableMap<Integer, Integer> pointsByAge = new TreeMap<>();

        /** @param levels points by level; for a dated requirement the levels are ages in days */
        RequirementRule(Requirement requirement, Map<String, Integer> levels) {
            this.requirement = requirement;
            this.levels = levels;
            this.maximum =
                    levels.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            if (requirement.dated()) {
                levels.forEach((age, points) -> pointsByAge.put(Integer.valueOf(age), points));
            }
        }

        Requirement requirement() {
            return requirement;
        }

        Map<String, Integer> levels() {
            return levels;
        }

        int maximum() {
            return maximum;
        }

        Set<Integer> ages() {
            return pointsByAge.keySet();
        }

        /** The points of a level; null when none is reached. */
        int points(@Nullable String level) {
            return level == null ? 0 : levels.getOrDefault(level, 0);
        }

        /** The points of a day as of another one; a day to come counts as today. */
        int points(@Nullable LocalDate day, LocalDate today) {
            if (day == null) {
                return 0;
            }
            Map.Entry<Integer, Integer> age = pointsByAge.ceilingEntry(
                    Math.toIntExact(Math.clamp(today.toEpochDay() - day.toEpochDay(), 0, Integer.MAX_VALUE)));
            return age == null ? 0 : age.getValue();
        }
    }

    /** Whether records of a type are scored. */
    public boolean covers(RecordType type) {
        return rules.containsKey(type);
    }

    /** The score as of a day; empty for a type that is not scored. */
    public Optional<Quality> assess(QualityEvidence evidence, LocalDate today) {
        List<PartRule> parts = rules.get(evidence.type());
        if (parts == null) {
            return Optional.empty();
        }
        List<Quality.Part> scored = new ArrayList<>();
        int sum = 0;
        for (PartRule rule : parts) {
            List<Finding> findings = rule.requirements().stream()
                    .map(requirement -> finding(rule.part(), requirement, evidence, today))
                    .toList();
            int points = findings.stream().mapToInt(Finding::points).sum();
            scored.add(new Quality.Part(rule.part(), points, rule.maximum(), findings));
            sum += points;
        }
        return Optional.of(new Quality(sum, scored));
    }

    /**
     * The last day on which a record reaches a minimum, as it is now.
     *
     * @return {@link LocalDate#MAX} when it always will; empty when it never does, or is not scored
     */
    public Optional<LocalDate> lastDayOf(int minimum, QualityEvidence evidence) {
        if (points(evidence, LocalDate.MAX) >= minimum && covers(evidence.type())) {
            return Optional.of(LocalDate.MAX);
        }
        NavigableSet<LocalDate> lastDays = new TreeSet<>();
        for (PartRule part : rules.getOrDefault(evidence.type(), List.of())) {
            for (RequirementRule rule : part.requirements()) {
                LocalDate day = evidence.dates().get(rule.requirement());
                if (day != null && rule.requirement().dated()) {
                    rule.ages().forEach(age -> lastDays.add(day.plusDays(age)));
                }
            }
        }
        return lastDays.descendingSet().stream()
                .filter(day -> points(evidence, day) >= minimum)
                .findFirst();
    }

    private int points(QualityEvidence evidence, LocalDate today) {
        int sum = 0;
        for (PartRule part : rules.getOrDefault(evidence.type(), List.of())) {
            for (RequirementRule rule : part.requirements()) {
                sum += points(part.part(), rule, evidence, today);
            }
        }
        return sum;
    }

    private static int points(QualityPart part, RequirementRule rule, QualityEvidence evidence, LocalDate today) {
        if (part == QualityPart.PLACE && evidence.placeProtected()) {
            return rule.maximum();
        }
        return rule.requirement().dated()
                ? rule.points(evidence.dates().get(rule.requirement()), today)
                : rule.points(evidence.levels().get(rule.requirement()));
    }

    private static Finding finding(QualityPart part, RequirementRule rule, QualityEvidence evidence, LocalDate today) {
        Requirement requirement = rule.requirement();
        int points = points(part, rule, evidence, today);
        if (part == QualityPart.PLACE && evidence.placeProtected()) {
            return new Finding(requirement, Finding.PROTECTED, null, points, rule.maximum());
        }
        if (requirement.dated()) {
            LocalDate day = evidence.dates().get(requirement);
            String how = day == null ? null : howKnown(requirement, evidence);
            return new Finding(requirement, how, day, points, rule.maximum());
        }
        return new Finding(requirement, evidence.levels().get(requirement), null, points, rule.maximum());
    }

    private static String howKnown(Requirement requirement, QualityEvidence evidence) {
        if (requirement == Requirement.COUNTED) {
            return "counted";
        }
        return evidence.verified() ? "verified" : "observed";
    }
}
