package org.bylaw.conformance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bylaw.check.MarketDraft;
import org.bylaw.file.CanonicalJson;
import org.bylaw.file.ShapeCheck;
import org.bylaw.file.VenueFolder;
import org.bylaw.market.MarketConfig;
import org.bylaw.policy.VenuePolicy;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.MarketSubject;
import org.bylaw.rulebook.PolicySubject;
import org.bylaw.rulebook.RepositoryVenues;
import org.bylaw.rulebook.RuleBook;
import org.bylaw.rulebook.RuleSet;
import org.bylaw.rulebook.VenueSubject;

/** Velocity's check of margin parameters, asked of the rules that rest on it. */
final class VelocityRules implements Function<Case, Map<String, String>> {

    private static final String SOURCE = "velocity:validate_margin";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private final RuleBook rules = new RuleBook(RuleSet.shipped());
    private final PolicySubject policy = policy();

    private static PolicySubject policy() {
        VenueFolder velocity = RepositoryVenues.tree().venues().stream()
                .filter(venue -> venue.name().equals("velocity"))
                .findFirst()
                .orElseThrow();
        VenuePolicy policy = RepositoryVenues.policy(velocity);
        return new PolicySubject(policy, "velocity/policy.json", List.of(), CanonicalJson.digest(policy));
    }

    @Override
    public Map<String, String> apply(Case each) {
        MarketConfig config = MarketDraft.sizePremium(
                        decimal(each, "margin_ratio_initial", 4), decimal(each, "margin_ratio_maintenance", 4), "0")
                .liquidation(decimal(each, "liquidator_fee", 6), decimal(each, "if_liquidation_fee", 6), null, null)
                .spread(decimal(each, "max_spread", 6))
                .config();
        VenueSubject subject = new VenueSubject(
                policy, null, List.of(new MarketSubject(config, null, ShapeCheck.of(config), null)), false);
        boolean refused = rules.checkEach(List.of(subject), DAY).get(0).findings().stream()
                .anyMatch(VelocityRules::restsOnTheProgram);
        return Map.of("", refused ? "InvalidMarginRatio" : "ok");
    }

    /** A field that is not possible by itself is one that the program refuses as well. */
    private static boolean restsOnTheProgram(Finding finding) {
        return finding.rule().equals(Finding.SHAPE)
                || finding.sources().stream().anyMatch(source -> source.startsWith(SOURCE));
    }

    private static String decimal(Case each, String field, int scale) {
        return BigDecimal.valueOf(each.number(field), scale).toPlainString();
    }
}
