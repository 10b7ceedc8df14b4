package it.atlante.catalogue.fields;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.catalogue.Draft;
import it.atlante.catalogue.Header;
import it.atlante.catalogue.organisation.OrganisationDetails;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThreeWayTest {

    private static final Header HEADER = Header.ofSource("prova", "1");

    private static RecordFields body(@Nullable String description, @Nullable String email, List<String> phones) {
        return body(description, email, phones, HEADER);
    }

    private static RecordFields body(
            @Nullable String description, @Nullable String email, List<String> phones, Header header) {
        return RecordFields.of(Draft.of(
                new OrganisationDetails(
                        "Ente", null, description, null, null, null, email, null, phones, List.of(), null),
                header));
    }

    private static OrganisationDetails details(ThreeWay.Merged merged) {
        return (OrganisationDetails)
                merged.fields().toDraft(new java.util.UUID(0, 1)).details();
    }

    @Test
    void what_one_side_alone_changed_is_taken_and_what_both_changed_is_asked() {
        RecordFields base = body("vecchia", "a@ente.it", List.of("02 1"));
        RecordFields theirs = body("della fonte", "b@ente.it", List.of("02 1"));
        RecordFields mine = body("mia", "a@ente.it", List.of("02 1", "02 2"));
        ThreeWay.Merged merged = ThreeWay.merge(base, theirs, mine);
        assertThat(details(merged).description()).isEqualTo("mia");
        assertThat(details(merged).email()).isEqualTo("b@ente.it");
        assertThat(details(merged).phones()).containsExactly("02 1", "02 2");
        assertThat(merged.asked()).containsOnlyKeys("description");
    }

    @Test
    void without_a_base_every_difference_is_asked_and_nothing_is_taken() {
        RecordFields mine = body("mia", null, List.of());
        ThreeWay.Merged merged = ThreeWay.merge(null, body("sua", "a@ente.it", List.of()), mine);
        assertThat(merged.fields()).isEqualTo(mine);
        assertThat(merged.asked()).containsOnlyKeys("description", "email");
    }

    @Test
    void of_two_verifications_the_later_one_counts_and_nobody_is_asked() {
        Header early = HEADER.withVerification(LocalDate.of(2026, 3, 1), "Fonte");
        Header late = HEADER.withVerification(LocalDate.of(2026, 5, 1), "Redazione");
        RecordFields base = body(null, null, List.of());
        ThreeWay.Merged kept =
                ThreeWay.merge(base, body(null, null, List.of(), early), body(null, null, List.of(), late));
        assertThat(kept.fields().toDraft(new java.util.UUID(0, 1)).header()).isEqualTo(late);
        ThreeWay.Merged taken =
                ThreeWay.merge(base, body(null, null, List.of(), late), body(null, null, List.of(), early));
        assertThat(taken.fields().toDraft(new java.util.UUID(0, 1)).header()).isEqualTo(late);
        assertThat(kept.asked()).isEmpty();
        assertThat(taken.asked()).isEmpty();
    }

    @Test
    void undoing_takes_back_the_change_and_leaves_what_was_changed_since() {
        RecordFields before = body("prima", "a@ente.it", List.of());
        RecordFields after = body("dopo", "b@ente.it", List.of());
        RecordFields now = body("dopo", "c@ente.it", List.of("02 3"));
        ThreeWay.Merged undone = ThreeWay.undo(before, after, now);
        assertThat(details(undone).description()).isEqualTo("prima");
        assertThat(details(undone).email()).isEqualTo("c@ente.it");
        assertThat(details(undone).phones()).containsExactly("02 3");
        assertThat(undone.asked()).containsOnlyKeys("email");
    }

    /** The rule of three-way merges, said once more and differently: each field against a table of who changed it. */
    @Test
    void any_three_versions_are_merged_as_the_rule_says() {
        Random random = new Random(20261122);
        List<String> words = List.of("uno", "due", "tre");
        for (int i = 0; i < 500; i++) {
            String base = words.get(random.nextInt(3));
            String theirs = words.get(random.nextInt(3));
            String mine = words.get(random.nextInt(3));
            ThreeWay.Merged merged = ThreeWay.merge(
                    body(base, null, List.of()), body(theirs, null, List.of()), body(mine, null, List.of()));
            String expected = mine.equals(base) ? theirs : mine;
            boolean asked = !mine.equals(base) && !theirs.equals(base) && !mine.equals(theirs);
            assertThat(details(merged).description())
                    .as("%s, %s, %s", base, theirs, mine)
                    .isEqualTo(expected);
            assertThat(merged.asked().containsKey("description"))
                    .as("%s, %s, %s", base, theirs, mine)
                    .isEqualTo(asked);
        }
    }
}
