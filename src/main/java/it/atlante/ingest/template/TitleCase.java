package it.atlante.ingest.template;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Italian title case: {@code VIA DEI MILLE} becomes {@code Via dei Mille}. */
final class TitleCase {

    /** A run of letters with the apostrophe that elides it, if any. */
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*['’]?");

    private static final Pattern ROMAN_NUMERAL = Pattern.compile("(?=[XVI]{2,})X{0,3}(?:IX|IV|V?I{0,3})");

    private static final Set<String> SMALL_WORDS = Set.of(
            "di", "del", "dello", "della", "dei", "degli", "delle", "dell'", "d'", "da", "dal", "dallo", "dalla", "dai",
            "dalle", "dall'", "in", "nel", "nello", "nella", "nei", "nelle", "nell'", "a", "al", "allo", "alla", "ai",
            "agli", "alle", "all'", "su", "sul", "sulla", "sui", "sulle", "sull'", "con", "per", "e", "ed", "o", "il",
            "lo", "la", "i", "gli", "le", "l'");

    private TitleCase() {}

    static String of(String text) {
        Matcher word = WORD.matcher(text);
        StringBuilder titled = new StringBuilder();
        while (word.find()) {
            word.appendReplacement(titled, Matcher.quoteReplacement(word(word.group(), text, word.start())));
        }
        return word.appendTail(titled).toString();
    }

    private static String word(String word, String text, int start) {
        String lower = word.toLowerCase(Locale.ITALIAN);
        boolean mixed = !word.equals(lower) && !word.equals(word.toUpperCase(Locale.ITALIAN));
        if (mixed || ROMAN_NUMERAL.matcher(word).matches()) {
            return word;
        }
        if (endsAbbreviation(word, text, start)) {
            return lower;
        }
        boolean small = SMALL_WORDS.contains(lower.replace('’', '\'')) && !beginsPart(text, start);
        return small ? lower : lower.substring(0, 1).toUpperCase(Locale.ITALIAN) + lower.substring(1);
    }

    /** The RE of "Q.RE" (quartiere), the LE of "V.LE" (viale). */
    private static boolean endsAbbreviation(String word, String text, int start) {
        return word.length() == 2
                && start >= 2
                && text.charAt(start - 1) == '.'
                && Character.isLetter(text.charAt(start - 2));
    }

    /** Whether only blanks lie between the word and the beginning, a dash, a bracket or a quotation mark. */
    private static boolean beginsPart(String text, int start) {
        int before = start - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before < 0 || "-–(\"".indexOf(text.charAt(before)) >= 0;
    }
}
