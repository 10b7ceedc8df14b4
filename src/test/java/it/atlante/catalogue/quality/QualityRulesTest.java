package it.atlante.catalogue.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.atlante.catalogue.RecordType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QualityRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<RecordType> SCORED =
            List.of(RecordType.SERVICE, RecordType.HOUSING, RecordType.ORGANISATION, RecordType.LANDMARK);

    private final QualityRules rules = QualityRules.ofClassPath();

    @Test
    void services_housing_organisations_and_landmarks_are_scored_and_nothing_else_is() {
        assertThat(Stream.of(RecordType.values()).filter(rules::covers)).containsExactlyInAnyOrderElementsOf(SCORED);
        assertThat(rules.assess(new QualityEvidence.Builder().of(RecordType.AREA), TODAY))
                .isEmpty();
        assertThat(rules.lastDayOf(20, new QualityEvidence.Builder().of(RecordType.AREA)))
                .isEmpty();
    }

    @Test
    void a_service_in_which_nothing_is_missing_has_all_points_and_gives_no_reason_but_its_date() {
        Quality quality = assess(complete().date(Requirement.VOUCHED, TODAY.minusDays(10)), RecordType.SERVICE);
        assertThat(quality.points()).isEqualTo(Quality.BEST);
        assertThat(quality.parts()).allMatch(part -> part.points() == part.maximum());
    }

    @Test
    void an_empty_record_has_no_points_and_every_requirement_says_that_it_is_missing() {
        for (RecordType type : SCORED) {
            Quality quality = assess(new QualityEvidence.Builder(), type);
            assertThat(quality.points()).as(type.name()).isZero();
            assertThat(quality.parts().stream().flatMap(part -> part.findings().stream()))
                    .allMatch(finding -> finding.level() == null);
        }
    }

    @Test
    void a_service_verified_fourteen_months_ago_has_five_points_of_twenty_for_it() {
        Quality quality = assess(
                complete().date(Requirement.VOUCHED, TODAY.minusDays(425)).verified(true), RecordType.SERVICE);
        Quality.Part freshness = part(quality, QualityPart.FRESHNESS);
        assertThat(freshness.points()).isEqualTo(5);
        assertThat(freshness.maximum()).isEqualTo(20);
        assertThat(freshness.findings().getFirst().level()).isEqualTo("verified");
    }

    @Test
    void free_places_grow_old_in_days_and_services_in_months() {
        LocalDate monthAgo = TODAY.minusDays(31);
        Quality housing = assess(
                complete().date(Requirement.COUNTED, monthAgo).date(Requirement.VOUCHED, monthAgo), RecordType.HOUSING);
        assertThat(part(housing, QualityPart.AVAILABILITY).points()).isEqualTo(5 + 5);
        assertThat(part(housing, QualityPart.FRESHNESS).points()).isEqualTo(25);
        Quality yesterday = assess(complete().date(Requirement.COUNTED, TODAY.minusDays(1)), RecordType.HOUSING);
        assertThat(part(yesterday, QualityPart.AVAILABILITY).points()).isEqualTo(25);
    }

    @Test
    void a_day_counts_up_to_its_age_and_not_a_day_longer() {
        for (int[] age : new int[][] {{0, 20}, {92, 20}, {93, 15}, {730, 5}, {731, 0}, {-3, 20}}) {
            Quality quality = assess(
                    new QualityEvidence.Builder().date(Requirement.VOUCHED, TODAY.minusDays(age[0])),
                    RecordType.SERVICE);
            assertThat(quality.points()).as("%d days", age[0]).isEqualTo(age[1]);
        }
    }

    @Test
    void a_protected_place_loses_nothing_and_tells_nothing() {
        for (RecordType type : SCORED) {
            Quality hidden = assess(new QualityEvidence.Builder().protectedPlace(), type);
            Quality.Part place = part(hidden, QualityPart.PLACE);
            assertThat(place.points()).isEqualTo(place.maximum());
            assertThat(place.findings()).allMatch(it -> Quality.Finding.PROTECTED.equals(it.level()));
            // A town that the audience may know of changes nothing either.
            Quality withTown =
                    assess(new QualityEvidence.Builder().protectedPlace().given(Requirement.CITY, true), type);
            assertThat(withTown).isEqualTo(hidden);
        }
        assertThatThrownBy(() -> new QualityEvidence.Builder()
                        .protectedPlace()
                        .level(Requirement.POINT, "exact")
                        .of(RecordType.SERVICE))
                .hasMessageContaining("protected place");
    }

    /** The oracle walks the calendar day by day. */
    @Test
    void the_last_day_of_a_minimum_is_the_last_on_which_the_score_reaches_it() {
        Random random = new Random(20261122);
        for (int i = 0; i < 300; i++) {
            QualityEvidence evidence = random(random);
            for (int minimum : QualityRules.MINIMUMS) {
                Optional<LocalDate> last = rules.lastDayOf(minimum, evidence);
                for (LocalDate day = TODAY.minusDays(20); day.isBefore(TODAY.plusDays(2400)); day = day.plusDays(17)) {
                    boolean reached = points(evidence, day) >= minimum;
                    LocalDate asked = day;
                    assertThat(last.map(end -> !asked.isAfter(end)).orElse(false))
                            .as("%s reaches %d on %s", evidence, minimum, day)
                            .isEqualTo(reached);
                }
                last.filter(day -> day.isBefore(LocalDate.MAX)).ifPresent(day -> {
                    assertThat(points(evidence, day)).isGreaterThanOrEqualTo(minimum);
                    assertThat(points(evidence, day.plusDays(1))).isLessThan(minimum);
                });
            }
        }
    }

    @Test
    void rules_that_do_not_add_up_grow_with_age_or_name_what_is_not_known_are_refused() {
        assertThatThrownBy(() -> QualityRulesReader.read("service: {contact: {phone: {given: 90}}}"))
                .hasMessageContaining("SERVICE add up to 90");
        assertThatThrownBy(() -> QualityRulesReader.read("service: {freshness: {vouched: {30: 5, 60: 100}}}"))
                .hasMessageContaining("vouched grow at 60 days");
        assertThatThrownBy(() -> QualityRulesReader.read("service: {contact: {fax: {given: 100}}}"))
                .hasMessageContaining("\"fax\"");
        assertThatThrownBy(() -> QualityRulesReader.read("servizio: {contact: {phone: {given: 100}}}"))
                .hasMessageContaining("\"servizio\"");
    }

    /** Every requirement at its best level; dates are left to the test. */
    private static QualityEvidence.Builder complete() {
        QualityEvidence.Builder evidence = new QualityEvidence.Builder()
                .level(Requirement.POINT, "exact")
                .level(Requirement.HOURS, "rule")
                .level(Requirement.DESCRIPTION, "long");
        for (Requirement requirement : Requirement.values()) {
            if (!requirement.dated()
                    && requirement != Requirement.POINT
                    && requirement != Requirement.HOURS
                    && requirement != Requirement.DESCRIPTION) {
                evidence.given(requirement, true);
            }
        }
        return evidence;
    }

    /** Evidence with levels that the rules of its type know, and days around today. */
    private QualityEvidence random(Random random) {
        RecordType type = SCORED.get(random.nextInt(SCORED.size()));
        QualityEvidence.Builder evidence = random.nextInt(4) == 0
                ? new QualityEvidence.Builder().protectedPlace()
                : new QualityEvidence.Builder().level(Requirement.POINT, random.nextBoolean() ? "exact" : "street");
        for (Requirement requirement : Requirement.values()) {
            if (requirement.dated() && random.nextInt(5) > 0) {
                evidence.date(requirement, TODAY.plusDays(30 - random.nextInt(1500)));
            } else if (!requirement.dated()
                    && requirement != Requirement.POINT
                    && requirement != Requirement.ADDRESS
                    && random.nextBoolean()) {
                evidence.level(requirement, levelOf(requirement, random));
            }
        }
        return evidence.of(type);
    }

    private static String levelOf(Requirement requirement, Random random) {
        return switch (requirement) {
            case HOURS -> random.nextBoolean() ? "rule" : "words";
            case DESCRIPTION -> random.nextBoolean() ? "long" : "short";
            default -> Requirement.GIVEN;
        };
    }

    private int points(QualityEvidence evidence, LocalDate day) {
        return rules.assess(evidence, day).orElseThrow().points();
    }

    private Quality assess(QualityEvidence.Builder evidence, RecordType type) {
        return rules.assess(evidence.of(type), TODAY).orElseThrow();
    }

    private static Quality.Part part(Quality quality, QualityPart part) {
        return quality.parts().stream()
                .filter(it -> it.part() == part)
                .findFirst()
                .orElseThrow();
    }
}
