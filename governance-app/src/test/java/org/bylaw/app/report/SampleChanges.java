package org.bylaw.app.report;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bylaw.app.check.Subjects;
import org.bylaw.change.ChangeHistory;
import org.bylaw.change.Declaration;
import org.bylaw.change.PastConfiguration;
import org.bylaw.file.ShapeCheck;
import org.bylaw.market.Cap;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketFields;
import org.bylaw.rulebook.ChangeSubject;
import org.bylaw.rulebook.MarketSubject;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.RuleBook;
import org.bylaw.rulebook.RuleSet;
import org.bylaw.rulebook.VenueChange;
import org.bylaw.rulebook.VenueSubject;
import org.jspecify.annotations.Nullable;

/** Reports about changes of the markets that this repository has. */
final class SampleChanges {

    static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    static final String BASIS = "compared with git 8deafa3; the venue itself was not read";

    private static final Path CONFIGS = Path.of(System.getProperty("repository.root", ".."), "market-configs");
    private static final RuleBook RULES = new RuleBook(RuleSet.shipped());

    private final Map<String, List<ChangeSubject>> changes = new LinkedHashMap<>();
    private final Map<String, VenueSubject> venues = new LinkedHashMap<>();

    static RuleBook rules() {
        return RULES;
    }

    /** Adds a change of one field: {@code drift/SOL-PERP}. */
    SampleChanges with(String market, String pointer, @Nullable Object value) {
        return with(market, config -> MarketFields.with(config, pointer, value));
    }

    /** Adds a change of a market. */
    SampleChanges with(String market, UnaryOperator<MarketConfig> edit) {
        MarketSubject current = market(market);
        MarketConfig proposed = edit.apply(current.config());
        return add(
                market,
                new ChangeSubject(
                        current,
                        new MarketSubject(proposed, current.file(), ShapeCheck.of(proposed), current.evidence()),
                        Declaration.NONE,
                        history(current.config()),
                        List.of()));
    }

    /** Adds a market that there was not, or takes one off. */
    SampleChanges launch(String market) {
        return add(market, new ChangeSubject(null, market(market), Declaration.NONE, ChangeHistory.UNKNOWN, null));
    }

    SampleChanges removal(String market) {
        return add(market, new ChangeSubject(market(market), null, Declaration.NONE, ChangeHistory.UNKNOWN, null));
    }

    private SampleChanges add(String market, ChangeSubject subject) {
        changes.computeIfAbsent(venue(market), venue -> new ArrayList<>()).add(subject);
        return this;
    }

    /** Judges them all. */
    Report report() {
        List<VenueChange> all = new ArrayList<>();
        changes.forEach((name, subjects) -> {
            VenueSubject venue = Objects.requireNonNull(venues.get(name));
            all.add(new VenueChange(
                    new VenueChange.Law(venue.policy(), venue.accepted()),
                    null,
                    null,
                    subjects,
                    Set.of("SOL-PERP", "BTC-PERP")));
        });
        return RULES.checkChanges(all, TODAY, BASIS, List.of());
    }

    /** The current configuration, in force since two years, and a tighter one of a month before the change. */
    private static ChangeHistory history(MarketConfig current) {
        return ChangeHistory.of(List.of(
                new PastConfiguration(LocalDate.parse("2024-11-22"), current, "1a2b3c4", true),
                new PastConfiguration(LocalDate.parse("2026-10-01"), current, "5d6e7f8", false)));
    }

    private MarketSubject market(String market) {
        String name = market.substring(market.indexOf('/') + 1);
        return venues
                .computeIfAbsent(
                        venue(market),
                        venue -> new Subjects(CONFIGS, null, false)
                                .read(List.of(CONFIGS.resolve(venue)), (files, all) -> {})
                                .venues()
                                .get(0))
                .markets()
                .stream()
                .filter(subject -> subject.config().market().equals(name))
                .map(subject -> new MarketSubject(
                        subject.config(),
                        venue(market) + "/markets/" + name + ".json",
                        subject.shapeFaults(),
                        subject.evidence()))
                .findFirst()
                .orElseThrow();
    }

    private static String venue(String market) {
        return market.substring(0, market.indexOf('/'));
    }

    static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }

    /** Tables of tiers that end earlier or later than before, a flat market, and a tightening with a part that loosens. */
    static Report ofTables() {
        return new SampleChanges()
                .with(
                        "binance-usdm/BTCUSDT",
                        config -> MarketFields.with(
                                MarketFields.with(config, "/margin/tiers/1/maxLeverage", number("75")),
                                "/margin/tiers/" + (tiers(config) - 1),
                                null))
                .with(
                        "binance-usdm/ETHUSDT",
                        config -> MarketFields.with(
                                config, "/margin/tiers/" + (tiers(config) - 1) + "/cap", number("900000000000")))
                .with("dperp/MAJOR-CRYPTO", "/margin/maxLeverage", number("40"))
                .with(
                        "drift/SOL-PERP",
                        config -> MarketFields.with(
                                MarketFields.with(config, "/margin/initialMarginRatio", number("0.0625")),
                                "/openInterest/maxBaseSize",
                                Cap.of(number("2500000"))))
                .report();
    }

    private static int tiers(MarketConfig market) {
        return ((MarginTerms.Tiers) market.margin()).tiers().size();
    }

    /** A loosening, a tightening, a mixed change, a table of tiers, a market of another kind, a launch and a market that is taken off. */
    static Report oneOfEach() {
        return new SampleChanges()
                .with(
                        "drift/SOL-PERP",
                        config -> MarketFields.with(
                                MarketFields.with(config, "/margin/initialMarginRatio", number("0.04")),
                                "/openInterest/maxBaseSize",
                                Cap.of(number("2500000"))))
                .with(
                        "drift/BTC-PERP",
                        config -> MarketFields.with(
                                MarketFields.with(config, "/margin/imfFactor", number("0.0005")),
                                "/margin/maintenanceMarginRatio",
                                number("0.04")))
                .with(
                        "drift/ETH-PERP",
                        config -> MarketFields.with(
                                MarketFields.with(config, "/margin/initialMarginRatio", number("0.045")),
                                "/margin/imfFactor",
                                number("0.003")))
                .with(
                        "binance-usdm/BTCUSDT",
                        config -> MarketFields.with(
                                MarketFields.with(
                                        MarketFields.with(config, "/margin/tiers/1/maxLeverage", number("75")),
                                        "/margin/tiers/2/maxLeverage",
                                        number("80")),
                                "/margin/tiers/3/maintenanceMarginRatio",
                                number("0.03")))
                .launch("drift/WIF-PERP")
                .removal("drift/CLOUD-PERP")
                .report();
    }
}
