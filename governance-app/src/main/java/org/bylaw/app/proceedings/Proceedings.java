package org.bylaw.app.proceedings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bylaw.app.git.ConfigBranch;
import org.bylaw.app.judging.Judgement;
import org.bylaw.app.people.Person;
import org.bylaw.app.proposal.Draft;
import org.bylaw.app.proposal.DraftFile;
import org.bylaw.app.proposal.Moments;
import org.bylaw.app.proposal.Party;
import org.bylaw.app.proposal.Phase;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.ProposalAct;
import org.bylaw.app.proposal.Rights;
import org.bylaw.app.proposal.Step;
import org.bylaw.app.proposal.Suggestion;
import org.bylaw.committee.Role;
import org.jspecify.annotations.Nullable;

/** What people do about proposals but decide about them. Each step is entered, and so is each refusal. */
public final class Proceedings {

    private final Ledger ledger;
    private final Attempts attempts;
    private final Drafts drafts;
    private final Offices offices;
    private final ConfigBranch branch;
    private final Clock clock;

    /** The proceedings over a ledger and a configuration repository. */
    public Proceedings(Ledger ledger, Drafts drafts, Offices offices, ConfigBranch branch, Clock clock) {
        this.ledger = ledger;
        this.attempts = new Attempts(ledger, offices, clock);
        this.drafts = drafts;
        this.offices = offices;
        this.branch = branch;
        this.clock = clock;
    }

    /**
     * Begins a proposal.
     *
     * @param undoes the recorded proposal that it takes back; {@code null} where it takes none back
     * @return its number
     * @throws RefusedException where the account may not propose for the venue
     */
    public long begin(String account, String venue, DraftContent content, @Nullable Long undoes) {
        Person person = offices.person(account);
        Begun begun = ledger.write(pen -> {
            Party party = offices.party(account, person, offices.committee(venue, pen.book()));
            Actor actor = new Actor(account, party.roleWords());
            try {
                if (!party.isAny(List.of(Role.PROPOSER, Role.GUARDIAN))) {
                    throw new RefusedException(
                            "only proposers and guardians of the committee of " + venue + " may propose for it");
                }
                long id = pen.book().nextId();
                pen.enter(id, venue, actor, new ProposalAct.Drafted(drafts.keep(pen, venue, content), undoes, null));
                return new Begun(id, "");
            } catch (RefusedException refused) {
                String why = String.valueOf(refused.getMessage());
                pen.enter(venue, actor, new VenueAct.VenueRefused("begin a proposal", why));
                return new Begun(0, why);
            }
        });
        if (!begun.refused().isEmpty()) {
            throw new RefusedException(begun.refused());
        }
        return begun.id();
    }

    private record Begun(long id, String refused) {}

    /**
     * Saves a draft, whatever the rules say of it.
     *
     * @param revision the revision that the editor read, {@link Proposal#revision()}
     * @throws EditConflictException where it was saved since
     */
    public void save(String account, long id, int revision, DraftContent content) {
        attempts.at(account, id, Step.EDIT, standing -> {
            unedited(standing.proposal(), revision);
            standing.enter(new ProposalAct.Drafted(
                    drafts.keep(standing.pen(), standing.proposal().venue(), content),
                    standing.proposal().undoes(),
                    null));
            return true;
        });
    }

    private static void unedited(Proposal proposal, int revision) {
        if (proposal.revision() != revision) {
            var last = proposal.acts().stream()
                    .filter(each -> each.act() instanceof ProposalAct.Drafted)
                    .reduce((first, second) -> second)
                    .orElseThrow();
            throw new EditConflictException(last.actor() + " saved this draft on " + Moments.minute(last.at())
                    + " while you were editing; compare with theirs, and save again to put yours in its place");
        }
    }

    /**
     * Puts the draft before the committee as a new version.
     *
     * @throws RefusedException where something is missing or a blocker is new or worse
     */
    public void submit(String account, long id) {
        Proposal seen = find(id);
        Judgement judgement = drafts.judge(seen, seen.draft(), branch.head(), today());
        attempts.at(account, id, Step.SUBMIT, standing -> {
            Proposal proposal = standing.proposal();
            unedited(proposal, seen.revision());
            if (proposal.phase() == Phase.IN_REVIEW && !proposal.hasUnsentEdits()) {
                throw new RefusedException("the committee has this version already; edit the draft to send another");
            }
            Judgement.Made made = Submission.check(proposal, judgement, drafts, branch.head(), standing.committee());
            standing.enter(new ProposalAct.Submitted(
                    proposal.versions().size() + 1, proposal.draft(), drafts.grounds(standing.pen(), made)));
            return true;
        });
    }

    /** Takes a proposal back. */
    public void withdraw(String account, long id, String reason) {
        attempts.at(account, id, Step.WITHDRAW, standing -> {
            standing.enter(new ProposalAct.Withdrawn(Words.said(reason, "say why it is withdrawn")));
            return true;
        });
    }

    /**
     * Says something.
     *
     * @param thread the thread that it answers; {@code null} begins a new one
     * @param about what a new thread is about; {@code null} for the proposal as a whole
     */
    public void comment(String account, long id, @Nullable Integer thread, @Nullable String about, String text) {
        attempts.at(account, id, Step.COMMENT, standing -> {
            int threads = standing.proposal().discussion().size();
            int number = thread == null ? threads : thread;
            if (number < 0 || number > threads) {
                throw new RefusedException("there is no thread " + number + " to answer");
            }
            if (about != null) {
                Words.said(about, "say what it is about");
            }
            standing.enter(new ProposalAct.Commented(number, about, Words.said(text, "write what you have to say")));
            return true;
        });
    }

    /** Settles a thread, or takes it up again. */
    public void settleThread(String account, long id, int thread, boolean settled) {
        attempts.at(account, id, Step.COMMENT, standing -> {
            if (thread < 0 || thread >= standing.proposal().discussion().size()) {
                throw new RefusedException("there is no thread " + thread);
            }
            standing.enter(new ProposalAct.Settled(thread, settled));
            return true;
        });
    }

    /** Suggests other files. */
    public void suggest(String account, long id, String text, DraftContent content) {
        attempts.at(account, id, Step.SUGGEST, standing -> {
            var kept = drafts.keep(standing.pen(), standing.proposal().venue(), content);
            if (kept.files().isEmpty()) {
                throw new RefusedException("the suggestion changes nothing; change a value first");
            }
            standing.enter(
                    new ProposalAct.Suggested(Words.said(text, "say why you suggest it"), kept.base(), kept.files()));
            return true;
        });
    }

    /**
     * Takes a suggestion over into the draft. Whoever made it has a hand in the proposal from then on.
     *
     * @param revision the revision that the editor read
     */
    public void take(String account, long id, int number, int revision) {
        attempts.at(account, id, Step.TAKE, standing -> {
            Proposal proposal = standing.proposal();
            unedited(proposal, revision);
            List<Suggestion> suggestions = proposal.suggestions();
            if (number < 0 || number >= suggestions.size()) {
                throw new RefusedException("there is no suggestion " + number);
            }
            Suggestion suggestion = suggestions.get(number);
            List<DraftFile> files = new ArrayList<>(suggestion.files());
            standing.enter(new ProposalAct.Drafted(
                    new Draft(
                            proposal.venue(),
                            suggestion.base(),
                            proposal.draft().statement(),
                            files),
                    proposal.undoes(),
                    suggestion.account()));
            return true;
        });
    }

    /**
     * Prepares the proposal that takes a recorded one back: its files as they were before.
     *
     * @return the number of the new proposal
     * @throws RefusedException where the account may not, or where that would take back what came later as well
     */
    public long undo(String account, long id) {
        String head = branch.head();
        attempts.at(account, id, Step.UNDO, standing -> {
            drafts.requireAsRecorded(standing.proposal(), head, standing.pen().book());
            return true;
        });
        Proposal recorded = find(id);
        return begin(account, recorded.venue(), drafts.undoing(recorded, head), id);
    }

    /** Why an account may not take a step; empty where it may. */
    public Optional<String> refusal(Step step, Proposal proposal, String account, Book book) {
        Party party = offices.party(account, offices.person(account), offices.committee(proposal.venue(), book));
        return Rights.refusal(step, proposal, party, clock.instant());
    }

    private Proposal find(long id) {
        return ledger.book().proposal(id).orElseThrow(() -> new RefusedException("there is no proposal " + id));
    }

    private LocalDate today() {
        return Moments.day(clock.instant());
    }
}
