package org.bylaw.app.serve;

import java.time.Clock;
import org.bylaw.app.audit.AuditTrail;
import org.bylaw.app.enactment.Clockwork;
import org.bylaw.app.enactment.Enactment;
import org.bylaw.app.enactment.Founding;
import org.bylaw.app.enactment.OutsideCommits;
import org.bylaw.app.enactment.Recovery;
import org.bylaw.app.enactment.Rejudging;
import org.bylaw.app.git.ConfigBranch;
import org.bylaw.app.judging.Configurations;
import org.bylaw.app.judging.Judge;
import org.bylaw.app.people.FirstAdministrator;
import org.bylaw.app.people.Invitations;
import org.bylaw.app.people.PasswordChange;
import org.bylaw.app.people.PasswordHashes;
import org.bylaw.app.people.People;
import org.bylaw.app.people.Sessions;
import org.bylaw.app.people.SignIn;
import org.bylaw.app.proceedings.Drafts;
import org.bylaw.app.proceedings.Ledger;
import org.bylaw.app.proceedings.Offices;
import org.bylaw.app.proceedings.Proceedings;
import org.bylaw.app.proceedings.Votes;
import org.bylaw.app.store.Database;
import org.bylaw.rulebook.RuleBook;
import org.bylaw.rulebook.RuleSet;

/**
 * Everything that pages and commands work with, over one database and one configuration repository.
 *
 * @param clock the time
 * @param database where everything is kept
 * @param trail the audit trail
 * @param branch the configuration repository
 * @param rules the rules of this installation
 * @param ruleBook the judge by these rules
 * @param configurations the venues, commit by commit
 * @param ledger the state of everything that is decided
 * @param people the accounts
 * @param signIn how people come in
 * @param sessions their sessions
 * @param invitations how people get an account
 * @param passwordChange how they change their password
 * @param firstAdministrator how the first of them gets an account
 * @param offices who holds which role
 * @param drafts drafts between texts, documents and the judge
 * @param proceedings what people do about proposals
 * @param votes how members decide about them
 * @param rejudging judging again when the repository has moved on
 * @param outsideCommits commits that nobody recorded here
 * @param enactment recording
 * @param founding first committees
 * @param clockwork what time does
 * @param recovery what a crash left
 */
public record Services(
        Clock clock,
        Database database,
        AuditTrail trail,
        ConfigBranch branch,
        RuleSet rules,
        RuleBook ruleBook,
        Configurations configurations,
        Ledger ledger,
        People people,
        SignIn signIn,
        Sessions sessions,
        Invitations invitations,
        PasswordChange passwordChange,
        FirstAdministrator firstAdministrator,
        Offices offices,
        Drafts drafts,
        Proceedings proceedings,
        Votes votes,
        Rejudging rejudging,
        OutsideCommits outsideCommits,
        Enactment enactment,
        Founding founding,
        Clockwork clockwork,
        Recovery recovery)
        implements AutoCloseable {

    /**
     * Puts everything together.
     *
     * @param database closed with this
     * @param branch closed with this
     */
    public static Services of(
            Database database, ConfigBranch branch, RuleSet rules, PasswordHashes hashes, Clock clock) {
        AuditTrail trail = new AuditTrail(clock);
        Ledger ledger = new Ledger(database, trail);
        People people = new People(database);
        Sessions sessions = new Sessions(database, trail, clock);
        Configurations configurations = new Configurations(branch);
        Offices offices = new Offices(branch, configurations, people);
        RuleBook ruleBook = new RuleBook(rules);
        Drafts drafts = new Drafts(database, ledger, configurations, new Judge(configurations, ruleBook), offices);
        Rejudging rejudging = new Rejudging(ledger, drafts, offices, clock);
        OutsideCommits outside = new OutsideCommits(ledger, offices, configurations, branch, clock);
        Recovery recovery = new Recovery(ledger, outside, branch);
        return new Services(
                clock,
                database,
                trail,
                branch,
                rules,
                ruleBook,
                configurations,
                ledger,
                people,
                new SignIn(database, trail, hashes, sessions, clock),
                sessions,
                new Invitations(database, trail, hashes, sessions, clock),
                new PasswordChange(database, trail, hashes, clock),
                new FirstAdministrator(database, trail, clock),
                offices,
                drafts,
                new Proceedings(ledger, drafts, offices, branch, clock),
                new Votes(ledger, offices, clock),
                rejudging,
                outside,
                new Enactment(ledger, drafts, offices, rejudging, outside, branch, clock),
                new Founding(ledger, offices, outside, branch, clock),
                new Clockwork(ledger, outside, recovery, rejudging, clock),
                recovery);
    }

    @Override
    public void close() {
        branch.close();
        database.close();
    }
}
