package it.atlante.address;

import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.Texts;
import org.jspecify.annotations.Nullable;

/**
 * An address to look for: in one text, or in fields. A field that is given counts more than what the text says.
 *
 * @param text all of it, or kind and name of the street, perhaps with the number; not blank
 * @param number the house number with its exponent; null when the text holds it, or nobody knows it
 * @param postalCode CAP; null when not known
 * @param city comune or part of one; null when not known
 */
public record AddressQuery(
        String text,
        @Nullable String number,
        @Nullable String postalCode,
        @Nullable String city) {

    /** Longer than any address; a longer text is something else. */
    public static final int MAX_LENGTH = 300;

    public AddressQuery {
        text = requireShort("q", Texts.requireText("q", text).strip());
        number = Texts.blankToNull(number);
        postalCode = Texts.blankToNull(postalCode);
        city = Texts.blankToNull(city);
        requireShort("number", number == null ? "" : number);
        requireShort("postcode", postalCode == null ? "" : postalCode);
        requireShort("city", city == null ? "" : city);
    }

    /** A question in one text. */
    public static AddressQuery of(String text) {
        return new AddressQuery(text, null, null, null);
    }

    private static String requireShort(String field, String value) {
        if (value.length() > MAX_LENGTH) {
            throw new InvalidField(field, value, "at most " + MAX_LENGTH + " characters");
        }
        return value;
    }
}
