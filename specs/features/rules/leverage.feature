Feature: Leverage
  How many times its collateral a position may be worth. 20x is an initial margin of 1/20, which is 5%.

  A scenario states everything that counts in it: a threshold that it does not mention does not exist.
  "The findings are" means these and no others.

  @LEV-001
  Rule: Leverage is at no size above the limit of the market's category

    Scenario: Exactly the category's limit is allowed
      Given the policy allows category major-crypto at most 20x
      And a market of category major-crypto with margin of kind flat
        | maxLeverage            | 20x |
        | maintenanceMarginRatio | 2%  |
      When the market is judged
      Then LEV-001 holds
      And no rule speaks

    Scenario: Just over the category's limit
      Given the policy allows category major-crypto at most 20x
      And a market of category major-crypto with margin of kind flat
        | maxLeverage            | 20.1x |
        | maintenanceMarginRatio | 2%    |
      When the market is judged
      Then the findings are
        | rule    | severity | field               | observed | limit |
        | LEV-001 | blocker  | /margin/maxLeverage | 20.1x    | 20x   |
      And the verdict is blocked

    Scenario: A market that states its initial margin offers 1 divided by that ratio
      5% would be 20x. The Drift documentation gives PUMP-PERP, a market of the riskiest sort, 5x at most.
      Given the policy allows category meme at most 5x
      And a market of category meme with margin of kind flat
        | initialMarginRatio     | 16% |
        | maintenanceMarginRatio | 10% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                      | observed | limit |
        | LEV-001 | blocker  | /margin/initialMarginRatio | 6.25x    | 5x    |

    Scenario: Only the tiers above the limit speak, each by itself
      The first four of twelve tiers of Binance USD-M BTCUSDT, 2026-05-01.
      Given the policy allows category major-crypto at most 75x
      And a market of category major-crypto with tiers by quote size
        | floor   | cap      | leverage | maintenance | amount |
        | 0       | 300000   | 150x     | 0.4%        | 0      |
        | 300000  | 800000   | 100x     | 0.5%        | 300    |
        | 800000  | 3000000  | 75x      | 0.65%       | 1500   |
        | 3000000 | 12000000 | 50x      | 1%          | 12000  |
      When the market is judged
      Then the findings are
        | rule    | severity | field                       | observed | limit |
        | LEV-001 | blocker  | /margin/tiers/0/maxLeverage | 150x     | 75x   |
        | LEV-001 | blocker  | /margin/tiers/1/maxLeverage | 100x     | 75x   |

    Scenario: Where a tier states leverage and initial margin, the stricter one counts
      20x is stated, but 6.25% allows no more than 16x.
      Given the policy allows category major-crypto at most 16x
      And a market of category major-crypto with tiers by quote size
        | floor | cap   | leverage | initial | maintenance |
        | 0     | 10000 | 20x      | 6.25%   | 2%          |
      When the market is judged
      Then LEV-001 holds
      And no rule speaks

    Scenario: High-leverage mode is judged by its own limit
      Drift SOL-PERP, 2026-03-28: 5% and 3%, in high-leverage mode 0.99% (101.01x) and 0.66%.
      Given the policy allows category major-crypto at most 20x
      And the policy allows category major-crypto at most 102x in high-leverage mode
      And the venue has a high-leverage mode with margin ratios from 0.5% to 100%
      And a market of category major-crypto with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 3%       |
        | imfFactor              | 0.000050 |
      And its pair for high-leverage mode is
        | initialMarginRatio     | 0.99% |
        | maintenanceMarginRatio | 0.66% |
      When the market is judged
      Then LEV-001 holds
      And no rule speaks

    Scenario: High-leverage mode is judged by the ordinary limit where it has none of its own
      Given the policy allows category major-crypto at most 20x
      And the venue has a high-leverage mode with margin ratios from 0.5% to 100%
      And a market of category major-crypto with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 3%       |
        | imfFactor              | 0.000050 |
      And its pair for high-leverage mode is
        | initialMarginRatio     | 1.25% |
        | maintenanceMarginRatio | 0.66% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                            | observed | limit |
        | LEV-001 | blocker  | /highLeverage/initialMarginRatio | 80x      | 20x   |
      And LEV-001 says "80x is offered in high-leverage mode; the category allows 20x"

    Scenario: A category without a limit
      Given the policy sets no limits for category forex
      And a market of category forex with margin of kind flat
        | maxLeverage            | 500x |
        | maintenanceMarginRatio | 0.1% |
      When the market is judged
      Then LEV-001 does not apply, because "the policy sets no maximum leverage for the market's category"
      And no rule speaks

    Scenario: A tier that states leverage and initial margin is told of its leverage
      Given the policy allows category major-crypto at most 15x
      And a market of category major-crypto with tiers by quote size
        | floor | cap   | leverage | initial | maintenance |
        | 0     | 10000 | 20x      | 6.25%   | 2%          |
      When the market is judged
      Then the findings are
        | rule    | severity | field                       | observed | limit |
        | LEV-001 | blocker  | /margin/tiers/0/maxLeverage | 16x      | 15x   |

  @LEV-002
  Rule: Leverage is at no size above the limit of the venue

    Scenario: Exactly the venue's limit is allowed
      Perpetual Protocol v2 offers 10x on every market.
      Given the venue allows at most 10x
      And a market with margin of kind flat
        | initialMarginRatio     | 10%   |
        | maintenanceMarginRatio | 6.25% |
      When the market is judged
      Then LEV-002 holds
      And no rule speaks

    Scenario: Just over the venue's limit
      Given the venue allows at most 10x
      And a market with margin of kind flat
        | maxLeverage            | 10.01x |
        | maintenanceMarginRatio | 6.25%  |
      When the market is judged
      Then the findings are
        | rule    | severity | field               | observed | limit |
        | LEV-002 | blocker  | /margin/maxLeverage | 10.01x   | 10x   |
      And LEV-002 says "10.01x is offered; the venue allows 10x"

    Scenario: The venue's limit holds whatever a category allows
      The DPerp documentation says "up to 50x" in its introduction and 100x for forex in its table.
      Given the policy allows category forex at most 100x
      And the venue allows at most 50x
      And a market of category forex with margin of kind flat
        | maxLeverage            | 100x |
        | maintenanceMarginRatio | 0.5% |
      When the market is judged
      Then the findings are
        | rule    | severity | field               | observed | limit |
        | LEV-002 | blocker  | /margin/maxLeverage | 100x     | 50x   |

    Scenario: In high-leverage mode the limit follows from that mode's lowest margin ratio
      Drift accepts 0.5%, which is 200x, for accounts in high-leverage mode.
      Given the venue allows at most 80x
      And the venue has a high-leverage mode with margin ratios from 0.5% to 100%
      And a market with margin of kind size-premium
        | initialMarginRatio     | 2% |
        | maintenanceMarginRatio | 1% |
        | imfFactor              | 0  |
      And its pair for high-leverage mode is
        | initialMarginRatio     | 0.8% |
        | maintenanceMarginRatio | 0.5% |
      When the market is judged
      Then LEV-002 holds
      And no rule speaks

    Scenario: A tier that states leverage and initial margin is told of its leverage
      Given the venue allows at most 15x
      And a market with tiers by quote size
        | floor | cap   | leverage | initial | maintenance |
        | 0     | 10000 | 20x      | 6.25%   | 2%          |
      When the market is judged
      Then the findings are
        | rule    | severity | field                       | observed | limit |
        | LEV-002 | blocker  | /margin/tiers/0/maxLeverage | 16x      | 15x   |
      And LEV-002 says "16x is offered in tier 1 (from a size of 0); the venue allows 15x"

    Scenario: Where the same field is beyond the venue's margin ratios, that alone is said
      Given the venue allows at most 50x
      And the venue accepts initial margin ratios from 2% to 100%
      And a market with margin of kind flat
        | maxLeverage            | 50.1x |
        | maintenanceMarginRatio | 1%    |
      When the market is judged
      Then the findings are
        | rule    | severity | field               | observed             | limit |
        | MGN-003 | blocker  | /margin/maxLeverage | 1.99600798403193613% | 2%    |
      And LEV-002 does not apply, because "MGN-003 speaks of it"

  @LEV-003
  Rule: The first tier starts at a size of zero

    Scenario: From zero
      Given a market with tiers by quote size
        | floor | cap   | leverage | maintenance |
        | 0     | 10000 | 20x      | 2%          |
      When the market is judged
      Then LEV-003 holds
      And no rule speaks

    Scenario: From just above zero
      Given a market with tiers by quote size
        | floor | cap   | leverage | maintenance |
        | 0.01  | 10000 | 20x      | 2%          |
      When the market is judged
      Then the findings are
        | rule    | severity | field                 | observed | limit |
        | LEV-003 | blocker  | /margin/tiers/0/floor | 0.01     | 0     |
      And LEV-003 says "the first tier starts at 0.01, not at 0"

    Scenario: A market without tiers
      Given a market with margin of kind flat
        | maxLeverage            | 20x |
        | maintenanceMarginRatio | 2%  |
      When the market is judged
      Then LEV-003 does not apply, because "the market has no tiers"

    Scenario: A gap further on is another rule's business
      Given a market with tiers by quote size
        | floor    | cap   | leverage |
        | 0        | 10000 | 20x      |
        | 10000.01 | 50000 | 10x      |
      When the market is judged
      Then LEV-003 holds
      And the findings are
        | rule    | severity | field                 | observed | limit |
        | LEV-005 | blocker  | /margin/tiers/1/floor | 10000.01 | 10000 |

  @LEV-004
  Rule: Every tier has a positive width

    Scenario: A tier may be as narrow as the unit allows
      Given a market with tiers by quote size
        | floor     | cap       | leverage |
        | 0         | 500000    | 4x       |
        | 500000    | 500000.01 | 3x       |
        | 500000.01 | 7500000   | 2x       |
      When the market is judged
      Then LEV-004 holds
      And no rule speaks

    Scenario: A tier from 500,000 to 500,000
      Binance USD-M BEAMXUSDT from 2025-11-27 on, four of ten tiers. Nobody could ever be in the 3x tier; the tiers
      around it meet as if it were not there, so it is the one thing to mend.
      Given a market with tiers by quote size
        | floor  | cap     | leverage |
        | 0      | 250000  | 5x       |
        | 250000 | 500000  | 4x       |
        | 500000 | 500000  | 3x       |
        | 500000 | 7500000 | 2x       |
      When the market is judged
      Then the findings are
        | rule    | severity | field               | observed | limit  |
        | LEV-004 | blocker  | /margin/tiers/2/cap | 500000   | 500000 |

    Scenario: A tier that ends below its floor
      Given a market with tiers by quote size
        | floor  | cap    | leverage |
        | 0      | 250000 | 5x       |
        | 250000 | 25000  | 4x       |
      When the market is judged
      Then the findings are
        | rule    | severity | field               | observed | limit  |
        | LEV-004 | blocker  | /margin/tiers/1/cap | 25000    | 250000 |
      And LEV-004 says "the tier ends at 25,000, which is not above its floor 250,000"

    Scenario: A gap before a tier says nothing of its width
      Given a market with tiers by quote size
        | floor    | cap   | leverage |
        | 0        | 10000 | 20x      |
        | 10000.01 | 50000 | 10x      |
      When the market is judged
      Then LEV-004 holds
      And the findings are
        | rule    | severity | field                 | observed | limit |
        | LEV-005 | blocker  | /margin/tiers/1/floor | 10000.01 | 10000 |

  @LEV-005
  Rule: Tiers neither overlap nor leave a gap

    Scenario: Each tier starts where the one before ends
      The tiers of Hyperliquid BTC, 2025: a position of exactly 150 million is in the second one.
      Given a market with tiers by quote size
        | floor     | cap       | leverage | maintenance | amount  |
        | 0         | 150000000 | 40x      | 1.25%       | 0       |
        | 150000000 |           | 20x      | 2.5%        | 1875000 |
      When the market is judged
      Then LEV-005 holds
      And no rule speaks

    Scenario: A gap of one cent
      Given a market with tiers by quote size
        | floor    | cap   | leverage |
        | 0        | 10000 | 20x      |
        | 10000.01 | 50000 | 10x      |
      When the market is judged
      Then the findings are
        | rule    | severity | field                 | observed | limit |
        | LEV-005 | blocker  | /margin/tiers/1/floor | 10000.01 | 10000 |
      And LEV-005 says "the tier starts at 10,000.01; the end of the one before is 10,000"

    Scenario: An overlap of one cent
      Given a market with tiers by quote size
        | floor   | cap   | leverage |
        | 0       | 10000 | 20x      |
        | 9999.99 | 50000 | 10x      |
      When the market is judged
      Then the findings are
        | rule    | severity | field                 | observed | limit |
        | LEV-005 | blocker  | /margin/tiers/1/floor | 9999.99  | 10000 |

    Scenario: No tier follows one without end
      Given a market with tiers by quote size
        | floor | cap   | leverage |
        | 0     |       | 20x      |
        | 10000 | 50000 | 10x      |
      When the market is judged
      Then the findings are
        | rule    | severity | field                 | observed | limit |
        | LEV-005 | blocker  | /margin/tiers/1/floor | 10000    |       |

    Scenario: Where the first tier starts is another rule's business
      Given a market with tiers by quote size
        | floor | cap   | leverage |
        | 0.01  | 10000 | 20x      |
        | 10000 | 50000 | 10x      |
      When the market is judged
      Then LEV-005 holds
      And the findings are
        | rule    | severity | field                 | observed | limit |
        | LEV-003 | blocker  | /margin/tiers/0/floor | 0.01     | 0     |

  @LEV-006
  Rule: Leverage never rises with size

    Scenario: Leverage may stay the same from tier to tier
      Given a market with tiers by quote size
        | floor | cap   | leverage | maintenance | amount |
        | 0     | 10000 | 20x      | 2%          | 0      |
        | 10000 | 50000 | 20x      | 2.5%        | 50     |
      When the market is judged
      Then LEV-006 holds
      And no rule speaks

    Scenario: Leverage rises by a hair
      Given a market with tiers by quote size
        | floor | cap   | leverage | maintenance | amount |
        | 0     | 10000 | 20x      | 2%          | 0      |
        | 10000 | 50000 | 20.1x    | 2.5%        | 50     |
      When the market is judged
      Then the findings are
        | rule    | severity | field                       | observed | limit |
        | LEV-006 | blocker  | /margin/tiers/1/maxLeverage | 20.1x    | 20x   |
      And LEV-006 says "leverage rises to 20.1x in tier 2 (from a size of 10,000), from 20x in the tier before"

    Scenario: The inverted table of Bitrue, 2022-12-09
      Bitrue announced new tiers for BNX/USDT and printed these as the ones in force: the larger the position, the more
      leverage. From the fifth tier on maintenance margin is above initial margin too, and it jumps at every floor.
      Given a market with tiers by quote size
        | floor   | cap       | leverage | maintenance |
        | 0       | 50000     | 1x       | 1.5%        |
        | 50000   | 150000    | 2x       | 2.5%        |
        | 150000  | 250000    | 4x       | 5%          |
        | 250000  | 500000    | 5x       | 10%         |
        | 500000  | 1000000   | 10x      | 12.5%       |
        | 1000000 | 2000000   | 20x      | 25%         |
        | 2000000 | 999999999 | 50x      | 50%         |
      When the market is judged
      Then the findings are
        | rule    | severity | field                                  | observed | limit |
        | LEV-006 | blocker  | /margin/tiers/1/maxLeverage            | 2x       | 1x    |
        | LEV-006 | blocker  | /margin/tiers/2/maxLeverage            | 4x       | 2x    |
        | LEV-006 | blocker  | /margin/tiers/3/maxLeverage            | 5x       | 4x    |
        | LEV-006 | blocker  | /margin/tiers/4/maxLeverage            | 10x      | 5x    |
        | LEV-006 | blocker  | /margin/tiers/5/maxLeverage            | 20x      | 10x   |
        | LEV-006 | blocker  | /margin/tiers/6/maxLeverage            | 50x      | 20x   |
        | MGN-001 | blocker  | /margin/tiers/4/maintenanceMarginRatio | 12.5%    | 10%   |
        | MGN-015 | warning  | /margin/tiers/1/maintenanceMarginRatio | 500      |       |
        | MGN-015 | warning  | /margin/tiers/2/maintenanceMarginRatio | 3750     |       |
        | MGN-015 | warning  | /margin/tiers/3/maintenanceMarginRatio | 12500    |       |
        | MGN-015 | warning  | /margin/tiers/4/maintenanceMarginRatio | 12500    |       |
        | MGN-015 | warning  | /margin/tiers/5/maintenanceMarginRatio | 125000   |       |
        | MGN-015 | warning  | /margin/tiers/6/maintenanceMarginRatio | 500000   |       |
      And MGN-001 is first broken at a size of 500000 quote, where initial margin is 10% and maintenance margin 12.5%

    Scenario: The table that Bitrue put in force instead
      BNX/USDT from 2022-12-09 on.
      Given a market with tiers by quote size
        | floor   | cap       | leverage |
        | 0       | 50000     | 50x      |
        | 50000   | 150000    | 20x      |
        | 150000  | 250000    | 10x      |
        | 250000  | 500000    | 5x       |
        | 500000  | 1000000   | 4x       |
        | 1000000 | 2000000   | 2x       |
        | 2000000 | 999999999 | 1x       |
      When the market is judged
      Then LEV-006 holds
      And no rule speaks

    Scenario: On tiers with a gap it is not told which tier is the one before
      Given a market with tiers by quote size
        | floor | cap   | leverage |
        | 0     | 10000 | 10x      |
        | 20000 | 50000 | 20x      |
      When the market is judged
      Then the findings are
        | rule    | severity | field                 | observed | limit |
        | LEV-005 | blocker  | /margin/tiers/1/floor | 20000    | 10000 |
      And LEV-006 could not run, because "LEV-005: the tier starts at 20,000; the end of the one before is 10,000"

    Scenario: A tier that states leverage and initial margin is told of its leverage
      Given a market with tiers by quote size
        | floor | cap   | leverage | initial |
        | 0     | 10000 | 10x      | 10%     |
        | 10000 | 50000 | 20x      | 5%      |
      When the market is judged
      Then the findings are
        | rule    | severity | field                       | observed | limit |
        | LEV-006 | blocker  | /margin/tiers/1/maxLeverage | 20x      | 10x   |

  @LEV-007
  Rule: Stated leverage is at least 1x

    Scenario: 1x is no leverage, and allowed
      Given a market with margin of kind flat
        | maxLeverage            | 1x  |
        | maintenanceMarginRatio | 50% |
      When the market is judged
      Then LEV-007 holds
      And no rule speaks

    Scenario: Just below 1x
      Given a market with margin of kind flat
        | maxLeverage            | 0.99x |
        | maintenanceMarginRatio | 50%   |
      When the market is judged
      Then the findings are
        | rule    | severity | field               | observed | limit |
        | LEV-007 | blocker  | /margin/maxLeverage | 0.99x    | 1x    |

    Scenario: A ratio where the leverage should be
      5% was meant, which is 20x; 0.05 stands in the row.
      Given a market with tiers by quote size
        | floor | cap   | leverage | maintenance | amount |
        | 0     | 10000 | 25x      | 2%          | 0      |
        | 10000 | 50000 | 0.05     | 2.5%        | 50     |
      When the market is judged
      Then the findings are
        | rule    | severity | field                       | observed | limit |
        | LEV-007 | blocker  | /margin/tiers/1/maxLeverage | 0.05x    | 1x    |
      And LEV-007 says "0.05x is stated in tier 2 (from a size of 10,000); the least leverage is 1x"

  @LEV-008
  Rule: Stated leverage and stated initial ratio agree

    Scenario: Exactly as far apart as is tolerated
      20 times 5.125% is 1.025.
      Given the policy tolerates stated leverage times stated initial ratio to be off 1 by 2.5%
      And a market with tiers by quote size
        | floor | cap   | leverage | initial | maintenance |
        | 0     | 10000 | 20x      | 5.125%  | 2%          |
      When the market is judged
      Then LEV-008 holds
      And no rule speaks

    Scenario: Just farther apart
      Given the policy tolerates stated leverage times stated initial ratio to be off 1 by 2.5%
      And a market with tiers by quote size
        | floor | cap   | leverage | initial | maintenance |
        | 0     | 10000 | 20x      | 5.126%  | 2%          |
      When the market is judged
      Then the findings are
        | rule    | severity | field                              | observed | limit |
        | LEV-008 | blocker  | /margin/tiers/0/initialMarginRatio | 2.52%    | 2.5%  |
      And LEV-008 says "stated leverage times stated initial ratio is off 1 by 2.52% in tier 1 (from a size of 0); 2.5% is tolerated"

    Scenario: The other way round it is as bad
      Given the policy tolerates stated leverage times stated initial ratio to be off 1 by 2.5%
      And a market with tiers by quote size
        | floor | cap   | leverage | initial | maintenance |
        | 0     | 10000 | 20x      | 4.87%   | 2%          |
      When the market is judged
      Then the findings are
        | rule    | severity | field                              | observed | limit |
        | LEV-008 | blocker  | /margin/tiers/0/initialMarginRatio | 2.6%     | 2.5%  |

    Scenario: Kraken's 17x for 6%
      Kraken inverse PI_XBTUSD, three of its tiers: 6% is 16.67x and is called 17x, which is off by 2%.
      Given the policy tolerates stated leverage times stated initial ratio to be off 1 by 2.5%
      And a market with tiers by contracts size
        | floor   | cap     | leverage | initial |
        | 0       | 500000  | 50x      | 2%      |
        | 500000  | 1000000 | 25x      | 4%      |
        | 1000000 | 3000000 | 17x      | 6%      |
      When the market is judged
      Then LEV-008 holds
      And no rule speaks

    Scenario: A market that states initial margin alone
      Given the policy tolerates stated leverage times stated initial ratio to be off 1 by 2.5%
      And a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 2% |
      When the market is judged
      Then LEV-008 does not apply, because "the market states ratios, no leverage"

    Scenario: A market that states leverage alone
      Given the policy tolerates stated leverage times stated initial ratio to be off 1 by 2.5%
      And a market with margin of kind flat
        | maxLeverage            | 20x |
        | maintenanceMarginRatio | 2%  |
      When the market is judged
      Then LEV-008 does not apply, because "the market states leverage, no initial ratio"

  @LEV-009
  Rule: The last tier is bounded, and by no sentinel

    Scenario: The largest cap that is believed
      Given the policy believes no tier cap above 1000000000000
      And a market with tiers by quote size
        | floor | cap           | leverage | maintenance |
        | 0     | 1000000000000 | 20x      | 2%          |
      When the market is judged
      Then LEV-009 holds
      And no rule speaks

    Scenario: Just above the largest cap that is believed
      Given the policy believes no tier cap above 1000000000000
      And a market with tiers by quote size
        | floor | cap              | leverage | maintenance |
        | 0     | 1000000000000.01 | 20x      | 2%          |
      When the market is judged
      Then the findings are
        | rule    | severity | field               | observed         | limit         |
        | LEV-009 | warning  | /margin/tiers/0/cap | 1000000000000.01 | 1000000000000 |
      And the verdict is needs-reason
      And LEV-009 says "the last tier's cap is 1,000,000,000,000.01; a credible cap is at most 1,000,000,000,000"

    Scenario: A last tier without end
      Hyperliquid SOL, 2025.
      Given the policy believes no tier cap above 1000000000000
      And a market with tiers by quote size
        | floor    | cap      | leverage | maintenance | amount  |
        | 0        | 70000000 | 20x      | 2.5%        | 0       |
        | 70000000 |          | 10x      | 5%          | 1750000 |
      When the market is judged
      Then the findings are
        | rule    | severity | field               | observed | limit         |
        | LEV-009 | warning  | /margin/tiers/1/cap |          | 1000000000000 |

    Scenario: A sentinel that means "none"
      Binance USD-M BTCSTUSDT, 2026-05-01: the last cap is about 9.2 times 10 to the 18th.
      Given the policy believes no tier cap above 1000000000000
      And a market with tiers by quote size
        | floor   | cap                 | leverage | maintenance | amount |
        | 0       | 5000                | 25x      | 1%          | 0      |
        | 5000    | 25000               | 20x      | 2.5%        | 75     |
        | 25000   | 100000              | 10x      | 5%          | 700    |
        | 100000  | 250000              | 5x       | 10%         | 5700   |
        | 250000  | 1000000             | 2x       | 12.5%       | 11950  |
        | 1000000 | 9223372036854776000 | 1x       | 50%         | 386950 |
      When the market is judged
      Then the findings are
        | rule    | severity | field               | observed            | limit         |
        | LEV-009 | warning  | /margin/tiers/5/cap | 9223372036854776000 | 1000000000000 |

    Scenario: The cap of a tier that another follows is none of the table
      Given the policy believes no tier cap above 1000000000000
      And a market with tiers by quote size
        | floor         | cap           | leverage |
        | 0             | 2000000000000 | 20x      |
        | 2000000000000 |               | 10x      |
      When the market is judged
      Then the findings are
        | rule    | severity | field               | observed | limit         |
        | LEV-009 | warning  | /margin/tiers/1/cap |          | 1000000000000 |

  @LEV-010
  Rule: The leverage cliff between neighbours stays within the policy's factor

    Scenario: Exactly the factor
      Given the policy asks for leverage to fall by a factor of at most 2.5 between neighbours
      And a market with tiers by quote size
        | floor | cap   | leverage |
        | 0     | 10000 | 50x      |
        | 10000 | 50000 | 20x      |
      When the market is judged
      Then LEV-010 holds
      And no rule speaks

    Scenario: Just over the factor
      Given the policy asks for leverage to fall by a factor of at most 2.5 between neighbours
      And a market with tiers by quote size
        | floor | cap   | leverage |
        | 0     | 10000 | 50x      |
        | 10000 | 50000 | 19.2x    |
      When the market is judged
      Then the findings are
        | rule    | severity | field                       | observed            | limit |
        | LEV-010 | warning  | /margin/tiers/1/maxLeverage | 2.60416666666666667 | 2.5   |
      And LEV-010 says "leverage falls by a factor of about 2.60417 in tier 2 (from a size of 10,000); at most 2.5 is usual"

    Scenario: From 3x to 1x
      Binance USD-M COMBOUSDT, 2026-05-01, the last two tiers: the one such cliff among 716 markets.
      Given the policy asks for leverage to fall by a factor of at most 2.5 between neighbours
      And a market with tiers by quote size
        | floor  | cap    | leverage |
        | 0      | 600000 | 3x       |
        | 600000 | 700000 | 1x       |
      When the market is judged
      Then the findings are
        | rule    | severity | field                       | observed | limit |
        | LEV-010 | warning  | /margin/tiers/1/maxLeverage | 3        | 2.5   |

    Scenario: A single step has no neighbour
      Given the policy asks for leverage to fall by a factor of at most 2.5 between neighbours
      And a market with tiers by quote size
        | floor | cap   | leverage |
        | 0     | 10000 | 50x      |
      When the market is judged
      Then LEV-010 does not apply, because "the margin schedule has a single step"

    Scenario: A tier that states leverage and initial margin is told of its leverage
      From 50.2x, which is less than 1.9% would allow, to 20x.
      Given the policy asks for leverage to fall by a factor of at most 2.5 between neighbours
      And a market with tiers by quote size
        | floor | cap   | leverage | initial |
        | 0     | 10000 | 50.2x    | 1.9%    |
        | 10000 | 50000 | 20x      | 5%      |
      When the market is judged
      Then the findings are
        | rule    | severity | field                       | observed | limit |
        | LEV-010 | warning  | /margin/tiers/1/maxLeverage | 2.51     | 2.5   |

  @LEV-011
  Rule: Every tier changes something

    Scenario: The smallest change is one
      Given a market with tiers by quote size
        | floor | cap   | leverage | maintenance | amount |
        | 0     | 10000 | 20x      | 2%          | 0      |
        | 10000 | 50000 | 20x      | 2.01%       | 1      |
      When the market is judged
      Then LEV-011 holds
      And no rule speaks

    Scenario: A tier that repeats the one before
      Given a market with tiers by quote size
        | floor | cap   | leverage | maintenance | amount |
        | 0     | 10000 | 20x      | 2%          | 0      |
        | 10000 | 50000 | 20x      | 2%          | 0      |
      When the market is judged
      Then the findings are
        | rule    | severity | field                       | observed | limit |
        | LEV-011 | note     | /margin/tiers/1/maxLeverage | 20x      | 20x   |
      And the verdict is clear
      And LEV-011 says "the tier has the leverage 20x and the maintenance of the tier before"

    Scenario: Leverage alone, twice the same
      Given a market with tiers by base size
        | floor | cap | leverage |
        | 0     | 50  | 125x     |
        | 50    | 100 | 125x     |
        | 100   | 150 | 50x      |
      When the market is judged
      Then the findings are
        | rule    | severity | field                       | observed | limit |
        | LEV-011 | note     | /margin/tiers/1/maxLeverage | 125x     | 125x  |

    Scenario: A tier that states leverage and initial margin is told of its leverage
      Given a market with tiers by quote size
        | floor | cap   | leverage | initial |
        | 0     | 10000 | 20x      | 5%      |
        | 10000 | 50000 | 20x      | 5%      |
      When the market is judged
      Then the findings are
        | rule    | severity | field                       | observed | limit |
        | LEV-011 | note     | /margin/tiers/1/maxLeverage | 20x      | 20x   |

  @LEV-012
  Rule: A riskier category never allows more leverage than a less risky one

    Scenario: A riskier category may allow as much as a less risky one
      Given the policy orders its categories from the least to the most risky
        | category     | maximum leverage |
        | major-crypto | 20x              |
        | minor-crypto | 20x              |
        | long-tail    | 3x               |
      When the venue is judged
      Then LEV-012 holds
      And no rule speaks

    Scenario: A riskier category allows a little more
      Given the policy orders its categories from the least to the most risky
        | category     | maximum leverage |
        | major-crypto | 20x              |
        | minor-crypto | 20.1x            |
      When the venue is judged
      Then the findings are
        | file        | rule    | severity | field                           | observed | limit |
        | policy.json | LEV-012 | blocker  | /categories/1/maxLeverage/value | 20.1x    | 20x   |
      And LEV-012 says "the category allows 20.1x beside major-crypto, a less risky category that allows 20x"

    Scenario: Every less risky category counts, not the next one alone
      Given the policy orders its categories from the least to the most risky
        | category     | maximum leverage |
        | major-crypto | 20x              |
        | minor-crypto | 10x              |
        | meme         |                  |
        | long-tail    | 15x              |
      When the venue is judged
      Then the findings are
        | file        | rule    | severity | field                           | observed | limit |
        | policy.json | LEV-012 | blocker  | /categories/3/maxLeverage/value | 15x      | 10x   |

    Scenario: The order of the DPerp table
      Forex 100x, major crypto 50x, minor crypto 25x.
      Given the policy orders its categories from the least to the most risky
        | category     | maximum leverage |
        | forex        | 100x             |
        | major-crypto | 50x              |
        | minor-crypto | 25x              |
      When the venue is judged
      Then LEV-012 holds
      And no rule speaks

    Scenario: A policy that does not order its categories
      Given the policy allows category major-crypto at most 20x
      And the policy allows category minor-crypto at most 50x
      When the venue is judged
      Then LEV-012 does not apply, because "the policy does not order its categories by risk"
      And no rule speaks

  @LEV-013
  Rule: Leverage limits by trader experience rise with experience

    Scenario: Each level allows a little more
      Given the policy limits leverage by experience, from the least to the most experienced
        | level        | maximum leverage |
        | beginner     | 5x               |
        | intermediate | 5.01x            |
        | professional | 50x              |
      When the venue is judged
      Then LEV-013 holds
      And no rule speaks

    Scenario: Two levels that allow the same
      Given the policy limits leverage by experience, from the least to the most experienced
        | level        | maximum leverage |
        | beginner     | 5x               |
        | intermediate | 5x               |
        | professional | 50x              |
      When the venue is judged
      Then the findings are
        | file        | rule    | severity | field                                 | observed | limit |
        | policy.json | LEV-013 | blocker  | /traderExperience/1/maxLeverage/value | 5x       | 5x    |

    Scenario: Two levels were exchanged
      Given the policy limits leverage by experience, from the least to the most experienced
        | level        | maximum leverage |
        | beginner     | 5x               |
        | professional | 50x              |
        | intermediate | 20x              |
      When the venue is judged
      Then the findings are
        | file        | rule    | severity | field                                 | observed | limit |
        | policy.json | LEV-013 | blocker  | /traderExperience/2/maxLeverage/value | 20x      | 50x   |
      And LEV-013 says "the level allows 20x beside professional, a level of less experience that allows 50x"

    Scenario: A policy without levels
      Given the policy allows category major-crypto at most 20x
      When the venue is judged
      Then LEV-013 does not apply, because "the policy sets no leverage limits by trader experience"
