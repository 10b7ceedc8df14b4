package it.atlante.ingest.matching;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.catalogue.RecordType;
import it.atlante.geo.GeoPoint;
import it.atlante.ingest.matching.Card.Identity;
import it.atlante.ingest.matching.Card.Origin;
import it.atlante.ingest.matching.Card.Runner;
import it.atlante.ingest.matching.Card.Whereabouts;
import it.atlante.ingest.matching.Reason.Code;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Which pairs are worth a question, and why. */
class ComparisonTest {

    private static final Rarity ANY = new Rarity();
    private static final GeoPoint HERE = new GeoPoint(45.4800, 9.2100);
    private static final Runner BODY = new Runner(UUID.randomUUID(), NameWords.of("Ente"));

    private static Card body(String source, String name, Identity identity, Contacts contacts) {
        return new Card(
                UUID.randomUUID(),
                RecordType.ORGANISATION,
                new Origin(source, false),
                List.of(NameWords.of(name)),
                identity,
                contacts,
                Set.of(),
                null,
                Whereabouts.UNKNOWN);
    }

    private static Card body(String source, String name) {
        return body(source, name, Identity.UNKNOWN, Contacts.of(List.of(), null, null));
    }

    private static Whereabouts at(String address, GeoPoint point) {
        return new Whereabouts(Set.of(), StreetNumber.parse(address).orElse(null), "milano", point, true);
    }

    private static Card service(String source, String name, String kind, Whereabouts place) {
        return new Card(
                UUID.randomUUID(),
                RecordType.SERVICE,
                new Origin(source, false),
                List.of(NameWords.of(name)),
                Identity.UNKNOWN,
                Contacts.of(List.of(), null, null),
                Set.of(kind),
                BODY,
                place);
    }

    private static List<Code> codes(Likeness likeness) {
        return likeness.reasons().stream().map(Reason::code).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Agrivis Società Cooperativa Sociale Agricola | AGRIVIS SCS AGRICOLA
            Fondazione Progetto Arca Onlus               | Progetto Arca ETS
            Casa della Carità A. Abriani                 | Fond. Casa della Carita' "Angelo Abriani"
            Cooperativa Farsi Prossimo S.C.S. O.N.L.U.S. | Farsi Prosimo
            Centro Ambrosiano di Solidarietà             | Ceas
            Rete Scuole Senza Permesso                   | retescuole senza permesso
            Comunità Nuova                               | Nuova Comunità onlus
            Opera San Francesco per i Poveri             | Opera S. Francesco per i poveri
            """)
    void one_body_written_in_two_ways_is_worth_a_question(String one, String other) {
        Likeness likeness = Comparison.of(body("a", one), body("b", other), ANY);
        if (!other.equals("Ceas")) {
            assertThat(likeness.isWorthAsking()).as("%s", likeness).isTrue();
        } else {
            // Three initials of three words, and "CEAS" takes two letters of one: a person may see it, a rule does not.
            assertThat(likeness.isWorthAsking()).as("%s", likeness).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Caritas Ambrosiana              | Caritas Italiana
            Circolo ACLI Lambrate           | Circolo ACLI Barona
            Istituto Comprensivo 12         | Istituto Comprensivo 14
            Associazione Genitori           | Associazione Volontari
            Sezione 3 Alpini Milano         | Sezione 4 Alpini Milano
            """)
    void two_bodies_with_words_in_common_are_not(String one, String other) {
        assertThat(Comparison.of(body("a", one), body("b", other), ANY).isWorthAsking())
                .isFalse();
    }

    @Test
    void a_tax_code_decides_alone() {
        Contacts same = Contacts.of(List.of("02 1234567"), "info@ente.it", "www.ente.it");
        Card one = body("a", "Ente", new Identity("80051890152", null), same);
        assertThat(Comparison.of(one, body("b", "Tutt'altro nome", new Identity("80051890152", null), same), ANY)
                        .score())
                .isEqualTo(1);
        Likeness excluded = Comparison.of(one, body("b", "Ente", new Identity("97519070011", null), same), ANY);
        assertThat(excluded.score()).isZero();
        assertThat(codes(excluded)).containsExactly(Code.DIFFERENT_TAX_CODE);
    }

    @Test
    void contacts_confirm_a_name_and_never_replace_it() {
        Contacts same = Contacts.of(List.of("+39 02 1234567"), "Info@Ente.it", "https://www.ente.it/chi-siamo");
        Contacts written = Contacts.of(List.of("02/1234567"), "info@ente.it", "ente.it");
        Likeness likeness = Comparison.of(
                body("a", "Ente dei ciclisti", Identity.UNKNOWN, same),
                body("b", "Ente ciclisti", Identity.UNKNOWN, written),
                ANY);
        assertThat(likeness.score()).isGreaterThan(0.9);
        assertThat(codes(likeness)).contains(Code.SAME_PHONE, Code.SAME_EMAIL, Code.SAME_SITE);
        assertThat(Comparison.of(
                                body("a", "Ente dei ciclisti", Identity.UNKNOWN, same),
                                body("b", "Banda musicale", Identity.UNKNOWN, written),
                                ANY)
                        .isWorthAsking())
                .isFalse();
    }

    @Test
    void equal_coordinates_alone_are_no_duplicate() {
        Likeness services = Comparison.of(
                service("a", "Palestra Aurora", "sport", at("Via Uno 1", HERE)),
                service("b", "Piscina Tramonto", "sport", at("Via Due 2", HERE)),
                ANY);
        assertThat(services.isWorthAsking()).isFalse();
        Card one = location("a", at("Via Uno 1", HERE));
        Card other = location("b", at("Via Due 2", HERE));
        assertThat(Comparison.of(one, other, ANY).isWorthAsking()).isFalse();
    }

    private static Card location(String source, Whereabouts place) {
        return new Card(
                UUID.randomUUID(),
                RecordType.LOCATION,
                new Origin(source, false),
                List.of(),
                Identity.UNKNOWN,
                Contacts.of(List.of(), null, null),
                Set.of(),
                null,
                place);
    }

    @Test
    void one_house_written_in_two_ways_is_worth_a_question_between_sources_alone() {
        Card one = location("a", at("V.le Monza, 12/A", HERE));
        assertThat(Comparison.of(one, location("b", at("viale monza n. 12 a", HERE)), ANY)
                        .isWorthAsking())
                .isTrue();
        assertThat(Comparison.of(one, location("a", at("viale monza n. 12 a", HERE)), ANY)
                        .isWorthAsking())
                .isFalse();
        assertThat(Comparison.of(one, location("b", at("viale monza 14", HERE)), ANY)
                        .isWorthAsking())
                .isFalse();
    }

    @Test
    void two_kinds_of_service_of_one_body_at_one_place_are_two_services() {
        Likeness likeness = Comparison.of(
                service("a", "Sportello Ente", "orientamento-legale", at("Via Uno 1", HERE)),
                service("b", "Sportello Ente", "ascolto", at("Via Uno 1", HERE)),
                ANY);
        assertThat(likeness.score()).isZero();
        assertThat(codes(likeness)).contains(Code.DIFFERENT_KIND);
        assertThat(Comparison.of(
                                service("a", "Sportello Ente", "ascolto", at("Via Uno 1", HERE)),
                                service("b", "Sportello ente", "ascolto", at("via uno, 1", HERE)),
                                ANY)
                        .isWorthAsking())
                .isTrue();
    }

    @Test
    void an_invented_record_is_never_compared_with_a_real_one() {
        Card real = body("a", "Ente");
        Card invented = new Card(
                UUID.randomUUID(),
                RecordType.ORGANISATION,
                new Origin("b", true),
                real.names(),
                Identity.UNKNOWN,
                real.contacts(),
                Set.of(),
                null,
                Whereabouts.UNKNOWN);
        assertThat(Comparison.of(real, invented, ANY).score()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void every_reason_is_a_sentence_in_both_languages(Code code) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/matching");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        for (Locale locale : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            String text = messages.getMessage("matching.reason." + code, new Object[] {"A", "B"}, locale);
            assertThat(text).isNotBlank().doesNotContain("{");
        }
    }
}
