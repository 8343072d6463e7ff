package org.bylaw.app.enactment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bylaw.app.git.CommitAuthor;
import org.bylaw.app.git.CommitText;
import org.bylaw.app.git.Trailers;
import org.bylaw.app.git.Trailers.Trailer;
import org.bylaw.app.judging.Judgement;
import org.bylaw.app.proposal.Moments;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.ProposalAct.Emergency;
import org.bylaw.app.proposal.ProposalAct.RecordingBegun;
import org.bylaw.app.proposal.Statement;
import org.bylaw.app.proposal.Tally;
import org.bylaw.app.proposal.Vote;
import org.bylaw.committee.Committee;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.Severity;

/** What the commit of a proposal says: the words of the proposers, and trailers by which it can be checked. */
final class RecordedMessage {

    private RecordedMessage() {}

    /**
     * The message.
     *
     * @param auditHead digest of the entry by which recording began
     */
    static String of(Proposal proposal, RecordingBegun recording, Judgement.Made made, String auditHead) {
        Statement statement = recording.draft().statement();
        return CommitText.of(subject(recording), statement.rationale(), trailers(proposal, recording, made, auditHead));
    }

    private static String subject(RecordingBegun recording) {
        String title = recording.draft().statement().title();
        return title.codePoints().anyMatch(Character::isLetterOrDigit)
                ? title
                : "Change " + String.join(", ", recording.draft().paths());
    }

    private static List<Trailer> trailers(
            Proposal proposal, RecordingBegun recording, Judgement.Made made, String auditHead) {
        Report report = made.report();
        List<Trailer> trailers = new ArrayList<>();
        Statement statement = recording.draft().statement();
        trailers.add(new Trailer("Proposal", Long.toString(proposal.id())));
        if (proposal.undoes() != null) {
            trailers.add(new Trailer("Undoes", Objects.toString(proposal.undoes())));
        }
        if (statement.intent() != null) {
            trailers.add(new Trailer("Intent", statement.intent().word()));
        }
        LocalDate effectiveOn = statement.effectiveOn();
        if (effectiveOn != null) {
            trailers.add(new Trailer("Effective-on", effectiveOn.toString()));
        }
        if (statement.appliesTo() != null) {
            trailers.add(new Trailer("Applies-to", statement.appliesTo().word()));
        }
        for (Vote vote : counted(proposal, made)) {
            trailers.add(
                    new Trailer("Reviewed-by", new CommitAuthor(vote.account(), vote.name()).of(vote.organisation())));
        }
        Emergency emergency = recording.emergency();
        if (emergency != null) {
            trailers.add(new Trailer(
                    "Emergency",
                    "recorded by a guardian alone, to be ratified by " + Moments.minute(emergency.ratifyBy())));
        }
        trailers.add(new Trailer(
                "Recorded-by", new CommitAuthor(proposal.enactor(), recording.name()).of(recording.organisation())));
        trailers.add(new Trailer("Findings", findings(report, proposal.reasons().size())));
        trailers.add(new Trailer("Rules", report.rulesDigest()));
        trailers.add(new Trailer("Policy", report.policyDigest()));
        trailers.add(new Trailer("Report", recording.grounds().report()));
        trailers.add(new Trailer(Trailers.AUDIT_HEAD, auditHead));
        return trailers;
    }

    /** The approvals by which it is recorded: those of members of now who may decide about it. */
    private static List<Vote> counted(Proposal proposal, Judgement.Made made) {
        Committee committee = made.committee();
        Tally tally = proposal.tally(committee == null ? List.of() : committee.members());
        return tally == null ? List.of() : tally.approvals();
    }

    /** {@code 0 blockers, 1 warning, 2 notes, 1 reason given, 3 standing}. */
    private static String findings(Report report, int reasons) {
        List<Finding> findings = new ArrayList<>();
        report.markets().forEach(market -> findings.addAll(market.findings()));
        report.files().forEach(file -> findings.addAll(file.findings()));
        long standing = report.markets().stream()
                .filter(market -> market.change() != null)
                .mapToLong(market ->
                        Objects.requireNonNull(market.change()).standing().size())
                .sum();
        return count(findings, Severity.BLOCKER, "blocker") + ", " + count(findings, Severity.WARNING, "warning") + ", "
                + count(findings, Severity.NOTE, "note") + ", " + plural(reasons, "reason") + " given, " + standing
                + " standing";
    }

    private static String count(List<Finding> findings, Severity severity, String noun) {
        return plural(
                findings.stream()
                        .filter(finding -> finding.accepted() == null && finding.severity() == severity)
                        .count(),
                noun);
    }

    private static String plural(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
