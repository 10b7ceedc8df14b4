package it.atlante.search.pages;

import it.atlante.access.Viewers;
import it.atlante.address.Geocoder;
import it.atlante.catalogue.Audience;
import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.area.AreaLookup;
import it.atlante.catalogue.vocabulary.Scheme;
import it.atlante.catalogue.vocabulary.Vocabulary;
import it.atlante.search.QualityCounts;
import it.atlante.search.ResourceViews;
import it.atlante.search.SearchParameters;
import it.atlante.search.engine.Paging;
import it.atlante.search.engine.SearchEngine;
import it.atlante.search.engine.SearchQuery;
import it.atlante.search.engine.SearchResult;
import it.atlante.search.pages.SearchPage.Answer;
import it.atlante.search.pages.SearchPage.WayOut;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Makes the search page of a request's parameters. A question that cannot be asked gives a page that says why. */
@Component
class SearchPages {

    /** The most conditions of which we try what the search gives without them. */
    private static final int TRIED_WAYS_OUT = 8;

    /** Addresses offered above the results. */
    private static final int MOST_ADDRESSES = 3;

    private final SearchParameters parameters;
    private final SearchEngine engine;
    private final ResourceViews views;
    private final FacetGroups facetGroups;
    private final QualityCounts qualityCounts;
    private final Chips chips;
    private final AreaLookup areas;
    private final Vocabulary vocabulary;
    private final Viewers viewers;
    private final Words words;
    private final Geocoder geocoder;

    @SuppressWarnings("checkstyle:ParameterNumber") // what one page needs; grouping them would only rename the list
    SearchPages(
            SearchParameters parameters,
            SearchEngine engine,
            ResourceViews views,
            FacetGroups facetGroups,
            QualityCounts qualityCounts,
            Chips chips,
            AreaLookup areas,
            Vocabulary vocabulary,
            Viewers viewers,
            Words words,
            Geocoder geocoder) {
        this.parameters = parameters;
        this.engine = engine;
        this.views = views;
        this.facetGroups = facetGroups;
        this.qualityCounts = qualityCounts;
        this.chips = chips;
        this.areas = areas;
        this.vocabulary = vocabulary;
        this.viewers = viewers;
        this.words = words;
        this.geocoder = geocoder;
    }

    SearchPage of(MultiValueMap<String, String> sent, Locale locale) {
        PageAddress address = PageAddress.of(sent);
        Audience audience = viewers.current().audience();
        List<Chip> conditions = chips.of(address, audience, locale);
        try {
            SearchQuery query = question(address, audience).withFacets(FacetGroups.counted());
            SearchResult result = engine.search(query);
            List<WayOut> waysOut = result.total() == 0 ? waysOut(conditions, audience) : List.of();
            return page(address, answer(address, query, result, locale), conditions, waysOut, null, locale);
        } catch (InvalidField refused) {
            PageProblem problem = PageProblem.of(refused, address, words, locale);
            return page(address, Answer.NONE, conditions, List.of(), problem, locale);
        }
    }

    private SearchQuery question(PageAddress address, Audience audience) {
        return parameters.parse(address.question(), audience, Set.of());
    }

    private Answer answer(PageAddress address, SearchQuery query, SearchResult result, Locale locale) {
        return new Answer(
                result.total(),
                result.hits().stream()
                        .map(hit -> words.card(views.of(hit, query, locale), locale))
                        .toList(),
                facetGroups.of(result, address, query.audience(), locale),
                qualityCounts.of(query),
                result.next() == null
                        ? null
                        : address.with("after", result.next()).href());
    }

    private SearchPage page(
            PageAddress address,
            Answer answer,
            List<Chip> conditions,
            List<WayOut> waysOut,
            @Nullable PageProblem problem,
            Locale locale) {
        String text = address.first("q");
        String title = text == null ? words.text("find.title", locale) : words.text("find.title.of", locale, text);
        return new SearchPage(
                address,
                title,
                answer,
                conditions,
                AreaChoice.of(areas, viewers.current().audience()),
                vocabulary.terms(Scheme.UNITS),
                waysOut,
                addresses(address),
                problem);
    }

    /** Searches near to the addresses that the words may be: for those who have no suggestions while they type. */
    private List<SearchPage.Address> addresses(PageAddress address) {
        String text = address.first("q");
        if (text == null || address.has("near")) {
            return List.of();
        }
        PageAddress elsewhere = address.without("q").with("sort", "distance").with("radius", "1500");
        return geocoder.suggest(text, MOST_ADDRESSES).stream()
                .map(found -> new SearchPage.Address(
                        found.label(),
                        elsewhere
                                .with(
                                        "near",
                                        String.format(
                                                Locale.ROOT,
                                                "%.6f,%.6f",
                                                found.point().lat(),
                                                found.point().lon()))
                                .href()))
                .toList();
    }

    /** What the search gives without each condition, those that help, the most fruitful first. */
    private List<WayOut> waysOut(List<Chip> conditions, Audience audience) {
        return conditions.stream()
                .limit(TRIED_WAYS_OUT)
                .map(chip -> new WayOut(chip.kind(), chip.text(), chip.href(), count(chip.without(), audience)))
                .filter(way -> way.count() > 0)
                .sorted(Comparator.comparingLong(WayOut::count).reversed())
                .toList();
    }

    private long count(PageAddress address, Audience audience) {
        SearchQuery query = question(address, audience);
        return engine.search(query.withPaging(new Paging(query.paging().sort(), 0, null)))
                .total();
    }
}
