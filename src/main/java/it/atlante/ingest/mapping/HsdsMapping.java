package it.atlante.ingest.mapping;

import it.atlante.catalogue.Details;
import it.atlante.catalogue.Draft;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.organisation.OrganisationDetails;
import it.atlante.catalogue.services.ServiceAtLocationDetails;
import it.atlante.catalogue.services.ServiceDetails;
import it.atlante.catalogue.services.ServiceStatus;
import it.atlante.catalogue.vocabulary.Scheme;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.issue.RejectedRow;
import it.atlante.ingest.reader.HsdsKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an HSDS object becomes: the catalogue's names are HSDS's own, so no description of the source is needed. The ids of HSDS are the keys of
 * the records. What only a person can decide, which category a foreign term is, comes from the source's maps.
 */
final class HsdsMapping {

    private final RowBeingMapped row;
    private final HsdsCodes codes;

    HsdsMapping(RowBeingMapped row) {
        this.row = row;
        this.codes = new HsdsCodes(row);
    }

    /**
     * The record that the object is about; further ones are added to the row.
     *
     * @throws RejectedRow when the object lacks what HSDS requires
     */
    Details details() {
        HsdsObject object = new HsdsObject(row.values.row());
        return switch (HsdsKind.of(object.node())) {
            case SERVICE -> serviceAtItsLocations(object);
            case SERVICE_AT_LOCATION -> oneLocation(object);
            case ORGANIZATION -> organisation(object);
            case OTHER -> throw new RejectedRow(Problem.said(IssueCode.MALFORMED_ROW, "NOT_HSDS", ""));
        };
    }

    private Details serviceAtItsLocations(HsdsObject object) {
        ServiceDetails service = service(object);
        UUID id = Draft.idOf(row.header.sourceId(), RecordType.SERVICE, row.header.recordKey());
        List<HsdsObject> places = object.list("service_at_locations");
        for (HsdsObject place : places) {
            row.addOther(at(id, place, object), place.required("id", "service_at_location.id"));
        }
        if (places.isEmpty()) {
            // Given nowhere in particular, or nobody said where.
            row.addOther(at(id, new HsdsObject(row.values.row().objectNode()), object), row.header.recordKey());
        }
        return service;
    }

    private Details oneLocation(HsdsObject place) {
        HsdsObject service = place.object("service");
        if (service == null) {
            throw new RejectedRow(Problem.of(IssueCode.REQUIRED_FIELD, "service"));
        }
        UUID id = row.share(service(service), service.required("id", "service.id"), row.header);
        return at(id, place, service);
    }

    private ServiceDetails service(HsdsObject object) {
        HsdsObject organisation = object.object("organization");
        if (organisation == null) {
            throw new RejectedRow(Problem.of(IssueCode.REQUIRED_FIELD, "organization"));
        }
        String name = object.required("name", "name");
        ServiceStatus status = status(object.required("status", "status"));
        UUID organisationId =
                row.share(organisation(organisation), organisation.required("id", "organization.id"), row.header);
        return new ServiceDetails(
                organisationId,
                name,
                object.text("alternate_name", "alternateName"),
                object.text("description", "description"),
                status,
                object.text("url", "url"),
                object.text("email", "email"),
                HsdsCodes.phones(object),
                codes.categories(object),
                codes.targetGroups(object),
                List.of(),
                codes.languages(object),
                HsdsCodes.cost(object),
                HsdsCodes.fees(object),
                eligibility(object),
                object.text("application_process", "applicationProcess"),
                age(object, "minimum_age"),
                age(object, "maximum_age"),
                List.of());
    }

    private ServiceAtLocationDetails at(UUID service, HsdsObject place, HsdsObject whole) {
        HsdsObject location = place.object("location");
        UUID locationId = location == null ? null : new HsdsPlace(row, codes).add(location);
        HsdsObject scheduled = place.list("schedules").isEmpty()
                        && place.list("holiday_schedules").isEmpty()
                ? whole
                : place;
        HsdsHours hours = HsdsHours.of(scheduled);
        hours.problem().ifPresent(row::doubt);
        List<String> phones = Stream.concat(
                        HsdsCodes.phones(place).stream(),
                        location == null ? Stream.of() : HsdsCodes.phones(location).stream())
                .distinct()
                .toList();
        return new ServiceAtLocationDetails(service, locationId, hours.osm(), hours.note(), phones);
    }

    private OrganisationDetails organisation(HsdsObject object) {
        return new OrganisationDetails(
                object.required("name", "organization.name"),
                object.text("alternate_name", "alternateName"),
                object.text("description", "description"),
                codes.code(Scheme.LEGAL_STATUSES, "legalStatuses", object.text("legal_status"), "legalStatus"),
                taxCode(object),
                identifier(object, "runts"),
                object.text("email", "email"),
                // Version 1 calls it url.
                object.text(object.text("website") == null ? "url" : "website", "website"),
                HsdsCodes.phones(object),
                List.of(),
                null);
    }

    private static @Nullable String taxCode(HsdsObject object) {
        String code = identifier(object, "codice fiscale", "codicefiscale", "it-cf", "tax");
        return code == null ? object.text("tax_id", "taxCode") : HsdsObject.fitting(code, "taxCode");
    }

    /** The identifier whose scheme or type contains one of the words. */
    private static @Nullable String identifier(HsdsObject object, String... words) {
        for (HsdsObject identifier : object.list("organization_identifiers")) {
            String kind = (identifier.text("identifier_scheme") + " " + identifier.text("identifier_type"))
                    .toLowerCase(Locale.ROOT);
            if (Arrays.stream(words).anyMatch(kind::contains)) {
                return identifier.text("identifier");
            }
        }
        return null;
    }

    private static ServiceStatus status(String text) {
        String name = text.toUpperCase(Locale.ROOT).replace(' ', '_');
        return Arrays.stream(ServiceStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RejectedRow(Problem.of(
                        IssueCode.UNKNOWN_CODE, "status", text, "active, inactive, defunct, temporarily closed")));
    }

    /** Who may come: in words, with the areas that are served, which have names and no boundaries of ours. */
    private static @Nullable String eligibility(HsdsObject object) {
        List<String> parts = new ArrayList<>();
        parts.add(object.text("eligibility_description"));
        parts.addAll(object.texts("eligibility", "eligibility"));
        parts.addAll(object.texts("service_areas", "name", "service_area", "description"));
        String text = parts.stream().filter(Objects::nonNull).distinct().collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : HsdsObject.fitting(text, "eligibilityDescription");
    }

    private static @Nullable Integer age(HsdsObject object, String member) {
        String text = object.text(member);
        try {
            return text == null ? null : (int) Math.floor(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new RejectedRow(Problem.of(IssueCode.BAD_NUMBER, member, text));
        }
    }
}
