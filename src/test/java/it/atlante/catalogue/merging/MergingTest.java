package it.atlante.catalogue.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.Catalogue;
import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Details;
import it.atlante.catalogue.Draft;
import it.atlante.catalogue.Header;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.Saved;
import it.atlante.catalogue.Sharing;
import it.atlante.catalogue.fields.RecordClasses;
import it.atlante.catalogue.history.Change;
import it.atlante.catalogue.history.ChangeFeed;
import it.atlante.catalogue.history.ChangeLog;
import it.atlante.catalogue.housing.HousingDetails;
import it.atlante.catalogue.merging.MergeOrder.Choice;
import it.atlante.catalogue.merging.MergeOrder.Side;
import it.atlante.catalogue.network.TieDetails;
import it.atlante.catalogue.organisation.OrganisationDetails;
import it.atlante.catalogue.place.Disclosure;
import it.atlante.catalogue.place.DisclosureByAudience;
import it.atlante.catalogue.place.LocationDetails;
import it.atlante.catalogue.place.PointPrecision;
import it.atlante.catalogue.services.ServiceAtLocationDetails;
import it.atlante.catalogue.services.ServiceDetails;
import it.atlante.catalogue.services.ServiceStatus;
import it.atlante.ingest.ImportTest;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two records become one, and two again. */
@ImportTest
class MergingTest {

    private static final Actor EDITOR = Actor.person("redattrice");

    @Autowired
    Catalogue catalogue;

    @Autowired
    Merging merging;

    @Autowired
    Merges merges;

    @Autowired
    EntityManager entityManager;

    @Autowired
    ChangeLog changeLog;

    @Autowired
    ChangeFeed feed;

    @Autowired
    JdbcTemplate jdbc;

    /** Sources of this test alone. */
    private final String one = "fonte-" + UUID.randomUUID();

    private final String other = "altra-" + UUID.randomUUID();

    private UUID imported(Draft draft) {
        return catalogue.save(draft, run()).id();
    }

    private Saved.Outcome outcome(Draft draft) {
        return catalogue.save(draft, run()).outcome();
    }

    private static Actor run() {
        return Actor.importRun("prova", UUID.randomUUID());
    }

    private static Draft body(String source, String key, String name, @Nullable String email, String phone) {
        return Draft.of(
                new OrganisationDetails(
                        name, null, null, null, null, null, email, null, List.of(phone), List.of(), null),
                Header.ofSource(source, key));
    }

    private static Draft service(String source, String key, UUID organisation) {
        return service(source, key, organisation, "Corso di prova");
    }

    private static Draft service(String source, String key, UUID organisation, String name) {
        return Draft.of(
                new ServiceDetails(
                        organisation,
                        name,
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
                        null,
                        null,
                        List.of()),
                Header.ofSource(source, key));
    }

    private static Draft place(String source, String key, Disclosure toThePublic) {
        return Draft.of(
                new LocationDetails(
                        null,
                        "Via di prova 1",
                        "Milano",
                        null,
                        null,
                        null,
                        "IT",
                        null,
                        PointPrecision.UNKNOWN,
                        List.of(),
                        new DisclosureByAudience(toThePublic, Disclosure.EXACT, Disclosure.EXACT)),
                Header.ofSource(source, key));
    }

    private CatalogueRecord get(RecordType type, UUID id) {
        return entityManager.find(RecordClasses.recordClass(type), id);
    }

    private Details details(RecordType type, UUID id) {
        return get(type, id).details();
    }

    private UUID organisationOf(UUID service) {
        return ((ServiceDetails) details(RecordType.SERVICE, service)).organisationId();
    }

    private Side side(RecordType type, UUID id) {
        return new Side(id, get(type, id).version());
    }

    private Merging.Done merge(RecordType type, UUID survivor, UUID merged, Map<String, Choice> choices) {
        return merging.merge(new MergeOrder(type, side(type, survivor), side(type, merged), choices), EDITOR);
    }

    @Test
    void the_survivor_takes_the_chosen_values_and_all_that_referred_to_the_other() {
        UUID a = imported(body(one, "a", "Ente", null, "02 1"));
        UUID b = imported(body(other, "b", "Ente onlus", "info@ente.it", "02 2"));
        UUID course = imported(service(other, "corso", b));
        Merging.Done done = merge(RecordType.ORGANISATION, a, b, Map.of("email", Choice.MERGED, "phones", Choice.BOTH));
        assertThat(done.led()).isEqualTo(1);
        assertThat(details(RecordType.ORGANISATION, a))
                .isEqualTo(new OrganisationDetails(
                        "Ente",
                        null,
                        null,
                        null,
                        null,
                        null,
                        "info@ente.it",
                        null,
                        List.of("02 1", "02 2"),
                        List.of(),
                        null));
        assertThat(organisationOf(course)).isEqualTo(a);
        assertThat(get(RecordType.SERVICE, course).edited()).isFalse();
        assertThat(get(RecordType.ORGANISATION, b).removed()).isTrue();
        assertThat(changeLog.listOf(RecordType.ORGANISATION, b))
                .extracting(Change::action)
                .containsExactly(Change.Action.REMOVED, Change.Action.CREATED);
        assertThat(changeLog.listOf(RecordType.ORGANISATION, a).getFirst().changedBy())
                .isEqualTo("redattrice");
        assertThat(merges.findSurvivor(b)).contains(a);
        assertThat(feed.next(Integer.MAX_VALUE)).extracting(ChangeFeed.Item::id).contains(a, b, course);
    }

    @Test
    void an_import_after_the_merge_neither_resurrects_nor_duplicates() {
        UUID a = imported(body(one, "a", "Ente", null, "02 1"));
        UUID b = imported(body(other, "b", "Ente onlus", null, "02 1"));
        UUID course = imported(service(other, "corso", b));
        merge(RecordType.ORGANISATION, a, b, Map.of());
        long last = feed.lastSequence();
        assertThat(outcome(body(other, "b", "Ente onlus", null, "02 1"))).isEqualTo(Saved.Outcome.UNCHANGED);
        assertThat(outcome(service(other, "corso", b))).isEqualTo(Saved.Outcome.UNCHANGED);
        assertThat(outcome(body(one, "a", "Ente", null, "02 1"))).isEqualTo(Saved.Outcome.UNCHANGED);
        assertThat(feed.lastSequence()).isEqualTo(last);
        // New rows that name the merged record belong to the surviving one; a changed row keeps belonging to it.
        UUID added = imported(service(other, "nuovo", b));
        assertThat(organisationOf(added)).isEqualTo(a);
        assertThat(outcome(service(other, "corso", b, "Corso nuovo"))).isEqualTo(Saved.Outcome.UPDATED);
        assertThat(organisationOf(course)).isEqualTo(a);
        assertThat(outcome(service(other, "nuovo", b))).isEqualTo(Saved.Outcome.UNCHANGED);
        // What the source says anew of the merged record is a question about the surviving one.
        assertThat(outcome(body(other, "b", "Ente onlus", "nuova@ente.it", "02 1")))
                .isEqualTo(Saved.Outcome.KEPT_EDIT);
        assertThat(get(RecordType.ORGANISATION, b).removed()).isTrue();
        assertThat(jdbc.queryForList(
                        "select field from edit_conflict where record_id = ? and told_of = ? and state = 'OPEN'",
                        String.class,
                        a,
                        b))
                .containsExactly("email");
    }

    @Test
    void undoing_restores_the_state_before_also_of_what_came_in_between() {
        UUID a = imported(body(one, "a", "Ente", null, "02 1"));
        UUID b = imported(body(other, "b", "Ente onlus", "info@ente.it", "02 2"));
        UUID course = imported(service(other, "corso", b));
        Details aBefore = details(RecordType.ORGANISATION, a);
        Details bBefore = details(RecordType.ORGANISATION, b);
        Merging.Done done = merge(RecordType.ORGANISATION, a, b, Map.of("name", Choice.MERGED, "email", Choice.MERGED));
        UUID added = imported(service(other, "nuovo", b));
        outcome(body(other, "b", "Ente con altro nome", "info@ente.it", "02 2"));
        assertThat(merging.undo(done.mergeId(), EDITOR).keptFields()).isEmpty();
        assertThat(details(RecordType.ORGANISATION, a)).isEqualTo(aBefore);
        assertThat(details(RecordType.ORGANISATION, b)).isEqualTo(bBefore);
        assertThat(get(RecordType.ORGANISATION, a).edited()).isFalse();
        assertThat(get(RecordType.ORGANISATION, b).edited()).isFalse();
        assertThat(get(RecordType.ORGANISATION, b).removed()).isFalse();
        assertThat(organisationOf(course)).isEqualTo(b);
        assertThat(organisationOf(added)).isEqualTo(b);
        assertThat(merges.findSurvivor(b)).isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from edit_conflict where record_id = ? and state = 'OPEN'", Long.class, a))
                .isZero();
        assertThat(outcome(body(one, "a", "Ente", null, "02 1"))).isEqualTo(Saved.Outcome.UNCHANGED);
        assertThat(outcome(body(other, "b", "Ente con altro nome", "info@ente.it", "02 2")))
                .isEqualTo(Saved.Outcome.UPDATED);
        assertThatThrownBy(() -> merging.undo(done.mergeId(), EDITOR))
                .isInstanceOfSatisfying(MergeRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(MergeRefused.Reason.UNDONE));
    }

    @Test
    void undoing_keeps_what_was_edited_since_and_says_so() {
        UUID a = imported(body(one, "a", "Ente", null, "02 1"));
        UUID b = imported(body(other, "b", "Ente onlus", "info@ente.it", "02 2"));
        Merging.Done done = merge(RecordType.ORGANISATION, a, b, Map.of("name", Choice.MERGED, "email", Choice.MERGED));
        catalogue.save(body(one, "a", "Ente onlus", "altra@ente.it", "02 9"), EDITOR);
        assertThat(merging.undo(done.mergeId(), EDITOR).keptFields()).containsExactly("email");
        assertThat(details(RecordType.ORGANISATION, a))
                .isEqualTo(body(one, "a", "Ente", "altra@ente.it", "02 9").details());
        assertThat(get(RecordType.ORGANISATION, a).edited()).isTrue();
    }

    @Test
    void chains_lead_to_their_end_and_are_undone_from_there() {
        UUID a = imported(body(one, "a", "A", null, "02 1"));
        UUID b = imported(body(other, "b", "B", null, "02 1"));
        UUID c = imported(body(other, "c", "C", null, "02 1"));
        UUID course = imported(service(other, "corso", c));
        UUID first = merge(RecordType.ORGANISATION, b, c, Map.of()).mergeId();
        UUID second = merge(RecordType.ORGANISATION, a, b, Map.of()).mergeId();
        assertThat(merges.findSurvivor(c)).contains(a);
        UUID added = imported(service(other, "nuovo", c));
        assertThat(organisationOf(course)).isEqualTo(a);
        assertThat(organisationOf(added)).isEqualTo(a);
        assertThatThrownBy(() -> merging.undo(first, EDITOR))
                .isInstanceOfSatisfying(MergeRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(MergeRefused.Reason.SURVIVOR_MERGED));
        merging.undo(second, EDITOR);
        assertThat(organisationOf(course)).isEqualTo(b);
        assertThat(organisationOf(added)).isEqualTo(b);
        merging.undo(first, EDITOR);
        assertThat(organisationOf(course)).isEqualTo(c);
        assertThat(organisationOf(added)).isEqualTo(c);
    }

    @Test
    void of_two_disclosures_and_sharings_the_stricter_wins_and_is_told() {
        UUID open = imported(place(one, "a", Disclosure.EXACT));
        UUID secret = imported(place(other, "b", Disclosure.HIDDEN));
        assertThat(merge(RecordType.LOCATION, open, secret, Map.of()).stricter())
                .isTrue();
        assertThat(((LocationDetails) details(RecordType.LOCATION, open))
                        .disclosure()
                        .publicDisclosure())
                .isEqualTo(Disclosure.HIDDEN);
        UUID a = imported(body(one, "a", "Ente", null, "02 1"));
        Draft shy = body(other, "b", "Ente onlus", null, "02 1");
        UUID b = imported(new Draft(shy.id(), shy.details(), shy.header().withSharing(Sharing.NETWORK)));
        assertThat(merge(RecordType.ORGANISATION, a, b, Map.of()).stricter()).isTrue();
        assertThat(get(RecordType.ORGANISATION, a).header().sharing()).isEqualTo(Sharing.NETWORK);
    }

    @Test
    void a_house_that_was_secret_in_one_record_is_not_told_by_the_other() {
        UUID openPlace = imported(place(one, "casa", Disclosure.EXACT));
        UUID secretPlace = imported(place(other, "rifugio", Disclosure.HIDDEN));
        UUID a = imported(housing(one, "casa", openPlace));
        UUID b = imported(housing(other, "rifugio", secretPlace));
        Merging.Done done = merge(RecordType.HOUSING, a, b, Map.of());
        assertThat(done.stricter()).isTrue();
        assertThat(((LocationDetails) details(RecordType.LOCATION, openPlace))
                        .disclosure()
                        .publicDisclosure())
                .isEqualTo(Disclosure.HIDDEN);
        merging.undo(done.mergeId(), EDITOR);
        assertThat(((LocationDetails) details(RecordType.LOCATION, openPlace))
                        .disclosure()
                        .publicDisclosure())
                .isEqualTo(Disclosure.EXACT);
    }

    private static Draft housing(String source, String key, UUID location) {
        return Draft.of(
                new HousingDetails(
                        null, location, "cas", "Casa", null, List.of(), List.of(), List.of(), null, null, List.of(),
                        List.of()),
                Header.ofSource(source, key));
    }

    @Test
    void a_service_twice_at_one_place_is_there_once_and_a_tie_to_itself_goes() {
        UUID place = imported(place(one, "casa", Disclosure.EXACT));
        UUID a = imported(body(one, "a", "Ente", null, "02 1"));
        UUID b = imported(body(other, "b", "Ente onlus", null, "02 1"));
        UUID tie = imported(
                Draft.of(new TieDetails(a, b, null, "partner", null, null, List.of()), Header.ofSource(one, "legame")));
        UUID first = imported(service(one, "corso", a));
        UUID second = imported(service(other, "corso", b));
        UUID firstAt = imported(Draft.of(
                new ServiceAtLocationDetails(first, place, null, null, List.of()), Header.ofSource(one, "corso")));
        UUID secondAt = imported(Draft.of(
                new ServiceAtLocationDetails(second, place, "Mo-Fr 09:00-12:00", null, List.of()),
                Header.ofSource(other, "corso")));
        merge(RecordType.ORGANISATION, a, b, Map.of());
        assertThat(get(RecordType.TIE, tie).removed()).isTrue();
        UUID merge = merge(RecordType.SERVICE, first, second, Map.of()).mergeId();
        assertThat(get(RecordType.SERVICE_AT_LOCATION, secondAt).removed()).isTrue();
        assertThat(((ServiceAtLocationDetails) details(RecordType.SERVICE_AT_LOCATION, firstAt)).openingHours())
                .isEqualTo("Mo-Fr 09:00-12:00");
        merging.undo(merge, EDITOR);
        assertThat(get(RecordType.SERVICE_AT_LOCATION, secondAt).removed()).isFalse();
        assertThat(((ServiceAtLocationDetails) details(RecordType.SERVICE_AT_LOCATION, secondAt)).serviceId())
                .isEqualTo(second);
        assertThat(((ServiceAtLocationDetails) details(RecordType.SERVICE_AT_LOCATION, firstAt)).openingHours())
                .isNull();
    }

    @Test
    void what_changed_after_it_was_read_or_is_gone_is_refused_and_nothing_is_written() {
        UUID a = imported(body(one, "a", "Ente", null, "02 1"));
        UUID b = imported(body(other, "b", "Ente onlus", null, "02 1"));
        MergeOrder read = new MergeOrder(
                RecordType.ORGANISATION, side(RecordType.ORGANISATION, a), side(RecordType.ORGANISATION, b), Map.of());
        imported(body(other, "b", "Ente nuovo", null, "02 1"));
        long last = feed.lastSequence();
        assertThatThrownBy(() -> merging.merge(read, EDITOR))
                .isInstanceOfSatisfying(MergeRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(MergeRefused.Reason.CHANGED));
        assertThat(feed.lastSequence()).isEqualTo(last);
        merge(RecordType.ORGANISATION, a, b, Map.of());
        assertThatThrownBy(() -> merge(RecordType.ORGANISATION, a, b, Map.of()))
                .isInstanceOfSatisfying(MergeRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(MergeRefused.Reason.GONE));
    }
}
