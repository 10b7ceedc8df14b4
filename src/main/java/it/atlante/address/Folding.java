package it.atlante.address;

import java.text.Normalizer;
import java.util.Locale;

/** Small letters without accents. */
final class Folding {

    private Folding() {}

    static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 127) {
                return withoutAccents(lower);
            }
        }
        return lower;
    }

    private static String withoutAccents(String text) {
        // Signs of degree and order stand for the dot of an abbreviation; typographic apostrophes and dashes are the
        // plain ones.
        String plain = text.replace('\u00b0', '.')
                .replace('\u00ba', '.')
                .replace('\u00aa', '.')
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u00b4', '\'')
                .replace('\u2013', '-')
                .replace('\u2014', '-');
        String split = Normalizer.normalize(plain, Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder(split.length());
        for (int i = 0; i < split.length(); i++) {
            char sign = split.charAt(i);
            if (Character.getType(sign) != Character.NON_SPACING_MARK) {
                kept.append(sign);
            }
        }
        return kept.toString();
    }

    /** A locality's name by which two ways to write it are the same: words of letters and digits with one blank between them. */
    static String name(String text) {
        String folded = fold(text);
        StringBuilder name = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char sign = folded.charAt(i);
            if (Character.isLetterOrDigit(sign)) {
                name.append(sign);
            } else if (!name.isEmpty() && name.charAt(name.length() - 1) != ' ') {
                name.append(' ');
            }
        }
        return name.toString().strip();
    }
}
