package org.bylaw.app.proceedings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bylaw.app.git.CommitId;
import org.bylaw.app.judging.Judgement;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.committee.Committee;
import org.bylaw.committee.Requirement;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.Severity;
import org.bylaw.rulebook.Verdict;
import org.jspecify.annotations.Nullable;

/** What a draft has to be before the committee gets it. */
public final class Submission {

    private Submission() {}

    /**
     * The judgement that goes with a version.
     *
     * @throws RefusedException with everything that is missing
     */
    static Judgement.Made check(
            Proposal proposal, Judgement judgement, Drafts drafts, String head, @Nullable Committee committee) {
        List<String> missing = missing(proposal, judgement, drafts, head, committee);
        if (judgement instanceof Judgement.Made made && missing.isEmpty()) {
            return made;
        }
        throw new RefusedException(String.join("; ", missing));
    }

    /** What is missing, a clause each; none where it may be sent. */
    public static List<String> missing(
            Proposal proposal, Judgement judgement, Drafts drafts, String head, @Nullable Committee committee) {
        List<String> missing = missingForEmergency(proposal, judgement, drafts, head, committee);
        Requirement requirement = judgement instanceof Judgement.Made made ? made.requirement() : null;
        if (committee != null && requirement != null) {
            Optional<String> shortfall = committee.shortfall(requirement.demand(), proposal.excluded());
            shortfall.ifPresent(clause -> missing.add("the committee cannot approve it: " + clause));
        }
        return missing;
    }

    /** The same where nobody has to approve it beforehand. */
    public static List<String> missingForEmergency(
            Proposal proposal, Judgement judgement, Drafts drafts, String head, @Nullable Committee committee) {
        List<String> missing = new ArrayList<>();
        if (proposal.draft().files().isEmpty()) {
            missing.add("it changes nothing; change a value first");
        }
        if (proposal.draft().statement().intent() == null) {
            missing.add("state the intent: looser, tighter, mixed or neutral");
        }
        if (proposal.draft().statement().rationale().isBlank()) {
            missing.add("write the rationale: why is this change to be made");
        }
        List<String> changed =
                drafts.changedSince(proposal.draft(), proposal.draft().base(), head);
        if (!changed.isEmpty()) {
            missing.add(Drafts.words(changed) + " was changed since this draft was begun, by commits up to "
                    + CommitId.shortened(head) + "; edit the draft to take the values of now over");
        }
        if (committee == null) {
            missing.add("the venue has no committee; an administrator founds one on its committee page");
        }
        if (judgement instanceof Judgement.Impossible impossible) {
            missing.addAll(impossible.faults());
        } else if (judgement instanceof Judgement.Made made) {
            if (made.report().verdict() == Verdict.BLOCKED) {
                missing.add(blockers(made.report()));
            }
        }
        return missing;
    }

    private static String blockers(Report report) {
        List<String> blockers = new ArrayList<>();
        report.files().forEach(file -> collect(file.file(), file.findings(), blockers));
        report.markets().forEach(market -> collect(market.market(), market.findings(), blockers));
        return (blockers.size() == 1 ? "a blocker is" : blockers.size() + " blockers are")
                + " new or worse; repair first "
                + blockers.get(0);
    }

    private static void collect(String where, List<Finding> findings, List<String> blockers) {
        for (Finding finding : findings) {
            if (finding.severity() == Severity.BLOCKER && finding.accepted() == null) {
                blockers.add(finding.rule() + " of " + where + ": " + finding.message());
            }
        }
    }
}
