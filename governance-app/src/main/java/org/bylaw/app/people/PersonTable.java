package org.bylaw.app.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of people, and the hashes of their passwords. */
final class PersonTable {

    private static final String COLUMNS = "SELECT account, name, created_at, credential_set_at,"
            + " credential_reset_by_other_at, installation_administrator FROM people";

    private PersonTable() {}

    /** The person of an account; the text may be any, also one that a database would not take. */
    static Optional<Person> find(Handle handle, String account) {
        if (!NameRules.isAccount(account)) {
            return Optional.empty();
        }
        return handle.createQuery(COLUMNS + " WHERE account = :account")
                .bind("account", account)
                .map((row, context) -> person(row))
                .findOne();
    }

    /** All people, by account. */
    static List<Person> all(Handle handle) {
        return handle.createQuery(COLUMNS + " ORDER BY account")
                .map((row, context) -> person(row))
                .list();
    }

    static boolean isEmpty(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM people")
                        .mapTo(Integer.class)
                        .one()
                == 0;
    }

    /** The hash of the account's password; null where there is no such account, or no password. */
    static @Nullable String passwordHash(Handle handle, String account) {
        return handle.createQuery(
                        "SELECT password_hash FROM people WHERE account = :account" + " AND password_hash IS NOT NULL")
                .bind("account", account)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }

    static void add(Handle handle, Person person, String passwordHash) {
        handle.createUpdate("INSERT INTO people (account, name, created_at, password_hash, credential_set_at,"
                        + " credential_reset_by_other_at, installation_administrator) VALUES (:account, :name, :created,"
                        + " :hash, :set, :reset, :administrator)")
                .bind("account", person.account())
                .bind("name", person.name())
                .bind("created", person.createdAt().toEpochMilli())
                .bind("hash", passwordHash)
                .bind("set", millis(person.credentialSetAt()))
                .bind("reset", millis(person.credentialResetByOther()))
                .bind("administrator", person.installationAdministrator() ? 1 : 0)
                .execute();
    }

    /** Sets the password that the person chose. */
    static void setPassword(Handle handle, String account, String passwordHash, Instant now) {
        handle.createUpdate(
                        "UPDATE people SET password_hash = :hash, credential_set_at = :now WHERE account = :account")
                .bind("hash", passwordHash)
                .bind("now", now.toEpochMilli())
                .bind("account", account)
                .execute();
    }

    /** Stores another hash of the same password. */
    static void renewHash(Handle handle, String account, String passwordHash) {
        handle.createUpdate("UPDATE people SET password_hash = :hash WHERE account = :account")
                .bind("hash", passwordHash)
                .bind("account", account)
                .execute();
    }

    /** Notes that somebody else reset the password now. */
    static void resetByOther(Handle handle, String account, Instant now) {
        handle.createUpdate("UPDATE people SET credential_reset_by_other_at = :now WHERE account = :account")
                .bind("now", now.toEpochMilli())
                .bind("account", account)
                .execute();
    }

    /** Takes the password away: nobody can sign in until another one is set. */
    static void dropPassword(Handle handle, String account) {
        handle.createUpdate("UPDATE people SET password_hash = NULL, credential_set_at = NULL WHERE account = :account")
                .bind("account", account)
                .execute();
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getString("account"),
                row.getString("name"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                instant(row, "credential_set_at"),
                instant(row, "credential_reset_by_other_at"),
                row.getInt("installation_administrator") == 1);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
