package it.atlante.ingest.mapping;

import it.atlante.catalogue.Details;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.area.AreaDetails;
import it.atlante.catalogue.area.AreaKind;
import it.atlante.catalogue.landmark.LandmarkDetails;
import it.atlante.catalogue.network.NetworkDetails;
import it.atlante.catalogue.network.TieDetails;
import it.atlante.catalogue.organisation.OrganisationDetails;
import it.atlante.catalogue.vocabulary.Scheme;
import it.atlante.geo.GeoPoint;
import it.atlante.geo.InvalidGeometry;
import it.atlante.geo.Polygons;
import it.atlante.geo.Repair;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.issue.RejectedRow;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/** What a row says of an area, an organisation, a landmark, a network or a tie. */
final class RecordMappings {

    private RecordMappings() {}

    static Details area(RowBeingMapped row, ExpectedTerritory territory) {
        FieldValues values = row.values;
        return new AreaDetails(
                Objects.requireNonNull(values.constant("kind", AreaKind.class, AreaKind.OTHER)),
                values.required("vintage"),
                values.required("code"),
                values.required("name"),
                values.text("description"),
                shape(row, territory),
                values.flag("approximate"),
                values.date("validFrom"),
                values.text("designatedBy"),
                values.date("designatedOn"),
                values.text("designationRule"));
    }

    /** The polygons of the row, repaired where they can be. */
    private static MultiPolygon shape(RowBeingMapped row, ExpectedTerritory territory) {
        Geometry geometry = row.geometry;
        if (geometry == null) {
            throw new RejectedRow(Problem.of(IssueCode.NO_GEOMETRY, "geometry"));
        }
        try {
            Repair repair = Polygons.repair(geometry);
            GeoPoint inside = Points.notSwapped("geometry", Polygons.representativePoint(repair.geometry()));
            if (!territory.allowsArea(inside)) {
                row.doubt(Problem.of(IssueCode.OUTSIDE_TERRITORY, "geometry", inside.lat(), inside.lon()));
            }
            if (repair.changed()) {
                row.doubt(Problem.said(
                        IssueCode.INVALID_GEOMETRY,
                        "REPAIRED",
                        "geometry",
                        Objects.requireNonNull(repair.fault().problem()),
                        repair.before().getNumGeometries(),
                        repair.geometry().getNumGeometries(),
                        Math.round(repair.areaBeforeSquareMeters()),
                        Math.round(repair.areaAfterSquareMeters())));
            }
            return repair.geometry();
        } catch (InvalidGeometry e) {
            throw new RejectedRow(
                    Problem.said(IssueCode.INVALID_GEOMETRY, "geometry." + e.problem(), "geometry", e.path()));
        }
    }

    static Details organisation(RowBeingMapped row, @Nullable UUID locationId) {
        FieldValues values = row.values;
        return new OrganisationDetails(
                values.required("name"),
                values.text("alternateName"),
                values.text("description"),
                values.code("legalStatus", Scheme.LEGAL_STATUSES),
                values.text("taxCode"),
                values.text("runts"),
                values.text("email"),
                values.text("website"),
                values.list("phones"),
                values.codes("roles", Scheme.ROLES),
                locationId);
    }

    static Details landmark(RowBeingMapped row, @Nullable UUID locationId) {
        FieldValues values = row.values;
        return new LandmarkDetails(
                values.required("name"),
                values.text("description"),
                values.requiredCode("kind", Scheme.LANDMARK_KINDS),
                locationId);
    }

    static Details network(RowBeingMapped row) {
        FieldValues values = row.values;
        return new NetworkDetails(
                values.required("name"), values.text("description"), values.requiredCode("kind", Scheme.NETWORK_KINDS));
    }

    static Details tie(RowBeingMapped row) {
        FieldValues values = row.values;
        String to = values.text("to");
        String network = values.text("network");
        return new TieDetails(
                row.refer(RecordType.ORGANISATION, "from", values.required("from")),
                to == null ? null : row.refer(RecordType.ORGANISATION, "to", to),
                network == null ? null : row.refer(RecordType.NETWORK, "network", network),
                values.requiredCode("kind", Scheme.TIE_KINDS),
                values.date("validFrom"),
                values.date("validTo"),
                row.areas("areas"));
    }
}
