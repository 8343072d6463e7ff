package org.bylaw.app.web.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bylaw.app.git.CommitId;
import org.bylaw.app.judging.FileText;
import org.bylaw.app.proposal.Draft;
import org.bylaw.app.proposal.Entered;
import org.bylaw.app.proposal.Moments;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.ProposalAct.Submitted;
import org.bylaw.app.proposal.Statement;
import org.bylaw.app.serve.Services;
import org.bylaw.app.web.Answer;
import org.bylaw.app.web.NotServed;
import org.bylaw.app.web.Pages;
import org.bylaw.app.web.RouteTable;
import org.bylaw.app.web.Visit;
import org.bylaw.app.web.page.DiffLine;
import org.bylaw.app.web.page.Fact;
import org.bylaw.app.web.proposal.DecisionView.Difference;
import org.bylaw.app.web.security.Access;
import org.bylaw.committee.Committee;
import org.jspecify.annotations.Nullable;

/** The versions of proposals, as files: what each changes, and what it changes of the one before. */
public final class VersionPages implements Pages {

    private final Services services;

    /** Pages over these services. */
    public VersionPages(Services services) {
        this.services = services;
    }

    @Override
    public void routes(RouteTable table) {
        table.get("/proposals/{id}/versions/{n}", Access.member(new ProposalVenue(services.ledger())), this::page);
    }

    private Answer page(Visit visit) {
        Proposal proposal =
                services.ledger().book().proposal(visit.number("id")).orElseThrow(NotServed::notFound);
        long number = visit.number("n");
        List<Submitted> versions = proposal.versions();
        if (number > versions.size()) {
            throw NotServed.notFound("Proposal " + proposal.id() + " has no version " + number + ".")
                    .goingOn("/proposals/" + proposal.id(), "Go to the proposal");
        }
        Submitted version = versions.get((int) number - 1);
        Submitted before = number == 1 ? null : versions.get((int) number - 2);
        return Answer.page(
                "proposal/version.jte",
                new VersionView(
                        proposal.id(),
                        Decisions.titleOf(proposal),
                        (int) number,
                        versions.size(),
                        facts(proposal, version),
                        changes(version),
                        before == null ? List.of() : between(before, version),
                        before == null
                                ? List.of()
                                : said(
                                        before.draft().statement(),
                                        version.draft().statement())));
    }

    private List<Fact> facts(Proposal proposal, Submitted version) {
        Committee committee =
                services.offices().committee(proposal.venue(), services.ledger().book());
        Names names = new Names(services.offices(), committee);
        Entered sent = proposal.acts().stream()
                .filter(entered -> entered.act().equals(version))
                .findFirst()
                .orElseThrow();
        return List.of(
                Fact.of("Sent by", names.withOrganisation(sent.actor())),
                Fact.of("Sent", Moments.minute(sent.at())),
                Fact.code("Compared with", CommitId.shortened(version.grounds().commit())));
    }

    private List<Difference> changes(Submitted version) {
        List<Difference> files = new ArrayList<>();
        texts(version.draft()).forEach((path, text) -> {
            FileText before = services.configurations().read(version.grounds().commit(), path);
            files.add(new Difference(path, Diffs.of(path, before, FileText.of(text))));
        });
        return files;
    }

    /** What a version has otherwise than the one before; a file that one of them leaves alone is as the repository had it. */
    private List<Difference> between(Submitted before, Submitted version) {
        Map<String, @Nullable String> then = texts(before.draft());
        Map<String, @Nullable String> now = texts(version.draft());
        Set<String> paths = new TreeSet<>(then.keySet());
        paths.addAll(now.keySet());
        List<Difference> files = new ArrayList<>();
        for (String path : paths) {
            List<DiffLine> lines = Diffs.of(path, text(then, before, path), text(now, version, path));
            if (!lines.isEmpty()) {
                files.add(new Difference(path, lines));
            }
        }
        return files;
    }

    private FileText text(Map<String, @Nullable String> texts, Submitted version, String path) {
        return texts.containsKey(path)
                ? FileText.of(texts.get(path))
                : services.configurations().read(version.grounds().commit(), path);
    }

    private Map<String, @Nullable String> texts(Draft draft) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        services.drafts().texts(draft).forEach(text -> texts.put(text.file().path(), text.text()));
        return texts;
    }

    private static List<String> said(Statement before, Statement now) {
        List<String> said = new ArrayList<>();
        if (!before.title().equals(now.title())) {
            said.add("The title was: " + before.title());
        }
        if (before.intent() != now.intent()) {
            said.add("The intent was: "
                    + (before.intent() == null ? "not stated" : before.intent().word()));
        }
        if (!before.rationale().equals(now.rationale())) {
            said.add("The rationale was: " + before.rationale());
        }
        if (!Objects.equals(before.effectiveOn(), now.effectiveOn())) {
            said.add("Not before was: " + Objects.toString(before.effectiveOn(), "not stated"));
        }
        if (!before.evidenceLinks().equals(now.evidenceLinks())) {
            said.add("The evidence was: " + String.join(" ", before.evidenceLinks()));
        }
        return said;
    }
}
