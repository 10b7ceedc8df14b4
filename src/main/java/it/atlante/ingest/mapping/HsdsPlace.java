package it.atlante.ingest.mapping;

import it.atlante.catalogue.place.DisclosureByAudience;
import it.atlante.catalogue.place.LocationDetails;
import it.atlante.catalogue.place.PointPrecision;
import it.atlante.geo.Crs;
import it.atlante.geo.GeoPoint;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.issue.RejectedRow;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A location of HSDS and its first physical address. */
record HsdsPlace(RowBeingMapped row, HsdsCodes codes) {

    /** Adds the location, which rows may share, and gives its id; null for a virtual one, which is no place. */
    @Nullable
    UUID add(HsdsObject location) {
        if ("virtual".equals(location.text("location_type"))) {
            return null;
        }
        String id = location.required("id", "location.id");
        return row.shareLocation(details(location), id, false);
    }

    private LocationDetails details(HsdsObject location) {
        List<HsdsObject> addresses = location.list("addresses");
        HsdsObject address = addresses.stream()
                .filter(it -> "physical".equals(it.text("address_type")))
                .findFirst()
                .orElse(addresses.isEmpty() ? new HsdsObject(location.node().objectNode()) : addresses.getFirst());
        GeoPoint point = point(location);
        String street = Stream.of("address_1", "address_2")
                .map(address::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return new LocationDetails(
                location.text("name", "location.name"),
                street.isEmpty() ? null : HsdsObject.fitting(street, "location.address"),
                address.text("city", "location.city"),
                null,
                address.text("postal_code", "location.postalCode"),
                address.text("state_province", "location.stateProvince"),
                country(address),
                point == null ? null : PlaceMapping.wgs84(point),
                point == null ? PointPrecision.UNKNOWN : PointPrecision.EXACT,
                codes.accessibility(location),
                DisclosureByAudience.OPEN);
    }

    private String country(HsdsObject address) {
        String country = address.text("country");
        if (country == null || country.length() == 2) {
            return country == null ? "IT" : country.toUpperCase(Locale.ROOT);
        }
        row.doubt(Problem.of(IssueCode.UNKNOWN_CODE, "location.country", country, "ISO 3166-1 alpha-2"));
        return "IT";
    }

    /** One wrong point must not cost the service: the location goes in without it. */
    private @Nullable GeoPoint point(HsdsObject location) {
        try {
            GeoPoint point = Points.point("location", location.text("longitude"), location.text("latitude"), Crs.WGS84);
            if (point != null) {
                return Points.notSwapped("location", point);
            }
            String name = location.text("name");
            row.doubt(Problem.said(
                    IssueCode.NO_GEOMETRY,
                    "NO_POINT",
                    "location",
                    name == null ? String.valueOf(location.text("id")) : name));
        } catch (RejectedRow e) {
            row.doubt(e.problem());
        }
        return null;
    }
}
