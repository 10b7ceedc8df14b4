package it.atlante.ingest.mapping;

import it.atlante.catalogue.vocabulary.Scheme;
import it.atlante.catalogue.vocabulary.Vocabulary;
import it.atlante.ingest.check.Checked;
import it.atlante.ingest.check.Dates;
import it.atlante.ingest.check.FieldChecks;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.issue.RejectedRow;
import it.atlante.ingest.template.Template;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The values of one row's fields, checked as they are asked for; what the checks find is collected. Every method throws {@link RejectedRow} for a
 * value that does not fit. For one use by one thread.
 */
final class FieldValues {

    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(?:[. '’\\u00A0\\u202F]\\d{3})+");

    private final Map<String, List<Template>> templates;
    private final ObjectNode row;
    private final Vocabulary vocabulary;
    private final Map<String, List<String>> checked = new HashMap<>();
    private final Set<Problem> doubts = new LinkedHashSet<>();
    private final Set<Problem> notes = new LinkedHashSet<>();

    FieldValues(Map<String, List<Template>> templates, ObjectNode row, Vocabulary vocabulary) {
        this.templates = templates;
        this.row = row;
        this.vocabulary = vocabulary;
    }

    ObjectNode row() {
        return row;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** What somebody should look at, of the fields that were asked for. */
    Set<Problem> doubts() {
        return doubts;
    }

    /** What was put right and is only counted. */
    Set<Problem> notes() {
        return notes;
    }

    /** Whether the field says the same for every row. */
    boolean sameForAll(String field) {
        for (Template template : templates.getOrDefault(field, List.of())) {
            if (!template.columns().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    List<String> list(String field) {
        List<String> known = checked.get(field);
        if (known != null) {
            return known;
        }
        List<String> values = read(field);
        checked.put(field, values);
        return values;
    }

    private List<String> read(String field) {
        List<String> said = templates.getOrDefault(field, List.of()).stream()
                .flatMap(template -> template.values(row, field).stream())
                .toList();
        // What is written once for the whole source is the describer's business, and other countries have codes of
        // their own.
        if (said.isEmpty() || sameForAll(field) || field.equals("location.postalCode") && abroad()) {
            return said;
        }
        Checked result = FieldChecks.check(field, said);
        doubts.addAll(result.doubts());
        notes.addAll(result.notes());
        return result.values();
    }

    private boolean abroad() {
        List<String> country = list("location.country");
        return !country.isEmpty() && !country.getFirst().equalsIgnoreCase("IT");
    }

    @Nullable
    String text(String field) {
        List<String> values = list(field);
        if (values.isEmpty()) {
            return null;
        }
        String text = String.join(", ", values);
        if (text.length() > TextLimits.of(field)) {
            throw new RejectedRow(Problem.of(IssueCode.TEXT_TOO_LONG, field, text.length(), TextLimits.of(field)));
        }
        return text;
    }

    String required(String field) {
        String text = text(field);
        if (text == null) {
            throw new RejectedRow(Problem.of(IssueCode.REQUIRED_FIELD, field));
        }
        return text;
    }

    /** The date; null when the row says none, or one of a verification that is yet to come, which is told. */
    @Nullable
    LocalDate date(String field) {
        String text = text(field);
        return text == null ? null : date(field, text);
    }

    @Nullable
    LocalDate date(String field, String text) {
        LocalDate date = Dates.find(text)
                .orElseThrow(
                        () -> new RejectedRow(Problem.of(IssueCode.BAD_DATE, field, text, "yyyy-MM-dd, dd/MM/yyyy")));
        if (Dates.tooLate(field, date)) {
            doubts.add(Problem.of(IssueCode.FUTURE_DATE, field, text));
            return null;
        }
        return date;
    }

    @Nullable
    Integer integer(String field) {
        String text = text(field);
        return text == null ? null : integer(field, text);
    }

    Integer integer(String field, String text) {
        String plain = text;
        if (THOUSANDS.matcher(text).matches()) {
            plain = text.replaceAll("[^\\d+-]", "");
            notes.add(Problem.of(IssueCode.NORMALISED, field, text, plain));
        }
        try {
            return Integer.valueOf(plain);
        } catch (NumberFormatException e) {
            throw new RejectedRow(Problem.said(IssueCode.BAD_NUMBER, "BAD_INTEGER", field, text));
        }
    }

    boolean flag(String field) {
        String text = text(field);
        if (text == null || text.equalsIgnoreCase("false")) {
            return false;
        }
        if (text.equalsIgnoreCase("true")) {
            return true;
        }
        throw new RejectedRow(Problem.of(IssueCode.UNKNOWN_CODE, field, text, "true, false"));
    }

    <E extends Enum<E>> @Nullable E constant(String field, Class<E> type) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        String name = text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        E[] constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RejectedRow(Problem.of(
                        IssueCode.UNKNOWN_CODE,
                        field,
                        text,
                        Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", ")))));
    }

    <E extends Enum<E>> E constant(String field, Class<E> type, E otherwise) {
        E given = constant(field, type);
        return given == null ? otherwise : given;
    }

    List<String> codes(String field, Scheme scheme) {
        List<String> codes = list(field);
        codes.forEach(code -> requireCode(field, code, scheme));
        return codes;
    }

    @Nullable
    String code(String field, Scheme scheme) {
        String code = text(field);
        return code == null ? null : requireCode(field, code, scheme);
    }

    String requiredCode(String field, Scheme scheme) {
        return requireCode(field, required(field), scheme);
    }

    String requireCode(String field, String code, Scheme scheme) {
        if (vocabulary.find(scheme, code).isEmpty()) {
            String allowed =
                    vocabulary.terms(scheme).stream().map(term -> term.code()).collect(Collectors.joining(", "));
            throw new RejectedRow(Problem.of(IssueCode.UNKNOWN_CODE, field, code, allowed));
        }
        return code;
    }
}
