package it.atlante.ingest.proposal;

import it.atlante.catalogue.Sharing;
import it.atlante.catalogue.area.AreaKind;
import it.atlante.catalogue.place.Disclosure;
import it.atlante.catalogue.place.PointPrecision;
import it.atlante.catalogue.services.Cost;
import it.atlante.catalogue.services.ServiceStatus;
import it.atlante.catalogue.vocabulary.Scheme;
import it.atlante.ingest.source.RecordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of each kind of record as questions of a form. */
public final class FieldQuestions {

    /** Kinds whose rows are described by columns alone. Indicators need a list of their own and are described in YAML. */
    public static final List<RecordKind> KINDS = List.of(
            RecordKind.SERVICE,
            RecordKind.ORGANISATION,
            RecordKind.HOUSING,
            RecordKind.AREA,
            RecordKind.LANDMARK,
            RecordKind.NETWORK,
            RecordKind.TIE);

    /** Where a question stands in the form. */
    public enum Group {
        MAIN,
        CONTACT,
        PLACE,
        MORE
    }

    private static final Set<String> CONTACTS = Set.of("email", "phones", "url", "website", "hours", "hoursNote");

    private static final Set<String> RARE = Set.of(
            "alternateName",
            "phases",
            "status",
            "feesDescription",
            "eligibilityDescription",
            "applicationProcess",
            "minimumAge",
            "maximumAge",
            "serviceAreas",
            "service.key",
            "designatedBy",
            "designatedOn",
            "designationRule",
            "approximate",
            "verifiedOn",
            "verifiedBy",
            "observed",
            "location.name",
            "location.country",
            "location.crs",
            "location.precision",
            "location.accessibility",
            "location.disclosure.public",
            "location.disclosure.network",
            "location.disclosure.staff",
            "location.key");

    private static final Set<String> LISTS = Set.of(
            "categories",
            "targetGroups",
            "phases",
            "languages",
            "roles",
            "phones",
            "location.accessibility",
            "serviceAreas",
            "areas");

    private static final Map<String, Scheme> SCHEMES = Map.of(
            "categories", Scheme.CATEGORIES,
            "targetGroups", Scheme.TARGET_GROUPS,
            "phases", Scheme.PHASES,
            "languages", Scheme.LANGUAGES,
            "legalStatus", Scheme.LEGAL_STATUSES,
            "roles", Scheme.ROLES,
            "programme", Scheme.PROGRAMMES,
            "location.accessibility", Scheme.ACCESSIBILITY,
            "capacities.unit", Scheme.UNITS);

    private static final Map<String, Class<? extends Enum<?>>> CONSTANTS = Map.of(
            "status", ServiceStatus.class,
            "cost", Cost.class,
            "sharing", Sharing.class,
            "location.precision", PointPrecision.class,
            "location.disclosure.public", Disclosure.class,
            "location.disclosure.network", Disclosure.class,
            "location.disclosure.staff", Disclosure.class);

    private FieldQuestions() {}

    /**
     * A field of a record.
     *
     * @param scheme where its values are codes of the vocabulary; null for others
     * @param constants where its values are constants of the catalogue; null for others
     * @param list whether it may have several values
     */
    public record Question(
            String field,
            Group group,
            boolean required,
            @Nullable Scheme scheme,
            @Nullable Class<? extends Enum<?>> constants,
            boolean list) {

        /** Whether only listed values are allowed. */
        public boolean coded() {
            return scheme != null || constants != null;
        }
    }

    /** The questions for a kind, in the order of the form. */
    public static List<Question> of(RecordKind kind) {
        List<Question> questions = new ArrayList<>();
        for (String field : names(kind)) {
            boolean ofKind = field.equals("kind");
            Scheme scheme = ofKind ? kindScheme(kind) : SCHEMES.get(field);
            Class<? extends Enum<?>> constants =
                    ofKind && kind == RecordKind.AREA ? AreaKind.class : CONSTANTS.get(field);
            questions.add(new Question(
                    field, group(field), kind.required().contains(field), scheme, constants, LISTS.contains(field)));
        }
        return questions;
    }

    /** The names of the fields; a housing's capacity is asked for as if its parts were fields. */
    static List<String> names(RecordKind kind) {
        List<String> names = new ArrayList<>(kind.allowed());
        if (names.remove("capacities")) {
            names.addAll(
                    List.of("capacities.unit", "capacities.maximum", "capacities.available", "capacities.updated"));
        }
        // How records are shared is asked once for the whole source.
        names.remove("sharing");
        return names;
    }

    private static Group group(String field) {
        if (RARE.contains(field)) {
            return Group.MORE;
        }
        if (CONTACTS.contains(field)) {
            return Group.CONTACT;
        }
        return field.startsWith("location.") ? Group.PLACE : Group.MAIN;
    }

    private static @Nullable Scheme kindScheme(RecordKind kind) {
        return switch (kind) {
            case LANDMARK -> Scheme.LANDMARK_KINDS;
            case NETWORK -> Scheme.NETWORK_KINDS;
            case TIE -> Scheme.TIE_KINDS;
            default -> null;
        };
    }
}
