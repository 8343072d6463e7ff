Feature: What a change may do, and how far and how fast
  What a change does is computed from the market as it is and the market as it will land, over all sizes, for those who open
  positions and for those who have some. What a proposal says of itself is held against that.

  @CHG-001
  Rule: A change does what its proposal says it does, for new risk and for open positions

    Scenario: A reduction that reduces
      Given a market with margin of kind flat
        | maxLeverage | 100x |
      And its open interest is limited by
        | maxNotionalUsd | 1000000 |
      And the proposal changes
        | field                        | before  | after  |
        | /openInterest/maxNotionalUsd | 1000000 | 999999 |
      And the proposal declares that it is tighter
      When the change is judged
      Then new risk is tighter and open positions are neutral
      And CHG-001 holds
      And no rule speaks
      And the verdict is clear

    Scenario: A reduction by one dollar that is called looser
      Given a market with margin of kind flat
        | maxLeverage | 100x |
      And its open interest is limited by
        | maxNotionalUsd | 1000000 |
      And the proposal changes
        | field                        | before  | after  |
        | /openInterest/maxNotionalUsd | 1000000 | 999999 |
      And the proposal declares that it is looser
      When the change is judged
      Then the findings are
        | rule    | severity | field         | observed | limit  |
        | CHG-001 | blocker  | /openInterest | tighter  | looser |

    Scenario: GMX XRP, 2024-12-23, "reduce XRP max OI"
      The commit of that title (58168663) raised the cap five times. Of the margin nothing was said.
      Given a market with margin of kind flat
        | maxLeverage | 100x |
      And its open interest is limited by
        | measure        | per-side |
        | maxNotionalUsd | 1000000  |
      And the proposal changes
        | field                        | before  | after   |
        | /openInterest/maxNotionalUsd | 1000000 | 5000000 |
      And the proposal declares that it is tighter
      And the proposal's rationale is "reduce XRP max OI"
      When the change is judged on 2024-12-23
      Then new risk is looser and open positions are neutral
      And the findings are
        | rule    | severity | field         | observed | limit   |
        | CHG-001 | blocker  | /openInterest | looser   | tighter |
      And CHG-001 says "the change is looser for new risk: the open-interest cap rises; the proposal says tighter"
      And the verdict is blocked

    Scenario: OKX AAVE, 2023-05: the initial margin rises while the maintenance margin falls
      What happened is OKX's, the numbers are not. The proposal speaks of new risk alone.
      Given a market with margin of kind flat
        | initialMarginRatio     | 4% |
        | maintenanceMarginRatio | 2% |
      And the proposal changes
        | field                          | before | after |
        | /margin/initialMarginRatio     | 4%     | 5%    |
        | /margin/maintenanceMarginRatio | 2%     | 1.5%  |
      And the proposal declares that it is tighter
      When the change is judged on 2023-05-31
      Then new risk is tighter and open positions are looser
      And the findings are
        | rule    | severity | field   | observed | limit   |
        | CHG-001 | blocker  | /margin | looser   | tighter |
      And CHG-001 says "the change is looser for open positions: the maintenance margin falls; the proposal says tighter"

    Scenario: The same change, declared as what it is
      Given a market with margin of kind flat
        | initialMarginRatio     | 4% |
        | maintenanceMarginRatio | 2% |
      And the proposal changes
        | field                          | before | after |
        | /margin/initialMarginRatio     | 4%     | 5%    |
        | /margin/maintenanceMarginRatio | 2%     | 1.5%  |
      And the proposal declares that it is mixed
      When the change is judged
      Then CHG-001 holds
      And no rule speaks

    Scenario: Both ways are declared, and it goes one
      Given a market with margin of kind flat
        | initialMarginRatio     | 4% |
        | maintenanceMarginRatio | 2% |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 4%     | 5%    |
      And the proposal declares that it is mixed
      When the change is judged
      Then the findings are
        | rule    | severity | field   | observed | limit |
        | CHG-001 | blocker  |         | neutral  | mixed |
        | CHG-001 | blocker  | /margin | tighter  | mixed |

    Scenario: A tightening is declared, and nothing of the kind is done
      What a taker pays for trading is no limit.
      Given a market with margin of kind flat
        | initialMarginRatio     | 4% |
        | maintenanceMarginRatio | 2% |
      And its fees are
        | openFeeRatio | 0.1% |
      And the proposal changes
        | field              | before | after |
        | /fees/openFeeRatio | 0.1%   | 0.2%  |
      And the proposal declares that it is tighter
      When the change is judged
      Then new risk is neutral and open positions are neutral
      And the findings are
        | rule    | severity | field | observed | limit   |
        | CHG-001 | blocker  |       | neutral  | tighter |

    Scenario: Fewer sizes are allowed, but each of them at more leverage
      The size of 50,000 is allowed no longer, and 50x is.
      Given a market with tiers by quote size
        | floor | cap   | leverage | maintenance |
        | 0     | 50000 | 25x      | 2%          |
      And the proposal changes
        | field                       | before | after |
        | /margin/tiers/0/cap         | 50000  | 49999 |
        | /margin/tiers/0/maxLeverage | 25x    | 26x   |
      And the proposal declares that it is tighter
      When the change is judged
      Then new risk is mixed and open positions are tighter
      And the findings are
        | rule    | severity | field   | observed | limit   |
        | CHG-001 | blocker  | /margin | mixed    | tighter |

    Scenario: Another category with higher limits is a loosening, although no number of the market moves
      Given the policy allows category alt-crypto at most 20x
      And the policy allows category major-crypto at most 50x
      And a market of category alt-crypto with margin of kind flat
        | maxLeverage | 20x |
      And the proposal changes
        | field     | before     | after        |
        | /category | alt-crypto | major-crypto |
      And the proposal declares that it is neutral
      When the change is judged
      Then the findings are
        | rule    | severity | field     | observed | limit   |
        | CHG-001 | blocker  | /category | looser   | neutral |

    Scenario: The proposal does not say which way it goes
      Given a market with margin of kind flat
        | maxLeverage | 100x |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 100x   | 200x  |
      When the change is judged
      Then CHG-001 does not apply, because "the proposal declares no intent"

  @CHG-002
  Rule: A change touches no parameter that its proposal does not name

    Scenario: What is changed is named, by itself or with its section
      Given a market with margin of kind flat
        | maxLeverage | 25x |
      And its open interest is limited by
        | maxNotionalUsd | 2000000 |
      And the proposal changes
        | field                        | before  | after   |
        | /margin/maxLeverage          | 25x     | 20x     |
        | /openInterest/maxNotionalUsd | 2000000 | 1000000 |
      And the proposal names /margin and /openInterest/maxNotionalUsd
      When the change is judged
      Then CHG-002 holds
      And no rule speaks

    Scenario: Synthetix XMR, which neither proposal mentioned
      Reviewers found in a pull request a change of XMR that "is not mentioned on any of the two SIPs" (Synthetixio/synthetix,
      pull request 2205). The numbers are not those of the venue.
      Given a market with margin of kind flat
        | maxLeverage | 25x |
      And its open interest is limited by
        | maxNotionalUsd | 2000000 |
      And the proposal changes
        | field                        | before  | after   |
        | /margin/maxLeverage          | 25x     | 20x     |
        | /openInterest/maxNotionalUsd | 2000000 | 2000001 |
      And the proposal names /margin
      When the change is judged
      Then the findings are
        | rule    | severity | field                        | observed | limit   |
        | CHG-002 | blocker  | /openInterest/maxNotionalUsd | 2000001  | 2000000 |
      And CHG-002 says "it goes from 2,000,000 to 2,000,001, and the proposal does not name it"

    Scenario: A name that only begins alike names nothing else
      Given a market with margin of kind flat
        | maxLeverage | 25x |
      And the proposal changes
        | field        | before | after           |
        | /marginModes | cross  | cross, isolated |
      And the proposal names /margin
      When the change is judged
      Then the findings are
        | rule    | severity | field        | observed        | limit |
        | CHG-002 | blocker  | /marginModes | cross, isolated | cross |

    Scenario: Where the numbers come from is no parameter
      Given a market with margin of kind flat
        | maxLeverage | 25x |
      And the proposal changes
        | field               | before     | after            |
        | /margin/maxLeverage | 25x        | 20x              |
        | /source/document    | a scenario | another scenario |
      And the proposal names /margin/maxLeverage
      When the change is judged
      Then CHG-002 holds
      And no rule speaks

    Scenario: The proposal names nothing
      Given a market with margin of kind flat
        | maxLeverage | 25x |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 25x    | 20x   |
      When the change is judged
      Then CHG-002 does not apply, because "the proposal names no parameters"

    Scenario: A new market changes nothing
      Given a market with margin of kind flat
        | maxLeverage | 25x |
      And the proposal adds this market
      And the proposal names /margin
      When the change is judged
      Then CHG-002 does not apply, because "no market in use is changed"

  @CHG-003
  Rule: One change loosens by no more than the policy allows

    Scenario: A quarter of the initial margin less
      Given the policy says of changes
        | step/maxInitialRelativeDecrease | 25% |
      And a market with margin of kind flat
        | initialMarginRatio | 4% |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 4%     | 3%    |
      When the change is judged
      Then CHG-003 holds
      And no rule speaks

    Scenario: A hundredth of a percentage point below that
      Given the policy says of changes
        | step/maxInitialRelativeDecrease | 25% |
      And a market with margin of kind flat
        | initialMarginRatio | 4% |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 4%     | 2.99% |
      When the change is judged
      Then the findings are
        | rule    | severity | field   | observed | limit |
        | CHG-003 | blocker  | /margin | 25.25%   | 25%   |
      And CHG-003 says "relative fall of the initial margin, at every size: 25.25%; one change may come to 25%"

    Scenario: GMX XPL, 2025-09-25: 5x to 100x in one step
      minCollateralFactor from 20% to 1% (commit 40bed8cb), on the day on which the market was added.
      Given the policy says of changes
        | step/maxInitialRelativeDecrease | 25% |
      And a market with margin of kind flat
        | initialMarginRatio | 20% |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 20%    | 1%    |
      When the change is judged on 2025-09-25
      Then the findings are
        | rule    | severity | field   | observed | limit |
        | CHG-003 | blocker  | /margin | 95%      | 25%   |

    Scenario: GMX BTC and ETH, 2024-05-09: 100x to 200x
      minCollateralFactor from 1% to 0.5%, as put to the vote.
      Given the policy says of changes
        | step/maxInitialRelativeDecrease | 25% |
      And a market with margin of kind flat
        | initialMarginRatio | 1% |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 1%     | 0.5%  |
      When the change is judged on 2024-05-09
      Then the findings are
        | rule    | severity | field   | observed | limit |
        | CHG-003 | blocker  | /margin | 50%      | 25%   |

    Scenario: One tier of three is loosened, and the size of the most is said
      Given the policy says of changes
        | step/maxInitialRelativeDecrease | 25% |
      And a market with tiers by quote size
        | floor | cap    | leverage |
        | 0     | 10000  | 20x      |
        | 10000 | 50000  | 10x      |
        | 50000 | 100000 | 5x       |
      And the proposal changes
        | field                       | before | after |
        | /margin/tiers/1/maxLeverage | 10x    | 14x   |
      When the change is judged
      Then CHG-003 says "relative fall of the initial margin, largest at a size of 10,000 quote units: about 28.5714%; one change may come to 25%"

    Scenario: A bracket that reaches further is a lower margin for the sizes that it newly covers
      Given the policy says of changes
        | step/maxInitialRelativeDecrease | 25% |
      And a market with tiers by quote size
        | floor | cap    | leverage |
        | 0     | 10000  | 20x      |
        | 10000 | 50000  | 10x      |
      And the proposal changes
        | field                 | before | after |
        | /margin/tiers/0/cap   | 10000  | 10001 |
        | /margin/tiers/1/floor | 10000  | 10001 |
      When the change is judged
      Then the findings are
        | rule    | severity | field   | observed | limit |
        | CHG-003 | blocker  | /margin | 50%      | 25%   |

    Scenario: Half a percentage point of the initial margin, by an absolute bound
      Given the policy says of changes
        | step/maxInitialAbsoluteDecrease | 0.5% |
      And a market with margin of kind flat
        | initialMarginRatio | 4% |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 4%     | 3.5%  |
      When the change is judged
      Then CHG-003 holds
      And no rule speaks

    Scenario: A little more than half a percentage point
      Given the policy says of changes
        | step/maxInitialAbsoluteDecrease | 0.5% |
      And a market with margin of kind flat
        | initialMarginRatio | 4% |
      And the proposal changes
        | field                      | before | after  |
        | /margin/initialMarginRatio | 4%     | 3.495% |
      When the change is judged
      Then the findings are
        | rule    | severity | field   | observed | limit |
        | CHG-003 | blocker  | /margin | 0.505%   | 0.5%  |
      And CHG-003 says "fall of the initial margin, at every size: 0.505%; one change may come to 0.5%"

    Scenario: The maintenance margin has bounds of its own
      Given the policy says of changes
        | step/maxMaintenanceRelativeDecrease | 25%  |
        | step/maxMaintenanceAbsoluteDecrease | 0.4% |
      And a market with margin of kind flat
        | initialMarginRatio     | 4% |
        | maintenanceMarginRatio | 2% |
      And the proposal changes
        | field                          | before | after  |
        | /margin/maintenanceMarginRatio | 2%     | 1.495% |
      When the change is judged
      Then the findings are
        | rule    | severity | field   | observed | limit |
        | CHG-003 | blocker  | /margin | 0.505%   | 0.4%  |
        | CHG-003 | blocker  | /margin | 25.25%   | 25%   |

    Scenario: A maintenance margin that is lowered as far as both bounds allow
      Given the policy says of changes
        | step/maxMaintenanceRelativeDecrease | 25%  |
        | step/maxMaintenanceAbsoluteDecrease | 0.5% |
      And a market with margin of kind flat
        | initialMarginRatio     | 4% |
        | maintenanceMarginRatio | 2% |
      And the proposal changes
        | field                          | before | after |
        | /margin/maintenanceMarginRatio | 2%     | 1.5%  |
      When the change is judged
      Then CHG-003 holds
      And no rule speaks

    Scenario: A cap is doubled
      Given the policy says of changes
        | step/maxCapRelativeIncrease | 100% |
      And a market with margin of kind flat
        | initialMarginRatio | 4% |
      And its open interest is limited by
        | maxNotionalUsd | 1000000 |
      And the proposal changes
        | field                        | before  | after   |
        | /openInterest/maxNotionalUsd | 1000000 | 2000000 |
      When the change is judged
      Then CHG-003 holds
      And no rule speaks

    Scenario: A cap is more than doubled
      Given the policy says of changes
        | step/maxCapRelativeIncrease | 100% |
      And a market with margin of kind flat
        | initialMarginRatio | 4% |
      And its open interest is limited by
        | maxNotionalUsd | 1000000 |
      And the proposal changes
        | field                        | before  | after   |
        | /openInterest/maxNotionalUsd | 1000000 | 2005000 |
      When the change is judged
      Then the findings are
        | rule    | severity | field                        | observed | limit |
        | CHG-003 | blocker  | /openInterest/maxNotionalUsd | 100.5%   | 100%  |
      And CHG-003 says "relative rise of the open-interest cap: 100.5%; one change may come to 100%"

    Scenario: GMX SUI, 2025-07-15: six times the cap
      1,000,000 to 6,000,000 US dollars a side (commit f8ef7cb4).
      Given the policy says of changes
        | step/maxCapRelativeIncrease | 100% |
      And a market with margin of kind flat
        | initialMarginRatio | 1% |
      And its open interest is limited by
        | measure        | per-side |
        | maxNotionalUsd | 1000000  |
      And the proposal changes
        | field                        | before  | after   |
        | /openInterest/maxNotionalUsd | 1000000 | 6000000 |
      When the change is judged on 2025-07-15
      Then the findings are
        | rule    | severity | field                        | observed | limit |
        | CHG-003 | blocker  | /openInterest/maxNotionalUsd | 500%     | 100%  |

    Scenario: The largest position is a cap too
      Given the policy says of changes
        | step/maxCapRelativeIncrease | 100% |
      And a market with tiers by quote size
        | floor | cap   | leverage |
        | 0     | 50000 | 20x      |
      And the proposal changes
        | field               | before | after  |
        | /margin/tiers/0/cap | 50000  | 100500 |
      When the change is judged
      Then the findings are
        | rule    | severity | field   | observed | limit |
        | CHG-003 | blocker  | /margin | 101%     | 100%  |

    Scenario: A tightening is never a step too far
      Given the policy says of changes
        | step/maxInitialRelativeDecrease     | 25%  |
        | step/maxMaintenanceRelativeDecrease | 25%  |
        | step/maxCapRelativeIncrease         | 100% |
      And a market with margin of kind flat
        | initialMarginRatio     | 1%   |
        | maintenanceMarginRatio | 0.5% |
      And its open interest is limited by
        | maxNotionalUsd | 6000000 |
      And the proposal changes
        | field                          | before  | after  |
        | /margin/initialMarginRatio     | 1%      | 50%    |
        | /margin/maintenanceMarginRatio | 0.5%    | 25%    |
        | /openInterest/maxNotionalUsd   | 6000000 | 100000 |
      When the change is judged
      Then CHG-003 holds
      And no rule speaks

    Scenario: The policy bounds no step
      Given a market with margin of kind flat
        | initialMarginRatio | 20% |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 20%    | 1%    |
      When the change is judged
      Then CHG-003 does not apply, because "the policy bounds no step of a change"

    Scenario: A market before its launch may be changed freely
      Given the policy says of changes
        | step/maxInitialRelativeDecrease | 25% |
      And a market with margin of kind flat
        | initialMarginRatio | 20% |
      And its status is pre-launch
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 20%    | 1%    |
      When the change is judged
      Then CHG-003 does not apply, because "no market in use is changed"
      And new risk is neutral and open positions are neutral
      And no rule speaks

  @CHG-004
  Rule: Parameters that were loosened are not loosened again before the policy's days have passed

    Scenario: Loosened again on the hundredth day
      Given the policy says of changes
        | cooldownDays/initial-margin | 100 |
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And its history is
        | day        | by       | field               | value |
        | 2025-01-01 | PR 1     | /margin/maxLeverage | 15x   |
        | 2026-01-01 | PR 2     | /margin/maxLeverage | 20x   |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 21x   |
      When the change is judged on 2026-04-11
      Then CHG-004 holds
      And no rule speaks

    Scenario: A day too early
      Given the policy says of changes
        | cooldownDays/initial-margin | 100 |
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And its history is
        | day        | by       | field               | value |
        | 2025-01-01 | PR 1     | /margin/maxLeverage | 15x   |
        | 2026-01-01 | PR 2     | /margin/maxLeverage | 20x   |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 21x   |
      When the change is judged on 2026-04-10
      Then the findings are
        | rule    | severity | field   | observed | limit |
        | CHG-004 | blocker  | /margin | 99       | 100   |
      And CHG-004 says "initial margin: loosened on 2026-01-01 by PR 2; days since then: 99, and the policy asks for 100"

    Scenario: GMX SUI, 2025-07-16: raised again after 26 hours
      1,000,000 to 6,000,000 US dollars a side on 2025-07-15 (commit f8ef7cb4), to 9,000,000 on 2025-07-16 (70ba36ea).
      Given the policy says of changes
        | cooldownDays/caps | 3 |
      And a market with margin of kind flat
        | initialMarginRatio | 1% |
      And its open interest is limited by
        | measure        | per-side |
        | maxNotionalUsd | 6000000  |
      And its history is
        | day        | by           | field                        | value   |
        | 2025-05-01 | the listing  | /openInterest/maxNotionalUsd | 1000000 |
        | 2025-07-15 | f8ef7cb4     | /openInterest/maxNotionalUsd | 6000000 |
      And the proposal changes
        | field                        | before  | after   |
        | /openInterest/maxNotionalUsd | 6000000 | 9000000 |
      When the change is judged on 2025-07-16
      Then the findings are
        | rule    | severity | field         | observed | limit |
        | CHG-004 | blocker  | /openInterest | 1        | 3     |
      And CHG-004 says "caps: loosened on 2025-07-15 by f8ef7cb4; days since then: 1, and the policy asks for 3"

    Scenario: Binance CYBER, 2023-09-02: a tightening is never slowed
      The first bracket went from 16x to 11x on 2023-08-31 and to 8x two days later.
      Given the policy says of changes
        | cooldownDays/initial-margin | 3 |
      And a market with margin of kind flat
        | maxLeverage            | 11x  |
        | maintenanceMarginRatio | 2.5% |
      And its history is
        | day        | by                       | field               | value |
        | 2023-08-15 | the listing              | /margin/maxLeverage | 16x   |
        | 2023-08-31 | the notice of 2023-08-31 | /margin/maxLeverage | 11x   |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 11x    | 8x    |
      When the change is judged on 2023-09-02
      Then CHG-004 holds
      And no rule speaks

    Scenario: Each family of parameters has days of its own
      The cap was raised yesterday, the initial margin is lowered today.
      Given the policy says of changes
        | cooldownDays/initial-margin | 3 |
        | cooldownDays/caps           | 3 |
      And a market with margin of kind flat
        | initialMarginRatio | 4% |
      And its open interest is limited by
        | maxNotionalUsd | 2000000  |
      And its history is
        | day        | by   | field                        | value   |
        | 2025-05-01 | PR 1 | /openInterest/maxNotionalUsd | 1000000 |
        | 2026-11-20 | PR 2 | /openInterest/maxNotionalUsd | 2000000 |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 4%     | 3%    |
      When the change is judged on 2026-11-21
      Then CHG-004 holds
      And no rule speaks

    Scenario: Another tier is the same family
      What the small sizes got yesterday, the large ones are to get today.
      Given the policy says of changes
        | cooldownDays/initial-margin | 3 |
      And a market with tiers by quote size
        | floor | cap   | leverage |
        | 0     | 10000 | 25x      |
        | 10000 | 50000 | 10x      |
      And its history is
        | day        | by   | field                       | value |
        | 2025-05-01 | PR 1 | /margin/tiers/0/maxLeverage | 20x   |
        | 2026-11-20 | PR 2 | /margin/tiers/0/maxLeverage | 25x   |
      And the proposal changes
        | field                       | before | after |
        | /margin/tiers/1/maxLeverage | 10x    | 12x   |
      When the change is judged on 2026-11-21
      Then the findings are
        | rule    | severity | field   | observed | limit |
        | CHG-004 | blocker  | /margin | 1        | 3     |

    Scenario: The policy asks for no days
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And its history is
        | day        | by       | field               | value |
        | 2026-11-01 | PR 1     | /margin/maxLeverage | 20x   |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 21x   |
      When the change is judged
      Then CHG-004 does not apply, because "the policy asks for no time between two loosenings"

    Scenario: Nothing is known of the past
      Given the policy says of changes
        | cooldownDays/initial-margin | 3 |
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 21x   |
      When the change is judged
      Then CHG-004 does not apply, because "the history of the market is not known"

  @CHG-005
  Rule: All changes of the policy's window together stay within its budget, at every size

    Scenario: Four small steps that come to half the initial margin
      Given the policy says of changes
        | budget/windowDays       | 30 |
        | budget/maxInitialFactor | 2  |
      And a market with margin of kind flat
        | initialMarginRatio | 2.6% |
      And its history is
        | day        | by   | field                      | value |
        | 2025-05-01 | PR 1 | /margin/initialMarginRatio | 5%    |
        | 2026-11-10 | PR 2 | /margin/initialMarginRatio | 4%    |
        | 2026-11-14 | PR 3 | /margin/initialMarginRatio | 3.2%  |
        | 2026-11-18 | PR 4 | /margin/initialMarginRatio | 2.6%  |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 2.6%   | 2.5%  |
      When the change is judged on 2026-11-21
      Then CHG-005 holds
      And no rule speaks

    Scenario: The tightest of the window was a little tighter
      Given the policy says of changes
        | budget/windowDays       | 30 |
        | budget/maxInitialFactor | 2  |
      And a market with margin of kind flat
        | initialMarginRatio | 2.5125% |
      And its history is
        | day        | by   | field                      | value   |
        | 2025-05-01 | PR 1 | /margin/initialMarginRatio | 5.025%  |
        | 2026-11-10 | PR 2 | /margin/initialMarginRatio | 4%      |
        | 2026-11-14 | PR 3 | /margin/initialMarginRatio | 3.2%    |
        | 2026-11-18 | PR 4 | /margin/initialMarginRatio | 2.5125% |
      And the proposal changes
        | field                      | before  | after |
        | /margin/initialMarginRatio | 2.5125% | 2.5%  |
      When the change is judged on 2026-11-21
      Then the findings are
        | rule    | severity | field   | observed | limit |
        | CHG-005 | blocker  | /margin | 2.01     | 2     |
      And CHG-005 says "the initial margin, held against its tightest since 2026-10-22, that of 2025-05-01 (PR 1), over 4 configurations (2x by the changes before, 1.005x by this one): 2.01x looser; the policy allows 2x"

    Scenario: What was in force on a day of the window counts, what ended before it does not
      The margin of 5% ended on 2026-10-22, thirty days before.
      Given the policy says of changes
        | budget/windowDays       | 30 |
        | budget/maxInitialFactor | 2  |
      And a market with margin of kind flat
        | initialMarginRatio | 4% |
      And its history is
        | day        | by   | field                      | value |
        | 2025-05-01 | PR 1 | /margin/initialMarginRatio | 5%    |
        | 2026-10-22 | PR 2 | /margin/initialMarginRatio | 4%    |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 4%     | 2%    |
      When the change is judged on 2026-11-21
      Then CHG-005 holds
      And no rule speaks

    Scenario: A day earlier it still does
      Given the policy says of changes
        | budget/windowDays       | 30 |
        | budget/maxInitialFactor | 2  |
      And a market with margin of kind flat
        | initialMarginRatio | 4% |
      And its history is
        | day        | by   | field                      | value |
        | 2025-05-01 | PR 1 | /margin/initialMarginRatio | 5%    |
        | 2026-10-22 | PR 2 | /margin/initialMarginRatio | 4%    |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 4%     | 2%    |
      When the change is judged on 2026-11-20
      Then the findings are
        | rule    | severity | field   | observed | limit |
        | CHG-005 | blocker  | /margin | 2.5      | 2     |

    Scenario: Down and up again gains nothing
      A margin that is doubled and brought back is held against its double.
      Given the policy says of changes
        | budget/windowDays       | 30  |
        | budget/maxInitialFactor | 1.5 |
      And a market with margin of kind flat
        | initialMarginRatio | 10% |
      And its history is
        | day        | by   | field                      | value |
        | 2025-05-01 | PR 1 | /margin/initialMarginRatio | 5%    |
        | 2026-11-10 | PR 2 | /margin/initialMarginRatio | 10%   |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 10%    | 5%    |
      When the change is judged on 2026-11-21
      Then the findings are
        | rule    | severity | field   | observed | limit |
        | CHG-005 | blocker  | /margin | 2        | 1.5   |

    Scenario: GMX SUI, 2025-07-16: nine times the cap in 26 hours
      1,000,000 to 6,000,000 US dollars a side on 2025-07-15 (commit f8ef7cb4), to 9,000,000 on 2025-07-16 (70ba36ea).
      Given the policy says of changes
        | budget/windowDays             | 30 |
        | budget/maxCapOverMarginFactor | 4  |
      And a market with margin of kind flat
        | initialMarginRatio | 1% |
      And its open interest is limited by
        | measure        | per-side |
        | maxNotionalUsd | 6000000  |
      And its history is
        | day        | by           | field                        | value   |
        | 2025-05-01 | the listing  | /openInterest/maxNotionalUsd | 1000000 |
        | 2025-07-15 | f8ef7cb4     | /openInterest/maxNotionalUsd | 6000000 |
      And the proposal changes
        | field                        | before  | after   |
        | /openInterest/maxNotionalUsd | 6000000 | 9000000 |
      When the change is judged on 2025-07-16
      Then the findings are
        | rule    | severity | field         | observed | limit |
        | CHG-005 | blocker  | /openInterest | 9        | 4     |
      And CHG-005 says "the cap over the initial margin, held against its tightest since 2025-06-16, that of 2025-05-01 (the listing), over 2 configurations (6x by the changes before, 1.5x by this one): 9x looser; the policy allows 4x"

    Scenario: Splitting over cap and margin gains nothing
      Twice the cap and half the margin are four times the leverage that the market as a whole may take on.
      Given the policy says of changes
        | budget/windowDays             | 30 |
        | budget/maxCapOverMarginFactor | 4  |
      And a market with margin of kind flat
        | initialMarginRatio | 4.02% |
      And its open interest is limited by
        | maxNotionalUsd | 2000000  |
      And its history is
        | day        | by   | field                        | value   |
        | 2025-05-01 | PR 1 | /openInterest/maxNotionalUsd | 1000000 |
        | 2026-11-10 | PR 2 | /openInterest/maxNotionalUsd | 2000000 |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 4.02%  | 2%    |
      When the change is judged on 2026-11-21
      Then the findings are
        | rule    | severity | field         | observed | limit |
        | CHG-005 | blocker  | /openInterest | 4.02     | 4     |

    Scenario: Each size is held against its own tightest day
      First the small sizes were loosened by a factor of 1.5, now the large ones are: no size is 1.6 times looser.
      Given the policy says of changes
        | budget/windowDays       | 30  |
        | budget/maxInitialFactor | 1.6 |
      And a market with tiers by quote size
        | floor | cap   | leverage |
        | 0     | 10000 | 30x      |
        | 10000 | 50000 | 10x      |
      And its history is
        | day        | by   | field                       | value |
        | 2025-05-01 | PR 1 | /margin/tiers/0/maxLeverage | 20x   |
        | 2026-11-10 | PR 2 | /margin/tiers/0/maxLeverage | 30x   |
      And the proposal changes
        | field                       | before | after |
        | /margin/tiers/1/maxLeverage | 10x    | 15x   |
      When the change is judged on 2026-11-21
      Then CHG-005 holds
      And no rule speaks

    Scenario: The maintenance margin has a budget of its own
      Given the policy says of changes
        | budget/windowDays           | 30 |
        | budget/maxMaintenanceFactor | 2  |
      And a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And its history is
        | day        | by   | field                          | value |
        | 2025-05-01 | PR 1 | /margin/maintenanceMarginRatio | 4%    |
        | 2026-11-10 | PR 2 | /margin/maintenanceMarginRatio | 3%    |
      And the proposal changes
        | field                          | before | after |
        | /margin/maintenanceMarginRatio | 3%     | 1.6%  |
      When the change is judged on 2026-11-21
      Then the findings are
        | rule    | severity | field   | observed | limit |
        | CHG-005 | blocker  | /margin | 2.5      | 2     |

    Scenario: A venue has a budget too: three markets loosened by 1.5 each
      Given the policy says of changes
        | budget/windowDays     | 30 |
        | budget/maxVenueFactor | 3  |
      And a market with margin of kind flat
        | initialMarginRatio | 3% |
      And its history is
        | day        | by   | field                      | value |
        | 2025-05-01 | PR 1 | /margin/initialMarginRatio | 3%    |
      And the history of SOL-PERP, otherwise alike, is
        | day        | by   | field                      | value |
        | 2025-05-01 | PR 1 | /margin/initialMarginRatio | 6%    |
        | 2026-11-10 | PR 2 | /margin/initialMarginRatio | 4%    |
      And the history of ETH-PERP, otherwise alike, is
        | day        | by   | field                      | value |
        | 2025-05-01 | PR 1 | /margin/initialMarginRatio | 6%    |
        | 2026-11-12 | PR 3 | /margin/initialMarginRatio | 4%    |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 3%     | 2%    |
      When the change is judged on 2026-11-21
      Then the findings are
        | rule    | severity | field | observed | limit |
        | CHG-005 | blocker  |       | 3.375    | 3     |
      And CHG-005 says "the initial margins of the venue's markets together, with SOL-PERP 1.5x, ETH-PERP 1.5x since 2026-10-22: 3.375x looser; the policy allows 3x"

    Scenario: A placeholder from before the launch is no base
      Before its launch the market stated an initial margin of 50%.
      Given the policy says of changes
        | budget/windowDays       | 30 |
        | budget/maxInitialFactor | 2  |
      And a market with margin of kind flat
        | initialMarginRatio | 5% |
      And its status is active
      And its history is
        | day        | by   | field                      | value      |
        | 2026-11-01 | PR 1 | /status                    | pre-launch |
        | 2026-11-01 | PR 1 | /margin/initialMarginRatio | 50%        |
        | 2026-11-10 | PR 2 | /status                    | active     |
        | 2026-11-10 | PR 2 | /margin/initialMarginRatio | 5%         |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 5%     | 2.5%  |
      When the change is judged on 2026-11-21
      Then CHG-005 holds
      And no rule speaks

    Scenario: A maintenance margin that becomes nothing is looser without bound
      The factor of the maintenance margin and its least value are both 0.
      Given the policy says of changes
        | budget/windowDays           | 30 |
        | budget/maxMaintenanceFactor | 2  |
      And a market with margin of kind square-root
        | initialMarginRatio        | 5%    |
        | imfFactor                 | 0.001 |
        | shift                     | 0     |
        | minMaintenanceMarginRatio | 3%    |
        | maintenanceFactor         | 0     |
        | positionUnit              | base  |
      And its history is
        | day        | by   | field                             | value |
        | 2025-05-01 | PR 1 | /margin/minMaintenanceMarginRatio | 3%    |
      And the proposal changes
        | field                             | before | after |
        | /margin/minMaintenanceMarginRatio | 3%     | 0     |
      When the change is judged on 2026-11-21
      Then the findings are
        | rule    | severity | field   | observed  | limit |
        | CHG-005 | blocker  | /margin | endlessly | 2     |
      And CHG-005 says "the maintenance margin, held against its tightest since 2026-10-22, that of 2025-05-01 (PR 1), over 1 configuration: endlessly looser; the policy allows 2x"

    Scenario: A market that comes back is held against what it was before it was taken off
      Given the policy says of changes
        | budget/windowDays       | 30 |
        | budget/maxInitialFactor | 2  |
      And a market with margin of kind flat
        | initialMarginRatio | 2% |
      And its history is
        | day        | by   | field                      | value     |
        | 2025-05-01 | PR 1 | /margin/initialMarginRatio | 5%        |
        | 2026-11-10 | PR 2 |                            | taken off |
      And the proposal adds this market
      When the change is judged on 2026-11-21
      Then the findings are
        | rule    | severity | field   | observed | limit |
        | CHG-005 | blocker  | /margin | 2.5      | 2     |

    Scenario: Who raises a cap does not answer for the margin that others lowered
      Given the policy says of changes
        | budget/windowDays             | 30 |
        | budget/maxInitialFactor       | 2  |
        | budget/maxCapOverMarginFactor | 8  |
      And a market with margin of kind flat
        | initialMarginRatio | 1% |
      And its open interest is limited by
        | maxNotionalUsd | 1000000  |
      And its history is
        | day        | by   | field                      | value |
        | 2025-05-01 | PR 1 | /margin/initialMarginRatio | 5%    |
        | 2026-11-10 | PR 2 | /margin/initialMarginRatio | 1%    |
      And the proposal changes
        | field                        | before  | after   |
        | /openInterest/maxNotionalUsd | 1000000 | 1600000 |
      When the change is judged on 2026-11-21
      Then CHG-005 holds
      And no rule speaks

    Scenario: A tightening spends nothing, however much was spent before
      Given the policy says of changes
        | budget/windowDays       | 30 |
        | budget/maxInitialFactor | 2  |
      And a market with margin of kind flat
        | initialMarginRatio | 1% |
      And its history is
        | day        | by   | field                      | value |
        | 2025-05-01 | PR 1 | /margin/initialMarginRatio | 5%    |
        | 2026-11-10 | PR 2 | /margin/initialMarginRatio | 1%    |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 1%     | 1.1%  |
      When the change is judged on 2026-11-21
      Then CHG-005 holds
      And no rule speaks

    Scenario: The policy sets no budget
      Given a market with margin of kind flat
        | initialMarginRatio | 2% |
      And its history is
        | day        | by   | field                      | value |
        | 2026-11-01 | PR 1 | /margin/initialMarginRatio | 2%    |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 2%     | 1%    |
      When the change is judged
      Then CHG-005 does not apply, because "the policy sets no budget for a window of time"

    Scenario: What the market was like in the window is not known
      Given the policy says of changes
        | budget/windowDays       | 30 |
        | budget/maxInitialFactor | 2  |
      And a market with margin of kind flat
        | initialMarginRatio | 2% |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 2%     | 1%    |
      When the change is judged
      Then CHG-005 does not apply, because "the history of the market is not known"

  @CHG-006
  Rule: A maximum leverage that moves by the policy's factor or more has been looked at by more people

    Scenario: A little less than doubled
      Given the policy says of changes
        | leverageJumpFactor | 2 |
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 39.9x |
      When the change is judged
      Then CHG-006 holds
      And no rule speaks

    Scenario: GMX BTC and ETH, 2024-05-09: 100x to 200x is doubled
      minCollateralFactor from 1% to 0.5%, as put to the vote.
      Given the policy says of changes
        | leverageJumpFactor | 2 |
      And a market with margin of kind flat
        | initialMarginRatio | 1% |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 1%     | 0.5%  |
      When the change is judged on 2024-05-09
      Then the findings are
        | rule    | severity | field   | observed | limit |
        | CHG-006 | warning  | /margin | 2        | 2     |
      And CHG-006 says "the highest leverage moves from 100x to 200x, a factor of 2; from 2 on more people look at it"
      And the verdict is needs-reason

    Scenario: Hyperliquid ETH, 2025-03-12: 50x to 25x is halved
      After a position at 50x had cost the venue's liquidity providers about 4 million US dollars.
      Given the policy says of changes
        | leverageJumpFactor | 2 |
      And a market with margin of kind flat
        | maxLeverage | 50x |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 50x    | 25x   |
      When the change is judged on 2025-03-12
      Then the findings are
        | rule    | severity | field   | observed | limit |
        | CHG-006 | warning  | /margin | 2        | 2     |
      And CHG-006 says "the highest leverage moves from 50x to 25x, a factor of 2; from 2 on more people look at it"

    Scenario: More than threefold
      Given the policy says of changes
        | leverageJumpFactor | 2 |
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 70x   |
      When the change is judged
      Then the findings are
        | rule    | severity | field   | observed | limit |
        | CHG-006 | warning  | /margin | 3.5      | 2     |
      And CHG-006 says "the highest leverage moves from 20x to 70x, a factor of 3.5; from 2 on more people look at it"

    Scenario: A lower tier moves, the highest leverage stays
      Given the policy says of changes
        | leverageJumpFactor | 2 |
      And a market with tiers by quote size
        | floor | cap   | leverage |
        | 0     | 10000 | 20x      |
        | 10000 | 50000 | 5x       |
      And the proposal changes
        | field                       | before | after |
        | /margin/tiers/1/maxLeverage | 5x     | 15x   |
      When the change is judged
      Then CHG-006 holds
      And no rule speaks

    Scenario: The policy does not say from where on
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 70x   |
      When the change is judged
      Then CHG-006 does not apply, because "the policy does not say from where on a change of leverage is remarkable"

    Scenario: A new market has no leverage to compare with
      Given the policy says of changes
        | leverageJumpFactor | 2 |
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And the proposal adds this market
      When the change is judged
      Then CHG-006 does not apply, because "no market in use is changed"
      And new risk is looser and open positions are neutral
      And the emergency lane is closed, because "a launch waits; positions may be opened in a market that there was not"

  @CHG-007
  Rule: Parameters that the venue links are changed together

    Scenario: dYdX Large-Cap, 2024-10-02, had the impact notional followed
      500 US dollars over an initial margin of 2% are 25,000.
      Given the policy says of changes
        | impactNotionalTimesInitialMarginUsd | 500 |
      And a market with margin of kind flat
        | initialMarginRatio | 5% |
      And its funding is
        | impactNotionalUsd | 10000 |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 5%     | 2%    |
        | /funding/impactNotionalUsd | 10000  | 25000 |
      When the change is judged on 2024-10-02
      Then CHG-007 holds
      And no rule speaks

    Scenario: dYdX Large-Cap, 2024-10-02
      The initial margin went from 5% to 2% (commit a9a116cdc), the impact notional was left at 10,000 although 500 US dollars
      over the initial margin are recommended.
      Given the policy says of changes
        | impactNotionalTimesInitialMarginUsd | 500 |
      And a market with margin of kind flat
        | initialMarginRatio | 5% |
      And its funding is
        | impactNotionalUsd | 10000 |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 5%     | 2%    |
      When the change is judged on 2024-10-02
      Then the findings are
        | rule    | severity | field                      | observed | limit |
        | CHG-007 | warning  | /funding/impactNotionalUsd | 10000    | 25000 |
      And CHG-007 says "the impact notional would be 10,000 USD; linked to the initial margin, as it was, it would be 25,000 USD"

    Scenario: One dollar beside the link
      Given the policy says of changes
        | impactNotionalTimesInitialMarginUsd | 500 |
      And a market with margin of kind flat
        | initialMarginRatio | 5% |
      And its funding is
        | impactNotionalUsd | 10000 |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 5%     | 2%    |
        | /funding/impactNotionalUsd | 10000  | 25001 |
      When the change is judged
      Then the findings are
        | rule    | severity | field                      | observed | limit |
        | CHG-007 | warning  | /funding/impactNotionalUsd | 25001    | 25000 |

    Scenario: Two that were not linked before need not be after
      Given the policy says of changes
        | impactNotionalTimesInitialMarginUsd | 500 |
      And a market with margin of kind flat
        | initialMarginRatio | 5% |
      And its funding is
        | impactNotionalUsd | 10001 |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 5%     | 2%    |
      When the change is judged
      Then CHG-007 holds
      And no rule speaks

    Scenario: The venue links nothing
      Given a market with margin of kind flat
        | initialMarginRatio | 5% |
      And its funding is
        | impactNotionalUsd | 10000 |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 5%     | 2%    |
      When the change is judged
      Then CHG-007 does not apply, because "the venue links no impact notional to the initial margin"

    Scenario: A new market
      Given the policy says of changes
        | impactNotionalTimesInitialMarginUsd | 500 |
      And a market with margin of kind flat
        | initialMarginRatio | 5% |
      And its funding is
        | impactNotionalUsd | 9999 |
      And the proposal adds this market
      When the change is judged
      Then CHG-007 does not apply, because "no market in use is changed"

  @CHG-008
  Rule: No loosening puts none or unlimited in the place of a number

    Scenario: A cap that is raised to a larger number
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And its open interest is limited by
        | maxNotionalUsd | 1000000 |
      And the proposal changes
        | field                        | before  | after         |
        | /openInterest/maxNotionalUsd | 1000000 | 1000000000000 |
      When the change is judged
      Then CHG-008 holds
      And no rule speaks

    Scenario: A cap that becomes unlimited
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And its open interest is limited by
        | maxNotionalUsd | 1000000 |
      And the proposal changes
        | field                        | before  | after     |
        | /openInterest/maxNotionalUsd | 1000000 | unlimited |
      When the change is judged
      Then new risk is looser and open positions are neutral
      And the findings are
        | rule    | severity | field                        | observed  | limit   |
        | CHG-008 | blocker  | /openInterest/maxNotionalUsd | unlimited | 1000000 |
        | OIC-002 | warning  | /openInterest/maxNotionalUsd |           |         |
      And CHG-008 says "1,000,000 gives way to unlimited, and more may happen than before"

    Scenario: A cap that is not stated any more
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And its open interest is limited by
        | measure        | per-side |
        | maxNotionalUsd | 1000000  |
      And the proposal changes
        | field                        | before  | after |
        | /openInterest/maxNotionalUsd | 1000000 |       |
      When the change is judged
      Then the findings are
        | rule    | severity | field                        | observed | limit   |
        | CHG-008 | blocker  | /openInterest/maxNotionalUsd |          | 1000000 |
        | OIC-002 | warning  | /openInterest/maxBaseSize    |          |         |
      And CHG-008 says "1,000,000 gives way to none, and more may happen than before"

    Scenario: A word gives way to none
      A measure is no number.
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And its open interest is limited by
        | measure        | per-side |
        | maxNotionalUsd | 1000000  |
      And the proposal changes
        | field                 | before   | after |
        | /openInterest/measure | per-side |       |
      When the change is judged
      Then CHG-008 holds
      And CHG-009 holds
      And no rule speaks

    Scenario: A number that bounds nothing gives way to none
      CHG-009 speaks of that.
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And its funding is
        | impactNotionalUsd | 10000 |
      And the proposal changes
        | field                      | before | after |
        | /funding/impactNotionalUsd | 10000  |       |
      When the change is judged
      Then CHG-008 holds
      And the findings are
        | rule    | severity | field                      | observed | limit |
        | CHG-009 | warning  | /funding/impactNotionalUsd |          | 10000 |

    Scenario: A new market never had a number
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And the proposal adds this market
      When the change is judged
      Then CHG-008 does not apply, because "no market in use is changed"

  @CHG-009
  Rule: A number gives way to none or unlimited only with a reason, even where nothing is loosened

    Scenario: None gives way to a number
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And its open interest is limited by
        | maxNotionalUsd | unlimited |
      And the proposal changes
        | field                        | before    | after   |
        | /openInterest/maxNotionalUsd | unlimited | 1000000 |
        | /fees/openFeeRatio           |           | 0.1%    |
      When the change is judged
      Then CHG-009 holds
      And CHG-008 holds
      And no rule speaks

    Scenario: The discount of large profits is not stated any more
      Without the discount more of the profit counts, which loosens, and CHG-008 speaks.
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And its unrealized profit counts by
        | initialAssetWeight | 100% |
        | imfFactor          | 0.1% |
      And the proposal changes
        | field                    | before | after |
        | /unrealizedPnl/imfFactor | 0.1%   |       |
      When the change is judged
      Then CHG-009 holds
      And the findings are
        | rule    | severity | field                    | observed | limit |
        | CHG-008 | blocker  | /unrealizedPnl/imfFactor |          | 0.1%  |

    Scenario: The impact notional is not stated any more
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And its funding is
        | impactNotionalUsd | 10000 |
      And the proposal changes
        | field                      | before | after |
        | /funding/impactNotionalUsd | 10000  |       |
      When the change is judged
      Then the findings are
        | rule    | severity | field                      | observed | limit |
        | CHG-009 | warning  | /funding/impactNotionalUsd |          | 10000 |
      And CHG-009 says "10,000 gives way to none; nothing more may happen than before"

    Scenario: A new market never stated it
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And the proposal adds this market
      When the change is judged
      Then CHG-009 does not apply, because "no market in use is changed"

  @CHG-010
  Rule: No loosening multiplies or divides a value by what a slipped digit or unit comes to

    Scenario: GMX LINK, 2025-11-23: a million times the cap
      3 US dollars a side had been left over from a temporary change, and were set back to 3,000,000 by hand (commit 5ba5946f).
      The numbers alone do not tell that from a slip.
      Given the policy says of changes
        | magnitudeSlips | 10, 100, 1000, 1000000 |
      And a market with margin of kind flat
        | maxLeverage | 100x |
      And its open interest is limited by
        | measure        | per-side |
        | maxNotionalUsd | 3        |
      And the proposal changes
        | field                        | before | after   |
        | /openInterest/maxNotionalUsd | 3      | 3000000 |
      When the change is judged on 2025-11-23
      Then the findings are
        | rule    | severity | field                        | observed | limit |
        | CHG-010 | blocker  | /openInterest/maxNotionalUsd | 3000000  | 3     |
      And CHG-010 says "3 becomes 3,000,000, 1,000,000 times as much"

    Scenario: One dollar beside a slip
      Given the policy says of changes
        | magnitudeSlips | 10, 100, 1000, 1000000 |
      And a market with margin of kind flat
        | maxLeverage | 100x |
      And its open interest is limited by
        | maxNotionalUsd | 3 |
      And the proposal changes
        | field                        | before | after   |
        | /openInterest/maxNotionalUsd | 3      | 3000001 |
      When the change is judged
      Then CHG-010 holds
      And no rule speaks

    Scenario: A percentage written as its number, the other way
      An initial margin of 5% that becomes 0.05%.
      Given the policy says of changes
        | magnitudeSlips | 10, 100, 1000, 1000000 |
      And a market with margin of kind flat
        | initialMarginRatio | 5% |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 5%     | 0.05% |
      When the change is judged
      Then the findings are
        | rule    | severity | field                      | observed | limit |
        | CHG-010 | blocker  | /margin/initialMarginRatio | 0.05%    | 5%    |
      And CHG-010 says "0.05 becomes 0.0005, one part in 100"

    Scenario: GMX XPL, 2025-09-25: twenty times is no slip of a digit
      minCollateralFactor from 20% to 1% (commit 40bed8cb); CHG-003 and CHG-006 speak of that.
      Given the policy says of changes
        | magnitudeSlips | 10, 100, 1000, 1000000 |
      And a market with margin of kind flat
        | initialMarginRatio | 20% |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 20%    | 1%    |
      When the change is judged on 2025-09-25
      Then CHG-010 holds
      And no rule speaks

    Scenario: A tenth of the cap is a tightening
      CHG-011 speaks of that.
      Given the policy says of changes
        | magnitudeSlips | 10, 100, 1000, 1000000 |
      And a market with margin of kind flat
        | maxLeverage | 100x |
      And its open interest is limited by
        | maxNotionalUsd | 3000000 |
      And the proposal changes
        | field                        | before  | after  |
        | /openInterest/maxNotionalUsd | 3000000 | 300000 |
      When the change is judged
      Then CHG-010 holds
      And the findings are
        | rule    | severity | field                        | observed | limit   |
        | CHG-011 | warning  | /openInterest/maxNotionalUsd | 300000   | 3000000 |

    Scenario: The policy names no slips
      Given a market with margin of kind flat
        | initialMarginRatio | 5% |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 5%     | 0.05% |
      When the change is judged
      Then CHG-010 does not apply, because "the policy names no factors of slips"

    Scenario: A market before its launch
      Given the policy says of changes
        | magnitudeSlips | 10, 100, 1000, 1000000 |
      And a market with margin of kind flat
        | initialMarginRatio | 5% |
      And its status is pre-launch
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 5%     | 0.05% |
      When the change is judged
      Then CHG-010 does not apply, because "no market in use is changed"
      And CHG-011 does not apply, because "no market in use is changed"

  @CHG-011
  Rule: A tightening that comes to a slipped digit or unit is meant

    Scenario: GMX LINK, before 2025-11-23: a cap of 3 US dollars
      3,000,000 US dollars a side had become 3 for a time. A limit of 3 closes the market.
      Given the policy says of changes
        | magnitudeSlips | 10, 100, 1000, 1000000 |
      And a market with margin of kind flat
        | maxLeverage | 100x |
      And its open interest is limited by
        | measure        | per-side |
        | maxNotionalUsd | 3000000  |
      And the proposal changes
        | field                        | before  | after |
        | /openInterest/maxNotionalUsd | 3000000 | 3     |
      When the change is judged on 2025-11-22
      Then the findings are
        | rule    | severity | field                        | observed | limit   |
        | CHG-011 | warning  | /openInterest/maxNotionalUsd | 3        | 3000000 |
      And CHG-011 says "3,000,000 becomes 3, one part in 1,000,000"

    Scenario: A little beside a slip
      Given the policy says of changes
        | magnitudeSlips | 10, 100, 1000, 1000000 |
      And a market with margin of kind flat
        | maxLeverage | 100x |
      And its open interest is limited by
        | maxNotionalUsd | 3000000 |
      And the proposal changes
        | field                        | before  | after  |
        | /openInterest/maxNotionalUsd | 3000000 | 300001 |
      When the change is judged
      Then CHG-011 holds
      And no rule speaks

    Scenario: Ten times the cap is a loosening
      CHG-010 speaks of that.
      Given the policy says of changes
        | magnitudeSlips | 10, 100, 1000, 1000000 |
      And a market with margin of kind flat
        | maxLeverage | 100x |
      And its open interest is limited by
        | maxNotionalUsd | 300000 |
      And the proposal changes
        | field                        | before | after   |
        | /openInterest/maxNotionalUsd | 300000 | 3000000 |
      When the change is judged
      Then CHG-011 holds
      And the findings are
        | rule    | severity | field                        | observed | limit  |
        | CHG-010 | blocker  | /openInterest/maxNotionalUsd | 3000000  | 300000 |

    Scenario: The policy names no slips
      Given a market with margin of kind flat
        | maxLeverage | 100x |
      And its open interest is limited by
        | maxNotionalUsd | 3000000 |
      And the proposal changes
        | field                        | before  | after  |
        | /openInterest/maxNotionalUsd | 3000000 | 300000 |
      When the change is judged
      Then CHG-011 does not apply, because "the policy names no factors of slips"

  @CHG-012
  Rule: The rationale speaks of the market that is changed

    Scenario: GMX: "should it be SATS instead of STX?"
      The question stood in a review of parameters that were meant for the one market and given to the other
      (gmx-io/gmx-synthetics, pull request 62). The numbers are not those of the venue.
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And its market is STX-PERP
      And the venue has the markets SATS-PERP, BTC-PERP
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 19x   |
      And the proposal's rationale is "lower the leverage of SATS after its fall"
      When the change is judged
      Then the findings are
        | rule    | severity | field | observed  | limit    |
        | CHG-012 | warning  |       | SATS-PERP | STX-PERP |
      And CHG-012 says "the rationale names SATS-PERP, another market of the venue, and not STX-PERP"

    Scenario: The market itself is named, beside another
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And its market is STX-PERP
      And the venue has the markets SATS-PERP, BTC-PERP
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 19x   |
      And the proposal's rationale is "bring STX to the leverage of SATS"
      When the change is judged
      Then CHG-012 holds
      And no rule speaks

    Scenario: No market of the venue is named
      SATS is a market elsewhere.
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And its market is STX-PERP
      And the venue has the markets BTC-PERP, ETH-PERP
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 19x   |
      And the proposal's rationale is "lower the leverage as others did for SATS"
      When the change is judged
      Then CHG-012 holds
      And no rule speaks

    Scenario: No rationale is given
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And its market is STX-PERP
      And the venue has the markets SATS-PERP
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 19x   |
      When the change is judged
      Then CHG-012 does not apply, because "the proposal gives no rationale"

  @CHG-013
  Rule: No other open proposal is about the same market

    Scenario: None is open
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And no other proposal about the market is open
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 19x   |
      When the change is judged
      Then CHG-013 holds
      And no rule speaks

    Scenario: Two others are open
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And other open proposals about the market are P-17, P-18
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 19x   |
      When the change is judged
      Then the findings are
        | rule    | severity | field | observed | limit |
        | CHG-013 | warning  |       | P-17     |       |
        | CHG-013 | warning  |       | P-18     |       |

    Scenario: One other is open
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And other open proposals about the market are P-17
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 19x   |
      When the change is judged
      Then CHG-013 says "another proposal about this market is open: P-17"

    Scenario: It is not known which are open
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 19x   |
      When the change is judged
      Then CHG-013 does not apply, because "it is not known which proposals are open"

  @CHG-014
  Rule: Holders of open positions hear in time that they are tightened, and whether they are

    Scenario: A hundred days of notice, and a hundred are asked for
      Given the policy says of changes
        | noticeDays | 100 |
      And a market with margin of kind flat
        | maxLeverage            | 25x |
        | maintenanceMarginRatio | 2%  |
      And the proposal changes
        | field                          | before | after |
        | /margin/maintenanceMarginRatio | 2%     | 2.5%  |
      And the change takes effect on 2026-04-11 for all positions
      When the change is judged on 2026-01-01
      Then new risk is neutral and open positions are tighter
      And CHG-014 holds
      And no rule speaks

    Scenario: A day less
      Given the policy says of changes
        | noticeDays | 100 |
      And a market with margin of kind flat
        | maxLeverage            | 25x |
        | maintenanceMarginRatio | 2%  |
      And the proposal changes
        | field                          | before | after |
        | /margin/maintenanceMarginRatio | 2%     | 2.5%  |
      And the change takes effect on 2026-04-11 for all positions
      When the change is judged on 2026-01-02
      Then the findings are
        | rule    | severity | field   | observed | limit |
        | CHG-014 | blocker  | /margin | 99       | 100   |
      And CHG-014 says "the maintenance margin rises; the notice is 99 days, and the policy asks for 100"

    Scenario: Bybit, 2025-06-20: the first tier of five markets
      25,000 US dollars at 25x with 2% became 5,000 at 20x with 2.5% at 09:00 UTC of that day. Whoever had 25x was below the new
      requirement sooner, and whoever had more than 5,000 had to make do with what follows.
      Given the policy says of changes
        | noticeDays | 3 |
      And a market with tiers by quote size
        | floor | cap   | leverage | maintenance |
        | 0     | 25000 | 25x      | 2%          |
      And the proposal changes
        | field                                  | before | after |
        | /margin/tiers/0/cap                    | 25000  | 5000  |
        | /margin/tiers/0/maxLeverage            | 25x    | 20x   |
        | /margin/tiers/0/maintenanceMarginRatio | 2%     | 2.5%  |
      And the proposal declares that it is tighter
      And the change takes effect on 2025-06-20 for all positions
      When the change is judged on 2025-06-18
      Then new risk is tighter and open positions are tighter
      And CHG-001 holds
      And the findings are
        | rule    | severity | field   | observed | limit |
        | CHG-014 | blocker  | /margin | 2        | 3     |
      And the emergency lane is closed, because "for open positions, the maintenance margin rises"
      And the part that may be made without waiting is
        | field                       | before | after |
        | /margin/tiers/0/maxLeverage | 25x    | 20x   |

    Scenario: For new positions only, from today on
      Given the policy says of changes
        | noticeDays | 3 |
      And a market with margin of kind flat
        | maxLeverage            | 25x |
        | maintenanceMarginRatio | 2%  |
      And the proposal changes
        | field                          | before | after |
        | /margin/maintenanceMarginRatio | 2%     | 2.5%  |
      And the change takes effect on 2026-01-01 for new positions
      When the change is judged on 2026-01-01
      Then CHG-014 holds
      And no rule speaks

    Scenario: Time enough, but for whom is not said
      Given the policy says of changes
        | noticeDays | 3 |
      And a market with margin of kind flat
        | maxLeverage            | 25x |
        | maintenanceMarginRatio | 2%  |
      And the proposal changes
        | field                          | before | after |
        | /margin/maintenanceMarginRatio | 2%     | 2.5%  |
      And the change takes effect on 2026-02-01
      When the change is judged on 2026-01-01
      Then the findings are
        | rule    | severity | field   | observed | limit |
        | CHG-014 | blocker  | /margin | 31       | 3     |
      And CHG-014 says "the maintenance margin rises, and the proposal does not say whether for those that are open now; the notice is 31 days, and the policy asks for 3"

    Scenario: Neither day nor positions are said
      Given the policy says of changes
        | noticeDays | 3 |
      And a market with margin of kind flat
        | maxLeverage            | 25x |
        | maintenanceMarginRatio | 2%  |
      And the proposal changes
        | field                          | before | after |
        | /margin/maintenanceMarginRatio | 2%     | 2.5%  |
      When the change is judged
      Then the findings are
        | rule    | severity | field   | observed | limit |
        | CHG-014 | blocker  | /margin | 0        | 3     |

    Scenario: A higher liquidation fee moves the threshold too
      Given the policy says of changes
        | noticeDays | 3 |
      And a market with margin of kind flat
        | maxLeverage | 25x |
      And its liquidation terms are
        | liquidatorFeeRatio | 1% |
      And the proposal changes
        | field                           | before | after |
        | /liquidation/liquidatorFeeRatio | 1%     | 1.5%  |
      And the change takes effect on 2026-01-03 for all positions
      When the change is judged on 2026-01-01
      Then the findings are
        | rule    | severity | field                           | observed | limit |
        | CHG-014 | blocker  | /liquidation/liquidatorFeeRatio | 2        | 3     |

    Scenario: Only new risk is tightened
      Given the policy says of changes
        | noticeDays | 3 |
      And a market with margin of kind flat
        | maxLeverage            | 25x |
        | maintenanceMarginRatio | 2%  |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 25x    | 20x   |
      When the change is judged
      Then CHG-014 does not apply, because "open positions are not tightened"
      And the emergency lane is open, because "new risk is tighter or equal at every size; open positions are not tightened"

    Scenario: The policy asks for no notice
      Given a market with margin of kind flat
        | maxLeverage            | 25x |
        | maintenanceMarginRatio | 2%  |
      And the proposal changes
        | field                          | before | after |
        | /margin/maintenanceMarginRatio | 2%     | 2.5%  |
      When the change is judged
      Then CHG-014 does not apply, because "the policy asks for no notice"

  @CHG-015
  Rule: A loosening, and a launch, rests on recent evidence

    Scenario: What is asked for is known and a hundred days old at most
      Given the policy says of changes
        | evidenceForLoosening | reference-price, open-interest, depth |
      And the policy allows evidence to be at most this old
        | reference-price | 100 |
        | open-interest   | 100 |
        | depth           | 100 |
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And evidence of 2026-01-01
        | referencePriceUsd          | 10     |
        | openInterest/longBaseSize  | 1000   |
        | openInterest/shortBaseSize | 1000   |
        | depth/within2PercentUsd    | 100000 |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 21x   |
      When the change is judged on 2026-04-11
      Then CHG-015 holds
      And CHG-016 holds
      And no rule speaks

    Scenario: A day older
      Given the policy says of changes
        | evidenceForLoosening | depth |
      And the policy allows evidence to be at most this old
        | depth | 100 |
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And evidence of 2026-01-01
        | depth/within2PercentUsd | 100000 |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 21x   |
      When the change is judged on 2026-04-12
      Then the findings are
        | rule    | severity | field | observed | limit |
        | CHG-015 | blocker  |       | depth    |       |
      And CHG-015 says "what the loosening rests on is not known well enough: depth (101 days old, at most 100 allowed)"

    Scenario: One side of the open interest is not known
      Given the policy says of changes
        | evidenceForLoosening | reference-price, open-interest |
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And evidence of 2026-11-20
        | referencePriceUsd         | 10   |
        | openInterest/longBaseSize | 1000 |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 21x   |
      When the change is judged
      Then the findings are
        | rule    | severity | field | observed      | limit |
        | CHG-015 | blocker  |       | open-interest |       |

    Scenario: Nothing is known of a market that is to be launched
      Given the policy says of changes
        | evidenceForLoosening | depth |
        | majorCategories      | major-crypto |
      And a market of category major-crypto with margin of kind flat
        | maxLeverage | 20x |
      And its status is pre-launch
      And the proposal changes
        | field   | before     | after  |
        | /status | pre-launch | active |
      When the change is judged
      Then the findings are
        | rule    | severity | field | observed | limit |
        | CHG-015 | blocker  |       | depth    |       |
      And CHG-015 says "what the loosening rests on is not known well enough: depth (there is no evidence of the market)"

    Scenario: Of a major market CHG-016 speaks
      Given the policy says of changes
        | evidenceForLoosening | depth        |
        | majorCategories      | major-crypto |
      And a market of category major-crypto with margin of kind flat
        | maxLeverage | 20x |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 21x   |
      When the change is judged
      Then CHG-015 holds
      And the findings are
        | rule    | severity | field | observed | limit |
        | CHG-016 | warning  |       | depth    |       |

    Scenario: A tightening needs no evidence
      Given the policy says of changes
        | evidenceForLoosening | depth |
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 19x   |
      When the change is judged
      Then CHG-015 does not apply, because "the change loosens nothing"
      And CHG-016 does not apply, because "the change loosens nothing"

    Scenario: The policy names no evidence
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 21x   |
      When the change is judged
      Then CHG-015 does not apply, because "the policy names no evidence that a loosening rests on"

  @CHG-016
  Rule: A loosening of a major market rests on recent evidence, or on a reason

    Scenario: The depth of a major market is not known
      Given the policy says of changes
        | evidenceForLoosening | depth        |
        | majorCategories      | major-crypto |
      And a market of category major-crypto with margin of kind flat
        | maxLeverage | 20x |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 21x   |
      When the change is judged
      Then the findings are
        | rule    | severity | field | observed | limit |
        | CHG-016 | warning  |       | depth    |       |
      And CHG-016 says "what the loosening rests on is not known well enough: depth (there is no evidence of the market)"

    Scenario: It is known
      Given the policy says of changes
        | evidenceForLoosening | depth        |
        | majorCategories      | major-crypto |
      And a market of category major-crypto with margin of kind flat
        | maxLeverage | 20x |
      And evidence of 2026-11-20
        | depth/within2PercentUsd | 100000 |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 21x   |
      When the change is judged
      Then CHG-016 holds
      And no rule speaks

    Scenario: A market is not major by being called so with the loosening
      Given the policy says of changes
        | evidenceForLoosening | depth        |
        | majorCategories      | major-crypto |
      And the policy allows category alt-crypto at most 20x
      And the policy allows category major-crypto at most 50x
      And a market of category alt-crypto with margin of kind flat
        | maxLeverage | 20x |
      And the proposal changes
        | field     | before     | after        |
        | /category | alt-crypto | major-crypto |
      When the change is judged
      Then CHG-016 holds
      And the findings are
        | rule    | severity | field | observed | limit |
        | CHG-015 | blocker  |       | depth    |       |

    Scenario: The policy names no evidence
      Given the policy says of changes
        | majorCategories | major-crypto |
      And a market of category major-crypto with margin of kind flat
        | maxLeverage | 20x |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 21x   |
      When the change is judged
      Then CHG-016 does not apply, because "the policy names no evidence that a loosening rests on"

  @CHG-017
  Rule: The law and the markets are not changed in one proposal

    Scenario: The law alone
      Given the proposal changes the law in policy.json
      And the law becomes stricter: "the step of an initial margin is 20% instead of 25%"
      When the change is judged
      Then CHG-017 holds
      And no rule speaks

    Scenario: The law with a market
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 19x   |
      And the proposal changes the law in policy.json
      And the proposal changes the law in accepted.json
      When the change is judged
      Then the findings are
        | file        | rule    | severity | field | observed | limit |
        | policy.json | CHG-017 | blocker  |       | true     |       |
      And CHG-017 says "the law is changed together with markets: policy.json, accepted.json"

  @CHG-018
  Rule: A looser law waits the longer of the old and the new waiting period

    Scenario: A hundred days, and a hundred are asked for
      Given the policy says of changes
        | lawWaitingDays | 100 |
      And the proposal changes the law in committee.json
      And the law becomes looser: "2 of 5 approve instead of 3"
      And the new law counts from 2026-04-11 on
      When the change is judged on 2026-01-01
      Then CHG-018 holds
      And no rule speaks

    Scenario: A day less
      Given the policy says of changes
        | lawWaitingDays | 100 |
      And the proposal changes the law in committee.json
      And the law becomes looser: "2 of 5 approve instead of 3"
      And the new law counts from 2026-04-11 on
      When the change is judged on 2026-01-02
      Then the findings are
        | file           | rule    | severity | field | observed | limit |
        | committee.json | CHG-018 | blocker  |       | 99       | 100   |
      And CHG-018 says "the law becomes looser: 2 of 5 approve instead of 3; it would wait 99 days, and the longer of the old and the new waiting period is 100 days"

    Scenario: Drift, 2026-04-01: a law that counts at once
      Two of five members sufficed and nothing had to wait when about 285 million US dollars were taken. A waiting period that is
      lowered binds its own lowering.
      Given the policy says of changes
        | lawWaitingDays | 7 |
      And the proposed policy says of changes
        | lawWaitingDays | 0 |
      And the proposal changes the law in policy.json
      And the law becomes looser: "a looser law waits 0 days instead of 7"
      When the change is judged on 2026-04-01
      Then the findings are
        | file        | rule    | severity | field | observed | limit |
        | policy.json | CHG-018 | blocker  |       | 0        | 7     |

    Scenario: The new waiting period is the longer one
      Given the policy says of changes
        | lawWaitingDays | 7 |
      And the proposed policy says of changes
        | lawWaitingDays | 14 |
      And the proposal changes the law in policy.json
      And the law becomes looser: "the notice is 1 day instead of 3"
      And the law becomes stricter: "a looser law waits 14 days instead of 7"
      And the new law counts from 2026-04-14 on
      When the change is judged on 2026-04-01
      Then the findings are
        | file        | rule    | severity | field | observed | limit |
        | policy.json | CHG-018 | blocker  |       | 13       | 14    |

    Scenario: A stricter law may count at once
      Given the policy says of changes
        | lawWaitingDays | 7 |
      And the proposal changes the law in policy.json
      And the law becomes stricter: "the notice is 5 days instead of 3"
      When the change is judged
      Then CHG-018 does not apply, because "nothing of the law becomes looser"

    Scenario: No waiting period is asked for
      Given the proposal changes the law in policy.json
      And the law becomes looser: "the notice is 1 day instead of 3"
      When the change is judged
      Then CHG-018 does not apply, because "neither the old nor the new policy asks for a waiting period of the law"

  @CHG-019
  Rule: A market that comes back or is renamed keeps the past it had

    Scenario: A market under a new name
      MATIC became POL in September 2024. The loosening under the old name counts.
      Given the policy says of changes
        | cooldownDays/initial-margin | 3 |
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And its market is POL-PERP
      And it was known as MATIC-PERP before
      And its history is
        | day        | by   | field               | value |
        | 2024-01-01 | PR 1 | /margin/maxLeverage | 15x   |
        | 2024-09-12 | PR 2 | /margin/maxLeverage | 20x   |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 21x   |
      When the change is judged on 2024-09-14
      Then the findings are
        | rule    | severity | field   | observed   | limit |
        | CHG-004 | blocker  | /margin | 2          | 3     |
        | CHG-019 | note     |         | MATIC-PERP |       |
      And CHG-019 says "the market was known as MATIC-PERP, and is judged with that past"

    Scenario: It never had another name
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And its history is
        | day        | by   | field               | value |
        | 2024-01-01 | PR 1 | /margin/maxLeverage | 20x   |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 21x   |
      When the change is judged
      Then CHG-019 holds
      And no rule speaks

  @CHG-020
  Rule: Limits in base units were reviewed since the price or the volume moved

    Scenario: Twice the price
      Given the policy says of changes
        | reviewMoveFactor | 2 |
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And its open interest is limited by
        | maxBaseSize | 1000 |
      And evidence of 2026-11-20
        | referencePriceUsd            | 200 |
        | lastReview/referencePriceUsd | 100 |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 19x   |
      When the change is judged
      Then CHG-020 holds
      And no rule speaks

    Scenario: A dollar more
      Given the policy says of changes
        | reviewMoveFactor | 2 |
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And its open interest is limited by
        | maxBaseSize | 1000 |
      And evidence of 2026-11-20
        | referencePriceUsd            | 201 |
        | lastReview/referencePriceUsd | 100 |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 19x   |
      When the change is judged
      Then the findings are
        | rule    | severity | field | observed | limit |
        | CHG-020 | warning  |       | 2.01     | 2     |
      And CHG-020 says "since the last review of limits in base units the price moved by a factor of 2.01; from above 2 they are reviewed"

    Scenario: The volume fell to less than half, and sizes are in base units
      Given the policy says of changes
        | reviewMoveFactor | 2 |
      And a market with tiers by base size
        | floor | cap | leverage |
        | 0     | 50  | 20x      |
      And evidence of 2026-11-20
        | referencePriceUsd                | 100     |
        | averageDailyVolumeUsd            | 400000  |
        | lastReview/referencePriceUsd     | 100     |
        | lastReview/averageDailyVolumeUsd | 1000000 |
      And the proposal changes
        | field                       | before | after |
        | /margin/tiers/0/maxLeverage | 20x    | 19x   |
      When the change is judged
      Then the findings are
        | rule    | severity | field | observed | limit |
        | CHG-020 | warning  |       | 2.5      | 2     |
      And CHG-020 says "since the last review of limits in base units the daily volume moved by a factor of 2.5; from above 2 they are reviewed"

    Scenario: Limits in dollars stay what they are at any price
      Given the policy says of changes
        | reviewMoveFactor | 2 |
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And its open interest is limited by
        | maxNotionalUsd | 100000 |
      And evidence of 2026-11-20
        | referencePriceUsd            | 500 |
        | lastReview/referencePriceUsd | 100 |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 19x   |
      When the change is judged
      Then CHG-020 holds
      And no rule speaks

    Scenario: The last review is not known
      Given the policy says of changes
        | reviewMoveFactor | 2 |
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And its open interest is limited by
        | maxBaseSize | 1000 |
      And evidence of 2026-11-20
        | referencePriceUsd | 201 |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 19x   |
      When the change is judged
      Then CHG-020 does not apply, because "the evidence does not say what the market was like when its limits were last reviewed"

    Scenario: The policy does not say how far they may move
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And its open interest is limited by
        | maxBaseSize | 1000 |
      And evidence of 2026-11-20
        | referencePriceUsd            | 500 |
        | lastReview/referencePriceUsd | 100 |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 19x   |
      When the change is judged
      Then CHG-020 does not apply, because "the policy does not say how far price and volume may move between reviews"

  Rule: What lands is judged, and each state on the way, not what is proposed

    Scenario: A venue that lets a value move only so far lands elsewhere
      The venue takes back what goes too far: of a margin of 1% instead of 5% no more than a tenth is taken off at once.
      Given the policy says of changes
        | step/maxInitialRelativeDecrease | 25% |
      And the venue's programs let a change move a field by
        | field                      | rise | fall | min | max |
        | /margin/initialMarginRatio |      | 10%  |     |     |
      And a market with margin of kind flat
        | initialMarginRatio | 5% |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 5%     | 1%    |
      When the change is judged
      Then CHG-003 holds
      And no rule speaks
      And the venue makes of the proposal
        | field                      | before | after |
        | /margin/initialMarginRatio | 1%     | 4.5%  |

    Scenario: Aave wstETH, 2026-03: one of two linked values is clamped
      A ratio moved by 3% at most while the time that it belonged to moved by seven days, and positions of about 26 million US
      dollars were liquidated. Here the maintenance margin follows and the initial margin is held back, and the two cross. The
      numbers are not those of the venue.
      Given the venue's programs let a change move a field by
        | field                      | rise | fall | min | max |
        | /margin/initialMarginRatio | 3%   |      |     | 50% |
      And a market with margin of kind flat
        | initialMarginRatio     | 4% |
        | maintenanceMarginRatio | 3% |
      And the proposal changes
        | field                          | before | after |
        | /margin/initialMarginRatio     | 4%     | 6%    |
        | /margin/maintenanceMarginRatio | 3%     | 5%    |
      When the change is judged on 2026-03-10
      Then the findings are
        | rule    | severity | field                          | observed | limit |
        | MGN-001 | blocker  | /margin/maintenanceMarginRatio | 5%       | 4.12% |

    Scenario: GMX, 2025-09-25: a default below which the initial margin is set
      Markets were added with a minimum of 0.5% to open, and 1% to keep by default (commit 90a6bb49).
      Given the venue takes for a field that is not stated
        | field                          | value |
        | /margin/maintenanceMarginRatio | 1%    |
      And a market with margin of kind flat
        | initialMarginRatio | 0.5% |
      And the proposal adds this market
      When the change is judged on 2025-09-25
      Then the findings are
        | rule    | severity | field                          | observed | limit |
        | MGN-001 | blocker  | /margin/maintenanceMarginRatio | 1%       | 0.5%  |

    Scenario: Right at the end, wrong on the way
      The initial margin is lowered first, and the maintenance margin after it: in between positions are liquidated on opening.
      Given the venue enacts a change in these steps
        | /margin/initialMarginRatio     |
        | /margin/maintenanceMarginRatio |
      And a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And the proposal changes
        | field                          | before | after |
        | /margin/initialMarginRatio     | 5%     | 2.9%  |
        | /margin/maintenanceMarginRatio | 3%     | 2%    |
      When the change is judged
      Then the findings are
        | rule    | severity | field                          | observed | limit |
        | MGN-001 | blocker  | /margin/maintenanceMarginRatio | 3%       | 2.9%  |
      And MGN-001 says "after step 1 of 2 of the landing: maintenance margin is 3% and initial margin 2.9% at every size: a position opened at the maximum leverage is liquidatable at once"

  Rule: Only what a change brings or makes worse counts; what the market had anyway stands

    Scenario: An old fault does not stop a tightening
      DPerp, major crypto: 50x, an initial margin of 2%, with a maintenance margin of 2.5%.
      Given a market with margin of kind flat
        | initialMarginRatio     | 2%   |
        | maintenanceMarginRatio | 2.5% |
      And the proposal changes
        | field                      | before | after |
        | /margin/initialMarginRatio | 2%     | 2.2%  |
      When the change is judged
      Then no rule speaks
      And the verdict is clear
      And as standing, and improved, there are
        | rule    | severity | field                          | observed | limit |
        | MGN-001 | blocker  | /margin/maintenanceMarginRatio | 2.5%     | 2.2%  |

    Scenario: What has nothing to do with the change stands unchanged
      Given the venue allows at most 10x
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And its fees are
        | openFeeRatio | 0.1% |
      And the proposal changes
        | field              | before | after |
        | /fees/openFeeRatio | 0.1%   | 0.2%  |
      When the change is judged
      Then no rule speaks
      And as standing, and unchanged, there are
        | rule    | severity | field               | observed | limit |
        | LEV-002 | blocker  | /margin/maxLeverage | 20x      | 10x   |

    Scenario: An old fault that is made worse counts
      Given the venue allows at most 10x
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 20.1x |
      When the change is judged
      Then the findings are
        | rule    | severity | field               | observed | limit |
        | LEV-002 | blocker  | /margin/maxLeverage | 20.1x    | 10x   |

    Scenario: A change that mends the fault
      Given the venue allows at most 10x
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 10x   |
      When the change is judged
      Then no rule speaks
      And the change does away with
        | rule    | severity | field               | observed | limit |
        | LEV-002 | blocker  | /margin/maxLeverage | 20x      | 10x   |

  Rule: What only tightens new risk need not wait, and of a mixed change that part need not

    Scenario: Moonwell, 2026-02-15: the fix of a price waits no five days
      A price of 1.12 US dollars instead of about 2,200 stood while the delay that binds every change bound its mending. To pause
      the market binds nobody who has a position.
      Given a market with margin of kind flat
        | maxLeverage            | 20x |
        | maintenanceMarginRatio | 3%  |
      And the proposal changes
        | field   | before | after       |
        | /status |        | reduce-only |
      When the change is judged on 2026-02-15
      Then new risk is tighter and open positions are neutral
      And the emergency lane is open, because "new risk is tighter or equal at every size; open positions are not tightened"

    Scenario: Open positions may be tightened as far as the policy bears, at every size
      Given the policy says of changes
        | emergency/maxMaintenanceRelativeIncrease | 10% |
      And a market with margin of kind flat
        | maxLeverage            | 20x |
        | maintenanceMarginRatio | 2%  |
      And the proposal changes
        | field                          | before | after |
        | /margin/maxLeverage            | 20x    | 15x   |
        | /margin/maintenanceMarginRatio | 2%     | 2.2%  |
      When the change is judged
      Then new risk is tighter and open positions are tighter
      And the emergency lane is open, because "new risk is tighter or equal at every size; open positions are tightened within what the policy bears"

    Scenario: A little further
      Given the policy says of changes
        | emergency/maxMaintenanceRelativeIncrease | 10% |
      And a market with margin of kind flat
        | maxLeverage            | 20x |
        | maintenanceMarginRatio | 2%  |
      And the proposal changes
        | field                          | before | after  |
        | /margin/maxLeverage            | 20x    | 15x    |
        | /margin/maintenanceMarginRatio | 2%     | 2.201% |
      When the change is judged
      Then the emergency lane is closed, because "for open positions, the maintenance margin rises"
      And the part that may be made without waiting is
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 15x   |

    Scenario: A mixed table: the stricter of both at every size
      Sizes up to 10,000 get less leverage, larger ones more.
      Given a market with tiers by quote size
        | floor | cap    | leverage |
        | 0     | 10000  | 20x      |
        | 10000 | 50000  | 10x      |
      And its open interest is limited by
        | maxNotionalUsd | 1000000 |
      And the proposal changes
        | field                        | before  | after  |
        | /margin/tiers/0/maxLeverage  | 20x     | 15x    |
        | /margin/tiers/1/maxLeverage  | 10x     | 12x    |
        | /openInterest/maxNotionalUsd | 1000000 | 900000 |
      When the change is judged
      Then new risk is mixed and open positions are neutral
      And the emergency lane is closed, because "the initial margin falls at some sizes and rises at others"
      And the part that may be made without waiting is
        | field                        | before  | after  |
        | /margin/tiers/0/maxLeverage  | 20x     | 15x    |
        | /openInterest/maxNotionalUsd | 1000000 | 900000 |

    Scenario: A kind of margin that has no parameters for the stricter of both
      Given a market with margin of kind size-premium
        | initialMarginRatio     | 5%    |
        | maintenanceMarginRatio | 3%    |
        | imfFactor              | 0.001 |
      And the proposal changes
        | field                      | before | after  |
        | /margin/initialMarginRatio | 5%     | 4%     |
        | /margin/imfFactor          | 0.001  | 0.0011 |
      When the change is judged
      Then new risk is mixed and open positions are tighter
      And no part of it may be made without waiting, because "no parameters of this kind of margin draw the larger of both initial ratios at every size and leave the maintenance ratios as they are"

    Scenario: A market that is taken off is taken from under open positions
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And the proposal takes the market off
      When the change is judged
      Then new risk is tighter and open positions are tighter
      And the emergency lane is closed, because "for open positions, the market is gone from under open positions"
