package it.atlante.catalogue.fields;

import it.atlante.catalogue.Details;
import it.atlante.catalogue.Draft;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.housing.HousingDetails;
import it.atlante.catalogue.landmark.LandmarkDetails;
import it.atlante.catalogue.network.TieDetails;
import it.atlante.catalogue.organisation.OrganisationDetails;
import it.atlante.catalogue.services.ServiceAtLocationDetails;
import it.atlante.catalogue.services.ServiceDetails;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Which fields of a record name other records. Areas, which are never merged, are left out. */
public final class ReferenceFields {

    private ReferenceFields() {}

    /** A field that may name a record of the asked type. */
    public record ReferenceField(RecordType type, String field) {}

    /** The fields by which records of a type are referred to. */
    public static List<ReferenceField> to(RecordType type) {
        return switch (type) {
            case ORGANISATION ->
                List.of(
                        new ReferenceField(RecordType.SERVICE, "organisationId"),
                        new ReferenceField(RecordType.HOUSING, "organisationId"),
                        new ReferenceField(RecordType.TIE, "fromOrganisationId"),
                        new ReferenceField(RecordType.TIE, "toOrganisationId"));
            case LOCATION ->
                List.of(
                        new ReferenceField(RecordType.ORGANISATION, "locationId"),
                        new ReferenceField(RecordType.SERVICE_AT_LOCATION, "locationId"),
                        new ReferenceField(RecordType.HOUSING, "locationId"),
                        new ReferenceField(RecordType.LANDMARK, "locationId"));
            case SERVICE -> List.of(new ReferenceField(RecordType.SERVICE_AT_LOCATION, "serviceId"));
            case NETWORK -> List.of(new ReferenceField(RecordType.TIE, "networkId"));
            case INDICATOR -> List.of(new ReferenceField(RecordType.INDICATOR_VALUE, "indicatorId"));
            case AREA, SERVICE_AT_LOCATION, HOUSING, LANDMARK, TIE, INDICATOR_VALUE, HOUSE_NUMBER, LOCALITY ->
                List.of();
        };
    }

    /** The draft with other records in the place of those that the map names; the same draft when it refers to none of them. */
    public static Draft redirect(Draft draft, Map<UUID, UUID> instead) {
        if (instead.isEmpty() || of(draft.details()).noneMatch(instead::containsKey)) {
            return draft;
        }
        return redirect(RecordFields.of(draft), instead).toDraft(draft.id());
    }

    /** The fields with other records in the place of those that the map names. */
    public static RecordFields redirect(RecordFields fields, Map<UUID, UUID> instead) {
        Map<String, JsonNode> changed = new LinkedHashMap<>();
        names(fields.type()).forEach(field -> {
            JsonNode value = fields.get(field);
            UUID other = value.isString() ? instead.get(UUID.fromString(value.stringValue())) : null;
            if (other != null) {
                changed.put(field, StringNode.valueOf(other.toString()));
            }
        });
        return changed.isEmpty() ? fields : fields.with(changed);
    }

    /** The fields of a type that may name another record. */
    public static Stream<String> names(RecordType type) {
        return Arrays.stream(RecordType.values())
                .flatMap(any -> to(any).stream())
                .filter(reference -> reference.type() == type)
                .map(ReferenceField::field);
    }

    private static Stream<UUID> of(Details details) {
        return switch (details) {
            case OrganisationDetails it -> some(it.locationId());
            case ServiceDetails it -> some(it.organisationId());
            case ServiceAtLocationDetails it -> some(it.serviceId(), it.locationId());
            case HousingDetails it -> some(it.organisationId(), it.locationId());
            case LandmarkDetails it -> some(it.locationId());
            case TieDetails it -> some(it.fromOrganisationId(), it.toOrganisationId(), it.networkId());
            default -> Stream.empty();
        };
    }

    private static Stream<UUID> some(@Nullable UUID... ids) {
        return Arrays.stream(ids).filter(Objects::nonNull);
    }
}
