package it.atlante.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import it.atlante.AtlanteProcess;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator and a planner do with the packaged application and its demonstration set, in a real browser. */
@Tag("browser")
class SearchJourneysIT {

    private static final Pattern RESULTS = Pattern.compile("^[1-9][0-9.]* risultat[oi]$");

    /** Generous, for a machine that does other things too. */
    private static final int PATIENCE_MILLIS = 20_000;

    private static final int LOADING_MILLIS = 240_000;

    @TempDir
    private static Path data;

    private static AtlanteProcess atlante;
    private static Browser browser;

    @BeforeAll
    static void openTheBrowser() {
        Browser.require();
        atlante = AtlanteProcess.start(data);
        browser = new Browser(atlante);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Page page = browser.page("it-IT", 1280, 900);
        page.navigate(atlante.url("/cerca"));
        page.waitForCondition(
                SearchJourneysIT::demonstrationSetIsLoaded,
                new Page.WaitForConditionOptions().setTimeout(LOADING_MILLIS));
        // The page waits by itself for the first load, and shows all of it when it is done.
        assertThat(page.locator("#loading")).hasCount(0);
        page.reload();
        assertThat(page.locator("#results-title")).hasText(RESULTS);
        page.context().close();
        browser.faults();
    }

    private static boolean demonstrationSetIsLoaded() {
        return atlante.get("/api/v1/status").get("resources").asLong() > 0
                && atlante.get("/caricamento").path("percent").isNull();
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
    void anOperatorTypesTakesASuggestionFiltersOpensARecordAndComesBack() {
        Page page = open("/cerca");
        page.locator("#q").pressSequentially("corsi di ital");
        Locator suggestion = page.getByRole(
                        AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("Corsi di italiano")))
                .first();
        suggestion.click();
        assertThat(page.locator(".chip").first()).containsText("Corsi di italiano");
        assertThat(page).hasURL(Pattern.compile("category=italiano-l2"));
        Browser.assertAccessible(page);

        page.locator("#facet-target > summary").click();
        Locator target = page.locator("#facet-target > div > .choice input").first();
        String box = "#" + target.getAttribute("id");
        target.check();
        assertThat(page).hasURL(Pattern.compile("target="));
        assertThat(page.locator(".chip", new Page.LocatorOptions().setHasText("Per chi")))
                .hasCount(1);
        String found = page.locator("#results-title").textContent();
        String address = page.url();

        String name = page.locator(".hit h3 a").first().textContent();
        page.locator(".hit h3 a").first().click();
        assertThat(page.locator("h1")).hasText(name);
        assertThat(page.locator(".badge-demo").first()).hasText("dato dimostrativo");
        Browser.assertAccessible(page);

        page.goBack();
        assertThat(page.locator("#results-title")).hasText(found);
        assertThat(page.locator(box)).isChecked();
        assertThat(withoutView(page.url())).isEqualTo(withoutView(address));
        page.context().close();
    }

    @Test
    void aPermalinkRestoresListFiltersAndMapInAnotherBrowser() {
        Page page = open("/cerca?near=45.4951,9.2260&radius=1500&sort=distance&family=service#15/45.49510/9.22600");
        assertThat(page.locator("#results-title")).hasText(RESULTS);
        assertThat(page.locator("#radius")).hasValue("1500");
        assertThat(page.locator("#sort")).hasValue("distance");
        assertThat(page.locator("#f-family-service")).isChecked();
        assertThat(page.locator("#map .marker").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile("#15/45\\.495\\d*/9\\.22[56]\\d*$"));
        page.context().close();
    }

    @Test
    void everythingIsReachedWithTheKeyboardAlone() {
        Page page = open("/cerca");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip-link").first()).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#contenuto")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().type("corsi di ital");
        assertThat(page.locator("#q-suggestions")).isVisible();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#q")).hasAttribute("aria-activedescendant", "q-suggestions-0");
        page.keyboard().press("Escape");
        assertThat(page.locator("#q-suggestions")).isHidden();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("q=corsi"));
        assertThat(page.locator("#results-title")).hasText(RESULTS);
        page.locator("#map-toggle").focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("map=off"));
        page.context().close();
    }

    @Test
    void theMapCanBeSwitchedOffAndTheListSaysTheSame() {
        Page with = open("/cerca?q=sportello");
        String found = with.locator("#results-title").textContent();
        with.locator("#map-toggle").click();
        assertThat(with.locator("#map")).hasCount(0);
        assertThat(with.locator("#results-title")).hasText(found);
        Browser.assertAccessible(with);
        with.locator("#q").fill("sportello legale");
        with.locator(".search-go").click();
        assertThat(with).hasURL(Pattern.compile("map=off"));
        assertThat(with.locator("#map")).hasCount(0);
        with.context().close();
    }

    @Test
    void withoutScriptsSearchFiltersAndRecordsWork() {
        Page page = browser.page(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("it-IT")
                .setJavaScriptEnabled(false));
        page.navigate(atlante.url("/cerca"));
        page.locator("#q").fill("italiano");
        page.locator(".search-go").click();
        assertThat(page.locator("#results-title")).hasText(RESULTS);
        assertThat(page).hasURL(Pattern.compile("q=italiano"));
        page.locator("#filters > summary").click();
        page.locator("#f-family-service").check();
        page.locator(".filters-apply button").click();
        assertThat(page).hasURL(Pattern.compile("family=service"));
        page.locator(".hit h3 a").first().click();
        assertThat(page.locator("h1")).not().isEmpty();
        page.context().close();
    }

    @Test
    void onAPhoneNothingNeedsSidewaysScrolling() {
        Page page = browser.page("it-IT", 320, 700);
        for (String path : new String[] {
            "/cerca", "/cerca?q=zzzzqqq&family=service", "/quartieri", "/fonti", "/accessibilita", "/accedi"
        }) {
            page.navigate(atlante.url(path));
            Browser.assertNoSidewaysScrolling(page);
            Browser.assertAccessible(page);
        }
        page.navigate(atlante.url("/cerca"));
        page.locator(".hit h3 a").first().click();
        Browser.assertNoSidewaysScrolling(page);
        page.context().close();
    }

    @Test
    void englishPagesAreEnglishAndStaySo() {
        Page page = open("/cerca");
        page.locator("a.frame-language").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("h1")).hasText("What are you looking for?");
        page.navigate(atlante.url("/quartieri"));
        assertThat(page.locator("h1")).hasText("Neighbourhoods");
        Browser.assertAccessible(page);
        page.context().close();
    }

    @Test
    void selectedResultsGoOntoThePrintSheet() {
        Page page = open("/cerca?q=italiano");
        page.locator(".hit-pick input").nth(0).check();
        page.locator(".hit-pick input").nth(1).check();
        page.locator("#print-selected").click();
        assertThat(page.locator(".sheet-entry")).hasCount(2);
        assertThat(page.locator(".sheet-entry .badge-demo")).hasCount(2);
        assertThat(page.locator(".sheet")).containsText("Stampato il");
        Browser.assertAccessible(page);
        page.context().close();
    }

    @Test
    void aPlannerOpensANeighbourhoodAndItsCountsLeadToTheList() {
        Page page = open("/quartieri");
        page.locator("#area-filter").fill("loreto");
        page.locator("#area-list li:visible a").first().click();
        assertThat(page.locator("h1")).containsText("Loreto");
        Browser.assertAccessible(page);
        Locator services = page.locator(".tiles a").first();
        String count = services.locator("strong").textContent();
        services.click();
        assertThat(page.locator("#results-title")).hasText(Pattern.compile("^" + count + " risultat[oi]$"));
        page.context().close();
    }

    @Test
    void aDrawnAreaIsSearchedAndStaysInTheAddress() {
        Page page = open("/cerca#13/45.49000/9.22000");
        assertThat(page.locator("#map .cluster, #map .marker").first()).isVisible();
        page.locator("#draw").click();
        Locator map = page.locator("#map");
        for (double[] corner : new double[][] {{.15, .15}, {.85, .15}, {.85, .85}, {.15, .85}}) {
            var box = map.boundingBox();
            map.click(new Locator.ClickOptions().setPosition(box.width * corner[0], box.height * corner[1]));
        }
        page.locator("#draw-finish").click();
        assertThat(page).hasURL(Pattern.compile("polygon="));
        assertThat(page.locator(".chip", new Page.LocatorOptions().setHasText("Area disegnata")))
                .hasCount(1);
        assertThat(page.locator("#results-title")).hasText(RESULTS);
        page.context().close();
    }

    @Test
    void wrongAddressesGetASentenceInTheFrame() {
        Page page = browser.page("it-IT", 1280, 900);
        page.navigate(atlante.url("/cerca?near=nord"));
        assertThat(page.locator(".notice-danger")).containsText("latitudine,longitudine");
        page.navigate(atlante.url("/risorse/service/00000000-0000-0000-0000-000000000000"));
        assertThat(page.locator("h1")).hasText("Pagina non trovata");
        page.navigate(atlante.url("/quartieri?kind=X"));
        assertThat(page.locator("h1")).hasText("La richiesta non si può leggere");
        // The browser itself reports the status codes of these pages.
        assertThat(browser.faults()).allMatch(fault -> fault.contains("status of 40"));
        page.context().close();
    }

    private static Page open(String path) {
        Page page = browser.page("it-IT", 1440, 1000);
        page.navigate(atlante.url(path));
        return page;
    }

    private static String withoutView(String url) {
        return url.replaceFirst("#.*", "");
    }
}
