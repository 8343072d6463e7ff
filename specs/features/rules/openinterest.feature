Feature: Open interest
  How much may be open in a market as a whole. A margin schedule binds each account by itself; the cap binds all of them, and
  it is what stands between a thin market and one trader with many accounts.

  A scenario states everything that counts in it: a threshold that it does not mention does not exist.

  @OIC-001
  Rule: An open-interest cap is a multiple of the step of an order's size

    Scenario: A multiple
      Drift SOL-PERP, account of 2026-03-28.
      Given a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And its open interest is limited by
        | measure      | per-side |
        | maxBaseSize  | 2000000  |
        | baseSizeStep | 0.01     |
      When the market is judged
      Then OIC-001 holds
      And no rule speaks

    Scenario: Half a step more, with what it is worth
      At 83.329828 USD, the oracle price of that account. The price bears its day, so it is shown although it is old.
      Given the policy allows evidence to be at most this old
        | reference-price | 7 |
      And a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And its open interest is limited by
        | measure      | per-side    |
        | maxBaseSize  | 2000000.005 |
        | baseSizeStep | 0.01        |
      And evidence of 2026-03-28
        | referencePriceUsd | 83.329828 |
      When the market is judged
      Then the findings are
        | rule    | severity | field                     | observed    | limit   |
        | OIC-001 | blocker  | /openInterest/maxBaseSize | 2000000.005 | 2000000 |
      And OIC-001 says "the cap of 2,000,000.005 base units is no multiple of the order step of 0.01; the nearest multiple is 2,000,000 base units"
      And OIC-001 is shown at the price of 2026-03-28 as
        | figure   | USD                | at half the price | at twice the price |
        | observed | 166659656.41664914 | 83329828.20832457 | 333319312.83329828 |
        | limit    | 166659656          | 83329828          | 333319312          |

    Scenario: Less than one step
      Zero would be the nearest multiple, and no cap at all.
      Given a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And its open interest is limited by
        | maxBaseSize  | 0.05 |
        | baseSizeStep | 0.1  |
      When the market is judged
      Then the findings are
        | rule    | severity | field                     | observed | limit |
        | OIC-001 | blocker  | /openInterest/maxBaseSize | 0.05     | 0.1   |

    Scenario: A cap in dollars is no number of base units
      Given a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And its open interest is limited by
        | maxNotionalUsd | 1000000.005 |
        | baseSizeStep   | 0.01        |
      When the market is judged
      Then OIC-001 does not apply, because "the market states no open-interest cap in base units"

    Scenario: No step
      Given a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And its open interest is limited by
        | maxBaseSize | 1.5 |
      When the market is judged
      Then OIC-001 does not apply, because "the market states no step of order sizes"

  @OIC-002
  Rule: A market has an open-interest cap

    Scenario: A cap
      Given the policy asks every market for an open-interest cap
      And a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And its open interest is limited by
        | maxNotionalUsd | 1000000 |
      When the market is judged
      Then OIC-002 holds
      And no rule speaks

    Scenario: Unlimited, in so many words
      GMX v1, 2022-09-18: AVAX had no cap and was traded without price impact; about half a million US dollars went.
      Given a market with margin of kind flat
        | maxLeverage            | 30x |
        | maintenanceMarginRatio | 1%  |
      And its open interest is limited by
        | maxNotionalUsd | unlimited |
      When the market is judged
      Then the findings are
        | rule    | severity | field                        | observed | limit |
        | OIC-002 | warning  | /openInterest/maxNotionalUsd |          |       |
      And OIC-002 says "the market's open interest is unlimited"

    Scenario: A section that names no cap
      Given a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And its open interest is limited by
        | measure      | per-side |
        | baseSizeStep | 0.01     |
      When the market is judged
      Then the findings are
        | rule    | severity | field                     | observed | limit |
        | OIC-002 | warning  | /openInterest/maxBaseSize |          |       |
      And OIC-002 says "the market's open interest has no cap"

    Scenario: Silence where the policy asks for a cap
      Mango, 2022-10-11: MNGO-PERP had none; 483 million contracts, about half the supply, were opened.
      Given the policy asks every market for an open-interest cap
      And a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      When the market is judged
      Then the findings are
        | rule    | severity | field         | observed | limit |
        | OIC-002 | warning  | /openInterest |          |       |

    Scenario: Silence where the policy does not
      A published margin table without a word on open interest says nothing of its venue.
      Given a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      When the market is judged
      Then OIC-002 does not apply, because "the market says nothing of open interest, and the policy does not ask it to"

  @OIC-003
  Rule: Open-interest scaling starts no later than it ends

    Scenario Outline: The tiers of dYdX v4: <tier>
      Given a market with margin of kind open-interest
        | initialMarginRatio  | <initial> |
        | maintenanceFraction | <share>   |
        | lowerCapUsd         | <lower>   |
        | upperCapUsd         | <upper>   |
      When the market is judged
      Then OIC-003 holds
      And no rule speaks

      Examples:
        | tier      | initial | share | lower    | upper     |
        | Mid-Cap   | 5%      | 60%   | 40000000 | 100000000 |
        | Small-Cap | 10%     | 50%   | 20000000 | 50000000  |
        | Isolated  | 5%      | 60%   | 500000   | 1000000   |

    Scenario: Equal caps are a step, in order
      Given a market with margin of kind open-interest
        | initialMarginRatio  | 10%      |
        | maintenanceFraction | 50%      |
        | lowerCapUsd         | 50000000 |
        | upperCapUsd         | 50000000 |
      When the market is judged
      Then OIC-003 holds

    Scenario: One cent the wrong way round
      Given a market with margin of kind open-interest
        | initialMarginRatio  | 10%         |
        | maintenanceFraction | 50%         |
        | lowerCapUsd         | 50000000.01 |
        | upperCapUsd         | 50000000    |
      When the market is judged
      Then the findings are
        | rule    | severity | field               | observed    | limit    |
        | OIC-003 | blocker  | /margin/lowerCapUsd | 50000000.01 | 50000000 |
      And OIC-003 says "the initial margin would grow from 50,000,000.01 USD of open interest on and be 100% at 50,000,000 USD already"

    Scenario: No scaling
      dYdX v4's Large-Cap has none, by intent.
      Given a market with margin of kind open-interest
        | initialMarginRatio  | 2%  |
        | maintenanceFraction | 60% |
      When the market is judged
      Then OIC-003 does not apply, because "the margin does not grow with open interest"

  @OIC-004
  Rule: The open-interest cap is in proportion to the depth and the circulating value

    Scenario: Exactly the smaller of both
      Given the policy allows a cap of at most 10 times the depth within 2% of mid
      And the policy allows a cap of at most 10% of the circulating value
      And a market with margin of kind flat
        | initialMarginRatio     | 10% |
        | maintenanceMarginRatio | 5%  |
      And its open interest is limited by
        | maxNotionalUsd | 5000000 |
      And evidence of 2026-11-20
        | depth/within2PercentUsd | 500000   |
        | circulatingValueUsd     | 60000000 |
      When the market is judged
      Then OIC-004 holds
      And no rule speaks

    Scenario: One cent more
      Given the policy allows a cap of at most 10 times the depth within 2% of mid
      And the policy allows a cap of at most 10% of the circulating value
      And a market with margin of kind flat
        | initialMarginRatio     | 10% |
        | maintenanceMarginRatio | 5%  |
      And its open interest is limited by
        | maxNotionalUsd | 5000000.01 |
      And evidence of 2026-11-20
        | depth/within2PercentUsd | 500000   |
        | circulatingValueUsd     | 60000000 |
      When the market is judged
      Then the findings are
        | rule    | severity | field                        | observed   | limit   |
        | OIC-004 | blocker  | /openInterest/maxNotionalUsd | 5000000.01 | 5000000 |
      And OIC-004 says "the cap is 5,000,000.01 USD; the policy allows 5,000,000 USD, 10 times the depth within 2% of mid"

    Scenario Outline: JELLY on Hyperliquid, 2025-03-26, worth <worth> US dollars
      The cap left room for a short of 4 million on a token worth 10 to 25 million. The depth was not recorded and is not
      needed: it could only lower the limit.
      Given the policy allows a cap of at most 10 times the depth within 2% of mid
      And the policy allows a cap of at most 10% of the circulating value
      And a market with margin of kind flat
        | initialMarginRatio     | 33% |
        | maintenanceMarginRatio | 16% |
      And its open interest is limited by
        | maxNotionalUsd | 4000000 |
      And evidence of 2025-03-26
        | circulatingValueUsd | <worth> |
      When the market is judged on 2025-03-26
      Then the findings are
        | rule    | severity | field                        | observed | limit   |
        | OIC-004 | blocker  | /openInterest/maxNotionalUsd | 4000000  | <limit> |
        | EVI-001 | warning  | /market                      | 1        | 0       |

      Examples:
        | worth    | limit   |
        | 10000000 | 1000000 |
        | 25000000 | 2500000 |

    Scenario: Half the supply, at any price
      Mango, 2022-10-11: 483 million contracts on MNGO-PERP, about half the supply. The price is the same on both sides.
      Given the policy allows a cap of at most 10% of the circulating value
      And a market with margin of kind flat
        | initialMarginRatio     | 10% |
        | maintenanceMarginRatio | 5%  |
      And its open interest is limited by
        | maxBaseSize | 483000000 |
      And evidence of 2022-10-11
        | referencePriceUsd   | 0.04     |
        | circulatingValueUsd | 38640000 |
      When the market is judged on 2022-10-11
      Then the findings are
        | rule    | severity | field                     | observed | limit   |
        | OIC-004 | blocker  | /openInterest/maxBaseSize | 19320000 | 3864000 |
      And OIC-004 says "the cap is 19,320,000 USD; the policy allows 3,864,000 USD, 10% of the circulating value"

    Scenario: The value that is not known could still decide
      Given the policy allows a cap of at most 10 times the depth within 2% of mid
      And the policy allows a cap of at most 10% of the circulating value
      And the policy allows evidence to be at most this old
        | depth | 7 |
      And a market with margin of kind flat
        | initialMarginRatio     | 10% |
        | maintenanceMarginRatio | 5%  |
      And its open interest is limited by
        | maxNotionalUsd | 5000000 |
      And evidence of 2026-11-12
        | depth/within2PercentUsd | 500000   |
        | circulatingValueUsd     | 60000000 |
      When the market is judged
      Then OIC-004 does not apply, because "the depth within 2% of mid is 9 days old; the policy allows 7"

    Scenario: A cap in base units without a price
      Given the policy allows a cap of at most 10 times the depth within 2% of mid
      And a market with margin of kind flat
        | initialMarginRatio     | 10% |
        | maintenanceMarginRatio | 5%  |
      And its open interest is limited by
        | maxBaseSize | 5000 |
      And evidence of 2026-11-20
        | depth/within2PercentUsd | 500000 |
      When the market is judged
      Then OIC-004 does not apply, because "the evidence does not state the reference price"

    Scenario: A policy without such a limit
      Given a market with margin of kind flat
        | initialMarginRatio     | 10% |
        | maintenanceMarginRatio | 5%  |
      And its open interest is limited by
        | maxNotionalUsd | 5000000 |
      When the market is judged
      Then OIC-004 does not apply, because "the policy sets no limit of the open-interest cap by depth or circulating value"

  @OIC-005
  Rule: Tiers stand under a cap of the market as a whole

    Scenario: Hyperliquid's table for POPCAT, and the 19 accounts that were used
      2025-11-12: 3 million US dollars, spread over 19 accounts, opened 20 to 30 million and left a loss of 4.9 million. No tier
      was near: each account alone could have opened 20 million at 10x.
      Given the policy thinks of 19 equal accounts as one
      And a market with tiers by quote size
        | floor    | cap      | leverage | maintenance | amount  |
        | 0        | 20000000 | 10x      | 5%          | 0       |
        | 20000000 |          | 5x       | 10%         | 1000000 |
      And its open interest is limited by
        | measure        | per-side  |
        | maxNotionalUsd | unlimited |
      When the market is judged
      Then the findings are
        | rule    | severity | field                        | observed  | limit    |
        | OIC-005 | warning  | /openInterest/maxNotionalUsd | 380000000 | 20000000 |
      And OIC-005 says "nothing caps the market: 19 equal accounts can open 380,000,000 quote units together at 10x, 20,000,000 each; one account of that size is offered 5x"
      And OIC-002 does not apply, because "OIC-005 speaks of it"

    Scenario: The same table under a cap
      Given the policy thinks of 19 equal accounts as one
      And a market with tiers by quote size
        | floor    | cap      | leverage | maintenance | amount  |
        | 0        | 20000000 | 10x      | 5%          | 0       |
        | 20000000 |          | 5x       | 10%         | 1000000 |
      And its open interest is limited by
        | measure        | per-side  |
        | maxNotionalUsd | 100000000 |
      When the market is judged
      Then OIC-005 holds
      And no rule speaks

    Scenario: A single account gains nothing
      Given the policy thinks of 1 equal accounts as one
      And a market with tiers by base size
        | floor | cap | leverage |
        | 0     | 50  | 20x      |
        | 50    | 100 | 10x      |
      And its open interest is limited by
        | maxBaseSize | unlimited |
      When the market is judged
      Then OIC-005 holds
      And the findings are
        | rule    | severity | field                     | observed | limit |
        | OIC-002 | warning  | /openInterest/maxBaseSize |          |       |

    Scenario: Two accounts open what no account may hold
      Given the policy thinks of 2 equal accounts as one
      And a market with tiers by base size
        | floor | cap | leverage |
        | 0     | 50  | 20x      |
        | 50    | 80  | 10x      |
      And its open interest is limited by
        | maxBaseSize | unlimited |
      When the market is judged
      Then OIC-005 says "nothing caps the market: 2 equal accounts can open 100 base units together at 20x, 50 each; one account of that size is offered no position"

    Scenario: A first tier without end
      Given the policy thinks of 19 equal accounts as one
      And a market with tiers by base size
        | floor | cap | leverage |
        | 0     |     | 20x      |
      And its open interest is limited by
        | maxBaseSize | unlimited |
      When the market is judged
      Then OIC-005 does not apply, because "the highest leverage is offered at any size"

    Scenario: A policy that thinks of no equal accounts
      Given a market with tiers by base size
        | floor | cap | leverage |
        | 0     | 50  | 20x      |
        | 50    | 100 | 10x      |
      And its open interest is limited by
        | maxBaseSize | unlimited |
      When the market is judged
      Then OIC-005 does not apply, because "the policy does not say how many equal accounts to think of"

  @OIC-006
  Rule: One account's largest position is within its share of the open-interest cap

    Scenario: Exactly its share
      Given the policy allows one account at most 20% of the cap
      And a market with tiers by quote size
        | floor  | cap     | leverage |
        | 0      | 500000  | 20x      |
        | 500000 | 1000000 | 10x      |
      And its open interest is limited by
        | maxNotionalUsd | 5000000 |
      When the market is judged
      Then OIC-006 holds
      And no rule speaks

    Scenario: One cent more
      Given the policy allows one account at most 20% of the cap
      And a market with tiers by quote size
        | floor  | cap        | leverage |
        | 0      | 500000     | 20x      |
        | 500000 | 1000000.01 | 10x      |
      And its open interest is limited by
        | maxNotionalUsd | 5000000 |
      When the market is judged
      Then the findings are
        | rule    | severity | field               | observed   | limit   |
        | OIC-006 | blocker  | /margin/tiers/1/cap | 1000000.01 | 1000000 |
      And OIC-006 says "one account may hold 1,000,000.01 quote units; its share of the cap is 1,000,000"

    Scenario: A cap in base units, at the price of the evidence
      50,000 base units at 100 US dollars are 5 million; a fifth is a million.
      Given the policy allows one account at most 20% of the cap
      And a market with tiers by quote size
        | floor | cap     | leverage |
        | 0     | 1000001 | 20x      |
      And its open interest is limited by
        | maxBaseSize | 50000 |
      And evidence of 2026-11-20
        | referencePriceUsd | 100 |
      When the market is judged
      Then the findings are
        | rule    | severity | field               | observed | limit   |
        | OIC-006 | blocker  | /margin/tiers/0/cap | 1000001  | 1000000 |

    Scenario: A last tier without end
      Given the policy allows one account at most 20% of the cap
      And a market with tiers by quote size
        | floor | cap | leverage |
        | 0     |     | 20x      |
      And its open interest is limited by
        | maxNotionalUsd | 5000000 |
      When the market is judged
      Then OIC-006 does not apply, because "the schedule sets no largest position"

    Scenario: A sentinel that means none
      Binance BTCSTUSDT, 2026-05-01: the last tier ends at about 9.2e18. LEV-009 speaks of that.
      Given the policy allows one account at most 20% of the cap
      And the policy believes no tier cap above 1000000000000
      And a market with tiers by quote size
        | floor  | cap                 | leverage |
        | 0      | 500000              | 20x      |
        | 500000 | 9223372036854776000 | 10x      |
      And its open interest is limited by
        | maxNotionalUsd | 5000000 |
      When the market is judged
      Then OIC-006 does not apply, because "the schedule sets no largest position"

    Scenario: A policy that sets no share
      Given a market with tiers by quote size
        | floor  | cap     | leverage |
        | 0      | 500000  | 20x      |
        | 500000 | 1000000 | 10x      |
      And its open interest is limited by
        | maxNotionalUsd | 5000000 |
      When the market is judged
      Then OIC-006 does not apply, because "the policy sets no highest share of the open-interest cap for one account"

  @OIC-007
  Rule: Every tier starts below the open-interest cap

    Scenario: The last tier starts one unit below the cap
      Given a market with tiers by base size
        | floor | cap | leverage |
        | 0     | 50  | 20x      |
        | 50    | 100 | 10x      |
        | 100   | 150 | 5x       |
      And its open interest is limited by
        | maxBaseSize | 101 |
      When the market is judged
      Then OIC-007 holds
      And no rule speaks

    Scenario: The first of two tiers that start at the cap or above
      Given a market with tiers by base size
        | floor | cap | leverage |
        | 0     | 50  | 20x      |
        | 50    | 100 | 10x      |
        | 100   | 150 | 5x       |
      And its open interest is limited by
        | maxBaseSize | 50 |
      When the market is judged
      Then the findings are
        | rule    | severity | field                 | observed | limit |
        | OIC-007 | warning  | /margin/tiers/1/floor | 50       | 50    |
      And OIC-007 says "tier 2 starts at 50; the open-interest cap is 50, so no position is ever in it"

    Scenario: A cap in dollars above a table in contracts
      Given a market with tiers by contracts size
        | floor | cap | leverage |
        | 0     | 50  | 20x      |
        | 50    | 100 | 10x      |
      And its open interest is limited by
        | maxNotionalUsd | 10 |
      When the market is judged
      Then OIC-007 does not apply, because "the market's sizes are in contracts, and what a contract is worth is not known"

    Scenario: A tier that starts one unit above the cap
      Given a market with tiers by base size
        | floor | cap | leverage |
        | 0     | 50  | 20x      |
        | 50    | 100 | 10x      |
      And its open interest is limited by
        | maxBaseSize | 49 |
      When the market is judged
      Then the findings are
        | rule    | severity | field                 | observed | limit |
        | OIC-007 | warning  | /margin/tiers/1/floor | 50       | 49    |
      And OIC-007 says "tier 2 starts at 50; the open-interest cap is 49, so no position is ever in it"

  @OIC-008
  Rule: Open-interest scaling starts below the open-interest cap

    Scenario: One cent below
      Given a market with margin of kind open-interest
        | initialMarginRatio  | 10%      |
        | maintenanceFraction | 50%      |
        | lowerCapUsd         | 20000000 |
        | upperCapUsd         | 50000000 |
      And its open interest is limited by
        | maxNotionalUsd | 20000000.01 |
      When the market is judged
      Then OIC-008 holds
      And no rule speaks

    Scenario: At the cap it never starts
      Given a market with margin of kind open-interest
        | initialMarginRatio  | 10%      |
        | maintenanceFraction | 50%      |
        | lowerCapUsd         | 20000000 |
        | upperCapUsd         | 50000000 |
      And its open interest is limited by
        | maxNotionalUsd | 20000000 |
      When the market is judged
      Then the findings are
        | rule    | severity | field               | observed | limit    |
        | OIC-008 | warning  | /margin/lowerCapUsd | 20000000 | 20000000 |
      And OIC-008 says "the initial margin grows from 20,000,000 USD of open interest on; the cap is 20,000,000 USD, so it never grows"

    Scenario: Caps the wrong way round bind at the upper one
      The venue asks for 100% from the upper cap on first of all, so the scaling binds below the cap, and OIC-003 speaks.
      Given a market with margin of kind open-interest
        | initialMarginRatio  | 10%      |
        | maintenanceFraction | 50%      |
        | lowerCapUsd         | 50000000 |
        | upperCapUsd         | 20000000 |
      And its open interest is limited by
        | maxNotionalUsd | 30000000 |
      When the market is judged
      Then OIC-008 holds
      And the findings are
        | rule    | severity | field               | observed | limit    |
        | OIC-003 | blocker  | /margin/lowerCapUsd | 50000000 | 20000000 |

    Scenario: No cap to compare with
      Given a market with margin of kind open-interest
        | initialMarginRatio  | 10%      |
        | maintenanceFraction | 50%      |
        | lowerCapUsd         | 20000000 |
        | upperCapUsd         | 50000000 |
      When the market is judged
      Then OIC-008 does not apply, because "the market has no open-interest cap"

    Scenario: A cap one dollar lower still
      Given a market with margin of kind open-interest
        | initialMarginRatio  | 10%      |
        | maintenanceFraction | 50%      |
        | lowerCapUsd         | 20000000 |
        | upperCapUsd         | 50000000 |
      And its open interest is limited by
        | maxNotionalUsd | 19999999 |
      When the market is judged
      Then the findings are
        | rule    | severity | field               | observed | limit    |
        | OIC-008 | warning  | /margin/lowerCapUsd | 20000000 | 19999999 |
      And OIC-008 says "the initial margin grows from 20,000,000 USD of open interest on; the cap is 19,999,999 USD, so it never grows"

  @OIC-009
  Rule: Insurance covers what a full market loses under stress

    Scenario: Exactly what is available
      The price moves by 3%, the margins hold 2%, and 1% of 100 million is lost.
      Given the policy expects the price in category major-crypto to move by 3% before any liquidation
      And a market of category major-crypto with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 2% |
      And its open interest is limited by
        | maxNotionalUsd | 100000000 |
      And evidence of 2026-11-20
        | insuranceAvailableUsd | 1000000 |
      When the market is judged
      Then OIC-009 holds
      And no rule speaks

    Scenario: One dollar more open
      Given the policy expects the price in category major-crypto to move by 3% before any liquidation
      And a market of category major-crypto with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 2% |
      And its open interest is limited by
        | maxNotionalUsd | 100000001 |
      And evidence of 2026-11-20
        | insuranceAvailableUsd | 1000000 |
      When the market is judged
      Then the findings are
        | rule    | severity | field                        | observed   | limit   |
        | OIC-009 | blocker  | /openInterest/maxNotionalUsd | 1000000.01 | 1000000 |
      And OIC-009 says "in a full market a move of 3% before any liquidation loses 1,000,000.01 USD beyond the maintenance margins; 1,000,000 USD of insurance is available"

    Scenario: YFI on dYdX, 2023-11-17
      Open interest had grown from 0.8 to 67 million US dollars when the price fell; 9 million of the insurance fund were
      paid out. A cap of 67 million would have needed more than that for a move of 20%, at the venue's maintenance margin
      of 5%.
      Given the policy expects the price in category long-tail to move by 20% before any liquidation
      And a market of category long-tail with margin of kind flat
        | initialMarginRatio     | 10% |
        | maintenanceMarginRatio | 5%  |
      And its open interest is limited by
        | measure        | total    |
        | maxNotionalUsd | 67000000 |
      And evidence of 2023-11-17
        | insuranceAvailableUsd | 9000000 |
      When the market is judged on 2023-11-17
      Then the findings are
        | rule    | severity | field                        | observed | limit   |
        | OIC-009 | blocker  | /openInterest/maxNotionalUsd | 10050000 | 9000000 |

    Scenario: Drift ETH-PERP, 2026-03-28, whose own limit on insurance decides
      50,000 ETH at 2,020.95958 are 101 million US dollars; the fund pays this market no more than a million, whatever it
      holds.
      Given the policy expects the price in category major-crypto to move by 3% before any liquidation
      And a market of category major-crypto with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 2%       |
        | imfFactor              | 0.00025  |
      And its open interest is limited by
        | measure      | per-side |
        | maxBaseSize  | 50000    |
        | baseSizeStep | 0.001    |
      And its insurance is
        | maxUsd | 999999.999999 |
      And evidence of 2026-03-28
        | referencePriceUsd | 2020.95958 |
      When the market is judged on 2026-03-28
      Then the findings are
        | rule    | severity | field                     | observed   | limit         |
        | OIC-009 | blocker  | /openInterest/maxBaseSize | 1010479.79 | 999999.999999 |
        | EVI-001 | warning  | /market                   | 1          | 0             |

    Scenario: Where nothing is lost, neither fund nor price need be known
      Given the policy expects the price in category major-crypto to move by 3% before any liquidation
      And a market of category major-crypto with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And its open interest is limited by
        | maxBaseSize | 2000000 |
      When the market is judged
      Then OIC-009 holds
      And no rule speaks

    Scenario: The fund is not known
      Given the policy expects the price in category major-crypto to move by 3% before any liquidation
      And a market of category major-crypto with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 2% |
      And its open interest is limited by
        | maxNotionalUsd | 100000000 |
      When the market is judged
      Then OIC-009 does not apply, because "there is no evidence of the market"

    Scenario: No cap, so that nothing is full
      OIC-002 speaks of that where a cap is asked for.
      Given the policy expects the price in category major-crypto to move by 3% before any liquidation
      And a market of category major-crypto with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 2% |
      When the market is judged
      Then OIC-009 does not apply, because "the market has no open-interest cap"

  @OIC-010
  Rule: The open-interest cap is not below the open interest now

    Scenario: Exactly what is open
      Synthetix set GOAT's cap to just the open interest of the day (SCCP-404).
      Given a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And its open interest is limited by
        | measure     | per-side |
        | maxBaseSize | 1000     |
      And evidence of 2026-11-20
        | openInterest/longBaseSize  | 1000 |
        | openInterest/shortBaseSize | 900  |
      When the market is judged
      Then OIC-010 holds
      And no rule speaks

    Scenario: Drift BTC-PERP, 2024-02-20, had the cap been lowered to 267
      267.0926 BTC were long and 264.5706 short, at 52,306.92 US dollars; the cap was 400.
      Given a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And its open interest is limited by
        | measure     | per-side |
        | maxBaseSize | 267      |
      And evidence of 2024-02-20
        | referencePriceUsd          | 52306.92 |
        | openInterest/longBaseSize  | 267.0926 |
        | openInterest/shortBaseSize | 264.5706 |
      When the market is judged on 2024-02-20
      Then the findings are
        | rule    | severity | field                     | observed | limit |
        | OIC-010 | note     | /openInterest/maxBaseSize | 267.0926 | 267   |
      And OIC-010 says "267.0926 base units are open on the long side, 0.0926 too many; the cap is 267 base units, so that positions can only be reduced"
      And OIC-010 is shown at the price of 2024-02-20 as
        | figure   | USD             | at half the price | at twice the price |
        | observed | 13970791.260792 | 6985395.630396    | 27941582.521584    |
        | limit    | 13965947.64     | 6982973.82        | 27931895.28        |

    Scenario: A cap of both sides together
      Given a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And its open interest is limited by
        | measure     | total |
        | maxBaseSize | 1899  |
      And evidence of 2026-11-20
        | openInterest/longBaseSize  | 1000 |
        | openInterest/shortBaseSize | 900  |
      When the market is judged
      Then OIC-010 says "1,900 base units are open on both sides together, 1 too many; the cap is 1,899 base units, so that positions can only be reduced"

    Scenario: One side alone is above the cap
      Given a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And its open interest is limited by
        | measure     | larger-side |
        | maxBaseSize | 899         |
      And evidence of 2026-11-20
        | openInterest/shortBaseSize | 900 |
      When the market is judged
      Then the findings are
        | rule    | severity | field                     | observed | limit |
        | OIC-010 | note     | /openInterest/maxBaseSize | 900      | 899   |

    Scenario: One side alone does not decide
      Given a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And its open interest is limited by
        | measure     | larger-side |
        | maxBaseSize | 900         |
      And evidence of 2026-11-20
        | openInterest/shortBaseSize | 900 |
      When the market is judged
      Then OIC-010 does not apply, because "the evidence does not state the long open interest"
