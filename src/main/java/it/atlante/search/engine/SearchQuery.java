package it.atlante.search.engine;

import it.atlante.catalogue.Audience;
import it.atlante.catalogue.InvalidField;
import java.time.LocalDateTime;
import java.util.Set;

/**
 * A question to the engine.
 *
 * @param text what a person typed, taken as words and never as syntax; empty for everything
 * @param facets dimensions to count
 * @param audience who asks: decides what is found and where it stands
 * @param now local time of the question, for "open now" and freshness; pages of one search share it
 */
public record SearchQuery(
        String text,
        Place place,
        Filters filters,
        Paging paging,
        Set<Dimension> facets,
        Audience audience,
        LocalDateTime now) {

    /** Longer than any question a person types. */
    public static final int MAX_TEXT_LENGTH = 500;

    public SearchQuery {
        if (text.length() > MAX_TEXT_LENGTH) {
            throw new InvalidField("q", text, "at most " + MAX_TEXT_LENGTH + " characters");
        }
        if (paging.sort() == Sort.DISTANCE && place.near() == null) {
            throw new InvalidField("sort", "distance", "used together with near=lat,lon");
        }
        facets = Set.copyOf(facets);
    }

    /** Everything that the audience may see, by relevance. */
    public static SearchQuery everything(Audience audience, LocalDateTime now) {
        return new SearchQuery("", Place.ANYWHERE, Filters.NONE, Paging.FIRST, Set.of(), audience, now);
    }

    public SearchQuery withText(String newText) {
        return new SearchQuery(newText, place, filters, paging, facets, audience, now);
    }

    public SearchQuery withPlace(Place newPlace) {
        return new SearchQuery(text, newPlace, filters, paging, facets, audience, now);
    }

    public SearchQuery withFilters(Filters newFilters) {
        return new SearchQuery(text, place, newFilters, paging, facets, audience, now);
    }

    public SearchQuery withPaging(Paging newPaging) {
        return new SearchQuery(text, place, filters, newPaging, facets, audience, now);
    }

    public SearchQuery withFacets(Set<Dimension> newFacets) {
        return new SearchQuery(text, place, filters, paging, newFacets, audience, now);
    }
}
