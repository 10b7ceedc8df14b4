package it.atlante.catalogue.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.atlante.MilanData;
import it.atlante.catalogue.organisation.Organisations;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is typed into a field is either kept as it is or answered with a sentence beside the field. */
class BadAnswersTest extends EditingJourney {

    @Autowired
    Organisations organisations;

    /** {@code |} separates columns, since the values hold commas; words in capitals stand for what a table cannot hold. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "enti | name | SPACES",
                "enti | name | INVISIBLE",
                "enti | name | LONG",
                "enti | name | NUL",
                "enti | description | LONG",
                "enti | alternateName | LONG",
                "enti | taxCode | 123",
                "enti | runts | LONG",
                "enti | email | nessuno",
                "enti | email | a@b",
                "enti | email | LONG",
                "enti | website | javascript:alert(1)",
                "enti | website | www.example.org",
                "enti | website | LONG",
                "enti | phones | chiamami",
                "enti | phones | LONG",
                "enti | phones | MANY",
                "enti | legalStatus | inventata",
                "enti | roles | inventato",
                "enti | sharing | TUTTI",
                "enti | verifiedBy | LONG",
                "enti | location.lat | NaN",
                "enti | location.lat | 91",
                "enti | location.lat | 1e9",
                "enti | location.lon | 181",
                "enti | location.lon | 9.1",
                "enti | location.lat | 45°27'",
                "enti | location.postalCode | 2012",
                "enti | location.cityCode | Milano",
                "enti | location.pointPrecision | QUASI",
                "enti | location.accessibility | inventata",
                "enti | location.disclosure.public | FORSE",
                "enti | location.disclosure.network | HIDDEN",
                "servizi | organisationId | 11111111-1111-1111-1111-111111111111",
                "servizi | organisationId | x",
                "servizi | status | APERTO",
                "servizi | cost | POCO",
                "servizi | minimumAge | -1",
                "servizi | minimumAge | 2.5",
                "servizi | maximumAge | 99999999999",
                "servizi | categories | inventata",
                "servizi | languages | xx-inventata",
                "servizi | serviceAreas | Atlantide",
                "servizi | serviceAreas | MANY",
                "servizi | feesDescription | LONG",
                "servizi | url | ftp://example.org/",
                "alloggi | programme | ALTRO",
                "legami | validFrom | 31/12/2026",
                "legami | validTo | 2026-02-30",
                "legami | validFrom | 9999-12-31",
                "legami | fromOrganisationId | x",
                "reti | kind | inventato",
                "aree | shape | {",
                "aree | shape | null",
                "aree | shape | []",
                "aree | shape | DEEP",
                "aree | shape | {\"type\":\"Point\",\"coordinates\":[9.1,45.4]}",
                "aree | shape | {\"type\":\"Polygon\",\"coordinates\":[[[9.1,45.4],[9.2,45.4],[9.2,45.5]]]}",
                "aree | shape | {\"type\":\"Polygon\",\"coordinates\":[[[514000,5034000],[515000,5034000],[515000,5035000],[514000,5034000]]]}",
                "aree | designatedOn | ieri"
            })
    void a_bad_value_is_answered_beside_its_field(String slug, String field, String value) throws Exception {
        MultiValueMap<String, String> answers = form("/redazione/" + slug + "/nuovo");
        answers.set(field, meant(value));
        MockHttpServletResponse response =
                send("/redazione/" + slug + "/nuovo", answers).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(422);
        String html = response.getContentAsString();
        String where = field.equals("location.lon") && value.equals("9.1") ? "location.lat" : field;
        assertThat(html).contains("id=\"" + where.replace('.', '-') + "-error\"");
        assertThat(errors(html)).contains("href=\"#" + where.replace('.', '-') + "\"");
        assertThat(html).doesNotContain("??", "editing.error");
    }

    private static String meant(String value) {
        return switch (value) {
            case "SPACES" -> " \t\u00a0 ";
            case "INVISIBLE" -> "\u200b\u200e\ufeff";
            case "LONG" -> "a".repeat(20_001);
            case "NUL" -> "Ente\u0000";
            case "MANY" -> "Loreto 112\n".repeat(301);
            case "DEEP" -> "[".repeat(5000);
            default -> value;
        };
    }

    @Test
    void a_form_without_its_hidden_fields_is_stale_and_not_an_error() throws Exception {
        UUID id = organisation("Ente intatto");
        MultiValueMap<String, String> answers = form("/redazione/enti/" + id);
        answers.remove("version");
        answers.set("name", "Ente cambiato");
        send("/redazione/enti/" + id, answers).andExpect(status().isConflict());
        answers.set("version", "99999999999999999999999");
        send("/redazione/enti/" + id, answers).andExpect(status().isConflict());
        assertThat(organisations.findById(id).orElseThrow().details().name()).isEqualTo("Ente intatto");
    }

    @Test
    void unknown_pages_are_not_found() throws Exception {
        for (String path : List.of(
                "/redazione/inventati",
                "/redazione/inventati/nuovo",
                "/redazione/enti/x",
                "/redazione/enti/" + UUID.randomUUID(),
                "/redazione/enti/" + UUID.randomUUID() + "/storia")) {
            mvc.perform(get(path).with(editor())).andExpect(status().isNotFound());
        }
    }

    @Test
    void naughty_strings_are_kept_as_they_are_or_refused_and_never_break_a_page() throws Exception {
        List<String> naughty = new ArrayList<>();
        JsonNode list = JsonMapper.shared().readTree(Files.readString(MilanData.file("adversarial/blns/blns.json")));
        list.forEach(node -> naughty.add(node.stringValue()));
        assertThat(naughty).hasSizeGreaterThan(400);
        int kept = 0;
        MultiValueMap<String, String> answers = form("/redazione/enti/nuovo");
        for (String text : naughty) {
            answers.set("key", UUID.randomUUID().toString());
            answers.set("name", text);
            answers.set("description", text);
            MockHttpServletResponse response =
                    send("/redazione/enti/nuovo", answers).andReturn().getResponse();
            assertThat(response.getStatus()).as(text).isIn(302, 422);
            if (response.getStatus() == 302) {
                kept++;
                checkKept(text, String.valueOf(response.getRedirectedUrl()));
            }
        }
        assertThat(kept).isGreaterThan(400);
    }

    private void checkKept(String text, String location) throws Exception {
        String path = location.substring(0, location.indexOf('?'));
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        String oneLine = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\n', ' ')
                .replace('\t', ' ');
        assertThat(organisations.findById(id).orElseThrow().details().name()).isEqualTo(oneLine.strip());
        if (text.contains("<") || text.contains("{")) {
            assertThat(page(path)).doesNotContain("<script>alert").doesNotContain("<img src=x");
        }
    }
}
