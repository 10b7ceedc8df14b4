package it.atlante.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The local accounts. Plain JDBC: the command that resets a password starts without the rest of Atlante. */
@Repository
class Users {

    private static final int LONGEST_NAME = 100;

    private final JdbcTemplate jdbc;

    Users(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The account of a name; what cannot be a name, such as a text with control characters, has none. */
    Optional<User> find(String name) {
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        return jdbc
                .query(
                        "select name, password_hash, role, password_changed_at from app_user where name = ?",
                        (row, number) -> new User(
                                row.getString("name"),
                                row.getString("password_hash"),
                                row.getString("role"),
                                row.getTimestamp("password_changed_at").toInstant()),
                        name)
                .stream()
                .findFirst();
    }

    boolean none() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from app_user", Long.class)) == 0;
    }

    /**
     * Adds an account.
     *
     * @return false when there is one of that name already, perhaps made by another instance at the same moment
     */
    boolean add(User user) {
        Timestamp at = Timestamp.from(user.passwordChangedAt());
        try {
            jdbc.update(
                    "insert into app_user (name, password_hash, role, created_at, password_changed_at) values (?, ?, ?, ?, ?)",
                    user.name(),
                    user.passwordHash(),
                    user.role(),
                    at,
                    at);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Replaces a password; false when there is no such account. */
    boolean changePassword(String name, String passwordHash, Instant now) {
        return jdbc.update(
                        "update app_user set password_hash = ?, password_changed_at = ? where name = ?",
                        passwordHash,
                        Timestamp.from(now),
                        name)
                == 1;
    }
}
