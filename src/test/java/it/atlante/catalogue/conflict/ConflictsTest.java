package it.atlante.catalogue.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.Catalogue;
import it.atlante.catalogue.Draft;
import it.atlante.catalogue.Header;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.Saved;
import it.atlante.catalogue.conflict.EditConflict.State;
import it.atlante.catalogue.history.ChangeLog;
import it.atlante.catalogue.organisation.OrganisationDetails;
import it.atlante.catalogue.organisation.Organisations;
import it.atlante.catalogue.services.ServiceDetails;
import it.atlante.catalogue.services.ServiceStatus;
import it.atlante.catalogue.services.Services;
import it.atlante.ingest.ImportTest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person's edit meets what the source says later. */
@ImportTest
class ConflictsTest {

    private static final Actor EDITOR = Actor.person("redattrice");
    private static final Actor RUN = Actor.importRun("prova", UUID.randomUUID());

    @Autowired
    Catalogue catalogue;

    @Autowired
    Organisations organisations;

    @Autowired
    Services services;

    @Autowired
    EditConflicts conflicts;

    @Autowired
    ConflictAnswers answers;

    @Autowired
    ConflictViews views;

    @Autowired
    ChangeLog changeLog;

    private final String key = UUID.randomUUID().toString();

    private Draft body(String name, @Nullable String email, String phone) {
        return Draft.of(
                new OrganisationDetails(
                        name, null, null, null, null, null, email, null, List.of(phone), List.of(), null),
                Header.ofSource("prova", key));
    }

    private UUID id() {
        return Draft.idOf("prova", RecordType.ORGANISATION, key);
    }

    private OrganisationDetails now() {
        return organisations.findById(id()).orElseThrow().details();
    }

    /** Imported, then given another name by a person. */
    private void importedAndEdited() {
        catalogue.save(body("Nome della fonte", "uno@ente.it", "02 1"), RUN);
        catalogue.save(body("Nome corretto", "uno@ente.it", "02 1"), EDITOR);
    }

    @Test
    void fields_that_the_person_left_alone_follow_the_source() {
        importedAndEdited();
        Saved saved = catalogue.save(body("Nome della fonte", "due@ente.it", "02 2"), RUN);
        assertThat(saved.outcome()).isEqualTo(Saved.Outcome.UPDATED);
        assertThat(now()).isEqualTo(body("Nome corretto", "due@ente.it", "02 2").details());
        assertThat(conflicts.listOpenOf(id())).isEmpty();
        // The person's name is still hers at the next import.
        catalogue.save(body("Nome della fonte", "tre@ente.it", "02 2"), RUN);
        assertThat(now().name()).isEqualTo("Nome corretto");
        assertThat(now().email()).isEqualTo("tre@ente.it");
    }

    @Test
    void a_field_that_both_changed_is_asked_about_with_values_dates_and_owners() {
        importedAndEdited();
        Saved saved = catalogue.save(body("Nome nuovo", "due@ente.it", "02 1"), RUN);
        assertThat(saved.outcome()).isEqualTo(Saved.Outcome.KEPT_EDIT);
        assertThat(now()).isEqualTo(body("Nome corretto", "due@ente.it", "02 1").details());
        ConflictViews.Asked asked =
                views.of(conflicts.listOpenOf(id()), Locale.ITALIAN).getFirst();
        assertThat(asked.questions()).singleElement().satisfies(question -> {
            assertThat(question.field()).isEqualTo("name");
            assertThat(question.mine()).isEqualTo("Nome corretto");
            assertThat(question.mineBy()).isEqualTo("redattrice");
            assertThat(question.theirs()).isEqualTo("Nome nuovo");
            assertThat(question.importRunId()).isEqualTo(RUN.importRunId());
        });
    }

    @Test
    void an_answered_value_is_not_asked_again_and_a_new_one_is() {
        importedAndEdited();
        catalogue.save(body("Nome nuovo", "uno@ente.it", "02 1"), RUN);
        answers.answer(conflicts.listOpenOf(id()), State.KEPT, EDITOR);
        assertThat(catalogue
                        .save(body("Nome nuovo", "uno@ente.it", "02 1"), RUN)
                        .outcome())
                .isEqualTo(Saved.Outcome.UNCHANGED);
        assertThat(catalogue
                        .save(body("Nome nuovo", "due@ente.it", "02 1"), RUN)
                        .outcome())
                .isEqualTo(Saved.Outcome.UPDATED);
        assertThat(conflicts.listOpenOf(id())).isEmpty();
        assertThat(catalogue
                        .save(body("Terzo nome", "due@ente.it", "02 1"), RUN)
                        .outcome())
                .isEqualTo(Saved.Outcome.KEPT_EDIT);
        assertThat(conflicts.listOpenOf(id())).hasSize(1);
        // What the person had answered, and what she had corrected in the first place, are no news.
        catalogue.save(body("Nome nuovo", "due@ente.it", "02 1"), RUN);
        assertThat(conflicts.listOpenOf(id())).isEmpty();
        catalogue.save(body("Nome della fonte", "due@ente.it", "02 1"), RUN);
        assertThat(conflicts.listOpenOf(id())).isEmpty();
        assertThat(now().name()).isEqualTo("Nome corretto");
    }

    @Test
    void taking_the_value_of_the_source_is_an_edit_of_who_took_it_and_the_record_follows_again() {
        importedAndEdited();
        catalogue.save(body("Nome nuovo", "uno@ente.it", "02 1"), RUN);
        List<EditConflict> open = conflicts.listOpenOf(id());
        assertThat(answers.answer(open, State.TAKEN, EDITOR)).isEqualTo(1);
        assertThat(answers.answer(open, State.KEPT, EDITOR)).isZero();
        assertThat(now().name()).isEqualTo("Nome nuovo");
        assertThat(changeLog.listOf(RecordType.ORGANISATION, id()).getFirst().changedBy())
                .isEqualTo("redattrice");
        catalogue.save(body("Nome nuovissimo", "uno@ente.it", "02 1"), RUN);
        assertThat(now().name()).isEqualTo("Nome nuovissimo");
        assertThat(organisations.findById(id()).orElseThrow().edited()).isFalse();
    }

    @Test
    void what_the_source_takes_back_is_withdrawn() {
        importedAndEdited();
        catalogue.save(body("Nome nuovo", "uno@ente.it", "02 1"), RUN);
        EditConflict asked = conflicts.listOpenOf(id()).getFirst();
        catalogue.save(body("Nome corretto", "uno@ente.it", "02 1"), RUN);
        assertThat(conflicts.find(asked.id()).orElseThrow().state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void values_that_do_not_go_together_are_all_asked_about() {
        UUID organisation = catalogue.save(body("Ente", null, "02 1"), RUN).id();
        catalogue.save(ages(organisation, 10, 20), RUN);
        catalogue.save(ages(organisation, 18, 20), EDITOR);
        Draft told = ages(organisation, 10, 15);
        assertThat(catalogue.save(told, RUN).outcome()).isEqualTo(Saved.Outcome.KEPT_EDIT);
        assertThat(services.findById(told.id()).orElseThrow().details().maximumAge())
                .isEqualTo(20);
        assertThat(conflicts.listOpenOf(told.id()))
                .extracting(EditConflict::field)
                .containsExactly("maximumAge");
    }

    private Draft ages(UUID organisation, int minimum, int maximum) {
        return Draft.of(
                new ServiceDetails(
                        organisation,
                        "Corso",
                        null,
                        null,
                        ServiceStatus.ACTIVE,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        minimum,
                        maximum,
                        List.of()),
                Header.ofSource("prova", key));
    }

    @Test
    void a_record_that_a_person_removed_stays_removed() {
        importedAndEdited();
        catalogue.remove(it.atlante.catalogue.organisation.Organisation.class, id(), EDITOR);
        assertThat(catalogue
                        .save(body("Nome nuovo", "uno@ente.it", "02 1"), RUN)
                        .outcome())
                .isEqualTo(Saved.Outcome.KEPT_EDIT);
        assertThat(organisations.findById(id()).orElseThrow().removed()).isTrue();
        assertThat(conflicts.listOpenOf(id())).isEmpty();
    }
}
