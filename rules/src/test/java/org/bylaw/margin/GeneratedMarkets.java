package org.bylaw.margin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.bylaw.market.LeverageTier;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;

/** Margin terms of every kind, sound or not, with small numbers so that equalities are frequent. */
enum GeneratedMarkets {
    FLAT {
        @Override
        MarginTerms next(SplittableRandom random) {
            BigDecimal maintenance = thousandths(random, 1, 120);
            return random.nextBoolean()
                    ? new MarginTerms.Flat(thousandths(random, 1, 120), null, maintenance)
                    : new MarginTerms.Flat(null, BigDecimal.valueOf(random.nextInt(8, 400)), maintenance);
        }
    },
    SIZE_PREMIUM {
        @Override
        MarginTerms next(SplittableRandom random) {
            BigDecimal initial = BigDecimal.valueOf(random.nextInt(1, 600), 4);
            BigDecimal maintenance = random.nextInt(4) > 0
                    ? initial.subtract(BigDecimal.valueOf(random.nextInt(-3, 4), 4))
                            .max(BigDecimal.valueOf(1, 4))
                    : BigDecimal.valueOf(random.nextInt(1, 600), 4);
            int[] factors = {0, 1, 2, 9, 50, 450, 1_000, 30_000, 999_999, 1_000_000};
            return new MarginTerms.SizePremium(
                    initial, maintenance, BigDecimal.valueOf(factors[random.nextInt(factors.length)], 6));
        }
    },
    TIERS {
        @Override
        MarginTerms next(SplittableRandom random) {
            int count = random.nextInt(1, 7);
            boolean amounts = random.nextBoolean();
            List<LeverageTier> tiers = new ArrayList<>();
            BigDecimal floor = BigDecimal.ZERO;
            BigDecimal rate = thousandths(random, 2, 20);
            BigDecimal amount = BigDecimal.ZERO;
            int leverage = random.nextInt(20, 200);
            for (int index = 0; index < count; index++) {
                if (index > 0) {
                    BigDecimal rise = thousandths(random, random.nextInt(5) == 0 ? -1 : 0, 30);
                    rate = rate.add(rise).max(thousandths(random, 1, 2));
                    rise = rate.subtract(tiers.get(index - 1).maintenanceMarginRatio());
                    amount = amount.add(floor.multiply(rise));
                    leverage = Math.max(1, leverage * random.nextInt(3, 12) / 10);
                }
                BigDecimal cap = floor.add(BigDecimal.valueOf(random.nextInt(1, 60), random.nextInt(3)));
                BigDecimal initial = random.nextInt(3) == 0 ? rate.add(thousandths(random, 0, 20)) : null;
                tiers.add(new LeverageTier(
                        floor,
                        index == count - 1 && random.nextBoolean() ? null : cap,
                        BigDecimal.valueOf(leverage),
                        initial,
                        rate,
                        amounts ? amount : null));
                floor = cap;
            }
            return new MarginTerms.Tiers(PositionUnit.QUOTE, tiers);
        }
    },
    OPEN_INTEREST {
        @Override
        MarginTerms next(SplittableRandom random) {
            boolean scaled = random.nextInt(4) > 0;
            int lower = random.nextInt(0, 50);
            return new MarginTerms.OpenInterest(
                    thousandths(random, 1, 1001),
                    BigDecimal.valueOf(random.nextInt(1, 120), 2),
                    scaled ? BigDecimal.valueOf(lower) : null,
                    scaled ? BigDecimal.valueOf(Math.max(1, lower + random.nextInt(-5, 50))) : null);
        }
    },
    LINEAR_STEPS {
        @Override
        MarginTerms next(SplittableRandom random) {
            return new MarginTerms.LinearSteps(
                    thousandths(random, 60, 200),
                    thousandths(random, 60, 200),
                    BigDecimal.valueOf(random.nextLong(3) * random.nextLong(30), 1),
                    BigDecimal.valueOf(random.nextInt(1, 40), 1),
                    thousandths(random, -1, 12),
                    thousandths(random, -1, 12),
                    PositionUnit.BASE);
        }
    },
    LINEAR {
        @Override
        MarginTerms next(SplittableRandom random) {
            return new MarginTerms.Linear(
                    thousandths(random, 1, 100),
                    thousandths(random, 1, 100),
                    BigDecimal.valueOf(random.nextInt(-2, 40), 5),
                    PositionUnit.BASE);
        }
    },
    SQUARE_ROOT {
        @Override
        MarginTerms next(SplittableRandom random) {
            return new MarginTerms.SquareRoot(
                    thousandths(random, 1, 60),
                    BigDecimal.valueOf(random.nextInt(0, 60), 4),
                    BigDecimal.valueOf(random.nextLong(3) * random.nextLong(50)),
                    thousandths(random, 0, 60),
                    BigDecimal.valueOf(random.nextInt(0, 13), 1),
                    PositionUnit.BASE);
        }
    };

    abstract MarginTerms next(SplittableRandom random);

    private static BigDecimal thousandths(SplittableRandom random, int from, int to) {
        return BigDecimal.valueOf(random.nextInt(from, to), 3);
    }
}
