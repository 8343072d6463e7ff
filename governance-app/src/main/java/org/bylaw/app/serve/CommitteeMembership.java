package org.bylaw.app.serve;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bylaw.app.people.Person;
import org.bylaw.app.proceedings.Book;
import org.bylaw.app.proceedings.Ledger;
import org.bylaw.app.proceedings.Offices;
import org.bylaw.app.web.security.Membership;
import org.bylaw.app.web.security.Seats;
import org.bylaw.committee.Committee;
import org.bylaw.committee.Role;

/** Who sits on which committee, by the committees in force now. */
final class CommitteeMembership implements Membership {

    private final Ledger ledger;
    private final Offices offices;

    CommitteeMembership(Ledger ledger, Offices offices) {
        this.ledger = ledger;
        this.offices = offices;
    }

    @Override
    public Seats of(String account) {
        Book book = ledger.book();
        Person person = offices.person(account);
        Map<String, Set<Role>> byVenue = new TreeMap<>();
        for (String venue : offices.venues(book)) {
            Committee committee = offices.committee(venue, book);
            if (committee != null) {
                byVenue.put(venue, committee.rolesOf(account));
            }
        }
        return new Seats(byVenue, person != null && person.installationAdministrator());
    }
}
