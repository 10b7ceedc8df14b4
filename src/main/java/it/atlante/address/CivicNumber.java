package it.atlante.address;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A house number with what follows it.
 *
 * @param number 0 to 99999
 * @param exponent as written, without the sign that sets it off, such as {@code A}, {@code bis}, {@code n04}; null when there is none
 */
public record CivicNumber(int number, @Nullable String exponent) {

    private static final Pattern FORM =
            Pattern.compile("\\s*([0-9]{1,5})(?:\\s*[/.-]?\\s*([\\p{L}0-9][\\p{L}0-9/ .-]{0,11}))?\\s*");

    /** The number that a text consists of; empty when it is something else, such as {@code snc}. */
    public static Optional<CivicNumber> find(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        @Nullable String exponent = form.group(2);
        return Optional.of(
                new CivicNumber(Integer.parseInt(form.group(1)), exponent == null ? null : exponent.strip()));
    }

    /** The exponent by which two ways to write one are the same: no signs, small letters, no zeros before a digit; empty for none. */
    static String fold(@Nullable String exponent) {
        if (exponent == null) {
            return "";
        }
        StringBuilder folded = new StringBuilder();
        String lower = exponent.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char sign = lower.charAt(i);
            boolean leadingZero = sign == '0'
                    && (folded.isEmpty() || !Character.isDigit(folded.charAt(folded.length() - 1)))
                    && i + 1 < lower.length()
                    && Character.isDigit(lower.charAt(i + 1));
            if (Character.isLetterOrDigit(sign) && !leadingZero) {
                folded.append(sign);
            }
        }
        return folded.toString();
    }

    /** Number and exponent as people write them, {@code 12/A}. */
    public String written() {
        return exponent == null ? String.valueOf(number) : number + "/" + exponent;
    }
}
