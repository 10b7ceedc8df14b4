package it.atlante.search.engine;

import it.atlante.catalogue.Audience;
import it.atlante.catalogue.Sharing;
import it.atlante.catalogue.Texts;
import it.atlante.catalogue.housing.Capacity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource as the index holds it: one for each service at a location, housing, organisation, disadvantaged area and landmark.
 *
 * @param id unique in the index: the record's id (of the service at its location for services)
 * @param version grows with every change; an engine never replaces a document by one of a lower version
 * @param recordId the record that a person opens and edits: the service, housing, organisation, area or landmark
 * @param names name, then the other names; the first is shown
 * @param organisationId null for areas, landmarks and vacant dwellings
 * @param kind programme of housing, kind of landmark, legal status of an organisation; null otherwise
 * @param labels words that classify it, in Italian and English, with what people type for them: searched, never shown
 * @param hours when it is open
 * @param capacities places by unit type
 * @param freshOn the latest day that somebody vouches for
 * @param visibleTo audiences that may know that the resource exists
 * @param places one for each audience
 * @param servesAreaIds areas whose people it serves; empty when it serves whoever comes
 */
public record ResourceDocument(
        String id,
        long version,
        Family family,
        String recordId,
        List<String> names,
        @Nullable String organisationId,
        @Nullable String organisationName,
        @Nullable String description,
        Map<Dimension, List<String>> codes,
        @Nullable String kind,
        List<String> labels,
        Contact contact,
        DocumentHours hours,
        List<Capacity> capacities,
        @Nullable LocalDate freshOn,
        Verification verification,
        Sharing sharing,
        List<Audience> visibleTo,
        Map<Audience, DisclosedPlace> places,
        List<String> servesAreaIds) {

    public ResourceDocument {
        Texts.requireText("id", id);
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("document " + id + " has no name");
        }
        codes = Map.copyOf(codes);
        labels = Texts.listOrEmpty(labels);
        capacities = Texts.listOrEmpty(capacities);
        visibleTo = List.copyOf(visibleTo);
        places = Map.copyOf(places);
        servesAreaIds = Texts.listOrEmpty(servesAreaIds);
    }

    public String name() {
        return names.getFirst();
    }

    /** The codes of a dimension; empty when there are none. */
    public List<String> codes(Dimension dimension) {
        return codes.getOrDefault(dimension, List.of());
    }

    public DisclosedPlace placeFor(Audience audience) {
        return places.getOrDefault(audience, DisclosedPlace.NOWHERE);
    }

    /** Free places over all unit types; 0 when none or unknown. */
    public int freePlaces() {
        return capacities.stream()
                .mapToInt(capacity -> capacity.available() == null ? 0 : capacity.available())
                .sum();
    }

    /** Free places of a unit type; 0 when none or unknown. */
    public int freePlaces(String unit) {
        return capacities.stream()
                .filter(capacity -> capacity.unit().equals(unit) && capacity.available() != null)
                .mapToInt(Capacity::available)
                .sum();
    }

    /** How to reach a resource. */
    public record Contact(
            List<String> phones,
            @Nullable String email,
            @Nullable String url) {
        public Contact {
            phones = Texts.listOrEmpty(phones);
        }
    }

    /**
     * Who vouches for it.
     *
     * @param sourceId provenance
     * @param demonstration true for an invented record
     */
    public record Verification(
            String sourceId,
            @Nullable LocalDate observedOn,
            @Nullable LocalDate verifiedOn,
            @Nullable String verifiedBy,
            boolean demonstration) {}

    /**
     * When it is open.
     *
     * @param text in the OSM {@code opening_hours} grammar; null when unknown
     * @param note hours in words; null when there is none
     */
    public record DocumentHours(
            @Nullable String text, @Nullable String note) {
        public static final DocumentHours UNKNOWN = new DocumentHours(null, null);
    }
}
