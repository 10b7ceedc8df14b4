package it.atlante.catalogue.editing.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The answers to a form, as they came. Each reading gives the value, or null and a {@link Problem}; the first problem of a field is kept.
 * Parameters that the form does not have are not looked at.
 */
public final class Answers {

    /** More lines than any organisation has telephones or areas. */
    private static final int MOST_LINES = 300;

    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final MultiValueMap<String, String> raw;
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    public Answers(Collection<FieldGroup> groups, MultiValueMap<String, String> raw) {
        groups.forEach(group -> group.fields().forEach(field -> fields.put(field.name(), field)));
        this.raw = raw;
    }

    /** What is wrong so far, at most one thing for each field, in the order of reading. */
    public List<Problem> problems() {
        return List.copyOf(problems.values());
    }

    public void problem(String field, String code, Object... arguments) {
        problems.putIfAbsent(field, new Problem(field, code, List.of(arguments)));
    }

    /** Whether there is any answer to the field, right or wrong. */
    public boolean given(String name) {
        return raw.getOrDefault(name, List.of()).stream().anyMatch(value -> !PlainText.isBlank(value));
    }

    public boolean checked(String name) {
        return raw.containsKey(name);
    }

    /** The text without surrounding space; null when nothing is given, or something wrong. */
    public @Nullable String text(String name) {
        Field field = field(name);
        String given = raw.getFirst(name);
        if (given == null || PlainText.isBlank(given)) {
            if (field.required()) {
                problem(name, "required");
            }
            return null;
        }
        boolean oneLine = field.kind() != FieldKind.LONG_TEXT;
        String text = PlainText.normalised(given, oneLine);
        if (text.length() > field.longest()) {
            problem(name, "tooLong", field.longest(), text.length());
            return null;
        }
        if (PlainText.unprintable(text)) {
            problem(name, "unprintable");
            return null;
        }
        return text;
    }

    /** A required text; a placeholder when it is not there, which {@link #problems()} then says. */
    public String requiredText(String name) {
        String text = text(name);
        return text == null ? "-" : text;
    }

    /** The lines that are not blank, each without surrounding space. */
    public List<String> lines(String name) {
        Field field = field(name);
        String given = raw.getFirst(name);
        if (given == null || PlainText.isBlank(given)) {
            return List.of();
        }
        List<String> lines = given.lines()
                .filter(line -> !PlainText.isBlank(line))
                .map(line -> PlainText.normalised(line, true))
                .toList();
        if (lines.size() > MOST_LINES) {
            problem(name, "tooManyLines", MOST_LINES);
            return List.of();
        }
        for (String line : lines) {
            if (line.length() > field.longest()) {
                problem(name, "tooLong", field.longest(), line.length());
                return List.of();
            }
            if (PlainText.unprintable(line)) {
                problem(name, "unprintable");
                return List.of();
            }
        }
        return lines;
    }

    /** A whole number between two bounds; null when none is given. */
    public @Nullable Integer number(String name, int least, int most) {
        return parsed(
                name,
                "number",
                text -> {
                    int number = Integer.parseInt(text);
                    return number >= least && number <= most ? number : null;
                },
                least,
                most);
    }

    /** A decimal number with a point or a comma, between two bounds. */
    public @Nullable Double decimal(String name, double least, double most) {
        return parsed(
                name,
                "decimal",
                text -> {
                    // Only plain decimals: Double.parseDouble alone would take NaN, hexadecimals and 1e9.
                    String plain = text.replace(',', '.');
                    if (!plain.matches("[+-]?\\d{1,3}(\\.\\d{1,20})?")) {
                        return null;
                    }
                    double number = Double.parseDouble(plain);
                    return number >= least && number <= most ? number : null;
                },
                least,
                most);
    }

    public @Nullable LocalDate date(String name) {
        return parsed(name, "date", text -> {
            LocalDate date = LocalDate.parse(text);
            return date.isBefore(EARLIEST) || date.isAfter(LATEST) ? null : date;
        });
    }

    public @Nullable UUID id(String name) {
        return parsed(name, "notOffered", UUID::fromString);
    }

    /** The chosen option; null when none is. */
    public @Nullable String choice(String name) {
        String text = text(name);
        if (text != null && !field(name).offers(text)) {
            problem(name, "notOffered");
            return null;
        }
        return text;
    }

    /** The chosen options, in the order of the form. */
    public List<String> choices(String name) {
        List<String> given = raw.getOrDefault(name, List.of());
        Field field = field(name);
        if (given.stream().anyMatch(value -> !field.offers(value))) {
            problem(name, "notOffered");
        }
        List<String> chosen = new ArrayList<>();
        field.options().stream().map(Option::value).filter(given::contains).forEach(chosen::add);
        return chosen;
    }

    private <T> @Nullable T parsed(
            String name, String code, Function<String, @Nullable T> parser, Object... arguments) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        Optional<T> value;
        try {
            value = Optional.ofNullable(parser.apply(text));
        } catch (DateTimeParseException | IllegalArgumentException notOfThisForm) {
            value = Optional.empty();
        }
        if (value.isEmpty()) {
            problem(name, code, arguments);
        }
        return value.orElse(null);
    }

    private Field field(String name) {
        Field field = fields.get(name);
        if (field == null) {
            throw new IllegalStateException("the form has no field " + name);
        }
        return field;
    }
}
