package org.bylaw.app.decision;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.app.git.CommitId;
import org.bylaw.app.proposal.Entered;
import org.bylaw.app.proposal.Grounds;
import org.bylaw.app.proposal.Moments;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.ProposalAct;

/** Who decided, as the entries of a package tell it, in lines for people. */
public final class DecisionWords {

    private DecisionWords() {}

    /** What was judged; who voted, with which roles and for which reasons; what became of it. */
    public static List<String> of(DecisionPackage decision) {
        List<String> lines = new ArrayList<>();
        Proposal proposal = decision.decided();
        Grounds grounds = decision.grounds();
        String title = decision.statement().title();
        lines.add("proposal " + decision.proposal() + " of " + decision.venue()
                + (title.isEmpty() ? "" : " (" + oneLine(title) + ")") + ", version " + decision.version()
                + ", judged on "
                + grounds.day() + " against commit " + CommitId.shortened(grounds.commit()));
        lines.add("new risk " + grounds.newRisk().word() + ", open positions "
                + grounds.openPositions().word() + "; the committee asks for "
                + grounds.demand().words());
        for (Entered entered : proposal.acts()) {
            vote(entered, lines);
        }
        lines.add("it is " + proposal.phase().word()
                + (proposal.because().isEmpty() ? "" : " (" + oneLine(proposal.because()) + ")")
                + (proposal.commit() == null ? "" : ", commit " + CommitId.shortened(proposal.commit())));
        return lines;
    }

    private static void vote(Entered entered, List<String> lines) {
        ProposalAct act = entered.act();
        if (act instanceof ProposalAct.Approved approved) {
            line(entered, approved.name(), approved.organisation(), "approved version " + approved.version(), lines);
            said(approved.comment(), lines);
            approved.reasons().entrySet().stream()
                    .map(reason -> "    reason for " + reason.getKey().strip() + ": " + oneLine(reason.getValue()))
                    .sorted()
                    .forEach(lines::add);
        } else if (act instanceof ProposalAct.Rejected rejected) {
            line(entered, rejected.name(), rejected.organisation(), "rejected version " + rejected.version(), lines);
            said(rejected.comment(), lines);
        } else if (act instanceof ProposalAct.ChangesRequested asked) {
            line(entered, asked.name(), "", "asked for changes of version " + asked.version(), lines);
            said(asked.comment(), lines);
        } else if (act instanceof ProposalAct.ConflictDeclared conflict) {
            line(entered, entered.actor(), "", "declared a conflict of interest", lines);
            said(conflict.text(), lines);
        } else if (act instanceof ProposalAct.RecordingBegun begun) {
            line(
                    entered,
                    begun.name(),
                    begun.organisation(),
                    begun.emergency() == null ? "recorded it" : "recorded it alone, as an emergency",
                    lines);
        } else if (act instanceof ProposalAct.Voided voided) {
            lines.add(Moments.minute(entered.at()) + " the approvals so far became void: " + oneLine(voided.why()));
        } else if (act instanceof ProposalAct.Stood stood) {
            lines.add(Moments.minute(entered.at()) + " the approvals stood: " + oneLine(stood.why()));
        }
    }

    private static void line(Entered entered, String name, String organisation, String did, List<String> lines) {
        lines.add(Moments.minute(entered.at()) + " " + oneLine(name)
                + (name.equals(entered.actor()) ? "" : " (" + entered.actor() + ")")
                + (organisation.isEmpty() ? "" : " of " + oneLine(organisation)) + ", "
                + (entered.roles().isEmpty() ? "without a role" : String.join(", ", entered.roles())) + ": " + did);
    }

    private static void said(String text, List<String> lines) {
        if (!text.isEmpty()) {
            lines.add("    " + oneLine(text));
        }
    }

    /** A text that somebody wrote, on one line, without characters that a terminal obeys. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    }
}
