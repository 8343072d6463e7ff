package org.bylaw.app.web.audit;

import java.util.Optional;
import org.bylaw.app.decision.DecisionPackage;
import org.bylaw.app.decision.DecisionPackages;
import org.bylaw.app.decision.PackageJson;
import org.bylaw.app.proceedings.Ledger;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.web.Answer;
import org.bylaw.app.web.Content;
import org.bylaw.app.web.NotServed;
import org.bylaw.app.web.Pages;
import org.bylaw.app.web.RouteTable;
import org.bylaw.app.web.Visit;
import org.bylaw.app.web.security.Access;

/** Decision packages to keep. */
public final class PackagePages implements Pages {

    private static final String ID = "id";

    private final Ledger ledger;
    private final DecisionPackages packages;

    /** Packages of the proposals of a ledger. */
    public PackagePages(Ledger ledger, DecisionPackages packages) {
        this.ledger = ledger;
        this.packages = packages;
    }

    @Override
    public void routes(RouteTable table) {
        table.get(
                "/proposals/{id}/package",
                Access.member(parameters -> proposal(parameters.apply(ID)).map(Proposal::venue)),
                this::download);
    }

    private Optional<Proposal> proposal(String id) {
        return id.matches("[1-9][0-9]{0,17}") ? ledger.book().proposal(Long.parseLong(id)) : Optional.empty();
    }

    private Answer download(Visit visit) {
        Proposal proposal = proposal(visit.text(ID)).orElseThrow(NotServed::notFound);
        DecisionPackage decision = packages.of(proposal)
                .orElseThrow(() -> NotServed.notFound("Proposal " + proposal.id()
                                + " has no version yet; a package is of what was put before the committee.")
                        .goingOn("/proposals/" + proposal.id(), "Open the proposal"));
        return new Answer.Download(decision.fileName(), "application/json", Content.of(PackageJson.of(decision)));
    }
}
