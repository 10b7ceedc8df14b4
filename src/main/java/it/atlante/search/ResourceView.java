package it.atlante.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.atlante.geo.GeoPoint;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource as one audience may see it, with labels in one language: what the API answers and the pages show.
 *
 * @param id of the document: a service at one of its places, a housing, ...
 * @param recordId of the record that a person opens
 * @param codes by parameter name of the dimension
 * @param quality how complete and fresh it is to this audience; null for what is not scored
 * @param why short sentences that say why it is in the list; empty outside a search
 * @param points the sum by which it was ranked; null outside a search
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResourceView(
        String id,
        String recordId,
        String family,
        String familyLabel,
        String name,
        List<String> otherNames,
        @Nullable OrganisationView organisation,
        @Nullable String description,
        Map<String, List<CodeView>> codes,
        @Nullable String kindLabel,
        ContactView contact,
        PlaceView place,
        OpeningView opening,
        List<CapacityView> capacities,
        FreshnessView freshness,
        @Nullable QualityView quality,
        SourceView source,
        String sharing,
        boolean demonstration,
        List<String> why,
        @Nullable Integer points) {

    /** A code with its label. */
    public record CodeView(String code, String label) {}

    /** Who runs the resource. */
    public record OrganisationView(String id, String name) {}

    /** How to reach it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ContactView(
            List<String> phones,
            @Nullable String email,
            @Nullable String url) {}

    /**
     * Where it is, as far as the audience may know.
     *
     * @param disclosure {@code exact}, {@code area} (the point stands for the neighbourhood), {@code hidden}, or {@code unknown}
     * @param distanceMeters from the point of the question to {@code point}
     * @param walkingMinutes an estimate: straight line times 1.3, at 75 metres a minute; null beyond an hour and for {@code area}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PlaceView(
            String disclosure,
            @Nullable GeoPoint point,
            @Nullable String address,
            @Nullable String locality,
            @Nullable Long distanceMeters,
            @Nullable Integer walkingMinutes) {}

    /**
     * When it is open.
     *
     * @param state {@code open}, {@code closed}, {@code by_appointment} or {@code unknown}, at the time of the question
     * @param text in the OSM grammar
     * @param description in words
     * @param nextChange when the state changes next, local time
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OpeningView(
            String state,
            String stateLabel,
            @Nullable String text,
            @Nullable String description,
            @Nullable String note,
            @Nullable LocalDateTime nextChange) {}

    /** Places of a unit type; {@code counted} is the day of the count. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CapacityView(
            String unit,
            String unitLabel,
            @Nullable Integer free,
            @Nullable Integer maximum,
            @Nullable LocalDate counted) {}

    /** How fresh the record is: {@code fresh}, {@code ageing}, {@code stale} or {@code unknown}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FreshnessView(
            String level,
            String label,
            @Nullable LocalDate freshOn,
            @Nullable LocalDate verifiedOn,
            @Nullable String verifiedBy) {}

    /**
     * How complete and fresh a record is.
     *
     * @param score 0 to 100, the sum of the points of its parts
     * @param parts left out of lists
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record QualityView(int score, List<QualityPartView> parts) {}

    /**
     * A part of the score.
     *
     * @param reasons what is missing, and how old what is dated is
     */
    public record QualityPartView(String part, String label, int points, int maximum, List<String> reasons) {}

    /** Where it comes from. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SourceView(
            String id,
            String title,
            @Nullable String licence,
            @Nullable String attribution,
            @Nullable LocalDate observedOn) {}
}
