Feature: Margin
  Initial margin is what opening a position takes, maintenance margin what keeping it takes, both as a share of its value.
  A rule that speaks of a size holds for every size, and a finding names the smallest one at which the law is broken.

  A scenario states everything that counts in it: a threshold that it does not mention does not exist.
  "The findings are" means these and no others.

  @MGN-001
  Rule: Maintenance margin is nowhere above initial margin

    Scenario: Equal is not above
      40x is an initial margin of 2.5%.
      Given a market with margin of kind flat
        | maxLeverage            | 40x  |
        | maintenanceMarginRatio | 2.5% |
      When the market is judged
      Then MGN-001 holds
      And no rule speaks

    Scenario: Just above
      Given a market with margin of kind flat
        | maxLeverage            | 40x   |
        | maintenanceMarginRatio | 2.51% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed | limit |
        | MGN-001 | blocker  | /margin/maintenanceMarginRatio | 2.51%    | 2.5%  |
      And MGN-001 is first broken at a size of 0, where initial margin is 2.5% and maintenance margin 2.51%
      And MGN-001 says "maintenance margin is 2.51% and initial margin 2.5% at every size: a position opened at the maximum leverage is liquidatable at once"

    Scenario Outline: The DPerp table: <category>
      All five rows of the documentation ask for more to keep a position than to open it. A weaker law that is broken
      by the same mistake stays silent: maintenance below initial, the share, the gap, the fees.
      Given the venue wants maintenance margin below initial margin
      And the policy asks for at most 80% of initial margin as maintenance margin
      And the policy asks for a gap of at least 10% of initial margin
      And a market with margin of kind flat
        | maxLeverage            | <leverage>    |
        | maintenanceMarginRatio | <maintenance> |
      And its fees are
        | openFeeRatio  | 0.1% |
        | closeFeeRatio | 0.1% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed      | limit     |
        | MGN-001 | blocker  | /margin/maintenanceMarginRatio | <maintenance> | <initial> |

      Examples:
        | category     | leverage | initial | maintenance |
        | major crypto | 50x      | 2%      | 2.5%        |
        | minor crypto | 25x      | 4%      | 5%          |
        | commodities  | 20x      | 5%      | 6%          |
        | equities     | 10x      | 10%     | 12%         |
        | forex        | 100x     | 1%      | 1.5%        |

    Scenario Outline: The greatest whole leverage that mends the DPerp table: <category>
      Given a market with margin of kind flat
        | maxLeverage            | <leverage>    |
        | maintenanceMarginRatio | <maintenance> |
      When the market is judged
      Then MGN-001 holds
      And no rule speaks

      Examples:
        | category     | leverage | maintenance |
        | major crypto | 39x      | 2.5%        |
        | minor crypto | 19x      | 5%          |
        | commodities  | 16x      | 6%          |
        | equities     | 8x       | 12%         |
        | forex        | 66x      | 1.5%        |

    Scenario: GMX markets of 2025 that inherited a maintenance default
      0.5% to open and, by a default that was not restated, 1% to keep: 19 to 22 markets of the repository from March to
      August 2025.
      Given a market with margin of kind flat
        | initialMarginRatio     | 0.5% |
        | maintenanceMarginRatio | 1%   |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed | limit |
        | MGN-001 | blocker  | /margin/maintenanceMarginRatio | 1%       | 0.5%  |

    Scenario: A leverage that is no finite ratio stays exact, below
      3x is a third; 22 digits of it are still below.
      Given a market with margin of kind flat
        | maxLeverage            | 3x                         |
        | maintenanceMarginRatio | 33.3333333333333333333333% |
      When the market is judged
      Then MGN-001 holds
      And no rule speaks

    Scenario: A leverage that is no finite ratio stays exact, above
      Given a market with margin of kind flat
        | maxLeverage            | 3x                         |
        | maintenanceMarginRatio | 33.3333333333333333333334% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed                   | limit                |
        | MGN-001 | blocker  | /margin/maintenanceMarginRatio | 33.3333333333333333333334% | 33.3333333333333333% |

    Scenario: A tier that ends exactly where maintenance would reach initial
      The second tier asks 20% of the value less 1,750. That is 10%, the initial margin of 10x, at a size of 17,500,
      which is no longer in the tier.
      Given a market with tiers by quote size
        | floor | cap   | leverage | maintenance | amount |
        | 0     | 10000 | 20x      | 2.5%        | 0      |
        | 10000 | 17500 | 10x      | 20%         | 1750   |
      When the market is judged
      Then MGN-001 holds
      And no rule speaks

    Scenario: A tier that ends one cent after maintenance passes initial
      Given a market with tiers by quote size
        | floor | cap      | leverage | maintenance | amount |
        | 0     | 10000    | 20x      | 2.5%        | 0      |
        | 10000 | 17500.01 | 10x      | 20%         | 1750   |
      When the market is judged
      Then the findings are
        | rule    | severity | field                                  | observed | limit |
        | MGN-001 | blocker  | /margin/tiers/1/maintenanceMarginRatio | 10%      | 10%   |
      And MGN-001 is first broken just above a size of 17500 quote, where initial margin is 10% and maintenance margin 10%

    Scenario: Steps that rise together never cross
      BitMEX XBTUSD, 2021-08: 1% and 0.5% up to 200 XBT, both 0.5% more for every 150 XBT.
      Given a market with margin of kind linear-steps
        | initialMarginRatio     | 1%   |
        | maintenanceMarginRatio | 0.5% |
        | base                   | 200  |
        | step                   | 150  |
        | initialIncrement       | 0.5% |
        | maintenanceIncrement   | 0.5% |
        | positionUnit           | base |
      When the market is judged
      Then MGN-001 holds
      And no rule speaks

    Scenario: Steps that rise faster for maintenance cross at last
      After five steps both are 3.5%; the sixth begins just above 950.
      Given a market with margin of kind linear-steps
        | initialMarginRatio     | 1%   |
        | maintenanceMarginRatio | 0.5% |
        | base                   | 200  |
        | step                   | 150  |
        | initialIncrement       | 0.5% |
        | maintenanceIncrement   | 0.6% |
        | positionUnit           | base |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed | limit |
        | MGN-001 | blocker  | /margin/maintenanceMarginRatio | 4.1%     | 4%    |
      And MGN-001 is first broken just above a size of 950 base, where initial margin is 4% and maintenance margin 4.1%

    Scenario: A square root for both never crosses
      FTX BTC-PERP, 2021.
      Given a market with margin of kind square-root
        | initialMarginRatio        | 5%    |
        | imfFactor                 | 0.002 |
        | shift                     | 0     |
        | minMaintenanceMarginRatio | 3%    |
        | maintenanceFactor         | 0.6   |
        | positionUnit              | base  |
      When the market is judged
      Then MGN-001 holds
      And no rule speaks

    Scenario: A square root from a minimum that is too high
      Maintenance is 6% at least, initial 5% until the square root makes it more.
      Given a market with margin of kind square-root
        | initialMarginRatio        | 5%    |
        | imfFactor                 | 0.002 |
        | shift                     | 0     |
        | minMaintenanceMarginRatio | 6%    |
        | maintenanceFactor         | 0.6   |
        | positionUnit              | base  |
      When the market is judged
      Then the findings are
        | rule    | severity | field                     | observed | limit |
        | MGN-001 | blocker  | /margin/maintenanceFactor | 6%       | 5%    |
      And MGN-001 is first broken at a size of 0 base, where initial margin is 5% and maintenance margin 6%

    Scenario: A size premium for both never crosses
      Drift BTC-PERP, 2025-07-14: 5% and 3%, in the program's own whole numbers.
      Given a market with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 3%       |
        | imfFactor              | 0.001900 |
      When the market is judged
      Then MGN-001 holds
      And no rule speaks

    Scenario: A venue that publishes leverage alone
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      When the market is judged
      Then MGN-001 does not apply, because "the venue publishes leverage alone, no maintenance margin"

  @MGN-002
  Rule: Maintenance margin is everywhere below initial margin, where the venue compares strictly

    Scenario: Just below
      Given the venue wants maintenance margin below initial margin
      And a market with margin of kind flat
        | maxLeverage            | 40x   |
        | maintenanceMarginRatio | 2.49% |
      When the market is judged
      Then MGN-002 holds
      And no rule speaks

    Scenario: Equal is not below
      The weaker laws about their distance stay silent.
      Given the venue wants maintenance margin below initial margin
      And the policy asks for at most 80% of initial margin as maintenance margin
      And the policy asks for a gap of at least 10% of initial margin
      And a market with margin of kind flat
        | maxLeverage            | 40x  |
        | maintenanceMarginRatio | 2.5% |
      And its fees are
        | openFeeRatio  | 0.1% |
        | closeFeeRatio | 0.1% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed | limit |
        | MGN-002 | blocker  | /margin/maintenanceMarginRatio | 2.5%     | 2.5%  |
      And MGN-002 is first broken at a size of 0, where initial margin is 2.5% and maintenance margin 2.5%
      And MGN-002 says "maintenance margin reaches the initial margin of 2.5% at every size: no loss at all is left between opening and liquidation"
      And MGN-006 does not apply, because "MGN-002 speaks of it"
      And MGN-013 does not apply, because "MGN-002 speaks of it"
      And MGN-016 does not apply, because "MGN-002 speaks of it"

    Scenario: Maintenance as a fraction of initial margin, all of it
      Given the venue wants maintenance margin below initial margin
      And a market with margin of kind open-interest
        | initialMarginRatio  | 10%      |
        | maintenanceFraction | 100%     |
        | lowerCapUsd         | 20000000 |
        | upperCapUsd         | 50000000 |
      When the market is judged
      Then the findings are
        | rule    | severity | field                       | observed | limit |
        | MGN-002 | blocker  | /margin/maintenanceFraction | 10%      | 10%   |
      And MGN-002 is first broken at an open interest of 0 USD, where initial margin is 10% and maintenance margin 10%

    Scenario: A pool venue lets them be equal
      GMX v2 asks 1% for both in most of its markets.
      Given the venue lets maintenance margin equal initial margin
      And a market with margin of kind flat
        | initialMarginRatio     | 1% |
        | maintenanceMarginRatio | 1% |
      When the market is judged
      Then MGN-002 does not apply, because "the policy allows a maintenance margin that equals the initial margin"
      And no rule speaks

    Scenario: It is first reached in the second tier, in so many words
      The rate of the second tier applies to the whole position, so that maintenance margin jumps as well.
      Given the venue wants maintenance margin below initial margin
      And a market with tiers by quote size
        | floor | cap   | leverage | maintenance |
        | 0     | 10000 | 20x      | 2%          |
        | 10000 | 50000 | 10x      | 10%         |
      When the market is judged
      Then the findings are
        | rule    | severity | field                                  | observed | limit |
        | MGN-002 | blocker  | /margin/tiers/1/maintenanceMarginRatio | 10%      | 10%   |
        | MGN-015 | warning  | /margin/tiers/1/maintenanceMarginRatio | 800      |       |

  @MGN-003
  Rule: The initial margin ratio is inside the venue's bounds

    Scenario Outline: Exactly at a bound: <initial>
      Given the venue accepts initial margin ratios from 1.25% to 50%
      And a market with margin of kind flat
        | initialMarginRatio     | <initial> |
        | maintenanceMarginRatio | 1%        |
      When the market is judged
      Then MGN-003 holds
      And no rule speaks

      Examples:
        | initial |
        | 1.25%   |
        | 50%     |

    Scenario Outline: Just beyond a bound: <initial>
      Drift and Velocity refuse less than 1.25%, which is 80x.
      Given the venue accepts initial margin ratios from 1.25% to 50%
      And a market with margin of kind flat
        | initialMarginRatio     | <initial> |
        | maintenanceMarginRatio | 1%        |
      When the market is judged
      Then the findings are
        | rule    | severity | field                      | observed  | limit   |
        | MGN-003 | blocker  | /margin/initialMarginRatio | <initial> | <bound> |

      Examples:
        | initial | bound |
        | 1.24%   | 1.25% |
        | 50.01%  | 50%   |

    Scenario: A market that states leverage is held to the ratio that follows from it
      Given the venue accepts initial margin ratios from 1.25% to 100%
      And a market with margin of kind flat
        | maxLeverage            | 100x |
        | maintenanceMarginRatio | 0.5% |
      When the market is judged
      Then the findings are
        | rule    | severity | field               | observed | limit |
        | MGN-003 | blocker  | /margin/maxLeverage | 1%       | 1.25% |

    Scenario: High-leverage mode has bounds of its own
      Drift accepts 0.5% there. That 0.4% is also more leverage than the bound allows is the same fact, and is said once.
      Given the venue accepts initial margin ratios from 1.25% to 100%
      And the venue has a high-leverage mode with margin ratios from 0.5% to 100%
      And a market with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 3%       |
        | imfFactor              | 0.000050 |
      And its pair for high-leverage mode is
        | initialMarginRatio     | 0.4% |
        | maintenanceMarginRatio | 0.3% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                                | observed | limit |
        | MGN-003 | blocker  | /highLeverage/initialMarginRatio     | 0.4%     | 0.5%  |
        | MGN-004 | blocker  | /highLeverage/maintenanceMarginRatio | 0.3%     | 0.5%  |
      And MGN-003 says "initial margin is 0.4% in high-leverage mode; the venue's bound is 0.5%"

    Scenario: A tier that states leverage and initial margin is told of its initial margin
      Given the venue accepts initial margin ratios from 10% to 50%
      And a market with tiers by quote size
        | floor | cap   | leverage | initial | maintenance |
        | 0     | 10000 | 20x      | 6.25%   | 2%          |
      When the market is judged
      Then the findings are
        | rule    | severity | field                              | observed | limit |
        | MGN-003 | blocker  | /margin/tiers/0/initialMarginRatio | 6.25%    | 10%   |

  @MGN-004
  Rule: The maintenance margin ratio is inside the venue's bounds

    Scenario Outline: Exactly at a bound: <maintenance>
      Given the venue accepts maintenance margin ratios from 1.25% to 50%
      And a market with margin of kind flat
        | initialMarginRatio     | 60%           |
        | maintenanceMarginRatio | <maintenance> |
      When the market is judged
      Then MGN-004 holds
      And no rule speaks

      Examples:
        | maintenance |
        | 1.25%       |
        | 50%         |

    Scenario Outline: Just beyond a bound: <maintenance>
      Given the venue accepts maintenance margin ratios from 1.25% to 50%
      And a market with margin of kind flat
        | initialMarginRatio     | 60%           |
        | maintenanceMarginRatio | <maintenance> |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed      | limit   |
        | MGN-004 | blocker  | /margin/maintenanceMarginRatio | <maintenance> | <bound> |

      Examples:
        | maintenance | bound |
        | 1.24%       | 1.25% |
        | 50.01%      | 50%   |

    Scenario: High-leverage mode has bounds of its own
      Given the venue accepts maintenance margin ratios from 1.25% to 100%
      And the venue has a high-leverage mode with margin ratios from 0.5% to 100%
      And a market with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 3%       |
        | imfFactor              | 0.000050 |
      And its pair for high-leverage mode is
        | initialMarginRatio     | 0.99% |
        | maintenanceMarginRatio | 0.5%  |
      When the market is judged
      Then MGN-004 holds
      And no rule speaks

    Scenario: Each tier is held to the bounds
      Given the venue accepts maintenance margin ratios from 1.25% to 50%
      And a market with tiers by quote size
        | floor | cap   | leverage | maintenance | amount |
        | 0     | 10000 | 50x      | 1.2%        | 0      |
        | 10000 | 50000 | 20x      | 2%          | 80     |
      When the market is judged
      Then the findings are
        | rule    | severity | field                                  | observed | limit |
        | MGN-004 | blocker  | /margin/tiers/0/maintenanceMarginRatio | 1.2%     | 1.25% |
      And MGN-004 says "maintenance margin is 1.2% in tier 1 (from a size of 0); the venue's bound is 1.25%"

  @MGN-005
  Rule: Maintenance margin is nowhere below the minimum of the market's category

    Scenario: Exactly the minimum
      Given the policy asks category major-crypto for a maintenance margin of at least 2%
      And a market of category major-crypto with margin of kind flat
        | maxLeverage            | 20x |
        | maintenanceMarginRatio | 2%  |
      When the market is judged
      Then MGN-005 holds
      And no rule speaks

    Scenario: Just below the minimum
      Given the policy asks category major-crypto for a maintenance margin of at least 2%
      And a market of category major-crypto with margin of kind flat
        | maxLeverage            | 20x   |
        | maintenanceMarginRatio | 1.99% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed | limit |
        | MGN-005 | blocker  | /margin/maintenanceMarginRatio | 1.99%    | 2%    |
      And MGN-005 is first broken at a size of 0, where initial margin is 5% and maintenance margin 1.99%
      And MGN-005 says "maintenance margin is 1.99% at every size; the category asks for 2%"

    Scenario: The smallest size at which it is too low
      Binance USD-M BTCUSDT, 2026-05-01, two of twelve tiers, against 0.5%.
      Given the policy asks category major-crypto for a maintenance margin of at least 0.5%
      And a market of category major-crypto with tiers by quote size
        | floor  | cap    | leverage | maintenance | amount |
        | 0      | 300000 | 150x     | 0.4%        | 0      |
        | 300000 | 800000 | 100x     | 0.5%        | 300    |
      When the market is judged
      Then the findings are
        | rule    | severity | field                                  | observed | limit |
        | MGN-005 | blocker  | /margin/tiers/0/maintenanceMarginRatio | 0.4%     | 0.5%  |
      And MGN-005 is first broken at a size of 0 quote, where initial margin is 0.666666666666666667% and maintenance margin 0.4%

    Scenario: Maintenance as a fraction of initial margin
      dYdX v4 BTC-USD, 2026-03: 60% of 2%.
      Given the policy asks category major-crypto for a maintenance margin of at least 1.5%
      And a market of category major-crypto with margin of kind open-interest
        | initialMarginRatio  | 2%  |
        | maintenanceFraction | 60% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                       | observed | limit |
        | MGN-005 | blocker  | /margin/maintenanceFraction | 1.2%     | 1.5%  |

    Scenario: The tier in which it is too low
      Given the policy asks category major-crypto for a maintenance margin of at least 2%
      And a market of category major-crypto with tiers by quote size
        | floor | cap   | leverage | maintenance |
        | 0     | 10000 | 20x      | 2%          |
        | 10000 | 50000 | 10x      | 1.9%        |
      When the market is judged
      Then the findings are
        | rule    | severity | field                                  | observed | limit |
        | MGN-005 | blocker  | /margin/tiers/1/maintenanceMarginRatio | 1.9%     | 2%    |
        | MGN-012 | blocker  | /margin/tiers/1/maintenanceMarginRatio | 1.9%     | 2%    |

  @MGN-006
  Rule: Maintenance margin is at most the policy's share of initial margin at the first step

    Scenario: Exactly the share
      Given the policy asks for at most 80% of initial margin as maintenance margin
      And a market with margin of kind flat
        | maxLeverage            | 20x |
        | maintenanceMarginRatio | 4%  |
      When the market is judged
      Then MGN-006 holds
      And no rule speaks

    Scenario: Just over the share
      Given the policy asks for at most 80% of initial margin as maintenance margin
      And a market with margin of kind flat
        | maxLeverage            | 20x   |
        | maintenanceMarginRatio | 4.01% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed | limit |
        | MGN-006 | warning  | /margin/maintenanceMarginRatio | 80.2%    | 80%   |
      And MGN-006 says "maintenance margin is 80.2% of initial margin at the smallest sizes; at most 80% is usual"

    Scenario: The highest share among 716 markets
      Binance USD-M VINEUSDT, 2026-05-01: 4.5% of 5%. The gap of a tenth that is left is exactly what the policy asks for.
      Given the policy asks for at most 80% of initial margin as maintenance margin
      And the policy asks for a gap of at least 10% of initial margin
      And a market with tiers by quote size
        | floor  | cap    | leverage | maintenance | amount |
        | 0      | 5000   | 20x      | 4.5%        | 0      |
        | 5000   | 10000  | 10x      | 5%          | 25     |
        | 10000  | 50000  | 5x       | 10%         | 525    |
        | 50000  | 100000 | 4x       | 12.5%       | 1775   |
        | 100000 | 250000 | 3x       | 16.67%      | 5945   |
        | 250000 | 500000 | 2x       | 25%         | 26770  |
        | 500000 | 800000 | 1x       | 50%         | 151770 |
      When the market is judged
      Then the findings are
        | rule    | severity | field                                  | observed | limit |
        | MGN-006 | warning  | /margin/tiers/0/maintenanceMarginRatio | 90%      | 80%   |

    Scenario: A share without a finite decimal
      Mars ATOM: 15% and 13%.
      Given the policy asks for at most 80% of initial margin as maintenance margin
      And a market with margin of kind flat
        | initialMarginRatio     | 15% |
        | maintenanceMarginRatio | 13% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed             | limit |
        | MGN-006 | warning  | /margin/maintenanceMarginRatio | 86.6666666666666667% | 80%   |

  @MGN-007
  Rule: Maintenance margin is above the liquidation fees that the venue counts

    Scenario: Just above the fees
      Given the venue counts liquidator fee and insurance fund fee against the maintenance margin
      And a market with margin of kind size-premium
        | initialMarginRatio     | 10%      |
        | maintenanceMarginRatio | 5%       |
        | imfFactor              | 0.000100 |
      And its liquidation terms are
        | liquidatorFeeRatio    | 4%      |
        | insuranceFundFeeRatio | 0.9999% |
      When the market is judged
      Then MGN-007 holds
      And no rule speaks

    Scenario: Fees that take all of it, as Velocity counts them
      Drift TIA-PERP, 2023-12-09, under Velocity's law.
      Given the venue counts liquidator fee and insurance fund fee against the maintenance margin
      And a market with margin of kind size-premium
        | initialMarginRatio     | 10%      |
        | maintenanceMarginRatio | 5%       |
        | imfFactor              | 0.000100 |
      And its liquidation terms are
        | liquidatorFeeRatio    | 4% |
        | insuranceFundFeeRatio | 1% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed | limit |
        | MGN-007 | blocker  | /margin/maintenanceMarginRatio | 5%       | 5%    |
      And MGN-007 says "maintenance margin is 5%; the liquidation fees take 5%"

    Scenario: The same market, as Drift counts them
      Drift's program counts the liquidator's fee alone, and so accepted it.
      Given the venue counts liquidator fee against the maintenance margin
      And a market with margin of kind size-premium
        | initialMarginRatio     | 10%      |
        | maintenanceMarginRatio | 5%       |
        | imfFactor              | 0.000100 |
      And its liquidation terms are
        | liquidatorFeeRatio    | 4% |
        | insuranceFundFeeRatio | 1% |
      When the market is judged
      Then MGN-007 holds
      And no rule speaks

    Scenario: A market without liquidation terms
      Given the venue counts liquidator fee against the maintenance margin
      And a market with margin of kind flat
        | maxLeverage            | 20x |
        | maintenanceMarginRatio | 2%  |
      When the market is judged
      Then MGN-007 does not apply, because "the market states no liquidation terms"

    Scenario: A little more than all of it
      Given the venue counts liquidator fee and insurance fund fee against the maintenance margin
      And a market with margin of kind flat
        | initialMarginRatio     | 10% |
        | maintenanceMarginRatio | 5%  |
      And its liquidation terms are
        | liquidatorFeeRatio    | 4%    |
        | insuranceFundFeeRatio | 1.01% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed | limit |
        | MGN-007 | blocker  | /margin/maintenanceMarginRatio | 5%       | 5.01% |
      And MGN-007 says "maintenance margin is 5%; the liquidation fees take 5.01%"

    Scenario: A fee that is capped by what remains is another rule's business
      Given the venue counts insurance fund fee against the maintenance margin
      And a market with margin of kind flat
        | initialMarginRatio     | 2%   |
        | maintenanceMarginRatio | 1.2% |
      And its liquidation terms are
        | insuranceFundFeeRatio          | 1.5% |
        | feeCappedByRemainingCollateral | true |
      When the market is judged
      Then MGN-007 holds
      And the findings are
        | rule    | severity | field                          | observed | limit |
        | MGN-008 | warning  | /margin/maintenanceMarginRatio | 1.2%     | 1.5%  |

    Scenario: A policy that counts no fee
      Given a market with margin of kind flat
        | maxLeverage            | 20x |
        | maintenanceMarginRatio | 2%  |
      And its liquidation terms are
        | liquidatorFeeRatio | 2% |
      When the market is judged
      Then MGN-007 does not apply, because "the policy counts no liquidation fees"

  @MGN-008
  Rule: Maintenance margin is above the liquidation fees, also where a fee is capped by what remains

    Scenario: Just above the fee
      Given the venue counts insurance fund fee against the maintenance margin
      And a market with margin of kind open-interest
        | initialMarginRatio  | 2%  |
        | maintenanceFraction | 60% |
      And its liquidation terms are
        | insuranceFundFeeRatio          | 1.19% |
        | feeCappedByRemainingCollateral | true  |
      When the market is judged
      Then MGN-008 holds
      And no rule speaks

    Scenario: Exactly the fee
      Given the venue counts insurance fund fee against the maintenance margin
      And a market with margin of kind open-interest
        | initialMarginRatio  | 2%  |
        | maintenanceFraction | 60% |
      And its liquidation terms are
        | insuranceFundFeeRatio          | 1.2% |
        | feeCappedByRemainingCollateral | true |
      When the market is judged
      Then the findings are
        | rule    | severity | field                       | observed | limit |
        | MGN-008 | warning  | /margin/maintenanceFraction | 1.2%     | 1.2%  |

    Scenario: dYdX v4 BTC-USD
      2026-03: maintenance is 1.2%, the liquidation fee up to 1.5%. The fee is cut to what remains, so a reason will do.
      Given the venue counts insurance fund fee against the maintenance margin
      And a market with margin of kind open-interest
        | initialMarginRatio  | 2%  |
        | maintenanceFraction | 60% |
      And its liquidation terms are
        | insuranceFundFeeRatio          | 1.5% |
        | feeCappedByRemainingCollateral | true |
      When the market is judged
      Then the findings are
        | rule    | severity | field                       | observed | limit |
        | MGN-008 | warning  | /margin/maintenanceFraction | 1.2%     | 1.5%  |
      And the verdict is needs-reason
      And MGN-008 says "maintenance margin is 1.2%; the liquidation fees take 1.5%"

    Scenario: A fee that is taken whole is another rule's business
      Given the venue counts insurance fund fee against the maintenance margin
      And a market with margin of kind flat
        | initialMarginRatio     | 2%   |
        | maintenanceMarginRatio | 1.2% |
      And its liquidation terms are
        | insuranceFundFeeRatio | 1.5% |
      When the market is judged
      Then MGN-008 holds
      And the findings are
        | rule    | severity | field                          | observed | limit |
        | MGN-007 | blocker  | /margin/maintenanceMarginRatio | 1.2%     | 1.5%  |

    Scenario: A policy that counts no fee
      Given a market with margin of kind flat
        | maxLeverage            | 20x |
        | maintenanceMarginRatio | 2%  |
      And its liquidation terms are
        | insuranceFundFeeRatio          | 2%   |
        | feeCappedByRemainingCollateral | true |
      When the market is judged
      Then MGN-008 does not apply, because "the policy counts no liquidation fees"

  @MGN-009
  Rule: Initial margin is above the maximum spread

    Scenario: Just above the spread
      Given a market with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 3%       |
        | imfFactor              | 0.000050 |
      And its spread is
        | maxSpreadRatio | 4.9999% |
      When the market is judged
      Then MGN-009 holds
      And no rule speaks

    Scenario: Exactly the spread
      Given a market with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 3%       |
        | imfFactor              | 0.000050 |
      And its spread is
        | maxSpreadRatio | 5% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                      | observed | limit |
        | MGN-009 | blocker  | /margin/initialMarginRatio | 5%       | 5%    |
      And MGN-009 says "initial margin is 5%; the market maker may quote a spread of 5%"

    Scenario: A market without a spread
      Given a market with margin of kind flat
        | maxLeverage            | 20x |
        | maintenanceMarginRatio | 2%  |
      When the market is judged
      Then MGN-009 does not apply, because "the market states no maximum spread"

    Scenario: A little more than the initial margin of a tier that states leverage too
      Given a market with tiers by quote size
        | floor | cap   | leverage | initial | maintenance |
        | 0     | 10000 | 20x      | 5%      | 3%          |
      And its spread is
        | maxSpreadRatio | 5.01% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                              | observed | limit |
        | MGN-009 | blocker  | /margin/tiers/0/initialMarginRatio | 5%       | 5.01% |
      And MGN-009 says "initial margin is 5%; the market maker may quote a spread of 5.01%"

  @MGN-010
  Rule: Margin ratios never fall as size grows

    Scenario: A slope of zero does not fall
      Given a market with margin of kind linear
        | initialMarginRatio     | 2%   |
        | maintenanceMarginRatio | 1%   |
        | slope                  | 0    |
        | positionUnit           | base |
      When the market is judged
      Then MGN-010 holds
      And no rule speaks

    Scenario: Deribit's slope, the right way up
      Deribit BTC-PERPETUAL from 2022-01-11 on: 2% and 1%, both 0.5% more for every 100 BTC.
      Given a market with margin of kind linear
        | initialMarginRatio     | 2%      |
        | maintenanceMarginRatio | 1%      |
        | slope                  | 0.00005 |
        | positionUnit           | base    |
      When the market is judged
      Then MGN-010 holds
      And no rule speaks

    Scenario: The same slope with a slip of the sign
      Given a market with margin of kind linear
        | initialMarginRatio     | 2%       |
        | maintenanceMarginRatio | 1%       |
        | slope                  | -0.00005 |
        | positionUnit           | base     |
      When the market is judged
      Then the findings are
        | rule    | severity | field   | observed | limit |
        | MGN-010 | blocker  | /margin | 2%       | 2%    |
      And MGN-010 is first broken just above a size of 0 base, where initial margin is 2% and maintenance margin 1%

    Scenario: A step down of maintenance margin alone
      Given a market with margin of kind linear-steps
        | initialMarginRatio     | 1%    |
        | maintenanceMarginRatio | 0.5%  |
        | base                   | 200   |
        | step                   | 150   |
        | initialIncrement       | 0.5%  |
        | maintenanceIncrement   | -0.1% |
        | positionUnit           | base  |
      When the market is judged
      Then the findings are
        | rule    | severity | field   | observed | limit |
        | MGN-010 | blocker  | /margin | 0.4%     | 0.5%  |
      And MGN-010 is first broken just above a size of 200 base, where initial margin is 1.5% and maintenance margin 0.4%
      And MGN-010 says "a margin ratio of 0.5% falls as size grows beyond 200 base units"

    Scenario: Tiers are compared one by one by rules of their own
      Given a market with tiers by quote size
        | floor | cap   | leverage | maintenance |
        | 0     | 10000 | 20x      | 2%          |
      When the market is judged
      Then MGN-010 does not apply, because "the market has tiers, which are compared one by one"

  @MGN-011
  Rule: Maintenance amounts make the margin continuous over tiers, starting from zero

    Scenario: An amount that is rounded to the cent
      10,000 times the rise of 0.5% makes 50; a cent more or less is rounding.
      Given a market with tiers by quote size
        | floor | cap   | leverage | maintenance | amount |
        | 0     | 10000 | 20x      | 2%          | 0      |
        | 10000 | 50000 | 10x      | 2.5%        | 50.01  |
      When the market is judged
      Then MGN-011 holds
      And no rule speaks

    Scenario: An amount that is off by more than a cent
      Given a market with tiers by quote size
        | floor | cap   | leverage | maintenance | amount |
        | 0     | 10000 | 20x      | 2%          | 0      |
        | 10000 | 50000 | 10x      | 2.5%        | 50.02  |
      When the market is judged
      Then the findings are
        | rule    | severity | field                             | observed | limit |
        | MGN-011 | blocker  | /margin/tiers/1/maintenanceAmount | 50.02    | 50    |
      And MGN-001 could not run, because "MGN-011: the amount is 50.02; to continue the tiers before it has to be 50"

    Scenario: An amount at a large size may be rounded more
      A billionth of the floor is tolerated where that is more than a cent: 0.1 at 100 million.
      Given a market with tiers by quote size
        | floor     | cap       | leverage | maintenance | amount   |
        | 0         | 100000000 | 20x      | 2%          | 0        |
        | 100000000 | 200000000 | 10x      | 2.5%        | 500000.1 |
      When the market is judged
      Then MGN-011 holds
      And no rule speaks

    Scenario: An amount at a large size that is off by more
      Given a market with tiers by quote size
        | floor     | cap       | leverage | maintenance | amount    |
        | 0         | 100000000 | 20x      | 2%          | 0         |
        | 100000000 | 200000000 | 10x      | 2.5%        | 500000.11 |
      When the market is judged
      Then the findings are
        | rule    | severity | field                             | observed  | limit  |
        | MGN-011 | blocker  | /margin/tiers/1/maintenanceAmount | 500000.11 | 500000 |

    Scenario: A first amount that is not zero
      Given a market with tiers by quote size
        | floor | cap   | leverage | maintenance | amount |
        | 0     | 10000 | 20x      | 2%          | 0.01   |
        | 10000 | 50000 | 10x      | 2.5%        | 50     |
      When the market is judged
      Then the findings are
        | rule    | severity | field                             | observed | limit |
        | MGN-011 | blocker  | /margin/tiers/0/maintenanceAmount | 0.01     | 0     |

    Scenario: One tier without an amount among others with one
      Given a market with tiers by quote size
        | floor | cap    | leverage | maintenance | amount |
        | 0     | 10000  | 20x      | 2%          | 0      |
        | 10000 | 50000  | 10x      | 2.5%        |        |
        | 50000 | 100000 | 5x       | 5%          | 1300   |
      When the market is judged
      Then the findings are
        | rule    | severity | field                             | observed | limit |
        | MGN-011 | blocker  | /margin/tiers/1/maintenanceAmount |          | 50    |

    Scenario: A whole table of real amounts
      Binance USD-M BTCUSDT, 2026-05-01.
      Given a market with tiers by quote size
        | floor      | cap        | leverage | maintenance | amount    |
        | 0          | 300000     | 150x     | 0.4%        | 0         |
        | 300000     | 800000     | 100x     | 0.5%        | 300       |
        | 800000     | 3000000    | 75x      | 0.65%       | 1500      |
        | 3000000    | 12000000   | 50x      | 1%          | 12000     |
        | 12000000   | 70000000   | 25x      | 2%          | 132000    |
        | 70000000   | 100000000  | 20x      | 2.5%        | 482000    |
        | 100000000  | 230000000  | 10x      | 5%          | 2982000   |
        | 230000000  | 480000000  | 5x       | 10%         | 14482000  |
        | 480000000  | 600000000  | 4x       | 12.5%       | 26482000  |
        | 600000000  | 800000000  | 3x       | 15%         | 41482000  |
        | 800000000  | 1200000000 | 2x       | 25%         | 121482000 |
        | 1200000000 | 1800000000 | 1x       | 50%         | 421482000 |
      When the market is judged
      Then MGN-011 holds
      And no rule speaks

    Scenario: A table without amounts
      Given a market with tiers by quote size
        | floor | cap   | leverage | maintenance |
        | 0     | 10000 | 20x      | 2%          |
      When the market is judged
      Then MGN-011 does not apply, because "the tiers state no maintenance amounts"

    Scenario: Where the first tier starts is another rule's business
      Given a market with tiers by quote size
        | floor | cap   | leverage | maintenance | amount |
        | 0.01  | 10000 | 20x      | 2%          | 0      |
      When the market is judged
      Then MGN-011 holds
      And the findings are
        | rule    | severity | field                 | observed | limit |
        | LEV-003 | blocker  | /margin/tiers/0/floor | 0.01     | 0     |

  @MGN-012
  Rule: The maintenance rate rises from tier to tier

    Scenario: It rises a little
      Given a market with tiers by quote size
        | floor | cap   | leverage | maintenance | amount |
        | 0     | 10000 | 20x      | 2%          | 0      |
        | 10000 | 50000 | 10x      | 2.01%       | 1      |
      When the market is judged
      Then MGN-012 holds
      And no rule speaks

    Scenario: It stays the same
      Given a market with tiers by quote size
        | floor | cap   | leverage | maintenance | amount |
        | 0     | 10000 | 20x      | 2%          | 0      |
        | 10000 | 50000 | 10x      | 2%          | 0      |
      When the market is judged
      Then the findings are
        | rule    | severity | field                                  | observed | limit |
        | MGN-012 | blocker  | /margin/tiers/1/maintenanceMarginRatio | 2%       | 2%    |

    Scenario: It falls
      Given a market with tiers by quote size
        | floor | cap   | leverage | maintenance |
        | 0     | 10000 | 20x      | 2%          |
        | 10000 | 50000 | 10x      | 1.9%        |
      When the market is judged
      Then the findings are
        | rule    | severity | field                                  | observed | limit |
        | MGN-012 | blocker  | /margin/tiers/1/maintenanceMarginRatio | 1.9%     | 2%    |
      And MGN-012 says "the maintenance rate is 1.9% in tier 2 (from a size of 10,000); it is 2% in the tier before"

    Scenario: A tier that changes nothing at all is another rule's business
      Given a market with tiers by quote size
        | floor | cap   | leverage | maintenance | amount |
        | 0     | 10000 | 20x      | 2%          | 0      |
        | 10000 | 50000 | 20x      | 2%          | 0      |
      When the market is judged
      Then MGN-012 holds
      And the findings are
        | rule    | severity | field                       | observed | limit |
        | LEV-011 | note     | /margin/tiers/1/maxLeverage | 20x      | 20x   |

  @MGN-013
  Rule: A position is not liquidatable at open once fees are paid

    Scenario: The fees leave a little
      Initial margin is 2.5%; maintenance margin and both fees take 2.49%.
      Given a position exactly at its maintenance margin is liquidated
      And a market with margin of kind flat
        | maxLeverage            | 40x   |
        | maintenanceMarginRatio | 2.29% |
      And its fees are
        | openFeeRatio  | 0.1% |
        | closeFeeRatio | 0.1% |
      When the market is judged
      Then MGN-013 holds
      And no rule speaks

    Scenario: The fees leave nothing, and the venue liquidates at the line
      Given a position exactly at its maintenance margin is liquidated
      And a market with margin of kind flat
        | maxLeverage            | 40x  |
        | maintenanceMarginRatio | 2.3% |
      And its fees are
        | openFeeRatio  | 0.1% |
        | closeFeeRatio | 0.1% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed | limit |
        | MGN-013 | blocker  | /margin/maintenanceMarginRatio | 2.5%     | 2.5%  |
      And MGN-013 is first broken at a size of 0, where initial margin is 2.5% and maintenance margin 2.3%

    Scenario: The fees leave nothing, and the venue liquidates below the line
      Given a position exactly at its maintenance margin is still healthy
      And a market with margin of kind flat
        | maxLeverage            | 40x  |
        | maintenanceMarginRatio | 2.3% |
      And its fees are
        | openFeeRatio  | 0.1% |
        | closeFeeRatio | 0.1% |
      When the market is judged
      Then MGN-013 holds
      And no rule speaks

    Scenario: The fees take more than there is
      Given a position exactly at its maintenance margin is still healthy
      And a market with margin of kind flat
        | maxLeverage            | 40x   |
        | maintenanceMarginRatio | 2.31% |
      And its fees are
        | openFeeRatio  | 0.1% |
        | closeFeeRatio | 0.1% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed | limit |
        | MGN-013 | blocker  | /margin/maintenanceMarginRatio | 2.51%    | 2.5%  |
      And MGN-013 says "maintenance margin and fees take 2.51%, initial margin is 2.5% at every size"

    Scenario: Sound at small sizes, and no longer from 280,000 on
      The second tier asks 6.2% of the value less 420, and 16x is 6.25%.
      Given a position exactly at its maintenance margin is liquidated
      And a market with tiers by quote size
        | floor | cap    | leverage | maintenance | amount |
        | 0     | 10000  | 20x      | 2%          | 0      |
        | 10000 | 300000 | 16x      | 6.2%        | 420    |
      And its fees are
        | openFeeRatio  | 0.1% |
        | closeFeeRatio | 0.1% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                                  | observed | limit |
        | MGN-013 | blocker  | /margin/tiers/1/maintenanceMarginRatio | 6.25%    | 6.25% |
      And MGN-013 is first broken at a size of 280000 quote, where initial margin is 6.25% and maintenance margin 6.05%

    Scenario: A market without fees
      Given a market with margin of kind flat
        | maxLeverage            | 40x  |
        | maintenanceMarginRatio | 2.3% |
      When the market is judged
      Then MGN-013 does not apply, because "the market states no trading fees"
      And no rule speaks

    Scenario Outline: A market that says nothing of the fee to <what>
      Given a market with margin of kind flat
        | maxLeverage            | 40x  |
        | maintenanceMarginRatio | 2.3% |
      And its fees are
        | <stated> | 0.1% |
      When the market is judged
      Then MGN-013 does not apply, because "the market states no fee to <what>"

      Examples:
        | stated        | what  |
        | openFeeRatio  | close |
        | closeFeeRatio | open  |

  @MGN-014
  Rule: What maintenance leaves after fees covers the slippage under stress

    Scenario: Exactly the slippage
      1.99% less a fee of 1% is 0.99%, which is 1% of the 99% that the fee leaves.
      Given the policy expects a liquidation in category major-crypto to slip by 1% under stress
      And a market of category major-crypto with margin of kind flat
        | maxLeverage            | 20x   |
        | maintenanceMarginRatio | 1.99% |
      And its liquidation terms are
        | liquidatorFeeRatio    | 0.5% |
        | insuranceFundFeeRatio | 0.5% |
      When the market is judged
      Then MGN-014 holds
      And no rule speaks

    Scenario: Just less than the slippage
      Given the policy expects a liquidation in category major-crypto to slip by 1% under stress
      And a market of category major-crypto with margin of kind flat
        | maxLeverage            | 20x   |
        | maintenanceMarginRatio | 1.985% |
      And its liquidation terms are
        | liquidatorFeeRatio    | 0.5% |
        | insuranceFundFeeRatio | 0.5% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed              | limit |
        | MGN-014 | warning  | /margin/maintenanceMarginRatio | 0.994949494949494949% | 1%    |
      And MGN-014 says "a liquidation may slip by about 0.994949% before it leaves bad debt; 1% is expected under stress"

    Scenario: The fee to close comes off too
      Given the policy expects a liquidation in category major-crypto to slip by 1% under stress
      And a market of category major-crypto with margin of kind flat
        | maxLeverage            | 20x |
        | maintenanceMarginRatio | 2%  |
      And its liquidation terms are
        | liquidatorFeeRatio | 1% |
      And its fees are
        | closeFeeRatio | 1% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed | limit |
        | MGN-014 | warning  | /margin/maintenanceMarginRatio | 0        | 1%    |

    Scenario: Deribit BTC-PERPETUAL until 2022-01-10
      0.525% to keep a position, of which a liquidation took 0.5%.
      Given the policy expects a liquidation in category major-crypto to slip by 0.25% under stress
      And a market of category major-crypto with margin of kind linear
        | initialMarginRatio     | 1%      |
        | maintenanceMarginRatio | 0.525%  |
        | slope                  | 0.00005 |
        | positionUnit           | base    |
      And its liquidation terms are
        | insuranceFundFeeRatio | 0.5% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed               | limit |
        | MGN-014 | warning  | /margin/maintenanceMarginRatio | 0.0251256281407035176% | 0.25% |

    Scenario: Deribit BTC-PERPETUAL from 2022-01-11 on
      Deribit raised it to 1% with a fee of 0.75%, with just this argument.
      Given the policy expects a liquidation in category major-crypto to slip by 0.25% under stress
      And a market of category major-crypto with margin of kind linear
        | initialMarginRatio     | 2%      |
        | maintenanceMarginRatio | 1%      |
        | slope                  | 0.00005 |
        | positionUnit           | base    |
      And its liquidation terms are
        | insuranceFundFeeRatio | 0.75% |
      When the market is judged
      Then MGN-014 holds
      And no rule speaks

    Scenario: Where the fees take everything, that alone is said
      Given the policy expects a liquidation in category major-crypto to slip by 1% under stress
      And the venue counts liquidator fee against the maintenance margin
      And a market of category major-crypto with margin of kind flat
        | maxLeverage            | 20x |
        | maintenanceMarginRatio | 2%  |
      And its liquidation terms are
        | liquidatorFeeRatio | 2% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed | limit |
        | MGN-007 | blocker  | /margin/maintenanceMarginRatio | 2%       | 2%    |

    Scenario: Where fees that are capped take everything, that alone is said
      Given the policy expects a liquidation in category major-crypto to slip by 1% under stress
      And the venue counts liquidator fee against the maintenance margin
      And a market of category major-crypto with margin of kind flat
        | maxLeverage            | 20x |
        | maintenanceMarginRatio | 2%  |
      And its liquidation terms are
        | liquidatorFeeRatio             | 2%   |
        | feeCappedByRemainingCollateral | true |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed | limit |
        | MGN-008 | warning  | /margin/maintenanceMarginRatio | 2%       | 2%    |
      And MGN-014 does not apply, because "MGN-008 speaks of it"

    Scenario: Liquidation terms without a fee
      Given the policy expects a liquidation in category major-crypto to slip by 1% under stress
      And a market of category major-crypto with margin of kind flat
        | maxLeverage            | 20x |
        | maintenanceMarginRatio | 2%  |
      And its liquidation terms are
        | feeCappedByRemainingCollateral | true |
      When the market is judged
      Then MGN-014 does not apply, because "the market states no liquidation fee"

  @MGN-015
  Rule: Maintenance margin does not jump at the floor of a tier

    Scenario: A rate that stays the same does not jump
      That it does not rise is another rule's business.
      Given a market with tiers by quote size
        | floor | cap   | leverage | maintenance |
        | 0     | 10000 | 20x      | 2%          |
        | 10000 | 50000 | 10x      | 2%          |
      When the market is judged
      Then MGN-015 holds
      And the findings are
        | rule    | severity | field                                  | observed | limit |
        | MGN-012 | blocker  | /margin/tiers/1/maintenanceMarginRatio | 2%       | 2%    |

    Scenario: A rate that rises by a hair jumps by that much of the floor
      Given a market with tiers by quote size
        | floor | cap   | leverage | maintenance |
        | 0     | 10000 | 20x      | 2%          |
        | 10000 | 50000 | 10x      | 2.01%       |
      When the market is judged
      Then the findings are
        | rule    | severity | field                                  | observed | limit |
        | MGN-015 | warning  | /margin/tiers/1/maintenanceMarginRatio | 1        |       |
      And MGN-015 says "the maintenance margin of the whole position jumps by 1 in tier 2 (from a size of 10,000): a long that wins its way across may be liquidated by the jump alone"

    Scenario: Kraken's table as published, without amounts
      Kraken inverse PI_XBTUSD, three of its tiers, in contracts of 1 USD.
      Given a market with tiers by contracts size
        | floor   | cap     | leverage | maintenance |
        | 0       | 500000  | 50x      | 1%          |
        | 500000  | 1000000 | 25x      | 2%          |
        | 1000000 | 3000000 | 17x      | 3%          |
      When the market is judged
      Then the findings are
        | rule    | severity | field                                  | observed | limit |
        | MGN-015 | warning  | /margin/tiers/1/maintenanceMarginRatio | 5000     |       |
        | MGN-015 | warning  | /margin/tiers/2/maintenanceMarginRatio | 10000    |       |

    Scenario: Amounts take the jump away
      Given a market with tiers by quote size
        | floor | cap   | leverage | maintenance | amount |
        | 0     | 10000 | 20x      | 2%          | 0      |
        | 10000 | 50000 | 10x      | 2.5%        | 50     |
      When the market is judged
      Then MGN-015 does not apply, because "the tiers state maintenance amounts"
      And no rule speaks

  @MGN-016
  Rule: The gap between initial and maintenance margin is at least the policy's share of the stated initial margin

    Scenario: Exactly the gap
      Given the policy asks for a gap of at least 10% of initial margin
      And a market with margin of kind flat
        | maxLeverage            | 20x  |
        | maintenanceMarginRatio | 4.5% |
      When the market is judged
      Then MGN-016 holds
      And no rule speaks

    Scenario: Just less than the gap
      Given the policy asks for a gap of at least 10% of initial margin
      And a market with margin of kind flat
        | maxLeverage            | 20x   |
        | maintenanceMarginRatio | 4.51% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed | limit |
        | MGN-016 | warning  | /margin/maintenanceMarginRatio | 4.51%    | 4.5%  |
      And MGN-016 is first broken at a size of 0, where initial margin is 5% and maintenance margin 4.51%
      And MGN-016 says "maintenance margin is 4.51% at every size; to leave the gap it may be at most 4.5%"

    Scenario: A size premium keeps the gap, although its share of the growing margin shrinks
      Drift BTC-PERP, 2025-07-14.
      Given the policy asks for a gap of at least 10% of initial margin
      And a market with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 3%       |
        | imfFactor              | 0.001900 |
      When the market is judged
      Then MGN-016 holds
      And no rule speaks

    Scenario: A size premium that narrows the gap, found at the exact size
      Maintenance margin starts to grow at a smaller size than initial margin. The program stores sizes in steps of
      0.000000001 and ratios in steps of 0.01%: this is the first of them at which 0.5% is no longer left.
      Given the policy asks for a gap of at least 10% of initial margin
      And a market with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 4.4%     |
        | imfFactor              | 0.001900 |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed | limit |
        | MGN-016 | warning  | /margin/maintenanceMarginRatio | 4.51%    | 4.5%  |
      And MGN-016 is first broken at a size of 27.149622881 base, where initial margin is 5% and maintenance margin 4.51%

    Scenario: The tier in which the gap is too narrow
      Given the policy asks for a gap of at least 10% of initial margin
      And a market with tiers by quote size
        | floor | cap   | leverage | maintenance |
        | 0     | 10000 | 20x      | 2%          |
        | 10000 | 50000 | 10x      | 9.5%        |
      When the market is judged
      Then the findings are
        | rule    | severity | field                                  | observed | limit |
        | MGN-015 | warning  | /margin/tiers/1/maintenanceMarginRatio | 750      |       |
        | MGN-016 | warning  | /margin/tiers/1/maintenanceMarginRatio | 9.5%     | 9%    |

  @MGN-017
  Rule: The stored initial ratio is above the stored maintenance ratio, as the venue's program checks

    Scenario: Just above
      Given the venue's program is velocity
      And a market with margin of kind size-premium
        | initialMarginRatio     | 5%    |
        | maintenanceMarginRatio | 4.99% |
        | imfFactor              | 0     |
      When the market is judged
      Then MGN-017 holds
      And no rule speaks

    Scenario: Equal, and refused by the program although the policy would allow it
      Given the venue's program is velocity
      And the venue lets maintenance margin equal initial margin
      And a market with margin of kind size-premium
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 5% |
        | imfFactor              | 0  |
      When the market is judged
      Then the findings are
        | rule    | severity | field                      | observed | limit |
        | MGN-017 | blocker  | /margin/initialMarginRatio | 5%       | 5%    |
      And MGN-017 says "the stored initial ratio is 5%, the stored maintenance ratio 5%"

    Scenario: Equal, where the policy forbids it at every size anyway
      Given the venue's program is velocity
      And the venue wants maintenance margin below initial margin
      And a market with margin of kind size-premium
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 5% |
        | imfFactor              | 0  |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed | limit |
        | MGN-002 | blocker  | /margin/maintenanceMarginRatio | 5%       | 5%    |

    Scenario: A venue without a program
      Given a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 5% |
      When the market is judged
      Then MGN-017 does not apply, because "the policy names no on-chain program"
      And no rule speaks

    Scenario: A tier that states leverage and initial margin is told of its initial margin
      Given the venue's program is velocity
      And the venue lets maintenance margin equal initial margin
      And a market with tiers by quote size
        | floor | cap   | leverage | initial | maintenance |
        | 0     | 10000 | 20x      | 5%      | 5%          |
      When the market is judged
      Then the findings are
        | rule    | severity | field                              | observed | limit |
        | MGN-017 | blocker  | /margin/tiers/0/initialMarginRatio | 5%       | 5%    |

  @MGN-018
  Rule: The pair for high-leverage mode is whole, and strictly inside the ordinary pair

    Scenario: Just inside the ordinary pair
      Given the venue has a high-leverage mode with margin ratios from 0.5% to 100%
      And a market with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 3%       |
        | imfFactor              | 0.000050 |
      And its pair for high-leverage mode is
        | initialMarginRatio     | 4.99% |
        | maintenanceMarginRatio | 2.99% |
      When the market is judged
      Then MGN-018 holds
      And no rule speaks

    Scenario: Exactly the ordinary pair
      Given the venue has a high-leverage mode with margin ratios from 0.5% to 100%
      And a market with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 3%       |
        | imfFactor              | 0.000050 |
      And its pair for high-leverage mode is
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                                | observed | limit |
        | MGN-018 | blocker  | /highLeverage/initialMarginRatio     | 5%       | 5%    |
        | MGN-018 | blocker  | /highLeverage/maintenanceMarginRatio | 3%       | 3%    |

    Scenario: Maintenance not below initial inside the pair
      Given the venue has a high-leverage mode with margin ratios from 0.5% to 100%
      And a market with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 3%       |
        | imfFactor              | 0.000050 |
      And its pair for high-leverage mode is
        | initialMarginRatio     | 0.66% |
        | maintenanceMarginRatio | 0.66% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                                | observed | limit |
        | MGN-018 | blocker  | /highLeverage/maintenanceMarginRatio | 0.66%    | 0.66% |

    Scenario: Half a pair
      Given the venue has a high-leverage mode with margin ratios from 0.5% to 100%
      And a market with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 3%       |
        | imfFactor              | 0.000050 |
      And its pair for high-leverage mode is
        | initialMarginRatio | 0.99% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                                | observed | limit |
        | MGN-018 | blocker  | /highLeverage/maintenanceMarginRatio |          |       |

    Scenario: A pair on a venue that has no such mode
      Velocity has none.
      Given a market with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 3%       |
        | imfFactor              | 0.000050 |
      And its pair for high-leverage mode is
        | initialMarginRatio     | 0.99% |
        | maintenanceMarginRatio | 0.66% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                            | observed | limit |
        | MGN-018 | blocker  | /highLeverage/initialMarginRatio | 0.99%    |       |
      And MGN-018 says "the pair for high-leverage mode is not sound: the policy names no high-leverage mode of the venue"

    Scenario: A market without a pair
      Given the venue has a high-leverage mode with margin ratios from 0.5% to 100%
      And a market with margin of kind flat
        | maxLeverage            | 20x |
        | maintenanceMarginRatio | 2%  |
      When the market is judged
      Then MGN-018 does not apply, because "the market has no pair for high-leverage mode"
