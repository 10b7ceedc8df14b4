package it.atlante.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.atlante.catalogue.area.AreaDetails;
import it.atlante.catalogue.area.AreaKind;
import it.atlante.catalogue.area.Areas;
import it.atlante.catalogue.history.Change;
import it.atlante.catalogue.history.ChangeFeed;
import it.atlante.catalogue.history.ChangeLog;
import it.atlante.catalogue.housing.Capacity;
import it.atlante.catalogue.housing.HousingDetails;
import it.atlante.catalogue.housing.HousingStock;
import it.atlante.catalogue.organisation.Organisation;
import it.atlante.catalogue.organisation.OrganisationDetails;
import it.atlante.catalogue.organisation.Organisations;
import it.atlante.catalogue.place.Disclosure;
import it.atlante.catalogue.place.DisclosureByAudience;
import it.atlante.catalogue.place.LocationDetails;
import it.atlante.catalogue.place.Locations;
import it.atlante.catalogue.place.PointPrecision;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.springframework.beans.factory.annotation.Autowired;

/** What the catalogue promises on every store. */
abstract class CatalogueContract {

    private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);
    private static final Actor EDITOR = Actor.person("redattrice");
    private static final Actor RUN = Actor.importRun("prova", UUID.randomUUID());

    @Autowired
    Catalogue catalogue;

    @Autowired
    Organisations organisations;

    @Autowired
    Locations locations;

    @Autowired
    Areas areas;

    @Autowired
    HousingStock housingStock;

    @Autowired
    ChangeFeed feed;

    @Autowired
    ChangeLog changeLog;

    private static Draft organisation(String key, String name) {
        return Draft.of(OrganisationDetails.named(name), Header.ofSource("prova", key));
    }

    private static String freshKey() {
        return UUID.randomUUID().toString();
    }

    @Test
    void a_new_record_has_version_one_a_history_row_and_a_feed_row() {
        Draft draft = organisation(freshKey(), "Ente di prova");
        Saved saved = catalogue.save(draft, EDITOR);
        assertThat(saved.outcome()).isEqualTo(Saved.Outcome.CREATED);
        assertThat(saved.version()).isEqualTo(1);
        assertThat(organisations.findById(draft.id()).orElseThrow().version()).isEqualTo(1);
        assertThat(changeLog.listOf(RecordType.ORGANISATION, draft.id()))
                .extracting(Change::action, Change::version)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Change.Action.CREATED, 1L));
        assertThat(feed.next(10_000)).anyMatch(item -> item.id().equals(draft.id()));
    }

    @Test
    void saying_the_same_again_writes_nothing() {
        String key = freshKey();
        catalogue.save(organisation(key, "Ente"), RUN);
        long changes = feed.lastSequence();
        assertThat(catalogue.save(organisation(key, "Ente"), RUN).outcome()).isEqualTo(Saved.Outcome.UNCHANGED);
        assertThat(catalogue.save(organisation(key, "Ente"), EDITOR).outcome()).isEqualTo(Saved.Outcome.UNCHANGED);
        assertThat(feed.lastSequence()).isEqualTo(changes);
    }

    @Test
    void an_import_does_not_overwrite_what_a_person_edited() {
        String key = freshKey();
        Draft first = organisation(key, "Nome della fonte");
        catalogue.save(first, RUN);
        catalogue.save(organisation(key, "Nome corretto"), EDITOR);
        assertThat(catalogue.save(first, RUN).outcome()).isEqualTo(Saved.Outcome.UNCHANGED);
        assertThat(catalogue
                        .save(organisation(key, "Nome nuovo della fonte"), RUN)
                        .outcome())
                .isEqualTo(Saved.Outcome.KEPT_EDIT);
        assertThat(organisations.findById(first.id()).orElseThrow().details().name())
                .isEqualTo("Nome corretto");
    }

    @Test
    void an_edit_from_an_old_version_is_refused() {
        String key = freshKey();
        catalogue.edit(organisation(key, "Uno"), 0, EDITOR);
        catalogue.edit(organisation(key, "Due"), 1, EDITOR);
        assertThatThrownBy(() -> catalogue.edit(organisation(key, "Tre"), 1, EDITOR))
                .isInstanceOf(StaleRecord.class);
        assertThat(catalogue.edit(organisation(key, "Tre"), 2, EDITOR).version())
                .isEqualTo(3);
    }

    @Test
    void a_removed_record_keeps_its_history() {
        Draft draft = organisation(freshKey(), "Ente che chiude");
        catalogue.save(draft, EDITOR);
        assertThat(catalogue.remove(Organisation.class, draft.id(), EDITOR)).isTrue();
        assertThat(catalogue.remove(Organisation.class, draft.id(), EDITOR)).isFalse();
        assertThat(organisations.findById(draft.id()).orElseThrow().removed()).isTrue();
        assertThat(changeLog.listOf(RecordType.ORGANISATION, draft.id()))
                .extracting(Change::action)
                .containsExactly(Change.Action.REMOVED, Change.Action.CREATED);
    }

    @Test
    void a_batch_with_one_bad_reference_writes_nothing() {
        Draft good = organisation(freshKey(), "Ente buono");
        Draft bad = Draft.of(
                new HousingDetails(
                        UUID.randomUUID(),
                        null,
                        "cas",
                        "Senza ente",
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of()),
                Header.ofSource("prova", freshKey()));
        long changes = feed.lastSequence();
        assertThatThrownBy(() -> catalogue.saveAll(List.of(good, bad), EDITOR)).isInstanceOf(RuntimeException.class);
        assertThat(organisations.findById(good.id())).isEmpty();
        assertThat(feed.lastSequence()).isEqualTo(changes);
    }

    @Test
    void points_shapes_and_documents_come_back_as_they_were_stored() {
        MultiPolygon shape = WGS84.createMultiPolygon(new org.locationtech.jts.geom.Polygon[] {
            WGS84.createPolygon(new Coordinate[] {
                new Coordinate(9.1, 45.4),
                new Coordinate(9.2, 45.4),
                new Coordinate(9.2, 45.5),
                new Coordinate(9.1, 45.4)
            })
        });
        Draft area = Draft.of(
                new AreaDetails(AreaKind.NIL, "prova", freshKey(), "Cella", null, shape, true, null, null, null, null),
                Header.ofSource("prova", freshKey()));
        Draft location = Draft.of(
                new LocationDetails(
                        "Sede",
                        "Via di prova 1",
                        "Milano",
                        null,
                        null,
                        null,
                        "IT",
                        WGS84.createPoint(new Coordinate(9.123456789, 45.4987654321)),
                        PointPrecision.EXACT,
                        List.of("sedia-a-rotelle"),
                        new DisclosureByAudience(Disclosure.HIDDEN, Disclosure.AREA, Disclosure.EXACT)),
                Header.ofSource("prova", freshKey()));
        Draft housing = Draft.of(
                new HousingDetails(
                        null,
                        location.id(),
                        "cas",
                        "Struttura",
                        null,
                        List.of("donne"),
                        List.of(),
                        List.of("ar"),
                        null,
                        null,
                        List.of(),
                        List.of(new Capacity("posto-letto", 12, 3, LocalDate.of(2026, 11, 1)))),
                Header.ofSource("prova", freshKey()).withVerification(LocalDate.of(2026, 10, 1), "Coordinamento"));
        catalogue.saveAll(List.of(housing, location, area), EDITOR);
        assertThat(areas.findById(area.id()).orElseThrow().details()).isEqualTo(area.details());
        assertThat(locations.findById(location.id()).orElseThrow().details()).isEqualTo(location.details());
        assertThat(housingStock.findById(housing.id()).orElseThrow().details()).isEqualTo(housing.details());
        assertThat(housingStock.findById(housing.id()).orElseThrow().header()).isEqualTo(housing.header());
        String snapshot =
                changeLog.listOf(RecordType.LOCATION, location.id()).getFirst().snapshot();
        assertThat(Snapshots.details(snapshot, LocationDetails.class)).isEqualTo(location.details());
    }
}
