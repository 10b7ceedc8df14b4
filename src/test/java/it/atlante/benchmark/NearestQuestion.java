package it.atlante.benchmark;

import it.atlante.catalogue.Audience;
import it.atlante.geo.GeoPoint;
import it.atlante.search.engine.Dimension;
import it.atlante.search.engine.Paging;
import it.atlante.search.engine.Place;
import it.atlante.search.engine.RandomResources;
import it.atlante.search.engine.ResourceDocument;
import it.atlante.search.engine.SearchQuery;
import it.atlante.search.engine.Sort;
import java.util.List;
import java.util.Set;

/** The question of the search benchmark: the twenty nearest resources that have two words, with how many there are of which kind. */
final class NearestQuestion {

    static final List<String> WORDS = List.of("biblioteca", "ambulatorio");
    static final GeoPoint NEAR = new GeoPoint(RandomResources.SOUTH + 0.05, RandomResources.WEST + 0.05);
    static final Audience AUDIENCE = Audience.PUBLIC;
    static final int LIMIT = 20;
    static final Set<Dimension> FACETS = Set.of(
            Dimension.FAMILY,
            Dimension.CATEGORY,
            Dimension.TARGET_GROUP,
            Dimension.LANGUAGE,
            Dimension.PHASE,
            Dimension.COST);

    private static final long SEED = 11;

    private NearestQuestion() {}

    /** The same documents in each process. */
    static List<ResourceDocument> documents(int count) {
        return new RandomResources(SEED).many(count);
    }

    static SearchQuery query(Set<Dimension> facets) {
        return SearchQuery.everything(AUDIENCE, RandomResources.TODAY.atTime(10, 30))
                .withText(String.join(" ", WORDS))
                .withPlace(new Place(NEAR, null, null, null, List.of(), null))
                .withPaging(new Paging(Sort.DISTANCE, LIMIT, null))
                .withFacets(facets);
    }

    /** All that is written in a document and may be searched by the audience, words separated by blanks. */
    static String text(ResourceDocument document) {
        return String.join(
                " ",
                String.join(" ", document.names()),
                String.join(" ", document.labels()),
                String.valueOf(document.organisationName()),
                String.valueOf(document.description()),
                String.valueOf(document.placeFor(AUDIENCE).address()));
    }
}
