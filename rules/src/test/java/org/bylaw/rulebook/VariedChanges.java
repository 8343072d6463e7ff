package org.bylaw.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.bylaw.benchmark.VariedFiles;
import org.bylaw.change.AppliesTo;
import org.bylaw.change.ChangeHistory;
import org.bylaw.change.Declaration;
import org.bylaw.change.LawChange;
import org.bylaw.change.Notice;
import org.bylaw.change.PastConfiguration;
import org.bylaw.file.ShapeCheck;
import org.bylaw.file.StrictJsonReader;
import org.bylaw.margin.Direction;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketFields;
import org.bylaw.market.MarketStatus;
import org.jspecify.annotations.Nullable;

/** Changes made at random out of markets: of numbers and fields, by slips of a digit, with pasts and declarations of all sorts. */
final class VariedChanges {

    private static final List<Integer> AGES = List.of(400, 31, 30, 12, 3, 2, 0);

    private final VariedFiles varied;
    private final SplittableRandom random;
    private final LocalDate day;

    VariedChanges(VariedFiles varied, long seed, LocalDate day) {
        this.varied = varied;
        this.random = new SplittableRandom(seed);
        this.day = day;
    }

    /** A change of the market of {@code venue}, under its law. */
    VenueChange of(VenueSubject venue) {
        MarketSubject market = venue.markets().get(0);
        MarketConfig current = possible(varied(market.config()), market.config());
        boolean isNew = random.nextInt(12) == 0;
        boolean isRemoved = !isNew && random.nextInt(15) == 0;
        ChangeSubject change = new ChangeSubject(
                isNew ? null : subject(current, market),
                isRemoved ? null : subject(possible(next(current), current), market),
                declaration(market.config().market()),
                history(current),
                one(null, List.of(), List.of("#12")));
        return new VenueChange(
                new VenueChange.Law(venue.policy(), null),
                random.nextInt(10) == 0 ? new VenueChange.Law(venue.policy(), null) : null,
                lawChange(),
                List.of(change),
                Set.of(market.config().market(), "OTHER-PERP"));
    }

    private @Nullable LawChange lawChange() {
        return random.nextInt(10) > 0
                ? null
                : new LawChange(
                        List.of("policy.json"),
                        random.nextBoolean() ? List.of() : List.of("bounds.maxLeverage: 20 to 50"),
                        List.of(),
                        random.nextBoolean(),
                        one(null, day, day.plusDays(6), day.plusDays(7)));
    }

    private MarketConfig next(MarketConfig current) {
        MarketConfig next = random.nextInt(4) == 0 ? slipped(current) : varied(current);
        return random.nextInt(6) == 0
                ? MarketFields.with(
                        next, "/status", one(MarketStatus.PAUSED, MarketStatus.ACTIVE, MarketStatus.DELISTING))
                : random.nextInt(6) == 0 ? MarketFields.with(next, "/category", "minor-crypto") : next;
    }

    private MarketConfig varied(MarketConfig market) {
        return random.nextInt(3) == 0
                ? varied.broken(StrictJsonReader.MARKET, market, random.nextInt(1, 3))
                : varied.withOtherNumbers(StrictJsonReader.MARKET, market, random.nextInt(1, 3));
    }

    private MarketConfig slipped(MarketConfig market) {
        List<Map.Entry<String, Object>> numbers = MarketFields.leaves(market).entrySet().stream()
                .filter(leaf -> leaf.getValue() instanceof BigDecimal)
                .toList();
        Map.Entry<String, Object> slip = numbers.get(random.nextInt(numbers.size()));
        BigDecimal factor = random.nextBoolean() ? BigDecimal.TEN : new BigDecimal("0.1");
        return MarketFields.with(market, slip.getKey(), ((BigDecimal) slip.getValue()).multiply(factor));
    }

    private static MarketConfig possible(MarketConfig market, MarketConfig otherwise) {
        return ShapeCheck.of(market).isEmpty() ? market : otherwise;
    }

    private Declaration declaration(String market) {
        return new Declaration(
                one(null, Direction.LOOSER, Direction.TIGHTER, Direction.MIXED, Direction.NEUTRAL),
                one(null, List.of(), List.of("/margin"), List.of("/margin", "/status", "/openInterest")),
                one(null, "Depth has grown.", "OTHER has grown.", market + " is as OTHER now."),
                one(
                        null,
                        new Notice(null, null),
                        new Notice(day.plusDays(2), AppliesTo.ALL),
                        new Notice(day.plusDays(3), AppliesTo.ALL),
                        new Notice(day, AppliesTo.NEW_POSITIONS)));
    }

    private ChangeHistory history(MarketConfig current) {
        if (random.nextInt(5) == 0) {
            return ChangeHistory.UNKNOWN;
        }
        List<PastConfiguration> past = new ArrayList<>();
        for (int age : AGES) {
            if (random.nextInt(3) == 0) {
                MarketConfig config = random.nextInt(12) == 0 ? null : possible(varied(current), current);
                past.add(new PastConfiguration(day.minusDays(age), config, "c" + age, random.nextBoolean()));
            }
        }
        List<List<PastConfiguration>> others = past.isEmpty() ? List.of() : List.of(past, past, past);
        return new ChangeHistory(
                null,
                past,
                null,
                random.nextInt(10) == 0 ? "FORMER-PERP" : null,
                random.nextBoolean() ? others : List.of());
    }

    private static MarketSubject subject(MarketConfig config, MarketSubject like) {
        return new MarketSubject(config, like.file(), List.of(), like.evidence());
    }

    @SafeVarargs
    private <T> @Nullable T one(@Nullable T... values) {
        return values[random.nextInt(values.length)];
    }
}
