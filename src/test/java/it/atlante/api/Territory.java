package it.atlante.api;

import it.atlante.catalogue.Draft;
import it.atlante.catalogue.Header;
import it.atlante.catalogue.area.AreaDetails;
import it.atlante.catalogue.area.AreaKind;
import it.atlante.catalogue.housing.Capacity;
import it.atlante.catalogue.housing.HousingDetails;
import it.atlante.catalogue.landmark.LandmarkDetails;
import it.atlante.catalogue.organisation.OrganisationDetails;
import it.atlante.catalogue.place.DisclosureByAudience;
import it.atlante.catalogue.place.LocationDetails;
import it.atlante.catalogue.place.PointPrecision;
import it.atlante.catalogue.services.Cost;
import it.atlante.catalogue.services.ServiceAtLocationDetails;
import it.atlante.catalogue.services.ServiceDetails;
import it.atlante.catalogue.services.ServiceStatus;
import it.atlante.geo.GeoPoint;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/** Drafts of invented records, as short as a test needs them. Keys make ids, so that every run has the same. */
final class Territory {

    static final String SOURCE = "prova-api";

    private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

    private Territory() {}

    static Header header(String key) {
        return new Header(
                SOURCE, key, LocalDate.of(2026, 10, 1), null, null, it.atlante.catalogue.Sharing.PUBLIC, true);
    }

    static Draft area(AreaKind kind, String code, String name, Envelope box) {
        return Draft.of(
                new AreaDetails(kind, "prova", code, name, null, rectangle(box), false, null, null, null, null),
                header("area-" + kind + "-" + code));
    }

    private static MultiPolygon rectangle(Envelope box) {
        return WGS84.createMultiPolygon(new Polygon[] {(Polygon) WGS84.toGeometry(box)});
    }

    static Draft organisation(String key, String name, @Nullable UUID locationId) {
        return Draft.of(
                new OrganisationDetails(
                        name, null, null, null, null, null, null, null, List.of(), List.of(), locationId),
                header(key));
    }

    static Draft location(String key, String address, GeoPoint point, DisclosureByAudience disclosure) {
        return Draft.of(
                new LocationDetails(
                        null,
                        address,
                        "Milano",
                        null,
                        null,
                        null,
                        "IT",
                        WGS84.createPoint(new Coordinate(point.lon(), point.lat())),
                        PointPrecision.EXACT,
                        List.of(),
                        disclosure),
                header(key));
    }

    /** What a service is about. */
    record Offer(String name, String description, List<String> categories, List<String> targetGroups) {}

    static Draft service(String key, Offer offer, UUID organisationId, List<UUID> serviceAreas) {
        return Draft.of(
                new ServiceDetails(
                        organisationId,
                        offer.name(),
                        null,
                        offer.description(),
                        ServiceStatus.ACTIVE,
                        null,
                        null,
                        List.of("02 000000"),
                        offer.categories(),
                        offer.targetGroups(),
                        List.of(),
                        List.of("it", "ar"),
                        Cost.FREE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        serviceAreas),
                header(key).withVerification(LocalDate.of(2026, 11, 2), "Tavolo di prova"));
    }

    static Draft at(String key, UUID serviceId, UUID locationId, String openingHours) {
        return Draft.of(
                new ServiceAtLocationDetails(serviceId, locationId, openingHours, null, List.of()), header(key));
    }

    static Draft housing(String key, String name, UUID organisationId, @Nullable UUID locationId) {
        return Draft.of(
                new HousingDetails(
                        organisationId,
                        locationId,
                        "cas",
                        name,
                        "Struttura inventata per le prove",
                        List.of(),
                        List.of(),
                        List.of("fr"),
                        null,
                        null,
                        List.of(),
                        List.of(new Capacity("posto-letto", 12, 3, LocalDate.of(2026, 11, 1)))),
                header(key));
    }

    static Draft landmark(String key, String name, UUID locationId) {
        return Draft.of(new LandmarkDetails(name, null, "piazza", locationId), header(key));
    }
}
