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
 * A name by which addresses say where they are. A comune with several postal codes is as many records.
 *
 * @param name of the comune or of the part
 * @param city the comune that it is a part of; null for a comune
 * @param cityCode ISTAT code of the comune; null when not known
 * @param postalCode five digits (CAP); null when not known
 * @param stateProvince two letters, such as MI; null when not known
 * @param latitude of its middle, WGS 84, degrees; null, with the longitude, when not known
 */
@Embeddable
public record LocalityDetails(
        @Column(nullable = false) String name,
        @Nullable String city,
        @Nullable String cityCode,
        @Nullable String postalCode,
        @Nullable String stateProvince,
        @Nullable Double latitude,
        @Nullable Double longitude)
        implements Details {

    public LocalityDetails {
        name = requireText("name", name).strip();
        city = blankToNull(city);
        cityCode = blankToNull(cityCode);
        postalCode = blankToNull(postalCode);
        stateProvince = blankToNull(stateProvince);
        PostalCodes.requireValid(postalCode);
        if ((latitude == null) != (longitude == null)) {
            throw new InvalidField(latitude == null ? "lat" : "lon", "", "given together with the other coordinate");
        }
    }

    /** Its middle; null when not known. */
    public @Nullable GeoPoint point() {
        return latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude);
    }

    @Override
    public RecordType type() {
        return RecordType.LOCALITY;
    }

    @Override
    public String label() {
        return city == null ? name : name + ", " + city;
    }

    @Override
    public CatalogueRecord newRecord() {
        return new Locality();
    }
}
