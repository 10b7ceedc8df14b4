package it.atlante.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.atlante.catalogue.area.AreaDetails;
import it.atlante.catalogue.area.AreaKey;
import it.atlante.catalogue.area.AreaKind;
import it.atlante.catalogue.area.Areas;
import it.atlante.catalogue.history.Change;
import it.atlante.catalogue.history.ChangeFeed;
import it.atlante.catalogue.history.ChangeLog;
import it.atlante.catalogue.housing.Capacity;
import it.atlante.catalogue.housing.HousingDetails;
import it.atlante.catalogue.housing.HousingStock;
import it.atlante.catalogue.indicator.IndicatorDetails;
import it.atlante.catalogue.indicator.IndicatorKind;
import it.atlante.catalogue.indicator.IndicatorValue;
import it.atlante.catalogue.indicator.IndicatorValueDetails;
import it.atlante.catalogue.indicator.IndicatorValues;
import it.atlante.catalogue.indicator.Indicators;
import it.atlante.catalogue.indicator.Period;
import it.atlante.catalogue.organisation.Organisation;
import it.atlante.catalogue.organisation.OrganisationDetails;
import it.atlante.catalogue.organisation.Organisations;
import it.atlante.catalogue.place.Disclosure;
import it.atlante.catalogue.place.DisclosureByAudience;
import it.atlante.catalogue.place.LocationDetails;
import it.atlante.catalogue.place.Locations;
import it.atlante.catalogue.place.PointPrecision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    Indicators indicators;

    @Autowired
    IndicatorValues indicatorValues;

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

    private static final AreaKey AREA = new AreaKey(AreaKind.NIL, "prova", "20");

    private static Draft indicator(String key) {
        return Draft.of(
                new IndicatorDetails(
                        "residenti",
                        "Residenti",
                        "Residents",
                        "persone",
                        "people",
                        IndicatorKind.COUNT,
                        "prova",
                        "Chi abita qui",
                        "Anagrafe"),
                Header.ofSource("prova", key));
    }

    private static Draft value(Draft indicator, AreaKey area, String period, @Nullable String value, Sharing sharing) {
        return Draft.of(
                new IndicatorValueDetails(
                        indicator.id(),
                        area,
                        Period.parse(period),
                        value == null ? null : new BigDecimal(value),
                        value == null ? "non disponibile" : null,
                        LocalDate.of(2030, 1, 1)),
                Header.ofSource("prova", indicator.header().recordKey() + " " + area + " " + period)
                        .withSharing(sharing));
    }

    private List<String> newest(AreaKey area, EnumSet<Sharing> sharings, String period) {
        Period within = Period.parse(period);
        return indicatorValues.listNewest(area, sharings, within.from(), within.to()).stream()
                .map(value -> value.details().period() + " " + value.details().value())
                .toList();
    }

    @Test
    void indicators_and_their_values_come_back_as_they_were_stored() {
        Draft indicator = indicator(freshKey());
        Draft number = value(indicator, AREA, "2023-12-31", "1234.500", Sharing.PUBLIC);
        Draft none = value(indicator, AREA, "2007/2011", null, Sharing.PUBLIC);
        Draft long_one = value(indicator, AREA, "2012", "-1.00000000000000000000000049", Sharing.PUBLIC);
        Draft large = value(indicator, AREA, "2013", "12300000000000000000000000", Sharing.PUBLIC);
        catalogue.saveAll(List.of(number, none, long_one, large, indicator), RUN);
        assertThat(indicators.findById(indicator.id()).orElseThrow().details()).isEqualTo(indicator.details());
        for (Draft value : List.of(number, none, long_one, large)) {
            IndicatorValue stored = indicatorValues.findById(value.id()).orElseThrow();
            assertThat(stored.details()).isEqualTo(value.details());
            assertThat(stored.header()).isEqualTo(value.header());
            String snapshot = changeLog
                    .listOf(RecordType.INDICATOR_VALUE, value.id())
                    .getFirst()
                    .snapshot();
            assertThat(Snapshots.details(snapshot, IndicatorValueDetails.class)).isEqualTo(value.details());
        }
        assertThat(((IndicatorValueDetails) number.details()).value()).isEqualTo(new BigDecimal("1234.5"));
        assertThat(((IndicatorValueDetails) long_one.details()).value()).isEqualTo(new BigDecimal("-1"));
    }

    @Test
    void a_corrected_value_is_an_update_that_keeps_the_old_one_in_the_history() {
        Draft indicator = indicator(freshKey());
        Draft first = value(indicator, AREA, "2023", "10", Sharing.PUBLIC);
        catalogue.saveAll(List.of(indicator, first), RUN);
        Draft same = value(indicator, AREA, "2023", "10.0", Sharing.PUBLIC);
        assertThat(catalogue.saveAll(List.of(indicator, same), RUN))
                .extracting(Saved::outcome)
                .containsOnly(Saved.Outcome.UNCHANGED);
        Draft corrected = value(indicator, AREA, "2023", "11", Sharing.PUBLIC);
        Saved saved = catalogue.save(corrected, RUN);
        assertThat(saved.outcome()).isEqualTo(Saved.Outcome.UPDATED);
        assertThat(changeLog.listOf(RecordType.INDICATOR_VALUE, first.id()))
                .extracting(change -> Snapshots.details(change.snapshot(), IndicatorValueDetails.class)
                        .value())
                .containsExactly(new BigDecimal("11"), new BigDecimal("10"));
    }

    @Test
    void the_newest_value_is_that_of_the_same_vintage_period_and_sharing() {
        AreaKey area = new AreaKey(AreaKind.NIL, "prova", freshKey());
        AreaKey otherVintage = new AreaKey(AreaKind.NIL, "vecchia", area.code());
        Draft indicator = indicator(freshKey());
        Draft removed = value(indicator, area, "2026", "6", Sharing.PUBLIC);
        catalogue.saveAll(
                List.of(
                        indicator,
                        value(indicator, area, "2021", "1", Sharing.PUBLIC),
                        value(indicator, area, "2022-12-31", "2", Sharing.PUBLIC),
                        value(indicator, area, "2023", "3", Sharing.NETWORK),
                        value(indicator, otherVintage, "2024", "4", Sharing.PUBLIC),
                        removed),
                EDITOR);
        catalogue.remove(IndicatorValue.class, removed.id(), EDITOR);
        EnumSet<Sharing> everybody = EnumSet.of(Sharing.PUBLIC);
        EnumSet<Sharing> network = EnumSet.of(Sharing.PUBLIC, Sharing.NETWORK);
        assertThat(newest(area, everybody, "0001/9999")).containsExactly("2022-12-31 2");
        assertThat(newest(area, network, "0001/9999")).containsExactly("2023 3");
        assertThat(newest(area, network, "2021/2022")).containsExactly("2022-12-31 2");
        assertThat(newest(area, network, "2021")).containsExactly("2021 1");
        assertThat(newest(area, network, "2021-06-30/2022")).containsExactly("2022-12-31 2");
        assertThat(newest(area, network, "2020")).isEmpty();
        assertThat(newest(otherVintage, everybody, "0001/9999")).containsExactly("2024 4");
        assertThat(indicatorValues.listByIndicatorAndArea(indicator.id(), area))
                .extracting(value -> value.details().period().toString())
                .containsExactly("2023", "2022-12-31", "2021");
    }
}
