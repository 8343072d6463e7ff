Feature: How margin grows with size
  The larger a position, the further its liquidation moves the price, so margin is to grow with size, and to do so within
  the open-interest cap: no position can be larger than that. The programs of Drift and Velocity store sizes in steps of
  0.000000001 base units and ratios in steps of 0.01%; a premium starts at the first of those sizes whose ratio differs.

  @IMF-001
  Rule: The IMF factor is within the bound of the venue

    Scenario: Exactly the bound
      Drift and Velocity accept a factor of 1.
      Given the venue allows an IMF factor of at most 1
      And a market with margin of kind size-premium
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
        | imfFactor              | 1  |
      When the market is judged
      Then IMF-001 holds
      And no rule speaks

    Scenario: One stored step above the bound
      Given the venue allows an IMF factor of at most 1
      And a market with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 3%       |
        | imfFactor              | 1.000001 |
      When the market is judged
      Then the findings are
        | rule    | severity | field             | observed | limit |
        | IMF-001 | blocker  | /margin/imfFactor | 1.000001 | 1     |
      And IMF-001 says "the IMF factor is 1.000001; the venue allows at most 1"

    Scenario: A margin without IMF factor
      Given the venue allows an IMF factor of at most 1
      And a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      When the market is judged
      Then IMF-001 does not apply, because "the market's margin has no IMF factor"
      And no rule speaks

    Scenario: A factor that is no number that a factor can be
      Given the venue allows an IMF factor of at most 1
      And a market with margin of kind size-premium
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
        | imfFactor              | -1 |
      When the market is judged
      Then IMF-001 could not run, because "SHAPE: imfFactor is -1; it must not be negative"

  @IMF-002
  Rule: Initial margin grows with size where the open-interest cap is large

    Scenario: A cap worth exactly what is allowed
      50,000 base units at 100 USD.
      Given the policy allows a cap of at most 5000000 USD without size scaling
      And a market with margin of kind size-premium
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
        | imfFactor              | 0  |
      And its open interest is limited by
        | maxBaseSize | 50000 |
      And evidence of 2026-11-20
        | referencePriceUsd | 100 |
      When the market is judged
      Then IMF-002 holds
      And no rule speaks

    Scenario: A cap worth just more
      Given the policy allows a cap of at most 5000000 USD without size scaling
      And a market with margin of kind size-premium
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
        | imfFactor              | 0  |
      And its open interest is limited by
        | maxBaseSize | 50000.01 |
      And evidence of 2026-11-20
        | referencePriceUsd | 100 |
      When the market is judged
      Then the findings are
        | rule    | severity | field                     | observed | limit   |
        | IMF-002 | warning  | /openInterest/maxBaseSize | 5000001  | 5000000 |
      And IMF-002 says "initial margin is the same at every size although the open-interest cap is worth 5,000,001 USD; without size scaling at most 5,000,000 USD is allowed"

    Scenario: Any growth at all is enough here
      Drift SOL-PERP, 2026-03-28. Whether it grows within the cap, and by enough, are questions of other rules.
      Given the policy allows a cap of at most 5000000 USD without size scaling
      And a market with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 3%       |
        | imfFactor              | 0.000050 |
      And its open interest is limited by
        | maxBaseSize | 2000000 |
      And evidence of 2026-11-20
        | referencePriceUsd | 143.21 |
      When the market is judged
      Then IMF-002 holds
      And no rule speaks

    Scenario: Tiers of one leverage do not grow
      Given the policy allows a cap of at most 5000000 USD without size scaling
      And a market with tiers by quote size
        | floor   | cap      | leverage |
        | 0       | 1000000  | 10x      |
        | 1000000 | 10000000 | 10x      |
      And its open interest is limited by
        | maxNotionalUsd | 6000000 |
      When the market is judged
      Then the findings are
        | rule    | severity | field                        | observed | limit   |
        | IMF-002 | warning  | /openInterest/maxNotionalUsd | 6000000  | 5000000 |
        | LEV-011 | note     | /margin/tiers/1/maxLeverage  | 10x      | 10x     |

    Scenario: GMX v2 SUI/USD, July 2025
      Its cap went from 1 to 6 million USD per side on 2025-07-15 and to 9 million a day later. The ratio of 1% stands for the
      factor that most markets there have at every size.
      Given the policy allows a cap of at most 5000000 USD without size scaling
      And a market with margin of kind flat
        | initialMarginRatio | 1% |
      And its open interest is limited by
        | maxNotionalUsd | 9000000 |
      When the market is judged
      Then the findings are
        | rule    | severity | field                        | observed | limit   |
        | IMF-002 | warning  | /openInterest/maxNotionalUsd | 9000000  | 5000000 |

    Scenario: dYdX v4, the riskiest tier, since April 2024
      Its initial margin grows with open interest from 5 to 10 million USD.
      Given the policy allows a cap of at most 5000000 USD without size scaling
      And a market with margin of kind open-interest
        | initialMarginRatio  | 20%      |
        | maintenanceFraction | 50%      |
        | lowerCapUsd         | 5000000  |
        | upperCapUsd         | 10000000 |
      And its open interest is limited by
        | maxNotionalUsd | 10000000 |
      When the market is judged
      Then IMF-002 holds
      And no rule speaks

    Scenario: A price that is not known
      Given the policy allows a cap of at most 5000000 USD without size scaling
      And a market with margin of kind size-premium
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
        | imfFactor              | 0  |
      And its open interest is limited by
        | maxBaseSize | 50000 |
      When the market is judged
      Then IMF-002 does not apply, because "there is no evidence of the market"
      And the findings are
        | rule    | severity | field   | observed | limit |
        | EVI-001 | warning  | /market | 1        | 0     |

    Scenario: No cap
      Given the policy allows a cap of at most 5000000 USD without size scaling
      And a market with margin of kind size-premium
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
        | imfFactor              | 0  |
      When the market is judged
      Then IMF-002 does not apply, because "the market has no open-interest cap"
      And no rule speaks

  @IMF-003
  Rule: Size scaling starts within the open-interest cap

    Scenario: A premium that starts exactly at the cap
      That initial margin grows only further on is another rule's business.
      Given a market with margin of kind size-premium
        | initialMarginRatio     | 10%      |
        | maintenanceMarginRatio | 5%       |
        | imfFactor              | 0.000100 |
      And its open interest is limited by
        | maxBaseSize | 10201 |
      When the market is judged
      Then IMF-003 holds
      And the findings are
        | rule    | severity | field             | observed | limit |
        | IMF-005 | note     | /margin/imfFactor | 10201    | 40401 |

    Scenario: A premium that starts one stored size above the cap
      Given a market with margin of kind size-premium
        | initialMarginRatio     | 10%      |
        | maintenanceMarginRatio | 5%       |
        | imfFactor              | 0.000100 |
      And its open interest is limited by
        | maxBaseSize | 10200.999999999 |
      When the market is judged
      Then the findings are
        | rule    | severity | field             | observed | limit           |
        | IMF-003 | warning  | /margin/imfFactor | 10201    | 10200.999999999 |
      And IMF-003 is first broken at a size of 10201 base, where initial margin is 10% and maintenance margin 5.01%

    Scenario: Velocity HYPE-PERP as launched
      The launch file of 2026-08.
      Given a market with margin of kind size-premium
        | initialMarginRatio     | 10%      |
        | maintenanceMarginRatio | 5%       |
        | imfFactor              | 0.000100 |
      And its open interest is limited by
        | maxBaseSize | 9358 |
      When the market is judged
      Then the findings are
        | rule    | severity | field             | observed | limit |
        | IMF-003 | warning  | /margin/imfFactor | 10201    | 9358  |
      And IMF-003 says "margin starts to grow with size only at 10,201 base units, out of reach of the open-interest cap of 9,358"

    Scenario: Velocity ZEC-PERP as launched
      The launch file of 2026-08.
      Given a market with margin of kind size-premium
        | initialMarginRatio     | 10%      |
        | maintenanceMarginRatio | 5%       |
        | imfFactor              | 0.000642 |
      And its open interest is limited by
        | maxBaseSize | 120.219 |
      When the market is judged
      Then the findings are
        | rule    | severity | field             | observed      | limit   |
        | IMF-003 | warning  | /margin/imfFactor | 247.498655768 | 120.219 |

    Scenario: Drift CLOUD-PERP
      2024-11-01: the smallest factor that the program stores.
      Given a market with margin of kind size-premium
        | initialMarginRatio     | 33.34%   |
        | maintenanceMarginRatio | 16.67%   |
        | imfFactor              | 0.000001 |
      And its open interest is limited by
        | maxBaseSize | 5000000 |
      When the market is judged
      Then the findings are
        | rule    | severity | field             | observed   | limit   |
        | IMF-003 | warning  | /margin/imfFactor | 1115560000 | 5000000 |

    Scenario: A square root grows just above the size where it starts
      FTX BTC-PERP, 2021: both margins start at 625 BTC. A cap of just that leaves no size to grow.
      Given a market with margin of kind square-root
        | initialMarginRatio        | 5%    |
        | imfFactor                 | 0.002 |
        | shift                     | 0     |
        | minMaintenanceMarginRatio | 3%    |
        | maintenanceFactor         | 0.6   |
        | positionUnit              | base  |
      And its open interest is limited by
        | maxBaseSize | 625 |
      When the market is judged
      Then the findings are
        | rule    | severity | field             | observed | limit |
        | IMF-003 | warning  | /margin/imfFactor | 625      | 625   |

    Scenario: A square root that starts below the cap
      Given a market with margin of kind square-root
        | initialMarginRatio        | 5%    |
        | imfFactor                 | 0.002 |
        | shift                     | 0     |
        | minMaintenanceMarginRatio | 3%    |
        | maintenanceFactor         | 0.6   |
        | positionUnit              | base  |
      And its open interest is limited by
        | maxBaseSize | 625.001 |
      When the market is judged
      Then IMF-003 holds
      And no rule speaks

    Scenario: Steps whose base is above the cap
      Given a market with margin of kind linear-steps
        | initialMarginRatio     | 5%   |
        | maintenanceMarginRatio | 3%   |
        | base                   | 9    |
        | step                   | 1.5  |
        | initialIncrement       | 1%   |
        | maintenanceIncrement   | 0%   |
        | positionUnit           | base |
      And its open interest is limited by
        | maxBaseSize | 8 |
      When the market is judged
      Then the findings are
        | rule    | severity | field        | observed | limit |
        | IMF-003 | warning  | /margin/base | 9        | 8     |

    Scenario: A fully collateralized market has nothing to scale
      Drift TRUMP-WIN-2024-PREDICT, 2024-09-11.
      Given a market with margin of kind size-premium
        | initialMarginRatio     | 100%     |
        | maintenanceMarginRatio | 99.95%   |
        | imfFactor              | 0.000001 |
      And its open interest is limited by
        | maxBaseSize | 1000000 |
      When the market is judged
      Then IMF-003 does not apply, because "initial margin is 100% from the smallest size on, which leaves nothing to scale"
      And no rule speaks

    Scenario: A factor of zero
      Given a market with margin of kind size-premium
        | initialMarginRatio     | 10% |
        | maintenanceMarginRatio | 5%  |
        | imfFactor              | 0   |
      And its open interest is limited by
        | maxBaseSize | 9358 |
      When the market is judged
      Then IMF-003 does not apply, because "the market's margin does not grow with size"
      And no rule speaks

    Scenario: A margin that grows from the first unit on
      Deribit BTC-PERPETUAL, 2022-01-11.
      Given a market with margin of kind linear
        | initialMarginRatio     | 2%      |
        | maintenanceMarginRatio | 1%      |
        | slope                  | 0.00005 |
        | positionUnit           | base    |
      And its open interest is limited by
        | maxBaseSize | 9358 |
      When the market is judged
      Then IMF-003 does not apply, because "no parameter sets the size at which the market's margin starts to grow"
      And no rule speaks

    Scenario: No cap to compare with
      Given a market with margin of kind size-premium
        | initialMarginRatio     | 10%      |
        | maintenanceMarginRatio | 5%       |
        | imfFactor              | 0.000100 |
      When the market is judged
      Then IMF-003 does not apply, because "the market has no open-interest cap"

  @IMF-004
  Rule: Initial margin stays within 100% up to the open-interest cap

    Scenario: A cap at the last size that needs 100%
      Given a market with margin of kind linear-steps
        | initialMarginRatio     | 5%   |
        | maintenanceMarginRatio | 3%   |
        | base                   | 9    |
        | step                   | 1.5  |
        | initialIncrement       | 1%   |
        | maintenanceIncrement   | 0%   |
        | positionUnit           | base |
      And its open interest is limited by
        | maxBaseSize | 151.5 |
      When the market is judged
      Then IMF-004 holds
      And no rule speaks

    Scenario: dYdX v3 BTC-USD
      2022. Its largest position, 170 BTC, stands for the cap: the last steps are out of reach.
      Given a market with margin of kind linear-steps
        | initialMarginRatio     | 5%   |
        | maintenanceMarginRatio | 3%   |
        | base                   | 9    |
        | step                   | 1.5  |
        | initialIncrement       | 1%   |
        | maintenanceIncrement   | 0%   |
        | positionUnit           | base |
      And its open interest is limited by
        | maxBaseSize | 170 |
      When the market is judged
      Then the findings are
        | rule    | severity | field   | observed | limit |
        | IMF-004 | warning  | /margin | 101%     | 100%  |
      And IMF-004 is first broken just above a size of 151.5 base, where initial margin is 101% and maintenance margin 3%
      And IMF-004 says "initial margin is above 100% just above a size of 151.5 base units, within the open-interest cap: such a position needs more collateral than it is worth"

    Scenario: FTX MNGO-PERP
      2022. 500 million tokens were named as the position that its margin of 559% would have kept anyone from; of a cap
      that large only 16 million can be opened.
      Given a market with margin of kind square-root
        | initialMarginRatio        | 5%      |
        | imfFactor                 | 0.00025 |
        | shift                     | 0       |
        | minMaintenanceMarginRatio | 3%      |
        | maintenanceFactor         | 0.6     |
        | positionUnit              | base    |
      And its open interest is limited by
        | maxBaseSize | 500000000 |
      When the market is judged
      Then the findings are
        | rule    | severity | field   | observed | limit |
        | IMF-004 | warning  | /margin | 100%     | 100%  |
      And IMF-004 is first broken just above a size of 16000000 base, where initial margin is 100% and maintenance margin 60%

    Scenario: A premium within 100% up to its cap
      Drift 1MPEPE-PERP, 2025-03-05: 95% at the cap.
      Given a market with margin of kind size-premium
        | initialMarginRatio     | 25%      |
        | maintenanceMarginRatio | 12.5%    |
        | imfFactor              | 0.000750 |
      And its open interest is limited by
        | maxBaseSize | 1000000 |
      When the market is judged
      Then IMF-004 holds
      And no rule speaks

    Scenario: The first stored size above 100%
      Given a market with margin of kind size-premium
        | initialMarginRatio     | 25%      |
        | maintenanceMarginRatio | 12.5%    |
        | imfFactor              | 0.000750 |
      And its open interest is limited by
        | maxBaseSize | 1200000 |
      When the market is judged
      Then the findings are
        | rule    | severity | field   | observed | limit |
        | IMF-004 | warning  | /margin | 100.01%  | 100%  |
      And IMF-004 is first broken at a size of 1138062.24 base, where initial margin is 100.01% and maintenance margin 90.01%

    Scenario: No cap
      Given a market with margin of kind linear-steps
        | initialMarginRatio     | 5%   |
        | maintenanceMarginRatio | 3%   |
        | base                   | 9    |
        | step                   | 1.5  |
        | initialIncrement       | 1%   |
        | maintenanceIncrement   | 0%   |
        | positionUnit           | base |
      When the market is judged
      Then IMF-004 does not apply, because "the market has no open-interest cap"
      And no rule speaks

    Scenario: A gap in the tiers leaves no margin to judge
      Given a market with tiers by quote size
        | floor   | cap     | leverage |
        | 0       | 1000000 | 20x      |
        | 2000000 | 5000000 | 10x      |
      And its open interest is limited by
        | maxNotionalUsd | 5000000 |
      When the market is judged
      Then IMF-004 could not run, because "LEV-005: the tier starts at 2,000,000; the end of the one before is 1,000,000"

    Scenario: A leverage below 1x is said by that rule alone
      Given there is no policy
      And a market with tiers by quote size
        | floor | cap     | leverage |
        | 0     | 1000000 | 0.5x     |
      And its open interest is limited by
        | maxNotionalUsd | 10000 |
      When the market is judged
      Then the findings are
        | rule    | severity | field                       | observed | limit |
        | LEV-007 | blocker  | /margin/tiers/0/maxLeverage | 0.5x     | 1x    |
      And IMF-004 does not apply, because "LEV-007 speaks of it"

  @IMF-005
  Rule: Initial margin grows with size wherever maintenance margin does

    Scenario: A cap at which both grow
      Given a market with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 3%       |
        | imfFactor              | 0.000050 |
      And its open interest is limited by
        | maxBaseSize | 40804 |
      When the market is judged
      Then IMF-005 holds
      And no rule speaks

    Scenario: A cap just below the size from which initial margin grows
      Given a market with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 3%       |
        | imfFactor              | 0.000050 |
      And its open interest is limited by
        | maxBaseSize | 40803.999999999 |
      When the market is judged
      Then the findings are
        | rule    | severity | field             | observed | limit |
        | IMF-005 | note     | /margin/imfFactor | 14884    | 40804 |

    Scenario: A cap at which neither grows
      Given a market with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 3%       |
        | imfFactor              | 0.000050 |
      And its open interest is limited by
        | maxBaseSize | 14883.999999999 |
      When the market is judged
      Then IMF-005 holds
      And the findings are
        | rule    | severity | field             | observed | limit           |
        | IMF-003 | warning  | /margin/imfFactor | 14884    | 14883.999999999 |

    Scenario: Velocity SOL-PERP as launched
      The launch file of 2026-08. In decimals the premium of maintenance margin meets 3% at 14,400 SOL; the first stored ratio
      above 3%, 3.01%, is that of 14,884 SOL.
      Given a market with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 3%       |
        | imfFactor              | 0.000050 |
      And its open interest is limited by
        | maxBaseSize | 16081.91 |
      And evidence of 2026-11-20
        | referencePriceUsd | 143.21 |
      When the market is judged
      Then the findings are
        | rule    | severity | field             | observed | limit |
        | IMF-005 | note     | /margin/imfFactor | 14884    | 40804 |
      And IMF-005 says "within the open-interest cap only maintenance margin grows, from 14,884 base units on; initial margin would from 40,804 base units on"

    Scenario: Velocity BTC-PERP as launched
      The launch file of 2026-08: 2% grow to 2.44% at the cap, 5% stay.
      Given a market with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 2%       |
        | imfFactor              | 0.001900 |
      And its open interest is limited by
        | maxBaseSize | 19.8183 |
      When the market is judged
      Then the findings are
        | rule    | severity | field             | observed   | limit        |
        | IMF-005 | note     | /margin/imfFactor | 4.65653241 | 28.257623324 |

    Scenario: Velocity ETH-PERP as launched
      The launch file of 2026-08.
      Given a market with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 3%       |
        | imfFactor              | 0.000250 |
      And its open interest is limited by
        | maxBaseSize | 632.622 |
      When the market is judged
      Then the findings are
        | rule    | severity | field             | observed | limit   |
        | IMF-005 | note     | /margin/imfFactor | 595.36   | 1632.16 |

    Scenario: A margin without premium
      Given a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And its open interest is limited by
        | maxBaseSize | 10 |
      When the market is judged
      Then IMF-005 does not apply, because "the market's margin has no size premium"
      And no rule speaks

    Scenario: A cap exactly at the size from which maintenance margin grows
      Given a market with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 3%       |
        | imfFactor              | 0.000050 |
      And its open interest is limited by
        | maxBaseSize | 14884 |
      When the market is judged
      Then the findings are
        | rule    | severity | field             | observed | limit |
        | IMF-005 | note     | /margin/imfFactor | 14884    | 40804 |

  @IMF-006
  Rule: The IMF factor of unrealized profit is within the bound of the venue

    Scenario: Exactly the bound
      Given the venue allows an IMF factor of unrealized profit of at most 1
      And a market with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 3%       |
        | imfFactor              | 0.000050 |
      And its unrealized profit counts by
        | imfFactor | 1 |
      When the market is judged
      Then IMF-006 holds
      And no rule speaks

    Scenario: One stored step above the bound
      Given the venue allows an IMF factor of unrealized profit of at most 1
      And a market with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 3%       |
        | imfFactor              | 0.000050 |
      And its unrealized profit counts by
        | imfFactor | 1.000001 |
      When the market is judged
      Then the findings are
        | rule    | severity | field                    | observed | limit |
        | IMF-006 | blocker  | /unrealizedPnl/imfFactor | 1.000001 | 1     |
      And IMF-006 says "the IMF factor of unrealized profit is 1.000001; the venue allows at most 1"

    Scenario: Drift 1MBONK-PERP
      2024-02-01: the largest factor of unrealized profit that a recorded market has.
      Given the venue allows an IMF factor of unrealized profit of at most 1
      And a market with margin of kind size-premium
        | initialMarginRatio     | 25%      |
        | maintenanceMarginRatio | 15%      |
        | imfFactor              | 0.000550 |
      And its unrealized profit counts by
        | imfFactor | 0.000750 |
      When the market is judged
      Then IMF-006 holds
      And no rule speaks

    Scenario: No factor of unrealized profit
      Given the venue allows an IMF factor of unrealized profit of at most 1
      And a market with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 3%       |
        | imfFactor              | 0.000050 |
      When the market is judged
      Then IMF-006 does not apply, because "the market's unrealized profit has no IMF factor"
      And no rule speaks

  @IMF-007
  Rule: Leverage at the open-interest cap is within the limit of the market's category

    Scenario: Exactly the limit
      Five steps of 1% on 5%.
      Given the policy allows category minor-crypto at most 10x at the open-interest cap
      And a market of category minor-crypto with margin of kind linear-steps
        | initialMarginRatio     | 5%   |
        | maintenanceMarginRatio | 3%   |
        | base                   | 9    |
        | step                   | 1.5  |
        | initialIncrement       | 1%   |
        | maintenanceIncrement   | 0%   |
        | positionUnit           | base |
      And its open interest is limited by
        | maxBaseSize | 16.5 |
      When the market is judged
      Then IMF-007 holds
      And no rule speaks

    Scenario: Just above the limit
      Given the policy allows category minor-crypto at most 9.999x at the open-interest cap
      And a market of category minor-crypto with margin of kind linear-steps
        | initialMarginRatio     | 5%   |
        | maintenanceMarginRatio | 3%   |
        | base                   | 9    |
        | step                   | 1.5  |
        | initialIncrement       | 1%   |
        | maintenanceIncrement   | 0%   |
        | positionUnit           | base |
      And its open interest is limited by
        | maxBaseSize | 16.5 |
      When the market is judged
      Then the findings are
        | rule    | severity | field                     | observed | limit  |
        | IMF-007 | warning  | /openInterest/maxBaseSize | 10x      | 9.999x |

    Scenario: Drift TIA-PERP
      2023-12-09, by the limit of today: the other markets of its contract tier have at most 1.9x there.
      Given the policy allows category minor-crypto at most 5x at the open-interest cap
      And a market of category minor-crypto with margin of kind size-premium
        | initialMarginRatio     | 10%      |
        | maintenanceMarginRatio | 5%       |
        | imfFactor              | 0.000100 |
      And its open interest is limited by
        | maxBaseSize | 500000 |
      When the market is judged
      Then the findings are
        | rule    | severity | field                     | observed               | limit |
        | IMF-007 | warning  | /openInterest/maxBaseSize | 6.63570006635700066x | 5x    |
      And IMF-007 says "at 500,000 base units, the most that the open-interest cap leaves room for, leverage is about 6.6357x; the category allows 5x there"

    Scenario: Drift JUP-PERP
      2025-06-24: the same margin, and 1.9x at its much larger cap.
      Given the policy allows category minor-crypto at most 5x at the open-interest cap
      And a market of category minor-crypto with margin of kind size-premium
        | initialMarginRatio     | 10%      |
        | maintenanceMarginRatio | 5%       |
        | imfFactor              | 0.000100 |
      And its open interest is limited by
        | maxBaseSize | 20000000 |
      When the market is judged
      Then IMF-007 holds
      And no rule speaks

    Scenario: A table that ends below the cap
      Given the policy allows category minor-crypto at most 5x at the open-interest cap
      And a market of category minor-crypto with tiers by quote size
        | floor   | cap     | leverage |
        | 0       | 1000000 | 20x      |
        | 1000000 | 3000000 | 10x      |
      And its open interest is limited by
        | maxNotionalUsd | 8000000 |
      When the market is judged
      Then the findings are
        | rule    | severity | field                        | observed | limit |
        | IMF-007 | warning  | /openInterest/maxNotionalUsd | 10x      | 5x    |
      And IMF-007 says "at 3,000,000 quote units, the most that the open-interest cap leaves room for, leverage is 10x; the category allows 5x there"

    Scenario: Open interest itself as the size
      dYdX v4, Long-Tail: 20% and three eighths of the way from there to 100%.
      Given the policy allows category minor-crypto at most 2x at the open-interest cap
      And a market of category minor-crypto with margin of kind open-interest
        | initialMarginRatio  | 20%      |
        | maintenanceFraction | 50%      |
        | lowerCapUsd         | 5000000  |
        | upperCapUsd         | 10000000 |
      And its open interest is limited by
        | maxNotionalUsd | 6875000 |
      When the market is judged
      Then IMF-007 holds
      And no rule speaks

    Scenario: A cap in dollars under sizes in base units
      Given the policy allows category minor-crypto at most 5x at the open-interest cap
      And a market of category minor-crypto with margin of kind size-premium
        | initialMarginRatio     | 10%      |
        | maintenanceMarginRatio | 5%       |
        | imfFactor              | 0.000100 |
      And its open interest is limited by
        | maxNotionalUsd | 5000000 |
      When the market is judged
      Then IMF-007 does not apply, because "there is no evidence of the market"
      And the findings are
        | rule    | severity | field   | observed | limit |
        | EVI-001 | warning  | /market | 1        | 0     |

    Scenario: A category without such a limit
      Given the policy sets no limits for category minor-crypto
      And a market of category minor-crypto with margin of kind size-premium
        | initialMarginRatio     | 10%      |
        | maintenanceMarginRatio | 5%       |
        | imfFactor              | 0.000100 |
      And its open interest is limited by
        | maxBaseSize | 500000 |
      When the market is judged
      Then IMF-007 does not apply, because "the policy sets no maximum leverage at the open-interest cap for the market's category"
      And no rule speaks
