package it.atlante.search.pages;

import it.atlante.catalogue.RecordType;
import it.atlante.search.ResourceView;
import it.atlante.search.ResourceView.QualityView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a record's page shows: what its viewer may see of it, and no more.
 *
 * @param id of the record, which a person opens and edits
 * @param view the record at its first place; names, codes and provenance are the same at all of them
 * @param quality of the place that scores least, as that is where there is something to do; null for what is not scored
 * @param closed whether a service is closed for the time being
 */
record RecordPage(
        UUID id,
        RecordType type,
        ResourceView view,
        boolean closed,
        List<Fact> facts,
        List<PlaceCard> places,
        List<String> capacities,
        String freshness,
        @Nullable QualityView quality,
        List<Fact> provenance,
        List<Related> related) {

    /**
     * Something to know.
     *
     * @param label message key
     * @param values in words; at least one
     */
    record Fact(String label, List<String> values) {}

    /**
     * Records that belong to this one.
     *
     * @param title message key
     */
    record Related(String title, List<Link> links) {}

    /**
     * A record to open.
     *
     * @param href relative to the application; null when it has no page
     * @param note such as its places or the kind of tie; null when there is nothing to add
     */
    record Link(
            String name, @Nullable String href, @Nullable String note, boolean demonstration) {}

    /** The page's address, relative to the application. */
    public String href() {
        return "/risorse/" + view.family() + "/" + id;
    }

    /** Where an editor changes it, relative to the application. */
    public String editHref() {
        String forms =
                switch (type) {
                    case SERVICE -> "servizi";
                    case HOUSING -> "alloggi";
                    case AREA -> "aree";
                    case LANDMARK -> "luoghi";
                    default -> "enti";
                };
        return "/redazione/" + forms + "/" + id;
    }

    /** Whether some place may be shown on a map. */
    public boolean hasMap() {
        return places.stream().anyMatch(place -> place.lat() != null);
    }
}
