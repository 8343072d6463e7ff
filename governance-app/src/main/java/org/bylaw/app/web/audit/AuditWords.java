package org.bylaw.app.web.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.stream.Collectors;
import org.bylaw.app.audit.Entry;
import org.bylaw.app.git.CommitId;
import org.bylaw.app.proceedings.VenueAct;
import org.bylaw.app.proceedings.VenueActJson;
import org.bylaw.app.proposal.Grounds;
import org.bylaw.app.proposal.Moments;
import org.bylaw.app.proposal.ProposalAct;
import org.bylaw.app.proposal.ProposalActJson;

/**
 * An entry in words.
 *
 * @param what what was done, a sentence without who did it
 * @param said what was said with it; empty for nothing
 * @param refused whether it was asked for and refused
 */
record AuditWords(String what, String said, boolean refused) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The words of an entry; of one whose body cannot be read, its kind. */
    static AuditWords of(Entry entry) {
        try {
            if (ProposalActJson.BODIES.knows(entry.kind())) {
                return of(ProposalActJson.BODIES.act(entry.kind(), entry.body()));
            }
            if (VenueActJson.BODIES.knows(entry.kind())) {
                return of(VenueActJson.BODIES.act(entry.kind(), entry.body()));
            }
            return ofPeople(entry.kind(), JSON.readTree(entry.body()));
        } catch (IllegalArgumentException | JsonProcessingException damaged) {
            return done(entry.kind() + ", which cannot be read", "");
        }
    }

    private static AuditWords done(String what, String said) {
        return new AuditWords(what, said, false);
    }

    private static AuditWords of(ProposalAct act) {
        if (act instanceof ProposalAct.Drafted drafted) {
            int files = drafted.draft().files().size();
            return done(
                    "saved the draft, " + files + (files == 1 ? " file" : " files")
                            + (drafted.takenFrom() == null ? "" : ", with what " + drafted.takenFrom() + " suggested"),
                    drafted.draft().statement().title());
        }
        if (act instanceof ProposalAct.Submitted submitted) {
            return done("put version " + submitted.version() + " before the committee: " + of(submitted.grounds()), "");
        }
        if (act instanceof ProposalAct.Approved approved) {
            String reasons = approved.reasons().entrySet().stream()
                    .map(reason -> reason.getKey().strip() + ": " + reason.getValue())
                    .sorted()
                    .collect(Collectors.joining("\n"));
            return done(
                    "approved version " + approved.version() + ", for " + approved.organisation(),
                    approved.comment() + (reasons.isEmpty() ? "" : "\n" + reasons));
        }
        if (act instanceof ProposalAct.Rejected rejected) {
            return done(
                    "rejected version " + rejected.version() + ", for " + rejected.organisation(), rejected.comment());
        }
        if (act instanceof ProposalAct.ChangesRequested asked) {
            return done("asked for changes of version " + asked.version(), asked.comment());
        }
        if (act instanceof ProposalAct.Commented comment) {
            return done("commented" + (comment.about() == null ? "" : " on " + comment.about()), comment.text());
        }
        if (act instanceof ProposalAct.Settled settled) {
            return done((settled.settled() ? "settled" : "took up again") + " thread " + (settled.thread() + 1), "");
        }
        if (act instanceof ProposalAct.ConflictDeclared conflict) {
            return done("declared a conflict of interest", conflict.text());
        }
        if (act instanceof ProposalAct.Suggested suggested) {
            return done("suggested other values", suggested.text());
        }
        return laterOn(act);
    }

    private static AuditWords laterOn(ProposalAct act) {
        if (act instanceof ProposalAct.Passed passed) {
            return done(
                    "found the approvals enough; it may be recorded from " + Moments.minute(passed.recordFrom())
                            + " until " + Moments.minute(passed.recordUntil()),
                    "");
        }
        if (act instanceof ProposalAct.Stood stood) {
            return done("judged again, and let the approvals stand", stood.why());
        }
        if (act instanceof ProposalAct.Voided voided) {
            return done("judged again, and voided the approvals", voided.why());
        }
        if (act instanceof ProposalAct.Reopened reopened) {
            return done("opened it again", reopened.why());
        }
        if (act instanceof ProposalAct.WentStale stale) {
            return done("found it stale", stale.why());
        }
        if (act instanceof ProposalAct.Withdrawn withdrawn) {
            return done("withdrew it", withdrawn.reason());
        }
        if (act instanceof ProposalAct.Cancelled cancelled) {
            return done("cancelled it", cancelled.reason());
        }
        if (act instanceof ProposalAct.Lapsed) {
            return done("let it lapse: nobody recorded it in time", "");
        }
        if (act instanceof ProposalAct.RecordingBegun begun) {
            return done(
                    (begun.emergency() == null ? "began to record it" : "began to record it alone, as an emergency")
                            + " on top of commit " + CommitId.shortened(begun.parent()),
                    "");
        }
        if (act instanceof ProposalAct.RecordingPrepared prepared) {
            return done("wrote commit " + CommitId.shortened(prepared.commit()) + ", not yet on the branch", "");
        }
        if (act instanceof ProposalAct.RecordingAbandoned abandoned) {
            return done("did not record it after all", abandoned.why());
        }
        if (act instanceof ProposalAct.Recorded recorded) {
            return done(
                    "recorded it as commit " + CommitId.shortened(recorded.commit())
                            + (recorded.recovered() ? ", found after a crash" : ""),
                    "");
        }
        if (act instanceof ProposalAct.Ratified) {
            return done("ratified the emergency", "");
        }
        if (act instanceof ProposalAct.Escalated) {
            return done("found the emergency not ratified in time; it stays in force", "");
        }
        return act instanceof ProposalAct.Refused refused
                ? new AuditWords("was refused to " + refused.step().verb() + " it", refused.why(), /* refused= */ true)
                : done(ProposalActJson.BODIES.kind(act), "");
    }

    private static String of(Grounds grounds) {
        return grounds.verdict() + ", new risk " + grounds.newRisk().word() + ", open positions "
                + grounds.openPositions().word();
    }

    private static AuditWords of(VenueAct act) {
        if (act instanceof VenueAct.Adopted adopted) {
            return done("took the repository into care at commit " + CommitId.shortened(adopted.commit()), "");
        }
        if (act instanceof VenueAct.OutsideCommitFound found) {
            return done(
                    "found commit " + CommitId.shortened(found.commit()) + " of " + found.author()
                            + ", which no proposal recorded",
                    found.subject() + "\n" + String.join("\n", found.paths()));
        }
        if (act instanceof VenueAct.OutsideCommitConsented consent) {
            return done(
                    "consented to commit " + CommitId.shortened(consent.commit()) + " from outside, for "
                            + consent.organisation(),
                    consent.comment());
        }
        if (act instanceof VenueAct.OutsideCommitSettled settled) {
            return done(
                    "settled commit " + CommitId.shortened(settled.commit()) + " from outside: " + settled.how(), "");
        }
        if (act instanceof VenueAct.FoundingBegun begun) {
            return done("began to found the committee of " + begun.venue(), "");
        }
        if (act instanceof VenueAct.FoundingPrepared prepared) {
            return done("wrote commit " + CommitId.shortened(prepared.commit()) + ", not yet on the branch", "");
        }
        if (act instanceof VenueAct.Founded founded) {
            return done(
                    "founded the committee of " + founded.venue() + " by commit "
                            + CommitId.shortened(founded.commit()),
                    "");
        }
        if (act instanceof VenueAct.FoundingAbandoned abandoned) {
            return done("did not found the committee of " + abandoned.venue() + " after all", abandoned.why());
        }
        return act instanceof VenueAct.VenueRefused refused
                ? new AuditWords("was refused to " + refused.what(), refused.why(), /* refused= */ true)
                : done(VenueActJson.BODIES.kind(act), "");
    }

    private static AuditWords ofPeople(String kind, JsonNode body) {
        String account = body.path("account").asText();
        String because = body.path("because").asText();
        return switch (kind) {
            case "person.signed-in" -> done("signed in", "");
            case "person.sign-in-refused" ->
                new AuditWords(
                        "was refused to sign in" + (account.isEmpty() ? "" : " as " + account),
                        because,
                        /* refused= */ true);
            case "person.invited" ->
                done(account.isEmpty() ? "made the link of the first administrator" : "invited " + account, "");
            case "person.joined" -> done("joined", "");
            case "person.credential-reset" -> done("reset the password of " + account, "");
            case "person.password-changed" -> done("changed the password", "");
            case "person.password-change-refused" ->
                new AuditWords("was refused to change the password", "", /* refused= */ true);
            case "session.revoked" -> done("ended a session", "");
            case "access.refused" ->
                new AuditWords("was refused " + body.path("act").asText(), because, /* refused= */ true);
            default -> done(kind, "");
        };
    }
}
