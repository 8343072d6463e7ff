package org.bylaw.app.web.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bylaw.app.form.MarketEntries;
import org.bylaw.app.judging.ProposedText;
import org.bylaw.app.judging.VenueFile;
import org.bylaw.app.proceedings.DraftContent;
import org.bylaw.app.proceedings.EditConflictException;
import org.bylaw.app.proceedings.RefusedException;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.Step;
import org.bylaw.app.serve.Services;
import org.bylaw.app.web.Answer;
import org.bylaw.app.web.Form;
import org.bylaw.app.web.NotServed;
import org.bylaw.app.web.Pages;
import org.bylaw.app.web.RouteTable;
import org.bylaw.app.web.Visit;
import org.bylaw.app.web.form.EditView.NoticeView;
import org.bylaw.app.web.form.Reshaping.Reshaped;
import org.bylaw.app.web.page.Tone;
import org.bylaw.app.web.proposal.ProposalVenue;
import org.bylaw.app.web.security.Access;
import org.bylaw.app.web.security.VenueOf;
import org.bylaw.committee.Role;
import org.jspecify.annotations.Nullable;

/** The form in which a draft is written, checked while it is written, saved, repaired and submitted. */
public final class EditPages implements Pages {

    private final Services services;
    private final LiveCheck check;
    private final EditLayout layout;

    /** The form over the services of an installation. */
    public EditPages(Services services) {
        this.services = services;
        this.check = new LiveCheck(services);
        this.layout = new EditLayout(services, check);
    }

    @Override
    public void routes(RouteTable table) {
        VenueOf venue = new ProposalVenue(services.ledger());
        Access writing = Access.role(venue, Role.PROPOSER, Role.GUARDIAN);
        Access suggesting = Access.role(venue, Role.PROPOSER, Role.REVIEWER, Role.GUARDIAN);
        table.get("/proposals/{id}/edit", suggesting, this::edit);
        table.post("/proposals/{id}/check", suggesting, this::check);
        table.post("/proposals/{id}/repair", suggesting, this::repair);
        table.post("/proposals/{id}/draft", writing, this::draft);
        table.post("/proposals/{id}/submit", writing, this::submit);
        table.post("/proposals/{id}/suggest", suggesting, this::suggest);
    }

    private Proposal proposal(Visit visit) {
        return services.ledger().book().proposal(visit.number("id")).orElseThrow(NotServed::notFound);
    }

    /** Who may not do it now is told so, before anything is typed. */
    private void allow(Step step, Proposal proposal, Visit visit) {
        services.proceedings()
                .refusal(
                        step,
                        proposal,
                        visit.person().account(),
                        services.ledger().book())
                .ifPresent(why -> {
                    throw NotServed.forbidden(Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".")
                            .goingOn("/proposals/" + proposal.id(), "See the proposal");
                });
    }

    private Answer edit(Visit visit) {
        Proposal proposal = proposal(visit);
        boolean suggesting =
                visit.query("suggest").isPresent() || visit.queries("suggest").contains("");
        allow(suggesting ? Step.SUGGEST : Step.EDIT, proposal, visit);
        Origins origins = origins(proposal);
        List<TypedFile> files = new ArrayList<>();
        for (ProposedText text : services.drafts().texts(proposal.draft())) {
            files.add(text.text() == null ? TypedFile.gone(text.file()) : TypedFile.of(text.file(), text.text()));
        }
        for (String path : visit.queries("with")) {
            VenueFile.at(path)
                    .filter(file -> file.venue().equals(proposal.venue()) && Inputs.index(files, file) < 0)
                    .ifPresent(file -> {
                        String text = origins.inDraft(file);
                        files.add(TypedFile.of(file, text == null ? Origins.blank(file) : text));
                    });
        }
        List<NoticeView> notices = visit.query("saved").isPresent()
                ? List.of(new NoticeView(Tone.GOOD, "Saved.", "Only you and the committee's members see the draft."))
                : List.of();
        Typed typed = new Typed(
                proposal.revision(), TypedStatement.of(proposal.draft().statement()), files, "");
        return page(visit, proposal, typed, origins, suggesting, notices, Map.of(), 200);
    }

    private Origins origins(Proposal proposal) {
        return new Origins(
                services.configurations(),
                proposal.draft().base(),
                services.drafts().texts(proposal.draft()));
    }

    private Typed typed(Proposal proposal, Form form, Origins origins) {
        List<TypedFile> files = new ArrayList<>();
        for (String path : form.values("file")) {
            VenueFile file = VenueFile.at(path)
                    .filter(each -> each.venue().equals(proposal.venue()) && Inputs.index(files, each) < 0)
                    .orElseThrow(() -> NotServed.badRequest("The form names a file that is none of this venue."));
            files.add(TypedFile.read(file, files.size(), form, origins.entriesAtBase(file)));
        }
        String revision = form.value("revision");
        return new Typed(
                revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : 0,
                TypedStatement.of(form),
                files,
                form.value("remark"));
    }

    private Answer check(Visit visit) {
        Proposal proposal = proposal(visit);
        boolean suggesting = visit.form().has("suggesting");
        allow(suggesting ? Step.SUGGEST : Step.EDIT, proposal, visit);
        Origins origins = origins(proposal);
        Typed typed = typed(proposal, visit.form(), origins);
        if (!visit.form().has(Reshaping.BUTTON)) {
            return visit.partial()
                    ? Answer.page(
                            "form/live.jte", view(visit, proposal, typed, origins, suggesting, List.of(), Map.of()))
                    : page(visit, proposal, typed, origins, suggesting, List.of(), Map.of(), 200);
        }
        Reshaped reshaped = new Reshaping(proposal.venue(), origins).done(typed, visit.form());
        return whole(visit, proposal, reshaped.typed(), origins, suggesting, reshaped.refusal());
    }

    /** The form again, with what a button made of it. */
    private Answer whole(
            Visit visit,
            Proposal proposal,
            Typed typed,
            Origins origins,
            boolean suggesting,
            @Nullable String refusal) {
        List<NoticeView> notices =
                refusal == null ? List.of() : List.of(new NoticeView(Tone.BAD, "Not done:", refusal + "."));
        int status = refusal == null ? 200 : 422;
        return visit.partial()
                ? new Answer.Page(
                        status,
                        "form/workspace.jte",
                        view(visit, proposal, typed, origins, suggesting, notices, Map.of()))
                : page(visit, proposal, typed, origins, suggesting, notices, Map.of(), status);
    }

    private Answer page(
            Visit visit,
            Proposal proposal,
            Typed typed,
            Origins origins,
            boolean suggesting,
            List<NoticeView> notices,
            Map<String, MarketEntries> theirs,
            int status) {
        return new Answer.Page(
                status, "form/edit.jte", view(visit, proposal, typed, origins, suggesting, notices, theirs));
    }

    private Answer draft(Visit visit) {
        Proposal proposal = proposal(visit);
        Origins origins = origins(proposal);
        Typed typed = typed(proposal, visit.form(), origins);
        if (visit.form().has("take-over")) {
            Origins now = new Origins(
                    services.configurations(),
                    services.branch().head(),
                    services.drafts().texts(proposal.draft()));
            typed = new Reshaping(proposal.venue(), origins).takenOver(typed, now);
            origins = now;
        }
        Optional<Answer> refused = save(visit, proposal, typed, origins);
        return refused.orElseGet(
                () -> Answer.to("/proposals/" + proposal.id() + "/edit?saved=1" + unchanged(visit.form())));
    }

    /** The files of the form, so that those whose values are not changed yet stay in it. */
    private static String unchanged(Form form) {
        StringBuilder query = new StringBuilder();
        form.values("file").forEach(path -> query.append("&with=").append(path));
        return query.toString();
    }

    /** Saves what was typed; the form again where it cannot be. */
    private Optional<Answer> save(Visit visit, Proposal proposal, Typed typed, Origins origins) {
        String account = visit.person().account();
        if (!typed.statement().keepable()) {
            return Optional.of(page(
                    visit,
                    proposal,
                    typed,
                    origins,
                    false,
                    List.of(new NoticeView(
                            Tone.BAD,
                            "Not saved:",
                            "mend what is marked below; everything that you typed is still here.")),
                    Map.of(),
                    422));
        }
        try {
            services.proceedings().save(account, proposal.id(), typed.revision(), typed.content(origins));
            return Optional.empty();
        } catch (EditConflictException conflict) {
            return Optional.of(conflict(visit, typed, conflict));
        } catch (RefusedException refused) {
            return Optional.of(refused(visit, proposal, typed, origins, false, refused));
        }
    }

    private Answer conflict(Visit visit, Typed typed, EditConflictException conflict) {
        Proposal newest = proposal(visit);
        Origins origins = origins(newest);
        Map<String, MarketEntries> theirs = new LinkedHashMap<>();
        for (TypedFile file : typed.files()) {
            String text = origins.inDraft(file.file());
            if (file.mode() == TypedFile.Mode.FIELDS && text != null) {
                MarketEntries.of(text)
                        .ifPresent(entries -> theirs.put(file.file().path(), entries));
            }
        }
        String why = String.valueOf(conflict.getMessage());
        return page(
                visit,
                newest,
                typed.withRevision(newest.revision()),
                origins,
                false,
                List.of(new NoticeView(Tone.CAUTION, "Not saved:", why + ".")),
                theirs,
                409);
    }

    private Answer refused(
            Visit visit,
            Proposal proposal,
            Typed typed,
            Origins origins,
            boolean suggesting,
            RefusedException refused) {
        return page(
                visit,
                proposal,
                typed,
                origins,
                suggesting,
                List.of(new NoticeView(
                        Tone.BAD, suggesting ? "Not sent:" : "Not done:", String.valueOf(refused.getMessage()) + ".")),
                Map.of(),
                422);
    }

    private Answer submit(Visit visit) {
        Proposal proposal = proposal(visit);
        if (visit.form().has("revision")) {
            Origins origins = origins(proposal);
            Typed typed = typed(proposal, visit.form(), origins);
            if (differs(proposal, typed, origins)) {
                Optional<Answer> refused = save(visit, proposal, typed, origins);
                if (refused.isPresent()) {
                    return refused.get();
                }
            }
        }
        try {
            services.proceedings().submit(visit.person().account(), proposal.id());
            return Answer.to("/proposals/" + proposal.id());
        } catch (RefusedException refused) {
            Proposal saved = proposal(visit);
            Origins origins = origins(saved);
            Typed typed = visit.form().has("revision")
                    ? typed(saved, visit.form(), origins).withRevision(saved.revision())
                    : ofDraft(saved);
            return refused(visit, saved, typed, origins, false, refused);
        } catch (EditConflictException conflict) {
            Proposal saved = proposal(visit);
            return conflict(
                    visit,
                    visit.form().has("revision") ? typed(saved, visit.form(), origins(saved)) : ofDraft(saved),
                    conflict);
        }
    }

    private Typed ofDraft(Proposal proposal) {
        return new Typed(
                proposal.revision(),
                TypedStatement.of(proposal.draft().statement()),
                services.drafts().texts(proposal.draft()).stream()
                        .map(text -> text.text() == null
                                ? TypedFile.gone(text.file())
                                : TypedFile.of(text.file(), text.text()))
                        .toList(),
                "");
    }

    /** Whether the form holds something else than what is saved. */
    private boolean differs(Proposal proposal, Typed typed, Origins origins) {
        if (typed.revision() != proposal.revision() || !typed.statement().keepable()) {
            return true;
        }
        DraftContent content = typed.content(origins);
        DraftContent saved = services.drafts().content(proposal.draft());
        return !content.statement().equals(saved.statement())
                || saved.texts().stream().anyMatch(text -> !content.texts().contains(text))
                || content.texts().stream()
                        .anyMatch(text -> !Objects.equals(text.text(), origins.inDraft(text.file())));
    }

    private Answer suggest(Visit visit) {
        Proposal proposal = proposal(visit);
        Origins origins = origins(proposal);
        Typed typed = typed(proposal, visit.form(), origins);
        try {
            services.proceedings()
                    .suggest(visit.person().account(), proposal.id(), typed.remark(), typed.content(origins));
            return Answer.to("/proposals/" + proposal.id());
        } catch (RefusedException refused) {
            return refused(visit, proposal, typed, origins, true, refused);
        }
    }

    private Answer repair(Visit visit) {
        Proposal proposal = proposal(visit);
        boolean suggesting = visit.form().has("suggesting");
        allow(suggesting ? Step.SUGGEST : Step.EDIT, proposal, visit);
        Origins origins = origins(proposal);
        Typed typed = typed(proposal, visit.form(), origins);
        String[] asked = visit.form().value("repair").split("\n", 2);
        int index = asked[0].matches("[0-9]{1,4}") ? Integer.parseInt(asked[0]) : -1;
        if (asked.length == 2) {
            Typed repaired = new Reshaping(proposal.venue(), origins).repaired(typed, index, asked[1]);
            return whole(visit, proposal, repaired, origins, suggesting, null);
        }
        if (index < 0 || index >= typed.files().size()) {
            throw NotServed.badRequest("The form has no such file.");
        }
        RepairsView repairs = new RepairsOf(services, check)
                .of(
                        proposal.id(),
                        check.check(proposal, typed, origins, visit.person().account()),
                        typed,
                        index);
        return visit.partial()
                ? Answer.page("form/repairs-part.jte", repairs)
                : Answer.page(
                        "form/edit.jte",
                        view(visit, proposal, typed, origins, suggesting, List.of(), Map.of())
                                .with(repairs));
    }

    private EditView view(
            Visit visit,
            Proposal proposal,
            Typed typed,
            Origins origins,
            boolean suggesting,
            List<NoticeView> notices,
            Map<String, MarketEntries> theirs) {
        return layout.view(visit.person().account(), proposal, typed, origins, suggesting, notices, theirs);
    }
}
