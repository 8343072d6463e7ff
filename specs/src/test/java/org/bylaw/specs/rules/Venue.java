package org.bylaw.specs.rules;

import java.util.List;
import org.bylaw.evidence.MarketEvidence;
import org.bylaw.file.CanonicalJson;
import org.bylaw.file.Read;
import org.bylaw.file.ShapeCheck;
import org.bylaw.file.StrictJsonReader;
import org.bylaw.market.MarketConfig;
import org.bylaw.policy.AcceptedFindings;
import org.bylaw.policy.VenuePolicy;
import org.bylaw.rulebook.AcceptedSubject;
import org.bylaw.rulebook.EvidenceSubject;
import org.bylaw.rulebook.MarketSubject;
import org.bylaw.rulebook.PolicySubject;
import org.bylaw.rulebook.VenueChange;
import org.bylaw.rulebook.VenueSubject;
import org.jspecify.annotations.Nullable;

/** The venue of a scenario: its drafts, read and checked as files are. */
public final class Venue {

    private final PolicyDraft policy;
    private final MarketDraft market;
    private final AcceptedDraft accepted;
    private final EvidenceDraft evidence;

    /** The venue that the drafts describe. */
    public Venue(PolicyDraft policy, MarketDraft market, AcceptedDraft accepted, EvidenceDraft evidence) {
        this.policy = policy;
        this.market = market;
        this.accepted = accepted;
        this.evidence = evidence;
    }

    /** What is judged. */
    VenueSubject subject(boolean wholeVenue) {
        return new VenueSubject(
                policySubject(policy),
                acceptedSubject(),
                market.stated() ? List.of(marketSubject(market.text())) : List.of(),
                wholeVenue);
    }

    /** What the venue judges by. */
    VenueChange.Law law() {
        return new VenueChange.Law(policySubject(policy), acceptedSubject());
    }

    /** The market of a file with this text, and what is known of the live one. */
    MarketSubject marketSubject(String text) {
        String file = MarketDraft.MARKET + ".json";
        MarketConfig config = config(text);
        return new MarketSubject(config, file, ShapeCheck.of(config), evidenceSubject());
    }

    /** What a market file with this text says. */
    static MarketConfig config(String text) {
        return read(StrictJsonReader.MARKET, MarketDraft.MARKET + ".json", text);
    }

    private @Nullable EvidenceSubject evidenceSubject() {
        if (!evidence.stated()) {
            return null;
        }
        String file = "evidence/" + MarketDraft.MARKET + ".json";
        MarketEvidence known = read(StrictJsonReader.EVIDENCE, file, evidence.text());
        return new EvidenceSubject(known, file, ShapeCheck.of(known));
    }

    /** The policy that a draft describes; {@code null} where the scenario judges without one. */
    static @Nullable PolicySubject policySubject(PolicyDraft draft) {
        if (draft.absent()) {
            return null;
        }
        String file = "policy.json";
        VenuePolicy law = read(StrictJsonReader.POLICY, file, draft.text());
        return new PolicySubject(law, file, ShapeCheck.of(law), CanonicalJson.digest(law));
    }

    private @Nullable AcceptedSubject acceptedSubject() {
        if (!accepted.stated()) {
            return null;
        }
        String file = "accepted.json";
        AcceptedFindings findings = read(StrictJsonReader.ACCEPTED, file, accepted.text());
        return new AcceptedSubject(findings, file, ShapeCheck.of(findings), CanonicalJson.digest(findings));
    }

    private static <T extends Record> T read(StrictJsonReader<T> reader, String file, String text) {
        Read<T> read = reader.read(file, text);
        if (read instanceof Read.Ok<T> ok) {
            return ok.value();
        }
        throw new AssertionError(read + " in " + text);
    }
}
