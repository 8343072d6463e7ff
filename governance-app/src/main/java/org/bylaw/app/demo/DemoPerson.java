package org.bylaw.app.demo;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bylaw.committee.Role;

/** The people of the demonstration; nobody is meant by them. */
public enum DemoPerson {
    /** Proposes. */
    ADA("Ada Okafor", "Northwind Risk", Role.PROPOSER),
    /** Reviews, in the proposer's organisation. */
    BEN("Ben Haddad", "Northwind Risk", Role.REVIEWER),
    /** Reviews. */
    CHO("Cho Min-seo", "Harbour Labs", Role.REVIEWER),
    /** Watches over the market, and reviews. */
    EVE("Eve Laurent", "Meridian Trading", Role.REVIEWER, Role.GUARDIAN),
    /** Records. */
    FAY("Fay Nowak", "Quay Operations", Role.ENACTOR),
    /** Reads everything, and invites; administers the installation. */
    GUS("Gus Lindqvist", "Harbour Labs", Role.AUDITOR, Role.ADMINISTRATOR);

    private final String personName;
    private final String organisation;
    private final String roles;

    DemoPerson(String personName, String organisation, Role... roles) {
        this.personName = personName;
        this.organisation = organisation;
        this.roles = Stream.of(roles).map(Role::word).collect(Collectors.joining(", "));
    }

    /** The account. */
    public String account() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The person's name. */
    public String personName() {
        return personName;
    }

    /** Whom the person decides for. */
    public String organisation() {
        return organisation;
    }

    /** {@code proposer}, {@code reviewer, guardian}. */
    public String roleWords() {
        return roles;
    }

    /** The person as a member of a committee, in JSON. */
    String member() {
        return "{\"account\": \"%s\", \"name\": \"%s\", \"organisation\": \"%s\", \"roles\": [%s]}"
                .formatted(account(), personName, organisation, "\"" + roles.replace(", ", "\", \"") + "\"");
    }
}
