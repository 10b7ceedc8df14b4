package it.atlante.ingest.mapping;

import it.atlante.catalogue.vocabulary.Scheme;
import it.atlante.catalogue.vocabulary.Vocabulary;
import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.issue.RejectedRow;
import it.atlante.ingest.template.Template;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The values of one row's fields, checked as they are asked for. Every method throws {@link RejectedRow} for a value that does not fit. */
record FieldValues(Map<String, List<Template>> templates, ObjectNode row, Vocabulary vocabulary) {

    /** Whether the field says the same for every row. */
    boolean sameForAll(String field) {
        return templates.getOrDefault(field, List.of()).stream()
                .allMatch(template -> template.columns().isEmpty());
    }

    List<String> list(String field) {
        return templates.getOrDefault(field, List.of()).stream()
                .flatMap(template -> template.values(row, field).stream())
                .toList();
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

    @Nullable
    LocalDate date(String field) {
        String text = text(field);
        return text == null ? null : date(field, text);
    }

    static LocalDate date(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new RejectedRow(Problem.of(IssueCode.BAD_DATE, field, text, "yyyy-MM-dd"));
        }
    }

    @Nullable
    Integer integer(String field) {
        String text = text(field);
        return text == null ? null : integer(field, text);
    }

    static Integer integer(String field, String text) {
        try {
            return Integer.valueOf(text);
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
