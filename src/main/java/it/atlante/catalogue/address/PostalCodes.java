package it.atlante.catalogue.address;

import it.atlante.catalogue.InvalidField;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Italian postal codes (CAP): five digits, a leading zero included. */
final class PostalCodes {

    private static final Pattern FORM = Pattern.compile("[0-9]{5}");

    private PostalCodes() {}

    static void requireValid(@Nullable String postalCode) {
        if (postalCode != null && !FORM.matcher(postalCode).matches()) {
            throw new InvalidField("postalCode", postalCode, "five digits, such as 20139");
        }
    }
}
