package org.bylaw.committee;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bylaw.margin.Direction;
import org.bylaw.market.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * A venue's {@code committee.json}.
 *
 * @param schema the JSON Schema that an editor may use; not read by Bylaw
 * @param members who decides
 * @param process what their decisions take
 * @param emergency what a guardian may do alone
 * @param source who decided all this
 */
public record Committee(
        @JsonProperty("$schema") @Nullable String schema,

        @NotEmpty(message = "list the members") List<@Valid @NotNull Member> members,

        @Valid @NotNull(message = "state what decisions take")
        DecisionProcess process,

        @Valid @NotNull(message = "state what a guardian may do alone")
        EmergencyTerms emergency,

        @Valid @NotNull(message = "state the document that the committee was decided in")
        ConfigSource source) {

    private static final String NEW_RISK = "new risk";
    private static final String OPEN_POSITIONS = "open positions";

    /** The member with this account; empty where there is none. */
    public Optional<Member> member(String account) {
        return members.stream()
                .filter(member -> member.account().equals(account))
                .findFirst();
    }

    /** What {@code account} may do, in the order of {@link Role}; nothing where it is no member's. */
    public Set<Role> rolesOf(String account) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        member(account).ifPresent(member -> roles.addAll(member.roles()));
        return Collections.unmodifiableSet(roles);
    }

    /** The members with {@code role}, in the order of the file. */
    public List<Member> having(Role role) {
        return members.stream().filter(member -> member.has(role)).toList();
    }

    /**
     * The members whose approvals count towards {@code demand}, in the order of the file.
     *
     * @param excluded the accounts of those who may not approve: who had a hand in it, who has a conflict of interest
     */
    public Set<Member> eligible(Demand demand, Set<String> excluded) {
        Set<Member> eligible = new LinkedHashSet<>(members);
        eligible.removeIf(member -> !member.hasOneOf(demand.from()) || excluded.contains(member.account()));
        return Collections.unmodifiableSet(eligible);
    }

    /**
     * Why {@code demand} cannot be met, even if everyone who may approve does; empty where it can.
     *
     * @param excluded the accounts of those who may not approve
     */
    public Optional<String> shortfall(Demand demand, Set<String> excluded) {
        Set<Member> eligible = eligible(demand, excluded);
        if (demand.isMetBy(eligible)) {
            return Optional.empty();
        }
        int organisations = Demand.organisationsOf(eligible);
        return Optional.of("%s are needed, and there can be %d from %d %s"
                .formatted(
                        demand.approvalWords(),
                        eligible.size(),
                        organisations,
                        organisations == 1 ? "organisation" : "organisations"));
    }

    /** Every demand of the committee; the last is that of ratification. */
    public List<Clause> clauses() {
        List<Clause> clauses = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            clauses.add(newRisk(direction));
        }
        for (Direction direction : Direction.values()) {
            clauses.add(openPositions(direction));
        }
        clauses.add(law());
        clauses.add(evidence());
        clauses.add(new Clause("/emergency/ratification", "ratification of an emergency", emergency.ratification()));
        return List.copyOf(clauses);
    }

    /**
     * What a proposal takes: the strictest of all that applies to any part of it. One that changes nothing takes what a neutral
     * change does.
     *
     * @param markets which ways the changed markets go
     * @param law whether the policy, the accepted findings or the rules are changed; for the committee itself, see
     *     {@link #demandFor(List, boolean, Committee)}
     * @param evidence whether evidence is changed
     */
    public Requirement demandFor(List<MarketDirections> markets, boolean law, boolean evidence) {
        return Requirement.ofAll(applying(markets, law, evidence));
    }

    /**
     * What a proposal takes that changes the committee: the strictest of all that applies by this one, and of what a change of
     * the law takes by the proposed one. Those who approve are members of this one.
     *
     * @param markets which ways the changed markets go
     * @param evidence whether evidence is changed
     * @param proposed the committee as it is to be
     */
    public Requirement demandFor(List<MarketDirections> markets, boolean evidence, Committee proposed) {
        List<Clause> clauses = new ArrayList<>(applying(markets, /* law= */ true, evidence));
        Clause proposedLaw = proposed.law();
        clauses.add(new Clause(
                proposedLaw.pointer(), proposedLaw.words() + ", by the proposed committee", proposedLaw.demand()));
        return Requirement.ofAll(clauses);
    }

    private List<Clause> applying(List<MarketDirections> markets, boolean law, boolean evidence) {
        List<Clause> clauses = Stream.of(
                        markets.stream().map(MarketDirections::newRisk).sorted().map(this::newRisk),
                        markets.stream()
                                .map(MarketDirections::openPositions)
                                .sorted()
                                .map(this::openPositions),
                        law ? Stream.of(law()) : Stream.<Clause>empty(),
                        evidence ? Stream.of(evidence()) : Stream.<Clause>empty())
                .flatMap(each -> each)
                .distinct()
                .toList();
        return clauses.isEmpty() ? List.of(newRisk(Direction.NEUTRAL), openPositions(Direction.NEUTRAL)) : clauses;
    }

    private Clause newRisk(Direction direction) {
        return ofSide("newRisk", NEW_RISK, process.newRisk(), direction);
    }

    private Clause openPositions(Direction direction) {
        return ofSide("openPositions", OPEN_POSITIONS, process.openPositions(), direction);
    }

    private static Clause ofSide(String field, String words, SideDemands side, Direction direction) {
        return new Clause(
                "/process/" + field + "/" + direction.word(), words + " " + direction.word(), side.of(direction));
    }

    private Clause law() {
        return new Clause("/process/law", "a change of the law", process.law());
    }

    private Clause evidence() {
        return new Clause("/process/evidence", "a change of evidence", process.evidence());
    }
}
