package org.bylaw.app.web.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bylaw.app.audit.Sha256;
import org.bylaw.app.judging.Judgement;
import org.bylaw.app.judging.ProposedText;
import org.bylaw.app.proceedings.DraftContent;
import org.bylaw.app.proceedings.Submission;
import org.bylaw.app.proposal.Draft;
import org.bylaw.app.proposal.DraftFile;
import org.bylaw.app.proposal.Entered;
import org.bylaw.app.proposal.Moments;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.ProposalAct;
import org.bylaw.app.serve.Services;
import org.bylaw.committee.Committee;
import org.jspecify.annotations.Nullable;

/** Judges what stands in the form as the committee's gate would, without keeping anything. */
final class LiveCheck {

    private final Services services;

    LiveCheck(Services services) {
        this.services = services;
    }

    /**
     * What came of a check.
     *
     * @param judgement what the rules say
     * @param proposal the proposal as it would be if the form were saved now
     * @param missing what keeps it from being submitted, a clause each, faults of files aside
     * @param faults what cannot be read, by file and field
     * @param committee who decides; {@code null} where there is none
     * @param texts the files as they would be
     */
    record Checked(
            Judgement judgement,
            Proposal proposal,
            List<String> missing,
            Map<Integer, Map<String, String>> faults,
            @Nullable Committee committee,
            List<ProposedText> texts) {}

    /** Today. */
    LocalDate today() {
        return Moments.day(services.clock().instant());
    }

    /** Judges what was typed by whoever has the account. */
    Checked check(Proposal proposal, Typed typed, Origins origins, String account) {
        DraftContent content = typed.content(origins);
        String head = services.branch().head();
        Judgement judgement = services.drafts().judge(proposal.id(), proposal.venue(), content, head, today());
        Proposal saved =
                asIfSaved(proposal, content, origins, account, services.clock().instant());
        Committee committee =
                services.offices().committee(proposal.venue(), services.ledger().book());
        List<String> missing =
                new ArrayList<>(Submission.missing(saved, judgement, services.drafts(), head, committee));
        if (judgement instanceof Judgement.Impossible impossible) {
            missing.removeAll(impossible.faults());
        }
        return new Checked(judgement, saved, missing, faults(typed, content), committee, content.texts());
    }

    private static Proposal asIfSaved(
            Proposal proposal, DraftContent content, Origins origins, String account, Instant now) {
        List<DraftFile> files = new ArrayList<>();
        for (ProposedText text : content.texts()) {
            if (!Objects.equals(text.text(), origins.atBase(text.file()))) {
                files.add(new DraftFile(text.file().path(), text.text() == null ? null : Sha256.of(text.text())));
            }
        }
        Draft draft = new Draft(proposal.venue(), content.base(), content.statement(), files);
        return proposal.after(
                new Entered(0, "", now, account, List.of(), new ProposalAct.Drafted(draft, proposal.undoes(), null)));
    }

    private static Map<Integer, Map<String, String>> faults(Typed typed, DraftContent content) {
        Map<Integer, Map<String, String>> faults = new LinkedHashMap<>();
        for (int index = 0; index < typed.files().size(); index++) {
            TypedFile file = typed.files().get(index);
            String text = content.texts().get(index).text();
            if (text == null) {
                continue;
            }
            Map<String, String> found;
            if (file.mode() == TypedFile.Mode.FIELDS) {
                found = Faults.of(file, text);
            } else {
                found = new LinkedHashMap<>();
                for (var fault : FileTexts.faults(file.file(), text)) {
                    found.putIfAbsent(FileTexts.words(fault), FileTexts.words(fault));
                }
            }
            if (!found.isEmpty()) {
                faults.put(index, found);
            }
        }
        return faults;
    }
}
