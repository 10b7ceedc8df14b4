package it.atlante.catalogue.place;

import static it.atlante.catalogue.Texts.blankToNull;
import static it.atlante.catalogue.Texts.listOrEmpty;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Details;
import it.atlante.catalogue.RecordType;
import it.atlante.geo.GeoPoint;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * What is known of a place (HSDS 3.1 {@code location} and {@code address}).
 *
 * @param name of the building or seat; null when it has none
 * @param address street and number (HSDS {@code address_1})
 * @param city name of the comune
 * @param cityCode ISTAT code of the comune, six digits
 * @param country ISO 3166-1 alpha-2
 * @param point WGS 84, x = longitude, y = latitude; null when unknown
 * @param accessibility codes of the vocabulary
 */
@Embeddable
public record LocationDetails(
        @Nullable String name,
        @Nullable String address,
        @Nullable String city,
        @Nullable String cityCode,
        @Nullable String postalCode,
        @Nullable String stateProvince,
        @Column(nullable = false) String country,
        @Nullable Point point,

        @Enumerated(EnumType.STRING) @Column(nullable = false)
        PointPrecision pointPrecision,

        @JdbcTypeCode(SqlTypes.JSON) List<String> accessibility,
        @Embedded DisclosureByAudience disclosure)
        implements Details {

    public LocationDetails {
        name = blankToNull(name);
        address = blankToNull(address);
        city = blankToNull(city);
        country = country == null ? "IT" : country;
        accessibility = listOrEmpty(accessibility);
        disclosure = disclosure == null ? DisclosureByAudience.OPEN : disclosure;
    }

    /** The point as latitude and longitude; null when unknown. */
    public @Nullable GeoPoint geoPoint() {
        return point == null ? null : new GeoPoint(point.getY(), point.getX());
    }

    /**
     * The same place at another point.
     *
     * @param newPoint WGS 84, x = longitude, y = latitude
     */
    public LocationDetails at(Point newPoint, PointPrecision precision) {
        return new LocationDetails(
                name,
                address,
                city,
                cityCode,
                postalCode,
                stateProvince,
                country,
                newPoint,
                precision,
                accessibility,
                disclosure);
    }

    @Override
    public RecordType type() {
        return RecordType.LOCATION;
    }

    @Override
    public String label() {
        if (name != null) {
            return name;
        }
        if (address != null) {
            return city == null ? address : address + ", " + city;
        }
        return city == null ? "?" : city;
    }

    @Override
    public CatalogueRecord newRecord() {
        return new Location();
    }
}
