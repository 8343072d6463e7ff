package org.bylaw.app.people;

import java.util.List;
import java.util.Optional;
import org.bylaw.app.store.Database;

/** Everybody with an account. Who was invited and has not joined yet is not among them; see {@link Invitations#open()}. */
public final class People {

    /** The kinds of entries of the audit trail that are about people. */
    public static final List<String> ENTRIES = PeopleActs.KINDS;

    private final Database database;

    /** The people of a database. */
    public People(Database database) {
        this.database = database;
    }

    /** The person of an account. */
    public Optional<Person> find(String account) {
        return database.read(handle -> PersonTable.find(handle, account));
    }

    /** All people, by account. */
    public List<Person> all() {
        return database.read(PersonTable::all);
    }
}
