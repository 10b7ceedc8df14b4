package it.atlante.search.indexing;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Sharing;
import it.atlante.catalogue.area.Area;
import it.atlante.catalogue.area.AreaDetails;
import it.atlante.catalogue.area.AreaKind;
import it.atlante.catalogue.housing.Capacity;
import it.atlante.catalogue.housing.Housing;
import it.atlante.catalogue.housing.HousingDetails;
import it.atlante.catalogue.landmark.Landmark;
import it.atlante.catalogue.landmark.LandmarkDetails;
import it.atlante.catalogue.organisation.Organisation;
import it.atlante.catalogue.organisation.OrganisationDetails;
import it.atlante.catalogue.organisation.Organisations;
import it.atlante.catalogue.place.Location;
import it.atlante.catalogue.place.Locations;
import it.atlante.catalogue.vocabulary.Scheme;
import it.atlante.geo.GeoPoint;
import it.atlante.search.engine.Dimension;
import it.atlante.search.engine.Family;
import it.atlante.search.engine.IndexChange;
import it.atlante.search.engine.ResourceDocument;
import it.atlante.search.engine.ResourceDocument.Contact;
import it.atlante.search.engine.ResourceDocument.DocumentHours;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;

/** Documents of housing, organisations, disadvantaged areas and landmarks, under the id of their record. */
@Component
class OtherDocuments {

    private final Organisations organisations;
    private final Locations locations;
    private final Disclosures disclosures;
    private final Labels labels;

    OtherDocuments(Organisations organisations, Locations locations, Disclosures disclosures, Labels labels) {
        this.organisations = organisations;
        this.locations = locations;
        this.disclosures = disclosures;
        this.labels = labels;
    }

    List<IndexChange> housing(Collection<Housing> stock, long version) {
        Surroundings around = Surroundings.read(
                organisations,
                stock.stream()
                        .map(housing -> housing.details().organisationId())
                        .toList(),
                locations,
                stock.stream().map(housing -> housing.details().locationId()).toList());
        return changes(stock, version, housing -> document(housing, around, version));
    }

    List<IndexChange> organisations(Collection<Organisation> bodies, long version) {
        Surroundings around = Surroundings.read(
                organisations,
                List.of(),
                locations,
                bodies.stream().map(body -> body.details().locationId()).toList());
        return changes(bodies, version, body -> document(body, around, version));
    }

    List<IndexChange> landmarks(Collection<Landmark> landmarks, long version) {
        Surroundings around = Surroundings.read(
                organisations,
                List.of(),
                locations,
                landmarks.stream()
                        .map(landmark -> landmark.details().locationId())
                        .toList());
        return changes(landmarks, version, landmark -> document(landmark, around, version));
    }

    /** Disadvantaged areas are resources to be found; areas of other kinds only frame a search. */
    List<IndexChange> areas(Collection<Area> areas, long version) {
        return areas.stream()
                .map(area -> area.removed() || area.details().kind() != AreaKind.DISADVANTAGED
                        ? new IndexChange.Delete(area.getId().toString(), version)
                        : (IndexChange) new IndexChange.Put(document(area, version)))
                .toList();
    }

    private static <R extends CatalogueRecord> List<IndexChange> changes(
            Collection<R> records, long version, Function<R, ResourceDocument> document) {
        return records.stream()
                .map(record -> record.removed()
                        ? new IndexChange.Delete(record.getId().toString(), version)
                        : (IndexChange) new IndexChange.Put(document.apply(record)))
                .toList();
    }

    private ResourceDocument document(Housing housing, Surroundings around, long version) {
        HousingDetails details = housing.details();
        Organisation organisation = around.organisation(details.organisationId());
        Location location = around.location(details.locationId());
        Sharing sharing = Documents.sharing(housing, organisation);
        Map<Dimension, List<String>> codes = Documents.codes(housing, sharing, organisation);
        codes.put(Dimension.FAMILY, List.of(Family.HOUSING.code()));
        codes.put(Dimension.PROGRAMME, List.of(details.programme()));
        codes.put(Dimension.TARGET_GROUP, details.targetGroups());
        codes.put(Dimension.PHASE, details.phases());
        codes.put(Dimension.LANGUAGE, details.languages());
        codes.put(
                Dimension.ACCESSIBILITY,
                location == null ? List.of() : location.details().accessibility());
        List<String> words = new ArrayList<>(labels.of(Scheme.PROGRAMMES, List.of(details.programme())));
        words.addAll(labels.of(Scheme.TARGET_GROUPS, details.targetGroups()));
        words.addAll(labels.of(Scheme.PHASES, details.phases()));
        words.addAll(labels.of(
                Scheme.UNITS, details.capacities().stream().map(Capacity::unit).toList()));
        return new ResourceDocument(
                housing.getId().toString(),
                version,
                Family.HOUSING,
                housing.getId().toString(),
                Documents.names(details.name()),
                organisation == null ? null : organisation.getId().toString(),
                organisation == null ? null : organisation.details().name(),
                details.description(),
                codes,
                details.programme(),
                words,
                new Contact(details.phones(), details.email(), details.url()),
                DocumentHours.UNKNOWN,
                details.capacities(),
                housing.header().freshOn(),
                Documents.verification(housing),
                sharing,
                Documents.visibleTo(housing, organisation),
                disclosures.of(location),
                List.of());
    }

    private ResourceDocument document(Organisation body, Surroundings around, long version) {
        OrganisationDetails details = body.details();
        Sharing sharing = Documents.sharing(body);
        Map<Dimension, List<String>> codes = Documents.codes(body, sharing, body);
        codes.put(Dimension.FAMILY, List.of(Family.ORGANISATION.code()));
        List<String> words = new ArrayList<>(labels.of(Scheme.ROLES, details.roles()));
        words.addAll(labels.of(Scheme.LEGAL_STATUSES, listOf(details.legalStatus())));
        return new ResourceDocument(
                body.getId().toString(),
                version,
                Family.ORGANISATION,
                body.getId().toString(),
                Documents.names(details.name(), details.alternateName()),
                body.getId().toString(),
                details.name(),
                details.description(),
                codes,
                details.legalStatus(),
                words,
                new Contact(details.phones(), details.email(), details.website()),
                DocumentHours.UNKNOWN,
                List.of(),
                body.header().freshOn(),
                Documents.verification(body),
                sharing,
                Documents.visibleTo(body),
                disclosures.of(around.location(details.locationId())),
                List.of());
    }

    private ResourceDocument document(Landmark landmark, Surroundings around, long version) {
        LandmarkDetails details = landmark.details();
        Sharing sharing = Documents.sharing(landmark);
        Map<Dimension, List<String>> codes = Documents.codes(landmark, sharing, null);
        codes.put(Dimension.FAMILY, List.of(Family.LANDMARK.code()));
        return new ResourceDocument(
                landmark.getId().toString(),
                version,
                Family.LANDMARK,
                landmark.getId().toString(),
                Documents.names(details.name()),
                null,
                null,
                details.description(),
                codes,
                details.kind(),
                labels.of(Scheme.LANDMARK_KINDS, List.of(details.kind())),
                new Contact(List.of(), null, null),
                DocumentHours.UNKNOWN,
                List.of(),
                landmark.header().freshOn(),
                Documents.verification(landmark),
                sharing,
                Documents.visibleTo(landmark),
                disclosures.of(around.location(details.locationId())),
                List.of());
    }

    private ResourceDocument document(Area area, long version) {
        AreaDetails details = area.details();
        Sharing sharing = Documents.sharing(area);
        Map<Dimension, List<String>> codes = Documents.codes(area, sharing, null);
        codes.put(Dimension.FAMILY, List.of(Family.AREA.code()));
        Point inside = details.shape().getInteriorPoint();
        return new ResourceDocument(
                area.getId().toString(),
                version,
                Family.AREA,
                area.getId().toString(),
                Documents.names(details.name()),
                null,
                null,
                details.description(),
                codes,
                null,
                List.of("area svantaggiata", "disadvantaged area"),
                new Contact(List.of(), null, null),
                DocumentHours.UNKNOWN,
                List.of(),
                area.header().freshOn(),
                Documents.verification(area),
                sharing,
                Documents.visibleTo(area),
                disclosures.open(new GeoPoint(inside.getY(), inside.getX())),
                List.of());
    }

    private static List<String> listOf(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }
}
