package it.atlante.catalogue.address;

import static it.atlante.catalogue.Texts.blankToNull;
import static it.atlante.catalogue.Texts.requireText;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Details;
import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.RecordType;
import it.atlante.geo.GeoPoint;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A house number as its publisher writes it.
 *
 * @param street kind and name of the street, such as {@code Via Giuseppe Scalarini}
 * @param civic the number, 0 to 99999; 0 where a street has none before 1
 * @param exponent what follows the number, such as {@code A}, {@code bis} or {@code n04}; null when nothing does
 * @param postalCode five digits (CAP); null when not known
 * @param city the comune
 * @param cityCode its ISTAT code of six digits; null when not known
 * @param latitude WGS 84, degrees
 * @param longitude WGS 84, degrees
 */
@Embeddable
public record HouseNumberDetails(
        @Column(nullable = false) String street,
        @Column(nullable = false) int civic,
        @Nullable String exponent,
        @Nullable String postalCode,
        @Column(nullable = false) String city,
        @Nullable String cityCode,
        @Column(nullable = false) double latitude,
        @Column(nullable = false) double longitude)
        implements Details {

    private static final int MAX_CIVIC = 99_999;

    public HouseNumberDetails {
        street = requireText("street", street).strip();
        exponent = blankToNull(exponent);
        postalCode = blankToNull(postalCode);
        city = requireText("city", city).strip();
        cityCode = blankToNull(cityCode);
        if (civic < 0 || civic > MAX_CIVIC) {
            throw new InvalidField("number", civic, "a whole number from 0 to " + MAX_CIVIC);
        }
        PostalCodes.requireValid(postalCode);
    }

    public GeoPoint point() {
        return new GeoPoint(latitude, longitude);
    }

    @Override
    public RecordType type() {
        return RecordType.HOUSE_NUMBER;
    }

    @Override
    public String label() {
        return street + " " + civic + (exponent == null ? "" : "/" + exponent) + ", " + city;
    }

    @Override
    public CatalogueRecord newRecord() {
        return new HouseNumber();
    }
}
