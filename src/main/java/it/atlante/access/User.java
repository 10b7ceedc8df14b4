package it.atlante.access;

import java.time.Instant;

/**
 * A local account.
 *
 * @param name what is typed to sign in; case matters
 * @param passwordHash Argon2id in the encoded form, never a password
 * @param role such as {@link #ADMINISTRATOR}
 */
record User(String name, String passwordHash, String role, Instant passwordChangedAt) {

    static final String ADMINISTRATOR = "ADMINISTRATOR";

    /** The account as it prints, without its hash: a log line must not carry one. */
    @Override
    public String toString() {
        return "User[" + name + ", " + role + "]";
    }
}
