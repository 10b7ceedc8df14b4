package it.atlante.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import it.atlante.AtlanteProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Headless Chromium on a running Atlante; notes what a page must not do: errors in the console, requests to other hosts. */
final class Browser implements AutoCloseable {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final AtlanteProcess atlante;
    private final List<String> faults = new ArrayList<>();

    Browser(AtlanteProcess atlante) {
        this.atlante = atlante;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    /** Skips the test where there is no Chromium; in continuous integration its absence is a failure. */
    static void require() {
        boolean there = Files.isExecutable(executable());
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("no Chromium at " + executable());
        }
        Assumptions.assumeTrue(there, () -> "no Chromium at " + executable() + ": browser journeys are skipped");
    }

    private static Path executable() {
        String given = System.getenv("ATLANTE_CHROMIUM");
        return Path.of(given == null ? "/usr/bin/chromium" : given);
    }

    /** A page in a context of its own: no cookie of another one. */
    Page page(String language, int width, int height) {
        return page(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, height));
    }

    Page page(com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = chromium.newContext(options.setTimezoneId("Europe/Rome"));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add("console: " + message.text());
            }
        });
        page.onPageError(error -> faults.add("script: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(atlante.url("/")) && !request.url().startsWith("data:")) {
                faults.add("request to another host: " + request.url());
            }
        });
        return page;
    }

    /** Fails when the page breaks a rule of WCAG 2.1, level A or AA, that can be checked by machine. */
    static void assertAccessible(Page page) {
        AxeResults results = new AxeBuilder(page).withTags(RULES).analyze();
        assertThat(results.getViolations().stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget() + " " + node.getHtml())
                                        .toList())
                        .toList())
                .as("axe on " + page.url())
                .isEmpty();
    }

    /** Fails when something is wider than the window. */
    static void assertNoSidewaysScrolling(Page page) {
        Object wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) wide).intValue())
                .as("sideways scrolling on " + page.url())
                .isLessThanOrEqualTo(0);
    }

    /** What pages did wrong since the last call. */
    List<String> faults() {
        List<String> found = List.copyOf(faults);
        faults.clear();
        return found;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
