package it.atlante.search.pages;

import it.atlante.catalogue.vocabulary.Term;
import it.atlante.search.engine.Sort;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the search page shows.
 *
 * @param title of the tab
 * @param nextHref the next page, relative to the application; null on the last one
 * @param waysOut conditions to let go when nothing was found, the most fruitful first
 * @param addresses that the words may be, to search near to; empty unless they look like one
 * @param problem why the question could not be asked; null when it could
 */
record SearchPage(
        PageAddress address,
        String title,
        Answer answer,
        List<Chip> chips,
        List<AreaChoice> areas,
        Collection<Term> units,
        List<WayOut> waysOut,
        List<Address> addresses,
        @Nullable PageProblem problem) {

    /** The list with its counts; empty when the question could not be asked. */
    record Answer(
            long total,
            List<HitCard> hits,
            List<FacetGroup> facets,
            Map<Integer, Long> qualities,
            @Nullable String nextHref) {
        static final Answer NONE = new Answer(0, List.of(), List.of(), Map.of(), null);
    }

    /** An address and the search near to it, relative to the application. */
    record Address(String label, String href) {}

    /** A condition to let go, and how many results there are without it. */
    record WayOut(String kind, String text, String href, long count) {}

    public long total() {
        return answer.total();
    }

    public List<HitCard> hits() {
        return answer.hits();
    }

    public List<FacetGroup> facets() {
        return answer.facets();
    }

    /** Results by least score. */
    public Map<Integer, Long> qualities() {
        return answer.qualities();
    }

    public @Nullable String nextHref() {
        return answer.nextHref();
    }

    public boolean mapShown() {
        return !address.has("map", "off");
    }

    /** The same page with the map switched on or off, relative to the application. */
    public String mapToggle() {
        return mapShown()
                ? address.with("map", "off").href()
                : address.without("map").href();
    }

    /** The date and time in the form; null unless one was asked for. */
    public @Nullable String openAt() {
        String open = address.first("open");
        return open == null || open.equals("now") ? null : open;
    }

    /** Orders that this question allows. */
    public List<String> sorts() {
        return Arrays.stream(Sort.values())
                .filter(sort -> sort != Sort.DISTANCE || address.has("near"))
                .map(Sort::code)
                .toList();
    }

    /** Radii to choose from, in metres: a short walk to half a city. */
    public List<Integer> radii() {
        return List.of(300, 500, 1000, 1500, 3000, 5000, 10000);
    }

    /** Ages to choose from, in days: a month, a quarter, half a year, a year. */
    public List<Integer> freshDays() {
        return List.of(30, 92, 183, 365);
    }
}
