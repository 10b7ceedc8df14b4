package it.atlante.access;

import it.atlante.catalogue.InvalidField;
import java.security.SecureRandom;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What a password must be, how one is made up and how it is hashed. */
final class Passwords {

    /** Between the 8 that OWASP ASVS 5 (6.2.1) demands and the 15 that it recommends; no rule on kinds of characters, as it asks. */
    static final int SHORTEST = 12;

    /** Long enough for any sentence, short enough that hashing it costs nothing. */
    static final int LONGEST = 200;

    /** Without characters that look alike. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int GROUPS = 5;
    private static final int GROUP_LENGTH = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** Argon2id with 16 MiB and two passes, above the minimum of the OWASP password storage cheat sheet for that memory. */
    static PasswordEncoder encoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    /** A random password of five groups of four characters: 20 x 5.8 = 116 bits. */
    static String generate() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    /**
     * The password when it may be used.
     *
     * @param field the setting or field that it was given in
     * @throws InvalidField without the password in its message
     */
    static String require(String field, String password) {
        if (!allowed(password)) {
            throw new InvalidField(field, "***", "from " + SHORTEST + " to " + LONGEST + " characters long");
        }
        return password;
    }

    static boolean allowed(String password) {
        return password.length() >= SHORTEST && password.length() <= LONGEST && !password.isBlank();
    }
}
