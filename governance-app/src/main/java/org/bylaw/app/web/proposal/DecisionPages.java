package org.bylaw.app.web.proposal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bylaw.app.proceedings.EditConflictException;
import org.bylaw.app.proceedings.RefusedException;
import org.bylaw.app.proposal.Grounds;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.serve.Services;
import org.bylaw.app.web.Answer;
import org.bylaw.app.web.Form;
import org.bylaw.app.web.NotServed;
import org.bylaw.app.web.Pages;
import org.bylaw.app.web.RouteTable;
import org.bylaw.app.web.Visit;
import org.bylaw.app.web.security.Access;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a proposal is decided, and what is done on it. Everything is open to every member of the venue: who may do what is
 * the proposal's law, which enters what it refuses.
 */
public final class DecisionPages implements Pages {

    private static final String PAGE = "proposal/decision.jte";
    private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,6}");

    private final Services services;
    private final Decisions decisions;
    private final Access members;

    /** Pages over these services. */
    public DecisionPages(Services services) {
        this.services = services;
        this.decisions = new Decisions(services);
        this.members = Access.member(new ProposalVenue(services.ledger()));
    }

    /** Something that is done about a proposal. */
    @FunctionalInterface
    private interface Act {

        /** Does it; where to go then. */
        String by(String account, long id, Form form);
    }

    @Override
    public void routes(RouteTable table) {
        table.get("/proposals/{id}", members, this::page);
        vote(table, "approve", this::approve);
        vote(table, "ratify", this::approve);
        vote(table, "reject", (account, id, form) -> {
            services.votes().reject(account, id, number(form, "version"), form.value("comment"));
            return Done.REJECTED.at(id);
        });
        vote(table, "request-changes", (account, id, form) -> {
            services.votes().requestChanges(account, id, number(form, "version"), form.value("comment"));
            return Done.REQUESTED.at(id);
        });
        act(table, "conflict", (account, id, form) -> {
            services.votes().declareConflict(account, id, form.value("text"));
            return Done.CONFLICT.at(id);
        });
        act(table, "cancel", (account, id, form) -> {
            services.votes().cancel(account, id, form.value("text"));
            return Done.CANCELLED.at(id);
        });
        act(table, "withdraw", (account, id, form) -> {
            services.proceedings().withdraw(account, id, form.value("text"));
            return Done.WITHDRAWN.at(id);
        });
        act(table, "record", (account, id, form) -> {
            services.enactment().record(account, id);
            return Done.RECORDED.at(id);
        });
        act(table, "emergency", (account, id, form) -> {
            services.enactment().recordAtOnce(account, id);
            return Done.AT_ONCE.at(id);
        });
        act(
                table,
                "undo",
                (account, id, form) -> Done.PREPARED.at(services.proceedings().undo(account, id)));
        act(table, "take", (account, id, form) -> {
            services.proceedings().take(account, id, number(form, "suggestion"), number(form, "revision"));
            return Done.TAKEN.at(id);
        });
        act(table, "resolve", this::settle);
        table.post("/proposals/{id}/comment", members, visit -> {
            Form form = visit.form();
            String name = form.has("thread") ? "comment-" + number(form, "thread") : "comment";
            return doing(visit, name, this::comment);
        });
    }

    private void vote(RouteTable table, String step, Act act) {
        table.post("/proposals/{id}/" + step, members, visit -> doing(visit, Kept.VOTE, act));
    }

    private void act(RouteTable table, String step, Act act) {
        table.post("/proposals/{id}/" + step, members, visit -> doing(visit, step, act));
    }

    private Answer page(Visit visit) {
        String done = visit.query("done").flatMap(Done::of).map(Done::words).orElse("");
        return Answer.page(PAGE, decisions.view(proposal(visit), visit.person().account(), null, done));
    }

    private Answer doing(Visit visit, String form, Act act) {
        long id = visit.number("id");
        String account = visit.person().account();
        try {
            return Answer.to(act.by(account, id, visit.form()));
        } catch (RefusedException refused) {
            return refused(visit, form, String.valueOf(refused.getMessage()));
        } catch (EditConflictException conflict) {
            return refused(visit, form, String.valueOf(conflict.getMessage()));
        }
    }

    private Answer refused(Visit visit, String form, String why) {
        return Answer.refusedForm(
                PAGE,
                decisions.view(
                        proposal(visit), visit.person().account(), new Kept(form, visit.form(), capital(why)), ""));
    }

    private static String capital(String why) {
        String sentence = Decisions.capital(why);
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private String approve(String account, long id, Form form) {
        Proposal proposal = find(id);
        boolean ratifies = proposal.awaitsRatification();
        Map<String, String> reasons = new LinkedHashMap<>();
        Grounds grounds = proposal.grounds();
        List<Grounds.Warning> warnings = grounds == null ? List.of() : grounds.toReason();
        for (int index = 0; index < warnings.size(); index++) {
            reasons.put(warnings.get(index).key(), form.value(DecideOf.field(index)));
        }
        services.votes()
                .approve(account, id, number(form, "version"), form.value("effect"), form.value("comment"), reasons);
        return (ratifies ? Done.RATIFIED : Done.APPROVED).at(id);
    }

    private String comment(String account, long id, Form form) {
        Integer thread = form.has("thread") ? number(form, "thread") : null;
        services.proceedings().comment(account, id, thread, about(form), form.value("text"));
        return Done.COMMENTED.at(id)
                + "#thread-"
                + (thread == null ? find(id).discussion().size() - 1 : thread);
    }

    private static @Nullable String about(Form form) {
        String about = form.value("about").strip();
        return about.isEmpty() ? null : about;
    }

    private String settle(String account, long id, Form form) {
        boolean settled = form.value("settled").equals("yes");
        services.proceedings().settleThread(account, id, number(form, "thread"), settled);
        return (settled ? Done.SETTLED : Done.TAKEN_UP).at(id) + "#discussion";
    }

    private static int number(Form form, String field) {
        String text = form.value(field);
        if (!SMALL_NUMBER.matcher(text).matches()) {
            throw NotServed.badRequest("The field " + field + " is to be a number.");
        }
        return Integer.parseInt(text);
    }

    private Proposal proposal(Visit visit) {
        return find(visit.number("id"));
    }

    private Proposal find(long id) {
        return services.ledger().book().proposal(id).orElseThrow(NotServed::notFound);
    }
}
