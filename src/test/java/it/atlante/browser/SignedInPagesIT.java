package it.atlante.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import it.atlante.AtlanteProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor and an administrator do with the packaged application and its demonstration set, in a real browser. */
@Tag("browser")
class SignedInPagesIT {

    private static final Pattern SAVED = Pattern.compile("[?&]salvato");
    private static final Duration FINDABLE = Duration.ofSeconds(2);
    private static final Duration IMPORTED = Duration.ofSeconds(60);

    @TempDir
    private static Path data;

    @TempDir
    private static Path files;

    private static AtlanteProcess atlante;
    private static Browser browser;

    @BeforeAll
    static void openTheBrowser() {
        Browser.require();
        atlante = AtlanteProcess.start(data);
        browser = new Browser(atlante);
        Page page = browser.page("it-IT", 1280, 900);
        page.navigate(atlante.url("/cerca"));
        // The page itself waits for the first load, and reloads when it is done.
        assertThat(page.locator("#loading"))
                .hasCount(
                        0,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions().setTimeout(60_000));
        page.context().close();
        browser.faults();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
        if (atlante != null) {
            atlante.close();
        }
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void anEditorMakesAServiceFindsItChangesItsHoursAndRemovesIt() {
        Page page = signedIn("it-IT", 1440);
        createOrganisation(page, "Ente di prova del browser");
        String service = createService(page, "Ente di prova del browser", "Sportello Zefirolandia");
        String place = addPlace(page);

        assertFoundInTime(page, "Zefirolandia");

        page.navigate(atlante.url(place));
        assertThat(page.locator("#openingHours-read")).containsText("9");
        page.locator("#openingHours").fill("Tu 10:00-12:00");
        assertThat(page.locator("#openingHours-read")).containsText("mar");
        save(page);
        open(page, place + "/storia");
        assertThat(page.locator("main")).containsText("Tu 10:00-12:00");
        assertThat(page.locator("main")).containsText("Mo 09:00-13:00");
        assertThat(page.locator("main")).containsText("Versione 2");

        report(service, "Il numero di telefono non risponde.");
        open(page, "/redazione/segnalazioni");
        Locator sent = page.locator("article", new Page.LocatorOptions().setHasText("Sportello Zefirolandia"));
        assertThat(sent).containsText("Il numero di telefono non risponde.");
        sent.locator("button").click();
        assertThat(sent).hasCount(0);

        open(page, service + "/rimuovi");
        assertThat(page.locator("main form")).hasCount(0);
        remove(page, place);
        remove(page, service);
        page.locator(".frame-tools form button").click();
        assertThat(page.locator(".notice-success")).hasText(Pattern.compile("Sei uscito"));
        Browser.assertAccessible(page);
        page.context().close();
    }

    @Test
    void anAdministratorImportsAFileAndReadsWhatWasRefused() throws IOException {
        Page page = signedIn("it-IT", 390);
        page.locator("nav a[href$='/amministrazione']").click();
        Browser.assertAccessible(page);
        page.locator("main a[href$='/importazioni']").click();
        page.locator("#source").selectOption("milano-poste-ds555");
        page.locator("#file").setInputFiles(Files.writeString(files.resolve("uffici.geojson"), OFFICES));
        page.locator("form:has(#source) .btn-primary").click();
        assertThat(page.locator("h1")).hasText("Rapporto di importazione");
        long end = System.nanoTime() + IMPORTED.toNanos();
        while (page.locator(".run-facts:has-text('completata')").count() == 0 && System.nanoTime() < end) {
            page.reload();
        }
        assertThat(page.locator(".run-facts dt:text-is('Nuove') + dd")).hasText("1");
        assertThat(page.locator(".run-facts dt:text-is('Rifiutate') + dd")).hasText("1");
        assertThat(page.locator("main table:has-text('rifiutata')")).isVisible();
        Browser.assertAccessible(page);
        Browser.assertNoSidewaysScrolling(page);
        open(page, "/amministrazione/importazioni");
        assertThat(page.locator("main table:has-text('uffici.geojson')")).isVisible();
        for (String queue : List.of("doppioni", "unioni", "conflitti", "indirizzi")) {
            open(page, "/amministrazione/" + queue);
            Browser.assertAccessible(page);
            Browser.assertNoSidewaysScrolling(page);
        }
        describesANewFile(page);
        confirmsWhatIsDue(page);
        page.context().close();
    }

    private void describesANewFile(Page page) throws IOException {
        open(page, "/amministrazione/importazioni");
        page.locator("form[action$='/proposte'] input[type=file]")
                .setInputFiles(Files.writeString(
                        files.resolve("sportelli.csv"),
                        "codice;denominazione;indirizzo;lat;lon\nS1;Sportello Prova;Via Prova 1;45.46;9.19\n"));
        page.locator("form[action$='/proposte'] .btn-primary").click();
        assertThat(page.locator("h1")).hasText("Che cos’è questo file");
        assertThat(page.locator("main table:has-text('Sportello Prova')")).isVisible();
        Browser.assertAccessible(page);
        Browser.assertNoSidewaysScrolling(page);
    }

    @Test
    void wrongAnswersAndForeignChangesAreExplainedAndNothingTypedIsLost() {
        Page page = signedIn("en-GB", 390);
        createOrganisation(page, "Ente conteso");
        String form = path(page);
        page.locator("#email").fill("non è posta");
        page.locator("#name").fill("");
        page.locator(".form-save .btn-primary").click();
        assertThat(page.locator("[role=alert] li")).hasCount(2);
        assertThat(page.locator("[role=alert] li").first()).containsText("Name: ");
        assertThat(page.locator("#email")).hasValue("non è posta");
        Browser.assertAccessible(page);
        Browser.assertNoSidewaysScrolling(page);

        open(page, form);
        Page other = page.context().newPage();
        other.navigate(atlante.url(form));
        other.locator("#description").fill("Di un’altra persona");
        other.locator(".form-save .btn-primary").click();
        assertThat(other.locator(".notice-success")).isVisible();
        page.locator("#description").fill("Mia");
        page.locator(".form-save .btn-primary").click();
        assertThat(page.locator("[role=alert]")).containsText("Di un’altra persona");
        assertThat(page.locator("#description")).hasValue("Mia");
        Browser.assertAccessible(page);
        Browser.assertNoSidewaysScrolling(page);
        page.context().close();
        // The browser itself reports the status codes of these answers.
        assertThat(browser.faults())
                .allMatch(fault -> fault.contains("status of 422") || fault.contains("status of 409"));
    }

    @Test
    void formsAreSavedWithoutScriptsAndWithTheKeyboard() {
        Page page = browser.page(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("it-IT")
                .setJavaScriptEnabled(false));
        signIn(page);
        page.navigate(atlante.url("/redazione/luoghi/nuovo"));
        page.locator("#name").focus();
        page.keyboard().type("Luogo senza script");
        page.locator("#location-lat").fill("45,4700");
        page.locator("#location-lon").fill("9,2000");
        assertThat(page.locator(".point-picker")).isHidden();
        page.locator("#kind").selectOption(new SelectOption().setIndex(1));
        page.locator("#name").press("Enter");
        assertThat(page).hasURL(SAVED);
        assertThat(page.locator("#name")).hasValue("Luogo senza script");
        assertThat(page.locator("#location-lat")).hasValue(Pattern.compile("^45[.,]47"));
        page.context().close();
    }

    private static final String OFFICES = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "geometry": {"type": "Point", "coordinates": [9.22, 45.49]},
               "properties": {"Indirizzo": "VIA DI PROVA 1", "Telefono": "02 0000 0001", "CAP": "20100", "ID_NIL": "20",
                              "LAT_Y_4326": "45.49", "LONG_X_4326": "9.22"}},
              {"type": "Feature", "geometry": {"type": "Point", "coordinates": [9.23, 45.49]},
               "properties": {"Indirizzo": null, "Telefono": "02 0000 0002", "CAP": "20100", "ID_NIL": "20",
                              "LAT_Y_4326": "45.49", "LONG_X_4326": "9.23"}}
            ]}
            """;

    private static Page signedIn(String language, int width) {
        Page page = browser.page(language, width, 1000);
        signIn(page);
        Browser.assertAccessible(page);
        return page;
    }

    private static void signIn(Page page) {
        page.navigate(atlante.url("/accedi"));
        page.locator("#username").fill("admin");
        page.locator("#password").fill(AtlanteProcess.PASSWORD);
        page.locator("#password").press("Enter");
        assertThat(page).hasURL(Pattern.compile("/redazione"));
    }

    private static void createOrganisation(Page page, String name) {
        open(page, "/redazione/enti/nuovo");
        page.locator("#name").fill(name);
        save(page);
    }

    /** Leaves the form of the service open, and returns its path. */
    private static String createService(Page page, String organisation, String name) {
        open(page, "/redazione/servizi/nuovo");
        page.locator("#organisationId").selectOption(new SelectOption().setLabel(organisation));
        page.locator("#name").fill(name);
        page.locator("#categories input").first().check();
        save(page);
        return path(page);
    }

    /** On the form of a service; the point is chosen on the map. */
    private static String addPlace(Page page) {
        page.locator("section[aria-labelledby=places] a.btn").click();
        page.locator("#openingHours").fill("Mo 09:00-13:00");
        page.locator("#location-address").fill("Via di prova 2");
        page.locator("#location-city").fill("Milano");
        Locator map = page.locator(".point-picker");
        map.scrollIntoViewIfNeeded();
        map.click();
        assertThat(page.locator(".point-picked")).isVisible();
        assertThat(page.locator("#location-lat")).hasValue(Pattern.compile("^45\\.\\d{6}$"));
        assertThat(page.locator("#location-lon")).hasValue(Pattern.compile("^9\\.\\d{6}$"));
        Browser.assertAccessible(page);
        save(page);
        return path(page);
    }

    private static void assertFoundInTime(Page page, String word) {
        long end = System.nanoTime() + FINDABLE.toNanos();
        Locator hit = page.locator(".hit", new Page.LocatorOptions().setHasText(word));
        do {
            page.navigate(atlante.url("/cerca?map=off&q=" + word));
        } while (hit.count() == 0 && System.nanoTime() < end);
        assertThat(hit).hasCount(1);
    }

    /** As somebody who is not signed in. */
    private static void report(String servicePath, String text) {
        Page page = browser.page("it-IT", 1280, 900);
        page.navigate(atlante.url(servicePath.replace("/redazione/servizi/", "/risorse/service/")));
        page.locator("a[href$='/segnala']").click();
        Browser.assertAccessible(page);
        page.locator("#text").fill(text);
        page.locator("main form button").click();
        assertThat(page.locator(".notice-success")).isVisible();
        Browser.assertAccessible(page);
        page.locator("main p a").click();
        assertThat(page.locator("h1")).hasText("Sportello Zefirolandia");
        page.context().close();
    }

    /** On a phone: the queue, the records of its first organisation, and their confirmation. */
    private static void confirmsWhatIsDue(Page page) {
        open(page, "/amministrazione/da-verificare");
        Browser.assertNoSidewaysScrolling(page);
        page.locator("main table a").first().click();
        Browser.assertAccessible(page);
        Browser.assertNoSidewaysScrolling(page);
        page.locator(".due-list input[type=checkbox]").first().check();
        page.locator("main form[method=post] button").click();
        assertThat(page.locator(".notice-success")).hasText(Pattern.compile("confermate: 1"));
        Browser.assertAccessible(page);
    }

    private static void remove(Page page, String path) {
        open(page, path + "/rimuovi");
        page.locator("main form button").click();
        assertThat(page.locator(".notice-success")).isVisible();
        Browser.assertAccessible(page);
    }

    private static void open(Page page, String path) {
        page.navigate(atlante.url(path));
        Browser.assertAccessible(page);
    }

    private static void save(Page page) {
        page.locator(".form-save .btn-primary").click();
        assertThat(page).hasURL(SAVED);
        assertThat(page.locator(".notice-success")).isVisible();
        Browser.assertAccessible(page);
    }

    /** The path of the open page, without its parameters. */
    private static String path(Page page) {
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }
}
