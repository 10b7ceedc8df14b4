package it.atlante.ingest.mapping;

import it.atlante.catalogue.Details;
import it.atlante.catalogue.Draft;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.hours.ItalianHours;
import it.atlante.catalogue.hours.OpeningHours;
import it.atlante.catalogue.housing.Capacity;
import it.atlante.catalogue.housing.HousingDetails;
import it.atlante.catalogue.services.Cost;
import it.atlante.catalogue.services.ServiceAtLocationDetails;
import it.atlante.catalogue.services.ServiceDetails;
import it.atlante.catalogue.services.ServiceStatus;
import it.atlante.catalogue.vocabulary.Scheme;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.issue.RejectedRow;
import it.atlante.ingest.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a row says of a service at its location, or of a housing. */
final class OfferMappings {

    private OfferMappings() {}

    /**
     * The service; adds the record that ties it to its location. Where rows share services, the row is about the service at this location, and
     * the first row that names the service describes it.
     */
    static Details service(RowBeingMapped row, @Nullable UUID locationId) {
        FieldValues values = row.values;
        UUID organisation = row.organisation();
        if (organisation == null) {
            throw new RejectedRow(Problem.of(IssueCode.REQUIRED_FIELD, "organisation"));
        }
        ServiceDetails service = new ServiceDetails(
                organisation,
                values.required("name"),
                values.text("alternateName"),
                values.text("description"),
                values.constant("status", ServiceStatus.class, ServiceStatus.ACTIVE),
                values.text("url"),
                values.text("email"),
                values.list("phones"),
                values.codes("categories", Scheme.CATEGORIES),
                values.codes("targetGroups", Scheme.TARGET_GROUPS),
                values.codes("phases", Scheme.PHASES),
                values.codes("languages", Scheme.LANGUAGES),
                values.constant("cost", Cost.class),
                values.text("feesDescription"),
                values.text("eligibilityDescription"),
                values.text("applicationProcess"),
                values.integer("minimumAge"),
                values.integer("maximumAge"),
                row.areas("serviceAreas"));
        String shared = values.text("service.key");
        if (shared != null) {
            return hours(row, row.share(service, "service:" + shared, row.header), locationId);
        }
        UUID id = Draft.idOf(row.header.sourceId(), RecordType.SERVICE, row.header.recordKey());
        row.addOther(hours(row, id, locationId));
        return service;
    }

    private static Details hours(RowBeingMapped row, UUID service, @Nullable UUID locationId) {
        String hours = row.values.text("hours");
        String note = row.values.text("hoursNote");
        if (hours != null && OpeningHours.tryParse(hours).isEmpty()) {
            String understood = ItalianHours.toOsm(hours).orElse(null);
            if (understood == null) {
                row.doubt(Problem.of(IssueCode.BAD_HOURS, "hours", hours));
            }
            // What was written in words can still be read by people.
            note = note == null ? hours : note;
            hours = understood;
        }
        return new ServiceAtLocationDetails(service, locationId, hours, note, List.of());
    }

    static Details housing(RowBeingMapped row, @Nullable UUID locationId) {
        FieldValues values = row.values;
        return new HousingDetails(
                row.organisation(),
                locationId,
                values.requiredCode("programme", Scheme.PROGRAMMES),
                values.required("name"),
                values.text("description"),
                values.codes("targetGroups", Scheme.TARGET_GROUPS),
                values.codes("phases", Scheme.PHASES),
                values.codes("languages", Scheme.LANGUAGES),
                values.text("email"),
                values.text("url"),
                values.list("phones"),
                capacities(row));
    }

    private static List<Capacity> capacities(RowBeingMapped row) {
        List<Capacity> capacities = new ArrayList<>();
        for (Map<String, Template> group : row.source.mapping().capacities()) {
            String unit = value(row, group, "unit");
            if (unit != null) {
                String maximum = value(row, group, "maximum");
                String available = value(row, group, "available");
                String updated = value(row, group, "updated");
                capacities.add(new Capacity(
                        row.values.requireCode("capacities.unit", unit, Scheme.UNITS),
                        maximum == null ? null : row.values.integer("capacities.maximum", maximum),
                        available == null ? null : row.values.integer("capacities.available", available),
                        updated == null ? null : row.values.date("capacities.updated", updated)));
            }
        }
        return capacities;
    }

    private static @Nullable String value(RowBeingMapped row, Map<String, Template> group, String name) {
        Template template = group.get(name);
        List<String> values = template == null ? List.of() : template.values(row.values.row(), "capacities." + name);
        return values.isEmpty() ? null : values.getFirst();
    }
}
