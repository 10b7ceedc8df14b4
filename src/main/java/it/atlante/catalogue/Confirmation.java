package it.atlante.catalogue;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Somebody says that a record is right as it is.
 *
 * @param readVersion the version that was looked at
 * @param by a role or body, at most {@value #LONGEST} characters; never a person's address or number
 * @throws InvalidField when {@code by} is missing, too long, or looks like an e-mail address or a phone number
 */
public record Confirmation(Class<? extends CatalogueRecord> recordClass, UUID id, long readVersion, String by) {

    public static final int LONGEST = 300;

    /** Six digits in a row, whatever stands between them, are a phone number more often than anything else. */
    private static final Pattern NUMBER = Pattern.compile("(\\d[ ./-]?){6,}");

    public Confirmation {
        by = by.strip();
        if (by.isEmpty()
                || by.length() > LONGEST
                || by.contains("@")
                || by.codePoints().anyMatch(Character::isISOControl)
                || NUMBER.matcher(by).find()) {
            throw new InvalidField(
                    "verifiedBy", by, "a role or a body, at most " + LONGEST + " characters, without e-mail or phone");
        }
    }
}
