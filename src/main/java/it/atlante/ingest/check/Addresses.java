package it.atlante.ingest.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses as they are compared with each other, without understanding them. */
final class Addresses {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Numbers with their letters, and single letters, which are an esponente. */
    private static final Pattern NUMBERS =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\d[\\p{L}\\p{N}]*|\\p{L})(?![\\p{L}\\p{N}])");

    private Addresses() {}

    /** Without case, accents and punctuation. */
    static String fold(String address) {
        String plain = MARKS.matcher(Normalizer.normalize(address, Normalizer.Form.NFD))
                .replaceAll("");
        return OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** A folded address without its numbers. */
    static String street(String folded) {
        return NUMBERS.matcher(folded).replaceAll("").replaceAll(" +", " ").strip();
    }
}
