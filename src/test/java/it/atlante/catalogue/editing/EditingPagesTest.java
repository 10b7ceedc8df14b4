package it.atlante.catalogue.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.Sharing;
import it.atlante.catalogue.area.AreaDetails;
import it.atlante.catalogue.area.Areas;
import it.atlante.catalogue.history.Change;
import it.atlante.catalogue.history.ChangeLog;
import it.atlante.catalogue.housing.Capacity;
import it.atlante.catalogue.housing.HousingStock;
import it.atlante.catalogue.landmark.Landmarks;
import it.atlante.catalogue.network.Ties;
import it.atlante.catalogue.organisation.Organisations;
import it.atlante.catalogue.place.Disclosure;
import it.atlante.catalogue.place.Location;
import it.atlante.catalogue.place.Locations;
import it.atlante.catalogue.services.ServicesAtLocations;
import it.atlante.geo.GeoPoint;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.MultiValueMap;

/** Creating, changing, colliding, removing: what the pages acknowledge is in the catalogue, with the editor's name. */
class EditingPagesTest extends EditingJourney {

    @Autowired
    Organisations organisations;

    @Autowired
    ServicesAtLocations places;

    @Autowired
    Locations locations;

    @Autowired
    HousingStock housing;

    @Autowired
    Landmarks landmarks;

    @Autowired
    Ties ties;

    @Autowired
    Areas areas;

    @Autowired
    ChangeLog changeLog;

    @Test
    void an_organisation_is_created_and_changed_and_its_history_says_by_whom() throws Exception {
        UUID id = organisation("Ente di prova");
        MultiValueMap<String, String> answers = form("/redazione/enti/" + id);
        answers.set("description", "Una riga\r\nun’altra");
        answers.set("verifiedToday", "true");
        answers.set("verifiedBy", "Segreteria");
        saved("/redazione/enti/" + id, answers);
        var record = organisations.findById(id).orElseThrow();
        assertThat(record.details().description()).isEqualTo("Una riga\nun’altra");
        assertThat(record.header().verifiedBy()).isEqualTo("Segreteria");
        assertThat(record.header().verifiedOn()).isNotNull();
        assertThat(changeLog.listOf(RecordType.ORGANISATION, id))
                .extracting(Change::action, Change::changedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Change.Action.UPDATED, EDITOR),
                        org.assertj.core.groups.Tuple.tuple(Change.Action.CREATED, EDITOR));
        assertThat(page("/redazione/enti/" + id + "/storia")).contains(EDITOR, "Segreteria", "un’altra");
        assertThat(page("/redazione?q=ente DI prova")).contains(id.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"enti", "servizi", "alloggi", "luoghi", "reti", "legami", "aree"})
    void an_empty_form_is_answered_with_errors_beside_the_fields_and_in_the_summary(String slug) throws Exception {
        String html = send("/redazione/" + slug + "/nuovo", form("/redazione/" + slug + "/nuovo"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(errors(html)).contains("obbligatorio");
        assertThat(html).contains("aria-invalid=\"true\"").doesNotContain("??");
        assertThat(page("/redazione/" + slug + "/nuovo?lang=en")).doesNotContain("??");
    }

    @Test
    void an_edit_on_an_old_version_is_shown_what_changed_and_can_be_sent_again() throws Exception {
        UUID id = organisation("Primo nome");
        MultiValueMap<String, String> mine = form("/redazione/enti/" + id);
        MultiValueMap<String, String> theirs = form("/redazione/enti/" + id);
        theirs.set("name", "Nome di altri");
        saved("/redazione/enti/" + id, theirs);
        mine.set("name", "Nome mio");
        String html = send("/redazione/enti/" + id, mine)
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(html).contains("Primo nome", "Nome di altri", "Nome mio");
        assertThat(organisations.findById(id).orElseThrow().details().name()).isEqualTo("Nome di altri");
        saved("/redazione/enti/" + id, answers(html));
        assertThat(organisations.findById(id).orElseThrow().details().name()).isEqualTo("Nome mio");
    }

    @Test
    void a_form_sent_twice_makes_one_record() throws Exception {
        MultiValueMap<String, String> answers = form("/redazione/enti/nuovo");
        answers.set("name", "Doppio clic");
        UUID id = saved("/redazione/enti/nuovo", answers);
        send("/redazione/enti/nuovo", answers).andExpect(status().isConflict());
        assertThat(organisations.findById(id).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void a_place_of_a_service_has_hours_and_a_location_with_its_disclosure() throws Exception {
        UUID serviceId = service("Scuola di prova");
        MultiValueMap<String, String> answers = form("/redazione/sedi/nuovo?serviceId=" + serviceId);
        answers.set("openingHours", "Mo-Fr 09:00-13:00; PH off");
        answers.set("location.address", "Via di Prova 1");
        answers.set("location.city", "Milano");
        answers.set("location.lat", "45,4950");
        answers.set("location.lon", "9.2260");
        answers.set("location.disclosure.public", "AREA");
        UUID id = saved("/redazione/sedi/nuovo", answers);
        var place = places.findById(id).orElseThrow().details();
        assertThat(place.serviceId()).isEqualTo(serviceId);
        Location location =
                locations.findById(Objects.requireNonNull(place.locationId())).orElseThrow();
        assertThat(location.details().geoPoint()).isEqualTo(new GeoPoint(45.495, 9.226));
        assertThat(location.details().disclosure().publicDisclosure()).isEqualTo(Disclosure.AREA);
        assertThat(location.details().disclosure().staffDisclosure()).isEqualTo(Disclosure.EXACT);
        assertThat(page("/redazione/sedi/" + id)).contains("lun–ven 9:00–13:00");
        assertThat(page("/redazione/servizi/" + serviceId)).contains("Via di Prova 1");

        MultiValueMap<String, String> moved = form("/redazione/sedi/" + id);
        moved.set("location.address", "Via di Prova 2");
        saved("/redazione/sedi/" + id, moved);
        assertThat(locations.findById(location.getId()).orElseThrow().details().address())
                .isEqualTo("Via di Prova 2");
        assertThat(places.findById(id).orElseThrow().version()).isEqualTo(1);

        MultiValueMap<String, String> nowhere = form("/redazione/sedi/" + id);
        List.of("name", "address", "city", "lat", "lon").forEach(name -> nowhere.set("location." + name, ""));
        saved("/redazione/sedi/" + id, nowhere);
        assertThat(places.findById(id).orElseThrow().details().locationId()).isNull();
        assertThat(locations.findById(location.getId()).orElseThrow().removed()).isTrue();
    }

    @Test
    void an_old_version_of_the_place_is_refused_too_and_nothing_is_written() throws Exception {
        MultiValueMap<String, String> answers = form("/redazione/luoghi/nuovo");
        answers.set("name", "Piazza di prova");
        answers.set("kind", firstChoice("/redazione/luoghi/nuovo", "kind"));
        answers.set("location.address", "Piazza di Prova");
        UUID id = saved("/redazione/luoghi/nuovo", answers);
        MultiValueMap<String, String> mine = form("/redazione/luoghi/" + id);
        MultiValueMap<String, String> theirs = form("/redazione/luoghi/" + id);
        theirs.set("location.address", "Piazza di altri");
        saved("/redazione/luoghi/" + id, theirs);
        mine.set("name", "Nome nuovo");
        send("/redazione/luoghi/" + id, mine).andExpect(status().isConflict());
        assertThat(landmarks.findById(id).orElseThrow().details().name()).isEqualTo("Piazza di prova");
    }

    private String firstChoice(String path, String field) throws Exception {
        String html = page(path);
        String select = html.substring(html.indexOf("id=\"" + field + "\""));
        var option =
                java.util.regex.Pattern.compile("<option value=\"([^\"]+)\"").matcher(select);
        assertThat(option.find()).isTrue();
        return option.group(1);
    }

    @Test
    void housing_has_capacities_with_the_day_of_their_count() throws Exception {
        MultiValueMap<String, String> answers = form("/redazione/alloggi/nuovo");
        answers.set("name", "Casa di prova");
        answers.set("programme", firstChoice("/redazione/alloggi/nuovo", "programme"));
        answers.set("sharing", "NETWORK");
        String unit = answers.keySet().stream()
                .filter(name -> name.startsWith("capacity.") && name.endsWith(".maximum"))
                .findFirst()
                .orElseThrow()
                .split("\\.")[1];
        answers.set("capacity." + unit + ".maximum", "12");
        answers.set("capacity." + unit + ".available", "3");
        send("/redazione/alloggi/nuovo", answers).andExpect(status().isUnprocessableContent());
        answers.set("capacity." + unit + ".updated", "2026-01-15");
        UUID id = saved("/redazione/alloggi/nuovo", answers);
        var record = housing.findById(id).orElseThrow();
        assertThat(record.details().capacities()).containsExactly(new Capacity(unit, 12, 3, LocalDate.of(2026, 1, 15)));
        assertThat(record.header().sharing()).isEqualTo(Sharing.NETWORK);
    }

    @Test
    void a_tie_joins_two_organisations_and_keeps_them_from_being_removed() throws Exception {
        UUID from = organisation("Capofila");
        UUID to = organisation("Partner");
        MultiValueMap<String, String> answers = form("/redazione/legami/nuovo");
        answers.set("fromOrganisationId", from.toString());
        answers.set("kind", firstChoice("/redazione/legami/nuovo", "kind"));
        send("/redazione/legami/nuovo", answers).andExpect(status().isUnprocessableContent());
        answers.set("toOrganisationId", to.toString());
        UUID id = saved("/redazione/legami/nuovo", answers);
        assertThat(ties.findById(id).orElseThrow().details().toOrganisationId()).isEqualTo(to);
        assertThat(page("/redazione/enti/" + to + "/rimuovi")).contains("Capofila → Partner");
        send("/redazione/enti/" + to + "/rimuovi", new org.springframework.util.LinkedMultiValueMap<>())
                .andExpect(status().isConflict());
        assertThat(organisations.findById(to).orElseThrow().removed()).isFalse();
        send("/redazione/legami/" + id + "/rimuovi", new org.springframework.util.LinkedMultiValueMap<>())
                .andExpect(redirectedUrl("/redazione/legami?rimosso"));
        send("/redazione/enti/" + to + "/rimuovi", new org.springframework.util.LinkedMultiValueMap<>())
                .andExpect(redirectedUrl("/redazione/enti?rimosso"));
        assertThat(organisations.findById(to).orElseThrow().removed()).isTrue();
        mvc.perform(get("/redazione/enti/" + to).with(editor())).andExpect(status().isNotFound());
    }

    @Test
    void a_disadvantaged_area_needs_a_valid_shape() throws Exception {
        MultiValueMap<String, String> answers = form("/redazione/aree/nuovo");
        answers.set("name", "Area di prova");
        answers.set("code", "P1");
        answers.set("designatedBy", "Tavolo di prova");
        answers.set(
                "shape",
                "{\"type\":\"Polygon\",\"coordinates\":[[[9.1,45.4],[9.2,45.5],[9.2,45.4],[9.1,45.5],[9.1,45.4]]]}");
        String html = send("/redazione/aree/nuovo", answers)
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(errors(html)).contains("incrocia", "lat 45.450000");
        answers.set(
                "shape",
                "{\"type\":\"Polygon\",\"coordinates\":[[[9.1,45.4],[9.2,45.4],[9.2,45.5],[9.1,45.5],[9.1,45.4]]]}");
        UUID id = saved("/redazione/aree/nuovo", answers);
        AreaDetails details = areas.findById(id).orElseThrow().details();
        assertThat(details.shape().getArea()).isCloseTo(0.01, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(saved("/redazione/aree/" + id, form("/redazione/aree/" + id)))
                .isEqualTo(id);
        assertThat(areas.findById(id).orElseThrow().version()).isEqualTo(1);

        UUID serviceId = service("Servizio d’area");
        MultiValueMap<String, String> served = form("/redazione/servizi/" + serviceId);
        served.set("serviceAreas", "area di PROVA");
        saved("/redazione/servizi/" + serviceId, served);
        assertThat(page("/redazione/aree/" + id + "/rimuovi")).contains("Servizio d’area");
    }

    @Test
    void opening_hours_are_read_back_while_they_are_typed() throws Exception {
        String good = mvc.perform(get("/redazione/orari")
                        .param("text", "Mo-Sa 08:00-12:00")
                        .with(editor())
                        .header("Accept-Language", "it"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(good).contains("\"valid\":true", "lun–sab 8:00–12:00");
        String bad = mvc.perform(
                        get("/redazione/orari").param("text", "quando capita").with(editor()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(bad).contains("\"valid\":false");
    }
}
