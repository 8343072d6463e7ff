package org.bylaw.app.web.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bylaw.app.form.MarketEntries;
import org.bylaw.app.form.TakeOver;
import org.bylaw.app.git.CommitId;
import org.bylaw.app.judging.VenueFile;
import org.bylaw.app.judging.VenueState;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.report.FieldWords;
import org.bylaw.app.serve.Services;
import org.bylaw.app.web.form.EditView.NoticeView;
import org.bylaw.app.web.form.EditView.StatementView;
import org.bylaw.app.web.form.EditView.TakeOverView;
import org.bylaw.app.web.form.InputView.Choice;
import org.bylaw.policy.CategoryLimits;
import org.bylaw.rulebook.PolicySubject;
import org.jspecify.annotations.Nullable;

/** Lays out the page on which a draft is written. */
final class EditLayout {

    private static final List<Choice> INTENTS = List.of(
            new Choice("looser", "Traders may do more, or have to hold less."),
            new Choice("tighter", "Traders may do less, or have to hold more."),
            new Choice("mixed", "Looser in some respects and tighter in others."),
            new Choice("neutral", "Nothing that traders may do or have to hold changes."));

    private final Services services;
    private final LiveCheck check;

    EditLayout(Services services, LiveCheck check) {
        this.services = services;
        this.check = check;
    }

    /**
     * The page.
     *
     * @param account who sees it
     * @param suggesting whether other values are suggested instead of saved
     * @param notices what is to be known first
     * @param theirs what somebody else saved meanwhile, by the files' paths
     */
    EditView view(
            String account,
            Proposal proposal,
            Typed typed,
            Origins origins,
            boolean suggesting,
            List<NoticeView> notices,
            Map<String, MarketEntries> theirs) {
        LiveCheck.Checked checked = check.check(proposal, typed, origins, account);
        PanelOf.Laid laid = PanelOf.out(typed, checked, suggesting);
        VenueState venue = services.configurations().venue(services.branch().head(), proposal.venue());
        List<String> markets = venue.markets().stream()
                .map(market -> market.config().market())
                .sorted()
                .toList();
        String title = typed.statement().title();
        return new EditView(
                proposal.id(),
                proposal.venue(),
                title.isEmpty() ? "Proposal " + proposal.id() : title,
                proposal.phase(),
                suggesting,
                typed.revision(),
                CommitId.shortened(origins.base()),
                notices,
                takeOver(proposal, typed, origins),
                new FileViews(origins, categories(venue), checked.faults(), laid.marks(), theirs).of(typed.files()),
                addable(proposal.venue(), markets, typed),
                NewMarket.starts(markets),
                new StatementView(
                        typed.statement(),
                        INTENTS,
                        typed.statement().titleFault().orElse(null),
                        typed.statement().dayFault().orElse(null)),
                typed.remark(),
                laid.panel(),
                null);
    }

    private static List<String> categories(VenueState venue) {
        PolicySubject policy =
                venue.side() == null ? null : venue.side().subject().policy();
        List<CategoryLimits> categories =
                policy == null ? null : policy.policy().categories();
        return categories == null
                ? List.of()
                : categories.stream()
                        .map(CategoryLimits::name)
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static List<Choice> addable(String venue, List<String> markets, Typed typed) {
        List<Choice> addable = new ArrayList<>();
        for (VenueFile file : offered(venue, markets)) {
            if (Inputs.index(typed.files(), file) < 0) {
                addable.add(new Choice(file.path(), FileTexts.title(file)));
            }
        }
        return addable;
    }

    /** The files of a venue that may be changed: its markets, its law, and what is known of its markets. */
    static List<VenueFile> offered(String venue, List<String> markets) {
        List<VenueFile> files = new ArrayList<>();
        markets.forEach(market -> files.add(VenueFile.ofMarket(venue, market)));
        files.addAll(others(venue, markets));
        return files;
    }

    /** The files of a venue that are changed by their text. */
    static List<VenueFile> others(String venue, List<String> markets) {
        List<VenueFile> files = new ArrayList<>();
        files.add(new VenueFile(venue, VenueFile.Kind.POLICY, ""));
        files.add(new VenueFile(venue, VenueFile.Kind.ACCEPTED, ""));
        files.add(new VenueFile(venue, VenueFile.Kind.COMMITTEE, ""));
        markets.forEach(market -> files.add(new VenueFile(venue, VenueFile.Kind.EVIDENCE, market)));
        return files;
    }

    private @Nullable TakeOverView takeOver(Proposal proposal, Typed typed, Origins origins) {
        String head = services.branch().head();
        if (head.equals(origins.base())) {
            return null;
        }
        Origins now = new Origins(services.configurations(), head, List.of());
        Reshaping reshaping = new Reshaping(proposal.venue(), origins);
        List<List<String>> rows = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (TypedFile file : typed.files()) {
            String then = origins.atBase(file.file());
            String text = now.atBase(file.file());
            if (Objects.equals(then, text)) {
                continue;
            }
            List<TakeOver.Field> fields = file.mode() == TypedFile.Mode.FIELDS && text != null
                    ? reshaping.takeOver(file, now).fields()
                    : List.of();
            if (fields.isEmpty()) {
                others.add(FileTexts.title(file.file()) + (text == null ? " is taken off" : ""));
            }
            fields.forEach(field -> rows.add(List.of(
                    FileTexts.title(file.file()) + ", " + FieldWords.label(field.pointer(), null),
                    shown(field.then()),
                    shown(field.now()),
                    shown(field.typed()))));
        }
        return rows.isEmpty() && others.isEmpty() ? null : new TakeOverView(CommitId.shortened(head), rows, others);
    }

    private static String shown(String value) {
        return value.isEmpty() ? "not stated" : value;
    }
}
