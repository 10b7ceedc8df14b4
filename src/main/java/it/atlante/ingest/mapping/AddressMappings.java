package it.atlante.ingest.mapping;

import it.atlante.address.CivicNumber;
import it.atlante.catalogue.Details;
import it.atlante.catalogue.address.HouseNumberDetails;
import it.atlante.catalogue.address.LocalityDetails;
import it.atlante.geo.GeoPoint;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.issue.RejectedRow;
import org.jspecify.annotations.Nullable;

/** What a row says of a house number or a locality. */
final class AddressMappings {

    private AddressMappings() {}

    static Details houseNumber(RowBeingMapped row, PlaceMapping.Found found) {
        FieldValues values = row.values;
        GeoPoint point = found.point();
        if (point == null) {
            throw new RejectedRow(Problem.said(
                    IssueCode.NO_GEOMETRY,
                    "NO_POINT_NUMBER",
                    "location",
                    values.required("street") + " " + values.required("number")));
        }
        String number = values.required("number");
        CivicNumber civic = CivicNumber.find(number)
                .orElseThrow(() ->
                        new RejectedRow(Problem.said(IssueCode.BAD_NUMBER, "BAD_HOUSE_NUMBER", "number", number)));
        String exponent = values.text("exponent");
        return new HouseNumberDetails(
                values.required("street"),
                civic.number(),
                exponent == null ? civic.exponent() : exponent,
                values.text("location.postalCode"),
                values.required("location.city"),
                values.text("location.cityCode"),
                point.lat(),
                point.lon());
    }

    static Details locality(RowBeingMapped row, PlaceMapping.Found found) {
        FieldValues values = row.values;
        @Nullable GeoPoint point = found.point();
        if (point == null && values.text("location.postalCode") == null && values.text("location.cityCode") == null) {
            // A heading in the middle of a file, mostly.
            throw new RejectedRow(Problem.of(IssueCode.REQUIRED_FIELD, "location.postalCode"));
        }
        return new LocalityDetails(
                values.required("name"),
                values.text("location.city"),
                values.text("location.cityCode"),
                values.text("location.postalCode"),
                values.text("location.stateProvince"),
                point == null ? null : (Double) point.lat(),
                point == null ? null : (Double) point.lon());
    }
}
