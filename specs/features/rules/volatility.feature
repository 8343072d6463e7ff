Feature: Maintenance margin against volatility and depth
  From the trigger of a liquidation to its last fill the price moves, the order itself moves it, and fees are due. With the
  daily volatility s, the daily volume V, a delay of t days and a position of value P that takes
  z * s * sqrt(t) + Y * s * sqrt(P / V) + fees, held against the maintenance margin of every position up to the
  open-interest cap. At a volatility of 4%, three deviations over ten minutes are 1%.

  @VOL-001
  Rule: Maintenance margin outlasts the price move and the impact of a liquidation

    Scenario: A cap at the size that takes exactly the maintenance margin
      0.95% are left for the impact: the root of 5.640625% of the daily volume, times 4%.
      Given the policy asks maintenance margin to outlast 3 standard deviations over 10 minutes, with an impact coefficient of 1
      And a market with margin of kind flat
        | initialMarginRatio     | 5%    |
        | maintenanceMarginRatio | 1.95% |
      And its open interest is limited by
        | maxNotionalUsd | 11281250 |
      And evidence of 2026-11-20
        | averageDailyVolumeUsd | 200000000 |
        | dailyVolatilityRatio  | 4%        |
      When the market is judged
      Then VOL-001 holds
      And no rule speaks

    Scenario: A cap just above it
      Given the policy asks maintenance margin to outlast 3 standard deviations over 10 minutes, with an impact coefficient of 1
      And a market with margin of kind flat
        | initialMarginRatio     | 5%    |
        | maintenanceMarginRatio | 1.95% |
      And its open interest is limited by
        | maxNotionalUsd | 11281250.01 |
      And evidence of 2026-11-20
        | averageDailyVolumeUsd | 200000000 |
        | dailyVolatilityRatio  | 4%        |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed | limit |
        | VOL-001 | warning  | /margin/maintenanceMarginRatio | 1.95%    | 1.95% |
      And VOL-001 is first broken just above a size of 11281250 quote, where initial margin is 5% and maintenance margin 1.95%
      And VOL-001 says "maintenance margin is 1.95% and a liquidation takes 1.95% just above a size of 11,281,250 quote units, where both meet"

    Scenario: The fees that the venue counts, and the one to close
      1% for the move, 0.5% for the liquidator, 0.05% to close. Without a cap only the smallest positions are judged.
      Given the policy asks maintenance margin to outlast 3 standard deviations over 10 minutes, with an impact coefficient of 1
      And the venue counts liquidator fee against the maintenance margin
      And a market with margin of kind flat
        | initialMarginRatio     | 5%    |
        | maintenanceMarginRatio | 1.54% |
      And its fees are
        | closeFeeRatio | 0.05% |
      And its liquidation terms are
        | liquidatorFeeRatio    | 0.5% |
        | insuranceFundFeeRatio | 0.5% |
      And evidence of 2026-11-20
        | averageDailyVolumeUsd | 200000000 |
        | dailyVolatilityRatio  | 4%        |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed | limit |
        | VOL-001 | warning  | /margin/maintenanceMarginRatio | 1.54%    | 1.55% |
      And VOL-001 says "maintenance margin is 1.54% and a liquidation takes 1.55% from the smallest size"

    Scenario: Without a cap, exactly what the smallest positions take
      Given the policy asks maintenance margin to outlast 3 standard deviations over 10 minutes, with an impact coefficient of 1
      And a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 1% |
      And evidence of 2026-11-20
        | averageDailyVolumeUsd | 200000000 |
        | dailyVolatilityRatio  | 4%        |
      When the market is judged
      Then VOL-001 holds
      And no rule speaks

    Scenario: Velocity SOL-PERP in a calm market
      The launch file of 2026-08, with a volatility and a volume supposed for the example: 2.93% at the cap, where 3.03% are kept.
      Given the policy asks maintenance margin to outlast 3 standard deviations over 10 minutes, with an impact coefficient of 1
      And the venue counts liquidator fee and insurance fund fee against the maintenance margin
      And a market with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 3%       |
        | imfFactor              | 0.000050 |
      And its liquidation terms are
        | liquidatorFeeRatio    | 0.75% |
        | insuranceFundFeeRatio | 0.75% |
      And its open interest is limited by
        | maxBaseSize | 16081.91 |
      And evidence of 2026-11-20
        | referencePriceUsd     | 143.21    |
        | averageDailyVolumeUsd | 200000000 |
        | dailyVolatilityRatio  | 4%        |
      When the market is judged
      Then VOL-001 holds
      And the findings are
        | rule    | severity | field             | observed | limit |
        | IMF-005 | note     | /margin/imfFactor | 14884    | 40804 |

    Scenario: Velocity SOL-PERP in a lively market
      At 5% the need passes 3% at the first stored size above 500,000 USD, long before the premium starts to grow.
      Given the policy asks maintenance margin to outlast 3 standard deviations over 10 minutes, with an impact coefficient of 1
      And the venue counts liquidator fee and insurance fund fee against the maintenance margin
      And a market with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 3%       |
        | imfFactor              | 0.000050 |
      And its liquidation terms are
        | liquidatorFeeRatio    | 0.75% |
        | insuranceFundFeeRatio | 0.75% |
      And its open interest is limited by
        | maxBaseSize | 16081.91 |
      And evidence of 2026-11-20
        | referencePriceUsd     | 143.21    |
        | averageDailyVolumeUsd | 200000000 |
        | dailyVolatilityRatio  | 5%        |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed | limit                |
        | VOL-001 | warning  | /margin/maintenanceMarginRatio | 3%       | 3.00000000000001174% |
        | IMF-005 | note     | /margin/imfFactor              | 14884    | 40804                |
      And VOL-001 is first broken at a size of 3491.376300538 base, where initial margin is 5% and maintenance margin 3%

    Scenario: A margin that grows with the root of the size, and faster than the need
      Both meet at 36 million USD, where the need has grown to 3% and maintenance margin, half of initial margin, starts to
      grow: the one touches the other and falls behind.
      Given the policy asks maintenance margin to outlast 3 standard deviations over 10 minutes, with an impact coefficient of 1
      And a market with margin of kind square-root
        | initialMarginRatio        | 5%      |
        | imfFactor                 | 0.00001 |
        | shift                     | 0       |
        | minMaintenanceMarginRatio | 3%      |
        | maintenanceFactor         | 0.5     |
        | positionUnit              | quote   |
      And its open interest is limited by
        | maxNotionalUsd | 900000000 |
      And evidence of 2026-11-20
        | averageDailyVolumeUsd | 144000000 |
        | dailyVolatilityRatio  | 4%       |
      When the market is judged
      Then VOL-001 holds
      And no rule speaks

    Scenario: A price that is not known
      Given the policy asks maintenance margin to outlast 3 standard deviations over 10 minutes, with an impact coefficient of 1
      And a market with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 3%       |
        | imfFactor              | 0.000050 |
      And evidence of 2026-11-20
        | averageDailyVolumeUsd | 200000000 |
        | dailyVolatilityRatio  | 4%        |
      When the market is judged
      Then VOL-001 does not apply, because "the evidence does not state the reference price"
      And the findings are
        | rule    | severity | field   | observed | limit |
        | EVI-001 | warning  | /market | 1        | 0     |

    Scenario: A volatility that is too old
      Given the policy asks maintenance margin to outlast 3 standard deviations over 10 minutes, with an impact coefficient of 1
      And the policy allows evidence to be at most this old
        | daily-volatility | 7 |
      And a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 1% |
      And evidence of 2026-11-12
        | averageDailyVolumeUsd | 200000000 |
        | dailyVolatilityRatio  | 4%        |
      When the market is judged
      Then VOL-001 does not apply, because "the daily volatility is 9 days old; the policy allows 7"
      And the findings are
        | rule    | severity | field   | observed | limit |
        | EVI-001 | warning  | /market | 1        | 0     |

    Scenario: Sizes in contracts
      Given the policy asks maintenance margin to outlast 3 standard deviations over 10 minutes, with an impact coefficient of 1
      And a market with tiers by contracts size
        | floor | cap  | leverage | maintenance |
        | 0     | 1000 | 10x      | 3%          |
      And evidence of 2026-11-20
        | averageDailyVolumeUsd | 200000000 |
        | dailyVolatilityRatio  | 4%        |
      When the market is judged
      Then VOL-001 does not apply, because "the market's sizes are in contracts, and what a contract is worth is not known"
      And no rule speaks

    Scenario: A cap that cannot be
      Given the policy asks maintenance margin to outlast 3 standard deviations over 10 minutes, with an impact coefficient of 1
      And a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 2% |
      And its open interest is limited by
        | maxNotionalUsd | 0 |
      And evidence of 2026-11-20
        | averageDailyVolumeUsd | 200000000 |
        | dailyVolatilityRatio  | 4%        |
      When the market is judged
      Then VOL-001 could not run, because "SHAPE: maxNotionalUsd is 0; it must be above 0; a limit that does not exist is left out, or is the word unlimited where the format has it"

    Scenario: A policy that does not ask
      Given a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 1% |
      And evidence of 2026-11-20
        | averageDailyVolumeUsd | 200000000 |
        | dailyVolatilityRatio  | 4%        |
      When the market is judged
      Then VOL-001 does not apply, because "the policy does not say how many standard deviations the maintenance margin must outlast"
      And no rule speaks

    Scenario: The tier in which a liquidation takes too much
      1% for the move, and 4% times the root of the position's share of a day's volume: 1.5% at 28,125,000 USD.
      Given the policy asks maintenance margin to outlast 3 standard deviations over 10 minutes, with an impact coefficient of 1
      And a market with tiers by quote size
        | floor    | cap       | leverage | maintenance | amount |
        | 0        | 10000000  | 20x      | 2%          |        |
        | 10000000 | 100000000 | 10x      | 2.5%        |        |
      And its open interest is limited by
        | maxNotionalUsd | 50000000 |
      And evidence of 2026-11-20
        | averageDailyVolumeUsd | 200000000 |
        | dailyVolatilityRatio  | 4%        |
      When the market is judged
      Then the findings are
        | rule    | severity | field                                  | observed | limit |
        | MGN-015 | warning  | /margin/tiers/1/maintenanceMarginRatio | 50000    |       |
        | VOL-001 | warning  | /margin/tiers/1/maintenanceMarginRatio | 2.5%     | 2.5%  |
      And VOL-001 is first broken just above a size of 28125000 quote, where initial margin is 10% and maintenance margin 2.5%

    Scenario: A volume that is not known
      Given the policy asks maintenance margin to outlast 3 standard deviations over 10 minutes, with an impact coefficient of 1
      And a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 1% |
      And evidence of 2026-11-20
        | dailyVolatilityRatio | 4% |
      When the market is judged
      Then VOL-001 does not apply, because "the evidence does not state the average daily volume"

    Scenario Outline: A policy that does not say <what>
      Given of the move that maintenance margin has to outlast, the policy states
        | standardDeviations | 3       |
        | <stated>           | <value> |
      And a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 1% |
      And evidence of 2026-11-20
        | averageDailyVolumeUsd | 200000000 |
        | dailyVolatilityRatio  | 4%        |
      When the market is judged
      Then VOL-001 does not apply, because "<because>"

      Examples:
        | what                      | stated                  | value | because                                               |
        | how long it may take      | impactCoefficient       | 1     | the policy does not say how long a liquidation may take |
        | how strong its impact is  | liquidationDelayMinutes | 10    | the policy states no coefficient of market impact     |
