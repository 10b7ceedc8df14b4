package it.atlante.catalogue.hours;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an Italian text about opening hours into the words that carry meaning. */
final class ItalianHoursWords {

    enum Kind {
        DAYS,
        DATE,
        TIME,
        TO,
        DASH,
        UNTIL,
        CLOSED,
        APPOINTMENT,
        ALWAYS,
        END
    }

    /**
     * @param kind what kind of word
     * @param value a mask of days, minutes from midnight, or month * 100 + day
     * @param year the year of a date, 0 for none
     */
    record Word(Kind kind, int value, int year) {}

    private static final List<String> MONTHS = List.of(
            "gennaio",
            "febbraio",
            "marzo",
            "aprile",
            "maggio",
            "giugno",
            "luglio",
            "agosto",
            "settembre",
            "ottobre",
            "novembre",
            "dicembre");
    private static final List<String> DAYS = List.of("lun", "mar", "mer", "gio", "ven", "sab", "dom");

    /** Without accents, in lower case. Order matters: a date before a time, the longer form before the shorter. */
    private static final Pattern WORD = Pattern.compile(
            "(?<always>24 ore su 24|24/24 ?h|h ?24(?![\\d:.])|sempre aperto)"
                    + "|(?<day>[0-3]?\\d)[°^]? (?<month>" + String.join("|", MONTHS) + ")\\b(?: (?<year>20\\d\\d)\\b)?"
                    + "|(?<hour>\\d{1,2})(?:[:.](?<minute>[0-5]\\d))?(?![\\d])"
                    + "|(?<until>fino (?:alle|a)(?: ore)?\\b)"
                    + "|(?<every>(?:tutti i giorni|ogni giorno)\\b)"
                    + "|(?<holidays>(?:giorni )?festiv[io]\\b)"
                    + "|(?<weekday>(?:lun|mar|mer|gio|ven|sab|dom)(?:(?<=lun)edi'?|(?<=mar)tedi'?|(?<=mer)coledi'?|(?<=gio)vedi'?|(?<=ven)erdi'?"
                    + "|(?<=sab)ato|(?<=dom)enica)?(?![a-z]))"
                    + "|(?<closed>chius[oaie]\\b)"
                    + "|(?<appointment>(?:(?:solo|esclusivamente) )?(?:su|previo) appuntamento\\b)"
                    + "|(?<dash>[-\\u2010-\\u2015])"
                    + "|(?<to>(?:alle|alla|al|a)\\b|all')"
                    + "|(?<noise>[\\s,;:/().]+|(?:orari|orario|apertura|apert[oaie]|dalle|dalla|dal|da|ore|il|la|le|i|nei|di|e|giorni|solo|prolungato)\\b|dall'|h\\b)");

    private ItalianHoursWords() {}

    /** The words, in a list that may be changed; empty when the text has a word that is not known. */
    static Optional<List<Word>> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('\u2019', '\'')
                .replace('\u00a0', ' ')
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
        Matcher matcher = WORD.matcher(plain);
        List<Word> words = new ArrayList<>();
        int position = 0;
        while (position < plain.length()) {
            matcher.region(position, plain.length()).useTransparentBounds(true);
            if (!matcher.lookingAt()) {
                return Optional.empty();
            }
            position = matcher.end();
            if (matcher.group("noise") == null) {
                words.add(word(matcher));
            }
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private static Word word(Matcher matcher) {
        if (matcher.group("month") != null) {
            int month = MONTHS.indexOf(matcher.group("month")) + 1;
            return new Word(Kind.DATE, month * 100 + number(matcher, "day"), number(matcher, "year"));
        }
        if (matcher.group("hour") != null) {
            return new Word(Kind.TIME, number(matcher, "hour") * 60 + number(matcher, "minute"), 0);
        }
        if (matcher.group("weekday") != null) {
            return new Word(
                    Kind.DAYS, 1 << DAYS.indexOf(matcher.group("weekday").substring(0, 3)), 0);
        }
        if (matcher.group("every") != null) {
            return new Word(Kind.DAYS, ItalianWeek.EVERY_DAY, 0);
        }
        if (matcher.group("holidays") != null) {
            return new Word(Kind.DAYS, ItalianWeek.HOLIDAYS, 0);
        }
        return new Word(plainKind(matcher), 0, 0);
    }

    private static Kind plainKind(Matcher matcher) {
        for (Kind kind : List.of(Kind.ALWAYS, Kind.UNTIL, Kind.CLOSED, Kind.APPOINTMENT, Kind.DASH)) {
            if (matcher.group(kind.name().toLowerCase(Locale.ROOT)) != null) {
                return kind;
            }
        }
        return Kind.TO;
    }

    private static int number(Matcher matcher, String group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
