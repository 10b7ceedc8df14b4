package it.atlante.ingest.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Dates as Italian files write them: ISO 8601, or day, month and year, with a time of day or without. */
public final class Dates {

    private static final ZoneId HERE = ZoneId.of("Europe/Rome");

    private static final List<DateTimeFormatter> FORMS = List.of(
            form("uuuu-MM-dd"),
            form("d/M/uuuu"),
            form("d-M-uuuu"),
            form("d.M.uuuu"),
            form("uuuu/M/d"),
            form("d MMMM uuuu"),
            form("uuuuMMdd"));

    private static final Pattern TIME_OF_DAY =
            Pattern.compile("[T ,]+\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:\\.\\d{1,9})?)?\\s*(?:Z|[+-]\\d{2}:?\\d{2})?$");

    private static final int LONGEST = 60;

    /** Dates of what was seen: they cannot lie ahead. */
    private static final Set<String> OF_THE_PAST = Set.of("verifiedOn", "observed", "capacities.updated");

    private Dates() {}

    /** The date that a text means; empty when it means none, as 31/02/2024 does. */
    public static Optional<LocalDate> find(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String day = TIME_OF_DAY
                .matcher(text.strip())
                .replaceFirst("")
                .replace("º", "")
                .replace("°", "");
        for (DateTimeFormatter form : FORMS) {
            try {
                LocalDate date = LocalDate.parse(day, form);
                if (date.getYear() >= 1000 && date.getYear() <= 9999) {
                    return Optional.of(date);
                }
            } catch (DateTimeException e) {
                // not in this form
            }
        }
        return Optional.empty();
    }

    /** Whether that field says that something was seen on a day that is not yet anywhere on Earth. */
    public static boolean tooLate(String field, LocalDate date) {
        return OF_THE_PAST.contains(field) && date.isAfter(LocalDate.now(HERE).plusDays(1));
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ITALIAN)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
