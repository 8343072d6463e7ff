package org.bylaw.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.bylaw.change.AppliesTo;
import org.bylaw.change.ChangeHistory;
import org.bylaw.change.Declaration;
import org.bylaw.change.Notice;
import org.bylaw.change.PastConfiguration;
import org.bylaw.check.ChangeCheck;
import org.bylaw.check.MarketDraft;
import org.bylaw.check.PolicyDraft;
import org.bylaw.evidence.MarketEvidence;
import org.bylaw.file.DefaultPolicy;
import org.bylaw.file.ShapeCheck;
import org.bylaw.margin.Direction;
import org.bylaw.market.MarketConfig;
import org.bylaw.policy.ChangePolicy;
import org.bylaw.policy.EmergencyPolicy;
import org.bylaw.policy.LandingPolicy;
import org.bylaw.policy.LooseningBudget;
import org.bylaw.policy.LooseningStep;
import org.bylaw.policy.Sourced;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;

/** A change of one market in the making, for tests: judged by the shipped rules and the shipped policy until more is stated. */
final class ChangeDraft {

    /** The day of the check. */
    static final LocalDate TODAY = LocalDate.of(2025, 7, 16);

    private static final RuleBook BOOK = new RuleBook(RuleSet.shipped());

    private final @Nullable MarketConfig current;
    private final @Nullable MarketConfig proposed;
    private @Nullable Direction intent;
    private @Nullable List<String> parameters;
    private @Nullable String rationale;
    private @Nullable Notice notice;
    private ChangeHistory history = ChangeHistory.UNKNOWN;
    private @Nullable MarketEvidence evidence;
    private @Nullable List<String> openProposals;
    private Set<String> names = Set.of();
    private VenuePolicy policy = DefaultPolicy.load();
    private @Nullable VenuePolicy proposedPolicy;

    private ChangeDraft(@Nullable MarketConfig current, @Nullable MarketConfig proposed) {
        this.current = current;
        this.proposed = proposed;
    }

    static ChangeDraft of(@Nullable MarketDraft current, @Nullable MarketDraft proposed) {
        return of(current == null ? null : current.config(), proposed == null ? null : proposed.config());
    }

    static ChangeDraft of(@Nullable MarketConfig current, @Nullable MarketConfig proposed) {
        return new ChangeDraft(current, proposed);
    }

    /** A configuration that came into force so many days ago. */
    static PastConfiguration past(int daysAgo, @Nullable MarketDraft config) {
        LocalDate since = TODAY.minusDays(daysAgo);
        return new PastConfiguration(since, config == null ? null : config.config(), "c" + daysAgo, true);
    }

    ChangeDraft declaring(Direction direction) {
        this.intent = direction;
        return this;
    }

    ChangeDraft naming(String... pointers) {
        this.parameters = List.of(pointers);
        return this;
    }

    /** The reason that is given, at a venue with these markets. */
    ChangeDraft because(String reason, String... markets) {
        this.rationale = reason;
        this.names = Set.of(markets);
        return this;
    }

    /** From when on it counts, in days, and for whom. */
    ChangeDraft counting(int inDays, @Nullable AppliesTo whom) {
        this.notice = new Notice(TODAY.plusDays(inDays), whom);
        return this;
    }

    /** What was in force, oldest first. */
    ChangeDraft after(PastConfiguration... configurations) {
        this.history = ChangeHistory.of(List.of(configurations));
        return this;
    }

    ChangeDraft history(ChangeHistory known) {
        this.history = known;
        return this;
    }

    ChangeDraft knowing(MarketEvidence known) {
        this.evidence = known;
        return this;
    }

    ChangeDraft besides(String... proposals) {
        this.openProposals = List.of(proposals);
        return this;
    }

    ChangeDraft under(ChangePolicy law) {
        this.policy = policy(law);
        return this;
    }

    ChangeDraft proposingLaw(ChangePolicy law) {
        this.proposedPolicy = policy(law);
        return this;
    }

    ChangeDraft landing(LandingPolicy landing) {
        return under(stating(law -> law.with("landing", landing)));
    }

    private static VenuePolicy policy(ChangePolicy law) {
        return PolicyDraft.policy().change(law).build().over(DefaultPolicy.load());
    }

    /** The parts of a change policy, by name. */
    static final class Stated {
        private final List<Map.Entry<String, Object>> parts = new ArrayList<>();

        Stated with(String part, Object value) {
            parts.add(Map.entry(part, value));
            return this;
        }

        private <T> @Nullable T part(String name, Class<T> type) {
            return parts.stream()
                    .filter(part -> part.getKey().equals(name))
                    .map(part -> type.cast(part.getValue()))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A change policy that states but some of its parts: {@code step, budget, emergency, landing, link}. */
    static ChangePolicy stating(UnaryOperator<Stated> parts) {
        Stated stated = parts.apply(new Stated());
        String link = stated.part("link", String.class);
        return new ChangePolicy(
                stated.part("step", LooseningStep.class),
                null,
                stated.part("budget", LooseningBudget.class),
                null,
                null,
                null,
                null,
                null,
                null,
                link == null ? null : number(link),
                null,
                stated.part("emergency", EmergencyPolicy.class),
                stated.part("landing", LandingPolicy.class));
    }

    static Sourced<BigDecimal> number(String value) {
        return new Sourced<>(new BigDecimal(value), "a test");
    }

    /** What the rules say of it. */
    MarketReport report() {
        return BOOK.checkEachChange(venue(), TODAY).get(0);
    }

    /** The change itself, joined with its surroundings. */
    ChangeCheck check() {
        return Objects.requireNonNull(report().change()).change();
    }

    /** The findings about the change, each {@code rule path: message}. */
    List<String> said() {
        return report().findings().stream()
                .filter(finding -> finding.rule().startsWith("CHG-"))
                .map(finding -> finding.rule() + " " + finding.path() + ": " + finding.message())
                .toList();
    }

    /** What one rule says. */
    List<String> said(String rule) {
        return report().findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::message)
                .toList();
    }

    VenueChange venue() {
        Set<String> all = new TreeSet<>(names);
        MarketConfig named = proposed == null ? current : proposed;
        all.add(Objects.requireNonNull(named).market());
        return new VenueChange(
                law(policy),
                proposedPolicy == null ? null : law(proposedPolicy),
                null,
                List.of(new ChangeSubject(
                        subject(current),
                        subject(proposed),
                        new Declaration(intent, parameters, rationale, notice),
                        history,
                        openProposals)),
                all);
    }

    private static VenueChange.Law law(VenuePolicy policy) {
        return new VenueChange.Law(new PolicySubject(policy, "policy.json", List.of(), "sha256:policy"), null);
    }

    private @Nullable MarketSubject subject(@Nullable MarketConfig config) {
        return config == null
                ? null
                : new MarketSubject(
                        config,
                        "markets/" + config.market() + ".json",
                        ShapeCheck.of(config),
                        evidence == null ? null : new EvidenceSubject(evidence, "evidence.json", List.of()));
    }
}
