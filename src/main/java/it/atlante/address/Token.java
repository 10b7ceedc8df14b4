package it.atlante.address;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of an address, folded. Letters set apart by dots alone ({@code p.zza}, {@code g.b.}) are one token of several parts.
 *
 * @param parts letters and digits, one part for each run of them
 * @param dotted whether a dot is in it or after it
 * @param separator what stands before it: blank, comma, dash, bracket, slash, apostrophe
 */
record Token(List<String> parts, boolean dotted, char separator) {

    String joined() {
        return parts.size() == 1 ? parts.getFirst() : String.join("", parts);
    }

    boolean startsWithDigit() {
        return Character.isDigit(parts.getFirst().charAt(0));
    }

    boolean allDigits() {
        return joined().chars().allMatch(Character::isDigit);
    }

    /** Whether a comma, a bracket or a dash between blanks sets it off from what is before it. */
    boolean beginsPart() {
        return separator == ',' || separator == '(' || separator == '-' || separator == '^';
    }

    /** The tokens of a text; the separator of the first one is {@code ^}. */
    static List<Token> of(String text) {
        String folded = Folding.fold(text);
        List<Token> tokens = new ArrayList<>();
        char separator = '^';
        int at = 0;
        while (at < folded.length()) {
            char sign = folded.charAt(at);
            if (!Character.isLetterOrDigit(sign)) {
                separator = stronger(separator, meaning(folded, at));
                at++;
                continue;
            }
            List<String> parts = new ArrayList<>();
            boolean dotted = false;
            while (at < folded.length() && Character.isLetterOrDigit(folded.charAt(at))) {
                int end = at;
                while (end < folded.length() && Character.isLetterOrDigit(folded.charAt(end))) {
                    end++;
                }
                parts.add(folded.substring(at, end));
                at = end;
                if (at < folded.length() && folded.charAt(at) == '.') {
                    dotted = true;
                    while (at < folded.length() && folded.charAt(at) == '.') {
                        at++;
                    }
                    // "n.5" and "s.rocco" are two words, "p.zza" and "s.n.c" are one.
                    if (parts.stream().mapToInt(String::length).max().orElse(0) > 3 || longOrDigit(folded, at)) {
                        break;
                    }
                }
            }
            tokens.add(new Token(List.copyOf(parts), dotted, separator));
            separator = ' ';
        }
        return tokens;
    }

    private static boolean longOrDigit(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end - at > 3 || at < text.length() && Character.isDigit(text.charAt(at));
    }

    private static char meaning(String text, int at) {
        char sign = text.charAt(at);
        return switch (sign) {
            case ',', ';', '|', '\n', '\r', ':' -> ',';
            case '(', ')', '[', ']' -> '(';
            case '/', '\\' -> '/';
            case '\'', '`' -> '\'';
            case '-' -> blankAround(text, at) ? '-' : '~';
            default -> ' ';
        };
    }

    private static boolean blankAround(String text, int at) {
        return at == 0
                || at + 1 == text.length()
                || Character.isWhitespace(text.charAt(at - 1))
                || Character.isWhitespace(text.charAt(at + 1));
    }

    /** Of several signs in a row the one that separates most. */
    private static char stronger(char one, char other) {
        String order = " '~/-,(^";
        return order.indexOf(one) >= order.indexOf(other) ? one : other;
    }
}
