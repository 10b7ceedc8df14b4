package it.atlante.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a street's name in one way of writing: without articles and prepositions, saints and titles written out, numbers as digits
 * whether they were digits, Roman numerals or words. The gazetteer and the questions go through the same.
 */
final class NameWords {

    static final String SAINT = "san";

    private static final Set<String> PARTICLES = Set.of(
            "di", "del", "della", "dello", "dei", "degli", "delle", "dell", "d", "de", "da", "dal", "dalla", "dall",
            "e", "ed", "il", "la", "lo", "l", "i", "gli", "le", "a", "al", "alla", "alle", "allo", "ai", "all", "in",
            "nel", "nella", "su", "sul", "sulla");

    private static final Set<String> SAINTS =
            Set.of("san", "santo", "santa", "sant", "ss", "santi", "sante", "santissima", "santissimo");

    static final Set<String> MONTHS = Set.of(
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

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("flli", "fratelli"),
            Map.entry("gen", "generale"),
            Map.entry("genle", "generale"),
            Map.entry("col", "col"),
            Map.entry("cap", "capitano"),
            Map.entry("ten", "tenente"),
            Map.entry("magg", "maggiore"),
            Map.entry("mllo", "maresciallo"),
            Map.entry("ing", "ingegner"),
            Map.entry("avv", "avvocato"),
            Map.entry("prof", "professor"),
            Map.entry("dott", "dottor"),
            Map.entry("dr", "dottor"),
            Map.entry("card", "cardinale"),
            Map.entry("mons", "monsignor"),
            Map.entry("arciv", "arcivescovo"),
            Map.entry("vesc", "vescovo"),
            Map.entry("pre", "padre"),
            Map.entry("sen", "senatore"),
            Map.entry("on", "onorevole"),
            Map.entry("cav", "cavaliere"),
            Map.entry("gb", "giovanni battista"),
            Map.entry("gbattista", "giovanni battista"),
            Map.entry("giobatta", "giovanni battista"),
            Map.entry("mad", "madonna"),
            Map.entry("imm", "immacolata"));

    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("due", "2"),
            Map.entry("tre", "3"),
            Map.entry("quattro", "4"),
            Map.entry("cinque", "5"),
            Map.entry("otto", "8"),
            Map.entry("dieci", "10"),
            Map.entry("undici", "11"),
            Map.entry("venti", "20"),
            Map.entry("ventiquattro", "24"),
            Map.entry("venticinque", "25"),
            Map.entry("ventisette", "27"),
            Map.entry("secondo", "2"),
            Map.entry("terzo", "3"),
            Map.entry("quarto", "4"),
            Map.entry("quinto", "5"),
            Map.entry("sesto", "6"),
            Map.entry("ottavo", "8"),
            Map.entry("decimo", "10"));

    private NameWords() {}

    /** The words of a name; never empty unless the name has no letter or digit. */
    static List<String> of(List<Token> tokens) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            add(words, tokens.get(i), i + 1 < tokens.size() ? tokens.get(i + 1).joined() : null);
        }
        if (words.isEmpty()) {
            tokens.forEach(token -> words.add(token.joined()));
        }
        return words;
    }

    private static void add(List<String> words, Token token, @Nullable String next) {
        @Nullable String title = token.dotted() ? TITLES.get(token.joined()) : null;
        if (title == null && token.joined().equals("flli")) {
            title = "fratelli";
        }
        if (title != null) {
            words.addAll(List.of(title.split(" ")));
            return;
        }
        for (String part : token.parts()) {
            addPart(words, part, token, next);
        }
    }

    private static void addPart(List<String> words, String part, Token token, @Nullable String next) {
        if (SAINTS.contains(part)) {
            words.add(SAINT);
            return;
        }
        boolean beforeMonth = next != null && MONTHS.contains(next);
        @Nullable String number = number(part, beforeMonth, words.isEmpty());
        if (number != null) {
            words.add(number);
        } else if (token.dotted() && part.length() <= 2 || !PARTICLES.contains(part)) {
            words.add(part);
        }
    }

    /** Whether a word is a mistyped way to write a saint. */
    static boolean mistypedSaint(String word) {
        return word.length() > 1 && SAINTS.stream().anyMatch(saint -> Edits.distance(word, saint, 1) <= 1);
    }

    /** Whether a word is a mistyped way to write a number in letters. */
    static boolean mistypedNumber(String word, String number) {
        return NUMBERS.entrySet().stream()
                .anyMatch(entry -> entry.getValue().equals(number) && Edits.distance(word, entry.getKey(), 1) <= 1);
    }

    private static @Nullable String number(String part, boolean beforeMonth, boolean first) {
        if (Character.isDigit(part.charAt(0))) {
            String digits = part.replaceFirst("^0+(?=.)", "");
            // Ordinals: 1o, 2a, 25th of nothing else.
            return digits.matches("[0-9]+[oae]") ? digits.substring(0, digits.length() - 1) : digits;
        }
        if (beforeMonth && (part.equals("i") || part.equals("primo"))) {
            return "1";
        }
        if (beforeMonth || !first) {
            @Nullable String named = NUMBERS.get(part);
            if (named != null) {
                return named;
            }
        }
        int roman = Roman.value(part);
        // One letter is an initial, except V and X before a month.
        return roman > 0 && (part.length() > 1 || beforeMonth) ? String.valueOf(roman) : null;
    }
}
