package it.atlante.ingest.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.atlante.catalogue.place.Location;
import it.atlante.catalogue.place.Locations;
import it.atlante.catalogue.place.PointPrecision;
import it.atlante.geo.GeoPoint;
import it.atlante.ingest.run.ImportProgress;
import it.atlante.ingest.run.ImportReport;
import it.atlante.ingest.run.ImportRequest;
import it.atlante.ingest.run.Imports;
import it.atlante.ingest.source.SourceDescription;
import it.atlante.ingest.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Addresses that wait, from the import that could not place them to the person who does, and to the next import. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:addresses;DB_CLOSE_DELAY=-1",
            "atlante.demonstration=false",
            "atlante.admin.password=password di prova"
        })
@AutoConfigureMockMvc
@DirtiesContext
class AddressPagesTest {

    private static final String PAGE = "/amministrazione/indirizzi";

    @TempDir
    static Path data;

    @Autowired
    MockMvc http;

    @Autowired
    Imports imports;

    @Autowired
    Locations locations;

    @Autowired
    AddressQueue queue;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry registry) {
        registry.add("atlante.data", () -> data.toString());
    }

    private static RequestPostProcessor administrator() {
        return user("redattrice").roles("ADMINISTRATOR");
    }

    private ImportReport run(String id, String mapping, String rows) throws Exception {
        SourceDescription source = SourceFile.parse(
                        "sources:\n  - id: %s\n    title: Fonte %s\n    file: [x]\n    format: csv\n%s"
                                .formatted(id, id, mapping.indent(4)),
                        "prova",
                        null)
                .getFirst();
        Path file = Files.writeString(data.resolve(id + ".csv"), rows);
        ImportReport report = imports.run(ImportRequest.of(source, file, "prova"), ImportProgress.SILENT);
        assertThat(report.failure()).isNull();
        return report;
    }

    private void readRegister() throws Exception {
        run("civici", """
                record: address
                key: "{strada} {numero}"
                set: {street: "{strada}", number: "{numero}", location.city: Milano, location.lat: "{lat}", location.lon: "{lon}"}
                """, """
                strada,numero,lat,lon
                Via Virgilio Ferrari,5,45.43,9.2
                Via Ermanno Wolf Ferrari,5,45.431,9.21
                Via Giuseppe Meda,3,45.44,9.18
                Via Giuseppe Meda,7,45.4401,9.18
                """);
    }

    private ImportReport readPlaces(String source, String rows) throws Exception {
        return run(source, """
                record: landmark
                key: "{nome}"
                set: {name: "{nome}", kind: altro, location.address: "{via}", location.city: Milano}
                """, "nome,via\n" + rows);
    }

    private WaitingAddress waiting(String source, String address) {
        return queue.list(source, 0).addresses().stream()
                .filter(it -> address.equals(it.location().address()))
                .findFirst()
                .orElseThrow();
    }

    private Location location(UUID id) {
        return locations.findById(id).orElseThrow();
    }

    private static String put(WaitingAddress address, String lat, String lon) {
        return PAGE + "/" + address.id() + "?versione=" + address.version() + "&lat=" + lat + "&lon=" + lon
                + "&precisione=EXACT";
    }

    @Test
    void an_ambiguous_address_is_listed_with_its_candidates_and_goes_where_a_person_says() throws Exception {
        readRegister();
        readPlaces("uno", "Sportello Ferrari,via Ferrari 5\n");
        WaitingAddress address = waiting("uno", "via Ferrari 5");
        assertThat(address.users()).containsExactly("Sportello Ferrari");
        http.perform(get(PAGE).param("fonte", "uno").with(administrator()).header("Accept-Language", "it"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Indirizzi da controllare: 1")))
                .andExpect(content().string(containsString("Sportello Ferrari")));
        http.perform(get(PAGE + "/" + address.id()).with(administrator()).header("Accept-Language", "it"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Usa questo posto: Via Virgilio Ferrari 5, Milano")))
                .andExpect(content().string(containsString("Più strade corrispondono")));
        http.perform(get("/amministrazione").with(administrator()).header("Accept-Language", "it"))
                .andExpect(content().string(containsString(PAGE)));

        http.perform(post(put(address, "45,43", "9,2")).with(administrator()).with(csrf()))
                .andExpect(status().is3xxRedirection());
        Location placed = location(address.id());
        assertThat(placed.details().geoPoint()).isEqualTo(new GeoPoint(45.43, 9.2));
        assertThat(placed.details().pointPrecision()).isEqualTo(PointPrecision.EXACT);
        assertThat(queue.list("uno", 0).addresses()).isEmpty();

        // The person stays in the right, also when the register learns another answer.
        assertThat(readPlaces("uno", "Sportello Ferrari,via Ferrari 5\n")
                        .counts()
                        .unchanged())
                .isEqualTo(1);
        assertThat(location(address.id()).details().geoPoint()).isEqualTo(new GeoPoint(45.43, 9.2));
    }

    @Test
    void a_computed_point_waits_until_somebody_says_that_it_is_right() throws Exception {
        readRegister();
        readPlaces("due", "Casa Meda,via Giuseppe Meda 5\n");
        WaitingAddress address = waiting("due", "via Giuseppe Meda 5");
        assertThat(address.placed()).isTrue();
        assertThat(address.location().pointPrecision()).isEqualTo(PointPrecision.STREET);
        http.perform(post(PAGE + "/" + address.id() + "/cosi")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(queue.list("due", 0).addresses()).isEmpty();
        assertThat(readPlaces("due", "Casa Meda,via Giuseppe Meda 5\n").counts().unchanged())
                .isEqualTo(1);
        assertThat(queue.list("due", 0).addresses()).isEmpty();
        assertThat(Objects.requireNonNull(location(address.id()).details().geoPoint())
                        .lat())
                .isBetween(45.44, 45.4401);
    }

    @Test
    void an_address_that_needs_no_point_is_asked_about_again_only_when_it_changes() throws Exception {
        readRegister();
        readPlaces("tre", "Telefono,via Inesistente 9\n");
        WaitingAddress address = waiting("tre", "via Inesistente 9");
        http.perform(post(PAGE + "/" + address.id() + "/cosi")
                        .param("fonte", "tre")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/amministrazione/indirizzi?fonte=tre&esito=lasciato"));
        readPlaces("tre", "Telefono,via Inesistente 9\n");
        assertThat(queue.list("tre", 0).addresses()).isEmpty();
        readPlaces("tre", "Telefono,via Inesistente 10\n");
        assertThat(queue.list("tre", 0).addresses()).hasSize(1);
    }

    @Test
    void wrong_coordinates_and_an_edit_meanwhile_are_told_and_nothing_is_written() throws Exception {
        readRegister();
        readPlaces("quattro", "Luogo,via Ignota 1\n");
        WaitingAddress address = waiting("quattro", "via Ignota 1");
        for (String[] wrong : new String[][] {{"", "9.2"}, {"qui", "9.2"}, {"45.4", "999"}, {"9.2", "45.4"}}) {
            http.perform(post(put(address, wrong[0], wrong[1]))
                            .with(administrator())
                            .with(csrf())
                            .header("Accept-Language", "it"))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("in gradi")));
        }
        http.perform(post(put(address, "45.4", "9.2").replace("EXACT", "PRECISA"))
                        .with(administrator())
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        assertThat(location(address.id()).details().point()).isNull();
        http.perform(post(put(address, "45.4", "9.2").replace("versione=" + address.version(), "versione=77"))
                        .with(administrator())
                        .with(csrf())
                        .header("Accept-Language", "en"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Nothing was saved")));
        assertThat(location(address.id()).details().point()).isNull();
    }

    @Test
    void only_administrators_see_the_queue_and_an_address_that_is_not_there_is_not_found() throws Exception {
        http.perform(get(PAGE)).andExpect(status().is3xxRedirection());
        http.perform(get(PAGE + "/" + UUID.randomUUID()).with(administrator())).andExpect(status().isNotFound());
        http.perform(post(PAGE + "/" + UUID.randomUUID() + "/cosi")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(status().isNotFound());
        http.perform(get(PAGE).param("pagina", "-3").param("fonte", "'; drop").with(administrator()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("'; drop"))));
    }
}
