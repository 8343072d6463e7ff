package org.bylaw.committee;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bylaw.margin.Direction;
import org.bylaw.market.ShapeFault;

/** What keeps a committee from holding together, where each of its fields is possible by itself. */
public final class CommitteeFaults {

    private final Committee committee;
    private final List<ShapeFault> faults = new ArrayList<>();

    private CommitteeFaults(Committee committee) {
        this.committee = committee;
    }

    /**
     * The faults of {@code committee}: accounts and organisations that are written twice or in two ways, demands that contradict
     * themselves or each other, and what its members could never meet.
     */
    public static List<ShapeFault> of(Committee committee) {
        CommitteeFaults found = new CommitteeFaults(committee);
        found.accounts();
        found.organisations();
        found.roles();
        committee.clauses().forEach(found::clause);
        found.mixed("/process/newRisk", committee.process().newRisk());
        found.mixed("/process/openPositions", committee.process().openPositions());
        found.emergency();
        if (found.faults.isEmpty()) {
            // What the members can meet is told of demands that hold together alone.
            found.reach();
        }
        return List.copyOf(found.faults);
    }

    private void add(String pointer, Object value, String message) {
        faults.add(new ShapeFault(pointer, value.toString(), message));
    }

    private void accounts() {
        Set<String> accounts = new HashSet<>();
        for (int index = 0; index < committee.members().size(); index++) {
            String account = committee.members().get(index).account();
            if (!accounts.add(account)) {
                add(
                        "/members/" + index + "/account",
                        account,
                        "account " + account + " is named twice; keep one of the two members");
            }
        }
    }

    /** One organisation written in two ways would count as two. */
    private void organisations() {
        Map<String, String> spellings = new HashMap<>();
        for (int index = 0; index < committee.members().size(); index++) {
            String organisation = committee.members().get(index).organisation();
            String first = spellings.putIfAbsent(
                    Normalizer.normalize(organisation, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT), organisation);
            if (first != null && !first.equals(organisation)) {
                add(
                        "/members/" + index + "/organisation",
                        organisation,
                        "organisation is %s, which is %s in other letters; write it the same way"
                                .formatted(organisation, first));
            }
        }
    }

    private void roles() {
        for (Role role : List.of(Role.PROPOSER, Role.ENACTOR)) {
            if (committee.having(role).isEmpty()) {
                faults.add(new ShapeFault(
                        "/members",
                        null,
                        "no member is %s, so that nothing could be %s; give one the role"
                                .formatted(role.word(), role == Role.PROPOSER ? "proposed" : "recorded")));
            }
        }
    }

    private void clause(Clause clause) {
        Demand demand = clause.demand();
        if (!demand.from().contains(Role.REVIEWER)) {
            add(
                    clause.pointer() + "/from",
                    demand.from().stream().map(Role::word).toList(),
                    clause.words() + " does not count approvals of reviewers; add reviewer, which every demand shares");
        }
        if (demand.organisations() > demand.approvals()) {
            add(
                    clause.pointer() + "/organisations",
                    demand.organisations(),
                    "organisations is %d, and approvals is %d; ask for at most one organisation an approval"
                            .formatted(demand.organisations(), demand.approvals()));
        }
    }

    /** A loosening could hide behind a small tightening, were a mixed change to take less. */
    private void mixed(String pointer, SideDemands demands) {
        for (Direction part : List.of(Direction.LOOSER, Direction.TIGHTER)) {
            Demand alone = demands.of(part);
            if (!demands.mixed().isAtLeast(alone)) {
                add(
                        pointer + "/mixed",
                        demands.mixed().words(),
                        "a mixed change takes %s, which is less in some respect than a %s one alone, %s; ask for no less"
                                .formatted(demands.mixed().words(), part.word(), alone.words()));
            }
        }
    }

    private void emergency() {
        EmergencyTerms terms = committee.emergency();
        if (terms.ratification().waitingHours() != 0) {
            add(
                    "/emergency/ratification/waitingHours",
                    terms.ratification().waitingHours(),
                    "waitingHours is %d, and a ratification counts at once; write 0"
                            .formatted(terms.ratification().waitingHours()));
        }
        if (terms.mostPerGuardian() > terms.mostOfVenue()) {
            add(
                    "/emergency/mostPerGuardian",
                    terms.mostPerGuardian(),
                    "mostPerGuardian is %d, and mostOfVenue is %d; a guardian cannot act more often than all together"
                            .formatted(terms.mostPerGuardian(), terms.mostOfVenue()));
        }
    }

    private void reach() {
        List<Clause> clauses = new ArrayList<>(committee.clauses());
        Clause ratification = clauses.remove(clauses.size() - 1);
        clauses.forEach(clause -> reach(clause, Role.PROPOSER, "who proposes"));
        if (!committee.having(Role.GUARDIAN).isEmpty()) {
            reach(ratification, Role.GUARDIAN, "the guardian");
        }
        if (faults.isEmpty()) {
            Demand strictest = Requirement.ofAll(clauses).demand();
            reach(
                    new Clause("/process", "a proposal to which all demands apply", strictest),
                    Role.PROPOSER,
                    "who proposes");
            rejections(strictest);
            clauses.stream()
                    .filter(clause -> clause.demand().approvals() == 1 && !recordable(clause.demand()))
                    .findFirst()
                    .ifPresent(this::unrecordable);
        }
    }

    private void reach(Clause clause, Role acting, String who) {
        shortfall(clause.demand(), acting)
                .ifPresent(lacking -> add(
                        clause.pointer(),
                        clause.demand().words(),
                        "%s cannot be met by others than %s: %s; name more members or ask for less"
                                .formatted(clause.words(), who, lacking)));
    }

    private void rejections(Demand strictest) {
        int rejections = committee.process().rejections();
        int rejecting = committee.having(Role.PROPOSER).stream()
                .mapToInt(proposer -> committee
                        .eligible(strictest, Set.of(proposer.account()))
                        .size())
                .max()
                .orElse(0);
        if (rejections > rejecting) {
            add(
                    "/process/rejections",
                    rejections,
                    "rejections is %d, and at most %d may decide about the proposal of another; ask for no more"
                            .formatted(rejections, rejecting));
        }
    }

    private void unrecordable(Clause clause) {
        add(
                clause.pointer(),
                clause.demand().words(),
                "%s takes 1 approval, which can be of %s alone, the only enactor, and nobody records what they alone approved; name another enactor or reviewer"
                        .formatted(
                                clause.words(),
                                committee.having(Role.ENACTOR).get(0).account()));
    }

    /** Why the demand cannot be met when the one with {@code role} who is missed least acts; empty where it can. */
    private Optional<String> shortfall(Demand demand, Role role) {
        Optional<String> first = Optional.empty();
        for (Member acting : committee.having(role)) {
            Optional<String> found = committee.shortfall(demand, Set.of(acting.account()));
            if (found.isEmpty()) {
                return found;
            }
            first = first.or(() -> found);
        }
        return first;
    }

    /** Whether what one approves and another proposed can be recorded by somebody else than the one. */
    private boolean recordable(Demand demand) {
        List<Member> enactors = committee.having(Role.ENACTOR);
        return committee.having(Role.PROPOSER).stream()
                .flatMap(proposer -> committee.eligible(demand, Set.of(proposer.account())).stream())
                .anyMatch(approver -> enactors.stream().anyMatch(enactor -> !enactor.equals(approver)));
    }
}
