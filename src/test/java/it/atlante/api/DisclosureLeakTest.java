package it.atlante.api;

import static org.assertj.core.api.Assertions.assertThat;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.Audience;
import it.atlante.catalogue.Catalogue;
import it.atlante.catalogue.Draft;
import it.atlante.catalogue.area.AreaKind;
import it.atlante.catalogue.place.Disclosure;
import it.atlante.catalogue.place.DisclosureByAudience;
import it.atlante.catalogue.place.LocationDetails;
import it.atlante.catalogue.place.PointPrecision;
import it.atlante.geo.GeoPoint;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A secret place cannot be found by asking. Two catalogues that differ only in the secret must give the same bytes to every question of those
 * who may not know it: then nothing that they can ask depends on it, whatever the answers are.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisclosureLeakTest extends ApiServer {

    /** Endpoints that tell nothing of places; all others must be in the walk. */
    private static final Set<String> WITHOUT_PLACES = Set.of(
            "/api/v1/vocabulary",
            "/api/v1/openapi.json",
            "/",
            "/accedi",
            "/accesso-negato",
            "/accessibilita",
            "/segnalazioni/ricevuta",
            "/caricamento",
            "/error",
            "/favicon.ico",
            "/risorse/{family}/{recordId}/segnala");

    /** Behind the sign-in of staff, who may know. */
    private static final List<String> FOR_STAFF = List.of("/amministrazione", "/redazione", "/actuator");

    /** Of the library that describes the API in tests; not in the application. */
    private static final String TESTS_ONLY = "/v3/api-docs";

    private static final Envelope NORTH = new Envelope(9.20, 9.24, 45.47, 45.50);

    /** Where the secret is: three corners of one neighbourhood, the last two on its border, and one in another neighbourhood. */
    private static final Secret HERE = new Secret(new GeoPoint(45.4777, 9.2277), "Via Segreta 7");

    private static final Secret THERE = new Secret(new GeoPoint(45.4923, 9.2031), "Vicolo Celato 31");
    private static final Secret ON_THE_BORDER = new Secret(new GeoPoint(45.47, 9.21), "Corso Nascosto 2");
    private static final Secret ELSEWHERE = new Secret(new GeoPoint(45.4650, 9.1650), "Piazza Taciuta 5");

    private static final DisclosureByAudience HIDDEN =
            new DisclosureByAudience(Disclosure.HIDDEN, Disclosure.AREA, Disclosure.EXACT);
    private static final DisclosureByAudience BY_AREA =
            new DisclosureByAudience(Disclosure.AREA, Disclosure.AREA, Disclosure.EXACT);
    private static final DisclosureByAudience STAFF_ONLY =
            new DisclosureByAudience(Disclosure.HIDDEN, Disclosure.HIDDEN, Disclosure.EXACT);

    private static final Draft NORTH_AREA = Territory.area(AreaKind.NIL, "1", "Nord di prova", NORTH);
    private static final Draft SOUTH_AREA =
            Territory.area(AreaKind.NIL, "2", "Sud di prova", new Envelope(9.15, 9.24, 45.45, 45.47));
    /** Around the first secret and no other. */
    private static final Draft QUARTER = Territory.area(
            AreaKind.DISADVANTAGED, "d1", "Quadrilatero di prova", new Envelope(9.225, 9.235, 45.475, 45.485));

    private static final Draft BODY = Territory.organisation("ente", "Cooperativa di prova", null);
    private static final Draft SERVICE = Territory.service(
            "ascolto",
            new Territory.Offer("Ascolto di prova", "Colloqui", List.of("antiviolenza-antitratta"), List.of("donne")),
            BODY.id(),
            List.of(NORTH_AREA.id()));
    private static final Draft OPEN_PLACE =
            Territory.location("aperta", "Via Aperta 1", new GeoPoint(45.4801, 9.2201), DisclosureByAudience.OPEN);

    private static final Actor EDITOR = Actor.person("prova");

    private record Secret(GeoPoint point, String address) {}

    @Autowired
    Catalogue catalogue;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @BeforeAll
    void fill() throws InterruptedException {
        catalogue.saveAll(
                List.of(
                        NORTH_AREA,
                        SOUTH_AREA,
                        QUARTER,
                        Territory.area(
                                AreaKind.MUNICIPIO, "9", "Municipio di prova", new Envelope(9.15, 9.24, 45.45, 45.5)),
                        Territory.area(AreaKind.COMUNE, "015146", "Milano", new Envelope(9.1, 9.3, 45.4, 45.55)),
                        BODY,
                        SERVICE,
                        OPEN_PLACE,
                        Territory.housing("aperta", "Centro aperto di prova", BODY.id(), OPEN_PLACE.id())),
                EDITOR);
        place(HERE);
        Draft secret = location(HERE, HIDDEN);
        Draft byArea = location(HERE, BY_AREA);
        Draft staffOnly = location(HERE, STAFF_ONLY);
        catalogue.saveAll(
                List.of(
                        Territory.housing("nascosta", "Casa nascosta di prova", BODY.id(), secret.id()),
                        Territory.housing("per-area", "Casa per area di prova", BODY.id(), byArea.id()),
                        Territory.housing("interna", "Casa interna di prova", BODY.id(), staffOnly.id()),
                        Territory.organisation("sede-nascosta", "Ente con sede nascosta", secret.id()),
                        Territory.landmark("luogo", "Luogo per area di prova", byArea.id()),
                        Territory.at("ascolto-1", SERVICE.id(), secret.id(), "Mo-Fr 09:00-12:00"),
                        Territory.at("ascolto-2", SERVICE.id(), byArea.id(), "Mo-Fr 09:00-12:00")),
                EDITOR);
        awaitIndex();
    }

    private static Draft location(Secret secret, DisclosureByAudience disclosure) {
        Draft draft = Territory.location(
                "segreta-" + disclosure.publicDisclosure() + "-" + disclosure.networkDisclosure(),
                secret.address(),
                secret.point(),
                disclosure);
        LocationDetails known = (LocationDetails) draft.details();
        // How precise a secret point is, is a secret too: the score of the record must not tell it.
        PointPrecision precision = secret == HERE ? PointPrecision.EXACT : PointPrecision.LOCALITY;
        return new Draft(
                draft.id(),
                new LocationDetails(
                        known.name(),
                        known.address(),
                        known.city(),
                        known.cityCode(),
                        known.postalCode(),
                        known.stateProvince(),
                        known.country(),
                        known.point(),
                        precision,
                        known.accessibility(),
                        known.disclosure()),
                draft.header());
    }

    private void place(Secret secret, DisclosureByAudience... only) throws InterruptedException {
        Set<DisclosureByAudience> moved = only.length == 0 ? Set.of(HIDDEN, BY_AREA, STAFF_ONLY) : Set.of(only);
        for (DisclosureByAudience disclosure : List.of(HIDDEN, BY_AREA, STAFF_ONLY)) {
            catalogue.save(location(moved.contains(disclosure) ? secret : HERE, disclosure), EDITOR);
        }
        awaitIndex();
    }

    @Test
    void within_its_neighbourhood_a_secret_place_changes_no_answer() throws InterruptedException {
        place(HERE);
        Map<String, String> toPublic = walk(Audience.PUBLIC);
        Map<String, String> toNetwork = walk(Audience.NETWORK);
        Map<String, String> toStaff = walk(Audience.STAFF);
        for (Secret other : List.of(THERE, ON_THE_BORDER)) {
            place(other);
            assertSame(toPublic, walk(Audience.PUBLIC));
            assertSame(toNetwork, walk(Audience.NETWORK));
            // The walk reaches what staff may know: were it all empty, it would prove nothing.
            assertThat(differences(toStaff, walk(Audience.STAFF))).hasSizeGreaterThan(50);
        }
    }

    @Test
    void a_hidden_place_changes_no_answer_wherever_it_is() throws InterruptedException {
        place(HERE);
        Map<String, String> toPublic = walk(Audience.PUBLIC);
        place(ELSEWHERE, HIDDEN, STAFF_ONLY);
        assertSame(toPublic, walk(Audience.PUBLIC));
        place(HERE);
        Map<String, String> toNetwork = walk(Audience.NETWORK);
        place(ELSEWHERE, STAFF_ONLY);
        assertSame(toNetwork, walk(Audience.NETWORK));
    }

    @Test
    void no_answer_holds_a_secret_address_or_point() throws InterruptedException {
        place(HERE);
        for (Audience audience : List.of(Audience.PUBLIC, Audience.NETWORK)) {
            Map<String, String> answers = walk(audience);
            // A problem quotes the question that it is about.
            answers.values().removeIf(answer -> answer.startsWith("400"));
            // So does the form of the search page: here the asker knows already what is asked.
            answers.keySet()
                    .removeIf(question -> question.startsWith("/cerca")
                            && (question.contains("segreta") || question.contains("45.4777")));
            answers.forEach((question, answer) -> assertThat(answer)
                    .as("to %s: %s", audience, question)
                    .doesNotContainIgnoringCase("segreta 7")
                    .doesNotContain("45.4777", "9.2277"));
        }
        assertThat(walk(Audience.STAFF).values()).anyMatch(answer -> answer.contains("Via Segreta 7"));
    }

    @Test
    void narrowing_the_radius_ends_at_the_stand_in_of_the_area() {
        GeoPoint corner = new GeoPoint(45.4701, 9.2001);
        double nearest = bisect(corner, "Casa per area di prova");
        // The representative point of the rectangle, and not the place.
        assertThat(nearest)
                .isCloseTo(corner.distanceMeters(new GeoPoint(45.485, 9.22)), org.assertj.core.data.Offset.offset(2.0));
        assertThat(bisect(corner, "Casa nascosta di prova")).isGreaterThan(19_999_000);
    }

    private double bisect(GeoPoint from, String name) {
        double low = 0;
        double high = 20_000_000;
        while (high - low > 0.5) {
            double radius = (low + high) / 2;
            String answer = get("/api/v1/search?limit=500&near=" + from.lat() + "," + from.lon() + "&radius=" + radius)
                    .body();
            if (answer.contains(name)) {
                high = radius;
            } else {
                low = radius;
            }
        }
        return high;
    }

    @Test
    void every_address_that_can_be_read_is_walked_or_said_to_have_no_places() {
        Set<String> mapped = handlers.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().isEmpty()
                        || info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> FOR_STAFF.stream().noneMatch(path::startsWith))
                .filter(path -> !path.startsWith(TESTS_ONLY))
                .collect(Collectors.toCollection(TreeSet::new));
        mapped.removeAll(WITHOUT_PLACES);
        Set<String> walked = LeakWalk.questions(areaKeys(), ids()).stream()
                .map(DisclosureLeakTest::pattern)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(mapped)
                .as("addresses that neither LeakWalk asks nor WITHOUT_PLACES lists")
                .isSubsetOf(walked);
    }

    private static String pattern(String question) {
        String path = question.contains("?") ? question.substring(0, question.indexOf('?')) : question;
        return path.replaceAll("/risorse/[^/]+/[^/]+", "/risorse/{family}/{recordId}")
                .replaceAll("/quartieri/[^/]+", "/quartieri/{idOrKey}")
                .replaceAll("/resources/[^/]+", "/resources/{id}")
                .replaceAll("/areas/(?!at$)[^/]+", "/areas/{idOrKey}");
    }

    private static List<String> areaKeys() {
        return List.of(
                "NIL:prova:1", "NIL:prova:2", "DISADVANTAGED:prova:d1", "MUNICIPIO:prova:9", "COMUNE:prova:015146");
    }

    private static List<String> ids() {
        return List.of("nascosta", "per-area", "interna", "sede-nascosta", "luogo", "ascolto", "ascolto-1", "ascolto-2")
                .stream()
                .flatMap(key -> java.util.Arrays.stream(it.atlante.catalogue.RecordType.values())
                        .map(type -> Draft.idOf(Territory.SOURCE, type, key).toString()))
                .toList();
    }

    private Map<String, String> walk(Audience audience) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String question : LeakWalk.questions(areaKeys(), ids())) {
            HttpResponse<String> answer = get(question, audience);
            assertThat(answer.statusCode()).as(question).isIn(200, 400, 404);
            // A form's token and the hour of an error are other ones each time; everything else must be the same to the
            // byte.
            String body = answer.body()
                    .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                    .replaceAll("\"timestamp\":\"[^\"]*\"", "");
            String tag = body.length() == answer.body().length()
                    ? answer.headers().firstValue("ETag").orElse("")
                    : "";
            answers.put(
                    question,
                    answer.statusCode() + " " + tag + " "
                            + answer.headers().firstValue("Content-Length").orElse("") + " " + body);
        }
        return answers;
    }

    private static void assertSame(Map<String, String> before, Map<String, String> after) {
        for (String question : before.keySet()) {
            assertThat(after.get(question)).as(question).isEqualTo(before.get(question));
        }
    }

    private static Set<String> differences(Map<String, String> before, Map<String, String> after) {
        return before.keySet().stream()
                .filter(question -> !before.get(question).equals(after.get(question)))
                .collect(Collectors.toSet());
    }
}
