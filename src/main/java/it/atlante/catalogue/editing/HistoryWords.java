package it.atlante.catalogue.editing;

import it.atlante.catalogue.Sharing;
import it.atlante.catalogue.history.Differences;
import it.atlante.catalogue.history.Differences.Difference;
import it.atlante.catalogue.place.Disclosure;
import it.atlante.catalogue.place.PointPrecision;
import it.atlante.catalogue.services.Cost;
import it.atlante.catalogue.services.ServiceStatus;
import it.atlante.catalogue.vocabulary.Scheme;
import it.atlante.catalogue.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says values of snapshots as the forms say them: names of records instead of ids, labels instead of codes. */
@Component
@NamedInterface("words")
public class HistoryWords {

    private static final Map<String, EditedType> RECORDS = Map.of(
            "organisationId", EditedType.ORGANISATION,
            "fromOrganisationId", EditedType.ORGANISATION,
            "toOrganisationId", EditedType.ORGANISATION,
            "serviceId", EditedType.SERVICE,
            "networkId", EditedType.NETWORK);

    private static final Map<String, Class<? extends Enum<?>>> CONSTANTS = Map.of(
            "status", ServiceStatus.class,
            "cost", Cost.class,
            "sharing", Sharing.class,
            "pointPrecision", PointPrecision.class);

    private static final Map<String, Scheme> CODES = Map.of(
            "categories", Scheme.CATEGORIES,
            "targetGroups", Scheme.TARGET_GROUPS,
            "phases", Scheme.PHASES,
            "languages", Scheme.LANGUAGES,
            "accessibility", Scheme.ACCESSIBILITY,
            "programme", Scheme.PROGRAMMES,
            "roles", Scheme.ROLES,
            "legalStatus", Scheme.LEGAL_STATUSES);

    private static final Pattern DATE = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-([0-2]\\d|3[01])");

    private final Records records;
    private final Vocabulary vocabulary;
    private final MessageSource messages;

    HistoryWords(Records records, Vocabulary vocabulary, MessageSource messages) {
        this.records = records;
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    /** The same difference with its values in words. What is not known any more stays as it was written. */
    Difference of(Difference difference, Locale locale) {
        return new Difference(
                difference.field(),
                words(difference.field(), difference.before(), locale),
                words(difference.field(), difference.after(), locale));
    }

    /**
     * The value of a field of a snapshot in words; empty when it has none.
     *
     * @param field its name in details or header
     */
    public String words(String field, JsonNode value, Locale locale) {
        return words(field, Differences.text(value), locale);
    }

    private String words(String field, String value, Locale locale) {
        if (value.isEmpty()) {
            return value;
        }
        if (value.equals("true") || value.equals("false")) {
            return message("editing.value." + value, value, locale);
        }
        EditedType type = RECORDS.get(field);
        if (type != null) {
            return records.findName(type, UUID.fromString(value)).orElse(value);
        }
        if (field.equals("locationId")) {
            return records.findLocation(UUID.fromString(value))
                    .map(location -> location.details().label())
                    .orElse(value);
        }
        Scheme scheme = CODES.get(field);
        if (scheme != null) {
            return Arrays.stream(value.split("; "))
                    .map(code -> vocabulary.label(scheme, code, locale))
                    .collect(Collectors.joining("; "));
        }
        if (field.equals("point")) {
            // People read latitude first, as in the form.
            return value.replaceFirst("^POINT \\((\\S+) (\\S+)\\)$", "$2, $1");
        }
        if (field.equals("disclosure")) {
            return disclosure(value, locale);
        }
        if (field.equals("capacities")) {
            return capacities(value, locale);
        }
        if (DATE.matcher(value).matches()) {
            return date(value, locale);
        }
        Class<?> constants = CONSTANTS.get(field);
        return constants == null ? value : constant(constants, value, locale);
    }

    /** From {@code publicDisclosure: LEVEL, networkDisclosure: LEVEL, staffDisclosure: LEVEL}. */
    private String disclosure(String value, Locale locale) {
        return Arrays.stream(value.split(", "))
                .map(part -> part.split(": ", 2))
                .map(part -> part.length < 2
                        ? part[0]
                        : message(
                                        "editing.field.location.disclosure." + part[0].replaceFirst("Disclosure$", ""),
                                        part[0],
                                        locale)
                                + ": " + constant(Disclosure.class, part[1], locale))
                .collect(Collectors.joining("; "));
    }

    /** From {@code unit: CODE, maximum: N, available: N, updated: DATE}, one after the other. */
    private String capacities(String value, Locale locale) {
        return Arrays.stream(value.split("; "))
                .map(capacity -> Arrays.stream(capacity.split(", "))
                        .map(part -> part.split(": ", 2))
                        .filter(part -> part.length == 2 && !part[1].isBlank())
                        .map(part -> capacity(part[0], part[1], locale))
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private String capacity(String part, String value, Locale locale) {
        if (part.equals("unit")) {
            return vocabulary.label(Scheme.UNITS, value, locale);
        }
        String shown = DATE.matcher(value).matches() ? date(value, locale) : value;
        return message("editing.field.capacity." + part, part, locale).toLowerCase(locale) + " " + shown;
    }

    private static String date(String iso, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(LocalDate.parse(iso));
    }

    private String constant(Class<?> type, String value, Locale locale) {
        return message("editing.choice." + type.getSimpleName() + "." + value, value, locale);
    }

    private String message(String key, String otherwise, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, otherwise, locale));
    }
}
