package it.atlante.ingest.reader;

import it.atlante.catalogue.hours.ItalianHours;
import it.atlante.catalogue.hours.OpeningHours;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at the values of a column, one after the other. For one use by one thread. */
final class ColumnGuess {

    private static final int SAMPLES = 5;

    /** Values that are compared with each kind: some hundred decide as well as all. */
    private static final int COMPARED = 300;

    /** The share of values that must look alike: real columns hold some stray ones. */
    private static final double SHARE = 0.9;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@;,]+@[^\\s@;,]+\\.[a-zA-Z]{2,}");
    private static final Pattern WEB = Pattern.compile("(?i)(https?://\\S+|www\\.\\S+\\.\\S+)");
    private static final Pattern TAX_CODE =
            Pattern.compile("(?i)[A-Z]{6}[\\dL-V]{2}[A-EHLMPR-T][\\dL-V]{2}[A-Z][\\dL-V]{3}[A-Z]");
    private static final Pattern ELEVEN_DIGITS = Pattern.compile("\\d{11}");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(?:[.,]\\d+)?");
    private static final Pattern INTEGER = Pattern.compile("[-+]?\\d+");
    private static final Pattern CAP = Pattern.compile("\\d{4,5}");
    private static final Pattern ISTAT = Pattern.compile("(?:0\\d\\d|1[01]\\d)?\\d{3}");
    private static final Pattern PHONE =
            Pattern.compile("(?:\\+|00)?\\(?[03][\\d\\s()./-]{5,18}|\\+\\d[\\d\\s()./-]{6,18}");
    private static final List<String> DATES =
            List.of("yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "dd.MM.yyyy", "yyyy/MM/dd", "yyyyMMdd");

    private final String name;
    private final Set<String> samples = new LinkedHashSet<>();
    private final List<String> compared = new ArrayList<>();
    private int filled;

    ColumnGuess(String name) {
        this.name = name;
    }

    void add(String value) {
        String text = value.strip();
        if (text.isEmpty()) {
            return;
        }
        filled++;
        if (samples.size() < SAMPLES) {
            samples.add(text);
        }
        if (compared.size() < COMPARED) {
            compared.add(text);
        }
    }

    InspectedColumn column() {
        return new InspectedColumn(name, List.copyOf(samples), filled, kind());
    }

    private Guess<ColumnKind> kind() {
        if (compared.isEmpty()) {
            return Guess.of(ColumnKind.EMPTY, "kind.empty");
        }
        Guess<ColumnKind> written = byWriting();
        if (written != null) {
            return written;
        }
        Guess<ColumnKind> numeric = all(NUMBER) ? byNumber() : null;
        if (numeric != null) {
            return numeric;
        }
        if (share(PHONE.asMatchPredicate()) >= SHARE) {
            return guess(ColumnKind.PHONE);
        }
        if (share(ColumnGuess::hours) >= SHARE) {
            return guess(ColumnKind.OPENING_HOURS);
        }
        return Guess.of(ColumnKind.TEXT, "kind.text");
    }

    /** Kinds that show in how a value is written. */
    private @Nullable Guess<ColumnKind> byWriting() {
        if (all(EMAIL)) {
            return guess(ColumnKind.EMAIL);
        }
        if (all(WEB)) {
            return guess(ColumnKind.WEB);
        }
        if (share(text -> TAX_CODE.matcher(text).matches()
                        || ELEVEN_DIGITS.matcher(text).matches() && checked(text))
                >= SHARE) {
            return guess(ColumnKind.TAX_CODE);
        }
        for (String pattern : DATES) {
            DateTimeFormatter format =
                    DateTimeFormatter.ofPattern(pattern.replace('y', 'u')).withResolverStyle(ResolverStyle.STRICT);
            if (share(text -> isDate(text, format)) >= SHARE) {
                return Guess.of(ColumnKind.DATE, "kind.date", pattern, percent(text -> isDate(text, format)));
            }
        }
        return null;
    }

    private @Nullable Guess<ColumnKind> byNumber() {
        boolean fractions = share(text -> !INTEGER.matcher(text).matches()) > 0.5;
        if (share(between(35, 47.6)) >= SHARE && (fractions && !hints("lon", "lng", "x") || hints("lat"))) {
            return guess(ColumnKind.LATITUDE);
        }
        if (share(between(6, 19)) >= SHARE
                && (hints("lon", "lng") || fractions && !hints("lat") && hints("x", "coor"))) {
            return guess(ColumnKind.LONGITUDE);
        }
        if (share(between(3_900_000, 5_300_000)) >= SHARE) {
            return guess(ColumnKind.NORTHING);
        }
        if (share(between(200_000, 3_000_000)) >= SHARE && hints("x", "est", "east", "coor")) {
            return guess(ColumnKind.EASTING);
        }
        if (all(CAP) && hints("cap", "postal", "postcode", "zip")) {
            return guess(ColumnKind.CAP);
        }
        if (all(ISTAT) && hints("istat", "procom", "belfiore", "codicecomune", "codcomune")) {
            return guess(ColumnKind.ISTAT_CODE);
        }
        if (all(PHONE) && hints("tel", "phone", "fax", "cell")) {
            return guess(ColumnKind.PHONE);
        }
        return guess(share(INTEGER.asMatchPredicate()) >= 1 ? ColumnKind.INTEGER : ColumnKind.NUMBER);
    }

    private Guess<ColumnKind> guess(ColumnKind kind) {
        return Guess.of(kind, "kind." + kind, name);
    }

    private boolean all(Pattern pattern) {
        return share(pattern.asMatchPredicate()) >= SHARE;
    }

    private double share(Predicate<String> looks) {
        return (double) compared.stream().filter(looks).count() / compared.size();
    }

    private long percent(Predicate<String> looks) {
        return Math.round(share(looks) * 100);
    }

    /** Whether the column's name contains one of the words; a single letter must begin or end it. */
    private boolean hints(String... words) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        for (String word : words) {
            if (word.length() > 1 ? plain.contains(word) : plain.startsWith(word) || plain.endsWith(word)) {
                return true;
            }
        }
        return false;
    }

    private static Predicate<String> between(double least, double most) {
        return text -> {
            try {
                double number = Double.parseDouble(text.replace(',', '.'));
                return number >= least && number <= most;
            } catch (NumberFormatException e) {
                return false;
            }
        };
    }

    private static boolean isDate(String text, DateTimeFormatter format) {
        try {
            int year = LocalDate.parse(text, format).getYear();
            return year > 1800 && year < 2200;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean hours(String text) {
        boolean day = text.length() > 4 && text.length() < 500 && text.chars().anyMatch(Character::isDigit);
        return day
                && text.chars().anyMatch(Character::isLetter)
                && (OpeningHours.tryParse(text).isPresent()
                        || ItalianHours.toOsm(text).isPresent());
    }

    /** Check digit of a tax code of eleven digits (D.M. 23 December 1976, as for partita IVA). */
    private static boolean checked(String digits) {
        int sum = 0;
        for (int i = 0; i < 11; i++) {
            int digit = digits.charAt(i) - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
