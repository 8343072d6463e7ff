package org.bylaw.app.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.audit.Entry;
import org.bylaw.app.audit.EntryJson;
import org.bylaw.app.audit.Sha256;
import org.bylaw.app.judging.CaseFile;
import org.bylaw.app.judging.ProposedText;
import org.bylaw.app.judging.VenueFile;
import org.bylaw.app.judging.VenueFiles;
import org.bylaw.app.proceedings.Book;
import org.bylaw.app.proposal.DraftFile;
import org.bylaw.app.proposal.Grounds;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.ProposalAct.Submitted;
import org.bylaw.app.proposal.Statement;
import org.bylaw.committee.Committee;
import org.bylaw.file.CommitteeReader;
import org.bylaw.file.Read;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is needed to judge a version of a proposal again, without database and repository, and to see who decided about it.
 *
 * @param format {@link #FORMAT}
 * @param proposal the proposal's number
 * @param venue the venue
 * @param version the version that is judged
 * @param statement what it says of itself
 * @param files the venue's files before, by their paths below the folder of venues: markets, evidence, policy, accepted findings,
 *     committee
 * @param proposed the files as they are to be; {@code null} for one that is to go
 * @param committee the text of the committee in force; {@code null} where there was none
 * @param openProposals other open proposals about a market, by the market's name
 * @param past the versions that the market files had
 * @param rules the rules that judged
 * @param grounds what the decision rests on: commit, day, verdict, directions, digests, what the committee asks
 * @param report the report as it was shown, whose digest the grounds name
 * @param entries every entry of the audit trail about the proposal, in their order
 */
public record DecisionPackage(
        String format,
        long proposal,
        String venue,
        int version,
        Statement statement,
        SortedMap<String, String> files,
        SortedMap<String, @Nullable String> proposed,
        @Nullable String committee,
        SortedMap<String, List<String>> openProposals,
        PackedPast past,
        PackedRules rules,
        Grounds grounds,
        String report,
        List<Entry> entries) {

    /** What a package says that it is. */
    public static final String FORMAT = "bylaw decision package 1";

    /** Copies the collections. */
    public DecisionPackage {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        proposed = Collections.unmodifiableSortedMap(new TreeMap<>(proposed));
        openProposals = Collections.unmodifiableSortedMap(new TreeMap<>(openProposals));
        entries = List.copyOf(entries);
    }

    /** The name of its file. */
    public String fileName() {
        return "proposal-" + proposal + "-package.json";
    }

    /** The day of the judgement. */
    public LocalDate day() {
        return grounds.day();
    }

    /**
     * The proposal that its entries add up to.
     *
     * @throws IllegalArgumentException where they are not those of a proposal
     */
    public Proposal decided() {
        return Book.EMPTY
                .after(entries)
                .proposal(proposal)
                .orElseThrow(() -> new IllegalArgumentException("none begins proposal " + proposal));
    }

    /** What does not fit together in it, a line each; none where everything has the digest that stands in the audit trail. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        trail(faults);
        faults.addAll(rules.faults());
        if (!Sha256.of(report).equals(grounds.report())) {
            faults.add("report: it was changed: it has not the digest that the grounds name");
        }
        files.keySet().stream()
                .filter(path -> !ofVenue(path))
                .forEach(path -> faults.add("files: " + path + " is no file of " + venue));
        if (faults.isEmpty()) {
            decision(faults);
        }
        return faults;
    }

    private boolean ofVenue(String path) {
        return VenueFile.at(path).filter(file -> file.venue().equals(venue)).isPresent();
    }

    private void trail(List<String> faults) {
        long last = 0;
        Entry before = null;
        for (Entry entry : entries) {
            if (!EntryJson.unchanged(entry)) {
                faults.add("entries: entry " + entry.sequence() + " was changed: it has not the digest that it states");
            }
            if (entry.sequence() <= last) {
                faults.add("entries: entry " + entry.sequence() + " stands behind entry " + last);
            }
            if (before != null
                    && entry.sequence() == last + 1
                    && !entry.previous().equals(before.digest())) {
                faults.add("entries: entry " + entry.sequence() + " does not follow on entry " + last);
            }
            if (!Objects.equals(entry.proposal(), proposal) || !Objects.equals(entry.venue(), venue)) {
                faults.add(
                        "entries: entry " + entry.sequence() + " is not about proposal " + proposal + " of " + venue);
            }
            last = entry.sequence();
            before = entry;
        }
    }

    private void decision(List<String> faults) {
        Proposal decided;
        try {
            decided = decided();
        } catch (IllegalArgumentException wrong) {
            faults.add("entries: " + wrong.getMessage());
            return;
        }
        Submitted submitted = decided.version();
        if (submitted == null) {
            faults.add("entries: none puts a version before the committee");
            return;
        }
        if (version != submitted.version()) {
            faults.add("version: it is " + version + "; by the entries it is " + submitted.version());
        }
        if (!grounds.equals(decided.grounds())) {
            faults.add("grounds: they are not those that the entries hold");
        }
        if (!statement.equals(submitted.draft().statement())) {
            faults.add("statement: it is not the one that the entries hold");
        }
        Map<String, @Nullable String> digests = new LinkedHashMap<>();
        for (DraftFile file : submitted.draft().files()) {
            digests.put(file.path(), file.digest());
        }
        if (!digests.keySet().equals(proposed.keySet())) {
            faults.add(
                    "proposed: its files are " + proposed.keySet() + "; by the entries they are " + digests.keySet());
            return;
        }
        proposed.forEach((path, text) -> {
            if (!Objects.equals(text == null ? null : Sha256.of(text), digests.get(path))) {
                faults.add("proposed: " + path + " was changed: it has not the digest that the entries hold");
            }
        });
    }

    /** What the judgement reads. */
    CaseFile caseFile() {
        List<ProposedText> texts = new ArrayList<>();
        proposed.forEach(
                (path, text) -> texts.add(new ProposedText(VenueFile.at(path).orElseThrow(), text)));
        return CaseFile.of(
                new VenueFiles(grounds.commit(), venue, files),
                texts,
                statement.declaration(
                        Objects.requireNonNull(decided().version()).grounds().day(), grounds.day()),
                committeeInForce(),
                grounds.day(),
                openProposals,
                past.history());
    }

    private @Nullable Committee committeeInForce() {
        if (committee == null) {
            return null;
        }
        Read<Committee> read = CommitteeReader.read("committee", committee);
        if (read instanceof Read.Ok<Committee> ok) {
            return ok.value();
        }
        throw new CommandFailure(((Read.Faulty<Committee>) read)
                .faults().stream().map(Object::toString).toList());
    }
}
