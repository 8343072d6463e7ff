package org.bylaw.app.web.proposal;

import java.util.Collection;
import java.util.stream.Collectors;
import org.bylaw.app.people.Person;
import org.bylaw.app.proceedings.Actor;
import org.bylaw.app.proceedings.Offices;
import org.bylaw.committee.Committee;
import org.jspecify.annotations.Nullable;

/** What people are called whom entries know by their accounts: as their committee calls them, or as they do themselves. */
public final class Names {

    private final Offices offices;
    private final @Nullable Committee committee;

    /** Names beside a committee; {@code null} where there is none. */
    public Names(Offices offices, @Nullable Committee committee) {
        this.offices = offices;
        this.committee = committee;
    }

    /** The name; the account where nobody has it. */
    public String of(String account) {
        if (account.equals(Actor.BYLAW.account())) {
            return "Bylaw";
        }
        Person person = committee == null || committee.member(account).isEmpty() ? offices.person(account) : null;
        return committee == null
                ? own(account, person)
                : committee.member(account).map(member -> member.name()).orElseGet(() -> own(account, person));
    }

    private static String own(String account, @Nullable Person person) {
        return person == null ? account : person.name();
    }

    /** {@code Ada Okafor (Lantern Labs)}; the name alone of one who is no member. */
    public String withOrganisation(String account) {
        return committee == null
                ? of(account)
                : committee
                        .member(account)
                        .map(member -> member.name() + " (" + member.organisation() + ")")
                        .orElseGet(() -> of(account));
    }

    /** Several of them. */
    public String of(Collection<String> accounts) {
        return accounts.stream().map(this::of).collect(Collectors.joining(", "));
    }
}
