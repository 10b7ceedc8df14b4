package it.atlante.ingest.template;

import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.issue.RejectedRow;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The pipes by name. */
final class Pipes {

    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*");

    private Pipes() {}

    /** Reads {@code name} or {@code name:argument}. */
    static Pipe parse(String step, TemplateWords words) {
        int colon = step.indexOf(':');
        String name = (colon < 0 ? step : step.substring(0, colon)).strip();
        String argument = colon < 0 ? "" : step.substring(colon + 1);
        return switch (name) {
            case "trim" -> (values, field) -> values;
            case "title" -> each(TitleCase::of);
            case "lower" -> each(value -> value.toLowerCase(Locale.ITALIAN));
            case "upper" -> each(value -> value.toUpperCase(Locale.ITALIAN));
            case "url" -> each(value -> SCHEME.matcher(value).matches() ? value : "http://" + value);
            case "int" -> Pipes::integers;
            case "number" -> (values, field) -> numbers(values, field, words.decimal());
            case "date" -> dates(argument);
            case "map" -> mapped(argument, words);
            case "split" -> splitBy(argument, parts -> parts);
            case "first" -> splitBy(argument, parts -> parts.subList(0, 1));
            case "last" -> splitBy(argument, parts -> parts.subList(parts.size() - 1, parts.size()));
            case "default" -> (values, field) -> values.isEmpty() ? nonBlank(argument) : values;
            default ->
                throw new IllegalArgumentException(
                        "unknown pipe '" + name
                                + "'; known are trim, title, lower, upper, int, number, date, map, split, first, last, default, url");
        };
    }

    private static Pipe each(Function<String, String> change) {
        return (values, field) -> values.stream().map(change).toList();
    }

    private static List<String> integers(List<String> values, String field) {
        List<String> integers = new ArrayList<>();
        for (String value : values) {
            try {
                integers.add(decimal(value).toBigIntegerExact().toString());
            } catch (ArithmeticException | NumberFormatException e) {
                throw new RejectedRow(Problem.said(IssueCode.BAD_NUMBER, "BAD_INTEGER", field, value));
            }
        }
        return integers;
    }

    private static List<String> numbers(List<String> values, String field, char decimalMark) {
        List<String> numbers = new ArrayList<>();
        for (String value : values) {
            try {
                String plain = decimalMark == ',' ? value.replace(".", "").replace(',', '.') : value;
                numbers.add(decimal(plain).toPlainString());
            } catch (NumberFormatException e) {
                throw new RejectedRow(Problem.of(IssueCode.BAD_NUMBER, field, value));
            }
        }
        return numbers;
    }

    /** A number of reasonable length: a text such as 1e999999999 would make megabytes of digits. */
    private static BigDecimal decimal(String value) {
        BigDecimal number = new BigDecimal(value.strip());
        if (value.length() > 40 || Math.abs((long) number.scale()) > 40) {
            throw new NumberFormatException(value);
        }
        return number;
    }

    private static Pipe dates(String pattern) {
        // The year of a pattern is the calendar year ("u"); strict, so that 31/02 is no date.
        DateTimeFormatter format =
                DateTimeFormatter.ofPattern(pattern.replace('y', 'u')).withResolverStyle(ResolverStyle.STRICT);
        return (values, field) -> values.stream()
                .map(value -> {
                    try {
                        return LocalDate.parse(value, format).toString();
                    } catch (DateTimeException e) {
                        throw new RejectedRow(Problem.of(IssueCode.BAD_DATE, field, value, pattern));
                    }
                })
                .toList();
    }

    private static Pipe mapped(String name, TemplateWords words) {
        Map<String, String> map = words.maps().get(name.strip());
        if (map == null) {
            throw new IllegalArgumentException("map '" + name + "' is not among the source's maps "
                    + words.maps().keySet().stream().sorted().toList());
        }
        return (values, field) -> values.stream()
                .flatMap(value -> nonBlank(lookUp(map, value, field)).stream())
                .toList();
    }

    private static String lookUp(Map<String, String> map, String value, String field) {
        @Nullable String mapped = map.getOrDefault(value, map.get("*"));
        if (mapped == null) {
            throw new RejectedRow(Problem.of(IssueCode.UNKNOWN_CODE, field, value, String.join(", ", map.keySet())));
        }
        return mapped;
    }

    private static Pipe splitBy(String separator, Function<List<String>, List<String>> choice) {
        if (separator.isEmpty()) {
            throw new IllegalArgumentException("split, first and last need a separator, as in split:;");
        }
        Pattern literal = Pattern.compile(Pattern.quote(separator));
        return (values, field) -> values.stream()
                .flatMap(value -> choice.apply(List.of(literal.split(value, -1))).stream())
                .flatMap(part -> nonBlank(part).stream())
                .toList();
    }

    private static List<String> nonBlank(String value) {
        return value.isBlank() ? List.of() : List.of(value.strip());
    }
}
