package it.atlante.ingest.source;

import it.atlante.catalogue.RecordType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a row of a source becomes, and which fields can be set. Field names follow HSDS 3.1. */
public enum RecordKind {
    AREA(
            List.of("kind", "vintage", "code", "name"),
            "validFrom approximate description designatedBy designatedOn designationRule",
            false),
    ORGANISATION(
            List.of("name"), "alternateName description legalStatus taxCode runts email website phones roles", true),
    SERVICE(
            List.of("name"),
            "organisation organisationName alternateName description status url email phones categories targetGroups phases"
                    + " languages cost feesDescription eligibilityDescription applicationProcess minimumAge maximumAge"
                    + " serviceAreas hours hoursNote service.key",
            true),
    HOUSING(
            List.of("name", "programme"),
            "organisation organisationName description targetGroups phases languages email phones url capacities",
            true),
    LANDMARK(List.of("name", "kind"), "description", true),
    NETWORK(List.of("name", "kind"), "description", false),
    TIE(List.of("from", "kind"), "to network validFrom validTo areas", false),
    INDICATOR(List.of("area", "period"), "expires", false),
    /** A house number; its locality and point are the fields of a location. */
    ADDRESS(List.of("street", "number"), "exponent", true),
    /** A comune or a part of one, with a postal code of it. */
    LOCALITY(List.of("name"), "", true),
    /** Described and not imported. */
    NONE(List.of(), "", false);

    private static final String OF_ALL = "verifiedOn verifiedBy sharing observed";
    private static final String OF_PLACES = "location.name location.address location.city location.cityCode"
            + " location.postalCode location.stateProvince location.country location.lat location.lon location.x location.y"
            + " location.crs location.precision location.accessibility location.disclosure.public"
            + " location.disclosure.network location.disclosure.staff location.key";

    private final List<String> required;
    private final Set<String> allowed = new LinkedHashSet<>();
    private final boolean place;

    RecordKind(List<String> required, String optional, boolean place) {
        this.required = required;
        this.place = place;
        allowed.addAll(required);
        allowed.addAll(words(optional));
    }

    /** The fields that a mapping must set. */
    public List<String> required() {
        return required;
    }

    /** The fields that a mapping may set. */
    public Set<String> allowed() {
        Set<String> fields = new LinkedHashSet<>(allowed);
        fields.addAll(words(OF_ALL));
        if (place) {
            fields.addAll(words(OF_PLACES));
        }
        return fields;
    }

    /** Whether its records may have a location. */
    public boolean hasPlace() {
        return place;
    }

    /**
     * The type of the record that a row of this kind is about.
     *
     * @throws IllegalStateException for a kind that is not imported
     */
    public RecordType recordType() {
        return switch (this) {
            case ADDRESS -> RecordType.HOUSE_NUMBER;
            case INDICATOR -> RecordType.INDICATOR_VALUE;
            case NONE -> throw new IllegalStateException("rows of a source that is only described become no records");
            default -> RecordType.valueOf(name());
        };
    }

    String yamlName() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
