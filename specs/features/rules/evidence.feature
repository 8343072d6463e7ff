Feature: Evidence
  Some limits compare a market's parameters with the live market: its price, its depth, what its insurance fund holds. Evidence
  states each such value with its source and day, and the policy says how old it may be.

  @EVI-001
  Rule: Evidence that limits of the policy rely on is known and recent

    Scenario: Everything that is asked for is there, at the oldest that is allowed
      Given the policy allows a cap of at most 10 times the depth within 2% of mid
      And the policy allows evidence to be at most this old
        | reference-price | 7 |
        | depth           | 7 |
      And a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And its open interest is limited by
        | maxBaseSize | 5000 |
      And evidence of 2026-11-14
        | referencePriceUsd       | 100    |
        | depth/within2PercentUsd | 500000 |
      When the market is judged
      Then EVI-001 holds
      And no rule speaks

    Scenario: One day older
      Given the policy allows a cap of at most 10 times the depth within 2% of mid
      And the policy allows evidence to be at most this old
        | reference-price | 8 |
        | depth           | 7 |
      And a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And its open interest is limited by
        | maxBaseSize | 5000 |
      And evidence of 2026-11-13
        | referencePriceUsd       | 100    |
        | depth/within2PercentUsd | 500000 |
      When the market is judged
      Then the findings are
        | rule    | severity | field   | observed | limit |
        | EVI-001 | warning  | /market | 1        | 0     |
      And EVI-001 says "limits of the policy rely on what is not known: depth within 2% of mid (8 days old, at most 7 allowed)"
      And OIC-004 does not apply, because "the depth within 2% of mid is 8 days old; the policy allows 7"

    Scenario: Dated after the check
      Given the policy allows a cap of at most 10 times the depth within 2% of mid
      And a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And its open interest is limited by
        | maxNotionalUsd | 5000000 |
      And evidence of 2026-11-22
        | depth/within2PercentUsd | 500000 |
      When the market is judged on 2026-11-21
      Then EVI-001 says "limits of the policy rely on what is not known: depth within 2% of mid (dated 2026-11-22, after the day of the check)"

    Scenario: Drift SOL-PERP, whose account of 2026-03-28 is all that is recorded
      Judged eight months later, of everything that the venue's limits ask for the price alone is known, and it is old.
      The maintenance margin covers the move that the policy expects, so nobody asks for the insurance fund.
      Given the policy allows a cap of at most 10 times the depth within 2% of mid
      And the policy allows a cap of at most 10% of the circulating value
      And the policy expects the price in category major-crypto to move by 3% before any liquidation
      And the policy allows evidence to be at most this old
        | reference-price   | 7  |
        | open-interest     | 7  |
        | depth             | 7  |
        | circulating-value | 30 |
      And a market of category major-crypto with margin of kind size-premium
        | initialMarginRatio     | 5%      |
        | maintenanceMarginRatio | 3%      |
        | imfFactor              | 0.00005 |
      And its open interest is limited by
        | measure      | per-side |
        | maxBaseSize  | 2000000  |
        | baseSizeStep | 0.01     |
      And its insurance is
        | maxUsd | 1000000 |
      And evidence of 2026-03-28
        | referencePriceUsd          | 83.329828 |
        | openInterest/longBaseSize  | 406027.86 |
        | openInterest/shortBaseSize | 406539.01 |
      When the market is judged
      Then the findings are
        | rule    | severity | field   | observed | limit |
        | EVI-001 | warning  | /market | 3        | 0     |
      And EVI-001 says "limits of the policy rely on what is not known: reference price (238 days old, at most 7 allowed), depth within 2% of mid (not stated), circulating value (not stated)"

    Scenario: No evidence at all
      Given the policy allows a cap of at most 10% of the circulating value
      And a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And its open interest is limited by
        | maxNotionalUsd | 5000000 |
      When the market is judged
      Then EVI-001 says "limits of the policy rely on what is not known: circulating value (not stated)"
      And OIC-004 does not apply, because "there is no evidence of the market"

    Scenario: Old evidence that nobody asks for
      Without a cap there is nothing to compare the depth with.
      Given the policy allows a cap of at most 10 times the depth within 2% of mid
      And the policy allows evidence to be at most this old
        | depth | 7 |
      And a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And evidence of 2020-01-01
        | depth/within2PercentUsd | 500000 |
      When the market is judged
      Then EVI-001 does not apply, because "no limit of the policy relies on evidence of this market"
      And no rule speaks

    Scenario: A market that is closed
      Given the policy allows a cap of at most 10 times the depth within 2% of mid
      And a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And its open interest is limited by
        | maxNotionalUsd | 5000000 |
      And its status is delisted
      When the market is judged
      Then EVI-001 does not apply, because "no limit of the policy relies on evidence of this market"
