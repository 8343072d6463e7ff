Feature: Funding
  What longs and shorts pay each other so that the price of the future stays with the price of what it is a future of.

  @FND-001
  Rule: One funding payment is capped below the maintenance margin

    Scenario: Just below
      Given a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And its funding is
        | intervalHours       | 1     |
        | maxRatioPerInterval | 2.99% |
      When the market is judged
      Then FND-001 holds
      And no rule speaks

    Scenario: Exactly as much
      What is left of a position at its maintenance margin is then nothing.
      Given a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And its funding is
        | intervalHours       | 8  |
        | maxRatioPerInterval | 3% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                        | observed | limit |
        | FND-001 | warning  | /funding/maxRatioPerInterval | 3%       | 3%    |
      And FND-001 says "one funding payment may take 3% of the position; the smallest maintenance margin is 3%"

    Scenario: The cap of Perpetual Protocol v1
      CREAM, 2022-05-15: the cap was a static 0.02% an hour, far below any maintenance margin; here it stands beside the
      6.25% of version 2.
      Given a market with margin of kind flat
        | initialMarginRatio     | 10%   |
        | maintenanceMarginRatio | 6.25% |
      And its funding is
        | intervalHours       | 1     |
        | maxRatioPerInterval | 0.02% |
      When the market is judged
      Then FND-001 holds
      And no rule speaks

    Scenario: No cap is stated
      Given a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And its funding is
        | intervalHours | 1 |
      When the market is judged
      Then FND-001 does not apply, because "the market states no cap on a funding payment"

    Scenario: A market without a maintenance margin
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And its funding is
        | maxRatioPerInterval | 4% |
      When the market is judged
      Then FND-001 does not apply, because "the venue publishes leverage alone, no maintenance margin"

    Scenario: A cap that cannot be
      Given a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And its funding is
        | maxRatioPerInterval | 300% |
      When the market is judged
      Then FND-001 could not run, because "SHAPE: maxRatioPerInterval is 3; it must be between 0 and 1, as a fraction: 0.001 is 0.1%"

    Scenario: A little more
      Given a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And its funding is
        | intervalHours       | 8     |
        | maxRatioPerInterval | 3.01% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                        | observed | limit |
        | FND-001 | warning  | /funding/maxRatioPerInterval | 3.01%    | 3%    |
      And FND-001 says "one funding payment may take 3.01% of the position; the smallest maintenance margin is 3%"
