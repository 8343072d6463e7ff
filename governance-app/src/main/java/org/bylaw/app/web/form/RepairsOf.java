package org.bylaw.app.web.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bylaw.app.judging.Judgement;
import org.bylaw.app.repair.RepairSentences;
import org.bylaw.app.serve.Services;
import org.bylaw.app.web.form.LiveCheck.Checked;
import org.bylaw.app.web.form.RepairsView.RepairView;
import org.bylaw.file.FieldEdit.Edit;
import org.bylaw.file.ShapeCheck;
import org.bylaw.repair.Repair;
import org.bylaw.repair.RepairSearch;
import org.bylaw.repair.RepairedField;
import org.bylaw.repair.Repairs;
import org.bylaw.rulebook.ChangeSubject;
import org.bylaw.rulebook.VenueChange;

/** Searches for values by which a market of the form would pass. It may take some seconds. */
final class RepairsOf {

    private final Services services;
    private final LiveCheck check;

    RepairsOf(Services services, LiveCheck check) {
        this.services = services;
        this.check = check;
    }

    /** The repairs of the market of a file of the form. */
    RepairsView of(long id, Checked checked, Typed typed, int index) {
        String market = typed.files().get(index).file().market();
        if (!(checked.judgement() instanceof Judgement.Made made)) {
            return none(id, market, index, "It cannot be judged as it stands; mend first what cannot be read.");
        }
        VenueChange change = made.change();
        List<ChangeSubject> one = change.changes().stream()
                .filter(subject -> subject.proposed() != null
                        && market.equals(subject.proposed().config().market()))
                .toList();
        if (one.size() != 1) {
            return none(id, market, index, "The market is not changed.");
        }
        Repairs repairs = new RepairSearch(services.ruleBook(), check.today(), ShapeCheck::of, Set.of())
                .ofChange(new VenueChange(
                        change.law(), change.proposedLaw(), change.lawChange(), one, change.marketNames()));
        List<String> sentences = new ArrayList<>();
        if (repairs.faults().isEmpty()) {
            sentences.add("Nothing blocks " + market + " by itself.");
        } else if (repairs.nearest().isEmpty()) {
            sentences.add("No values near these pass.");
        }
        repairs.exclusions().forEach(exclusion -> sentences.add(RepairSentences.of(exclusion) + "."));
        return new RepairsView(
                id,
                market,
                index,
                repairs.nearest().stream().map(RepairsOf::view).toList(),
                sentences);
    }

    private static RepairsView none(long id, String market, int index, String why) {
        return new RepairsView(id, market, index, List.of(), List.of(why));
    }

    private static RepairView view(Repair repair) {
        String edits = repair.fields().stream()
                .map(RepairedField::change)
                .map(Edit::of)
                .map(edit -> edit.pointer() + "\n" + Objects.requireNonNullElse(edit.literal(), ""))
                .collect(Collectors.joining("\n"));
        return new RepairView(
                repair.fields().stream().map(RepairSentences::of).toList(), RepairSentences.verdict(repair), edits);
    }
}
