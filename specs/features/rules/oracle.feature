Feature: Oracle
  Margin is reckoned at a price that comes from elsewhere. A market says where it comes from, and when it is too old or
  too uncertain to be trusted.

  @ORC-001
  Rule: Oracle source, staleness and confidence are stated, and within the policy's

    Scenario: Exactly what the policy asks
      Given the policy asks of an oracle
        | sources             | pyth-lazer, pyth-pull |
        | maxStalenessSeconds | 60                    |
        | maxConfidenceRatio  | 2%                    |
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And its oracle is
        | source              | pyth-pull |
        | maxStalenessSeconds | 60        |
        | maxConfidenceRatio  | 2%        |
      When the market is judged
      Then ORC-001 holds
      And no rule speaks

    Scenario: A little older, a little less certain, from elsewhere
      Given the policy asks of an oracle
        | sources             | pyth-lazer, pyth-pull |
        | maxStalenessSeconds | 60                    |
        | maxConfidenceRatio  | 2%                    |
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And its oracle is
        | source              | Pyth-Pull |
        | maxStalenessSeconds | 61        |
        | maxConfidenceRatio  | 2.01%     |
      When the market is judged
      Then the findings are
        | rule    | severity | field                       | observed  | limit                 |
        | ORC-001 | blocker  | /oracle/maxConfidenceRatio  | 2.01%     | 2%                    |
        | ORC-001 | blocker  | /oracle/maxStalenessSeconds | 61        | 60                    |
        | ORC-001 | blocker  | /oracle/source              | Pyth-Pull | pyth-lazer, pyth-pull |

    Scenario: A source that the policy does not name
      Moonwell, 2026-02-15: one feed was wired without its second leg and put cbETH at 1.12 instead of about 2,200 USD;
      1.78 million USD of bad debt.
      Given the policy asks of an oracle
        | sources | pyth-lazer |
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And its oracle is
        | source | cbeth-eth |
      When the market is judged
      Then the findings are
        | rule    | severity | field          | observed  | limit      |
        | ORC-001 | blocker  | /oracle/source | cbeth-eth | pyth-lazer |
      And ORC-001 says "the price that margin is reckoned at is not as the policy asks: the source is cbeth-eth; the policy trusts pyth-lazer"

    Scenario: A limit that is not stated does not exist
      Given the policy asks of an oracle
        | maxStalenessSeconds | 60 |
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And its oracle is
        | source             | pyth-pull |
        | maxConfidenceRatio | 2%        |
      When the market is judged
      Then the findings are
        | rule    | severity | field                       | observed | limit |
        | ORC-001 | blocker  | /oracle/maxStalenessSeconds |          | 60    |
      And ORC-001 says "the price that margin is reckoned at is not as the policy asks: maxStalenessSeconds is not stated; the policy allows at most 60"

    Scenario: Nothing is said of the oracle
      Given the policy asks of an oracle
        | sources            | pyth-lazer |
        | maxConfidenceRatio | 2%         |
      And a market with margin of kind flat
        | maxLeverage | 20x |
      When the market is judged
      Then the findings are
        | rule    | severity | field   | observed | limit      |
        | ORC-001 | blocker  | /oracle |          | 2%         |
        | ORC-001 | blocker  | /oracle |          | pyth-lazer |

    Scenario: A policy that asks nothing
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      When the market is judged
      Then ORC-001 does not apply, because "the policy asks nothing of an oracle"

    Scenario: An age that cannot be
      Given the policy asks of an oracle
        | maxStalenessSeconds | 60 |
      And a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And its oracle is
        | maxStalenessSeconds | 0 |
      When the market is judged
      Then the findings are
        | rule  | severity | field                       | observed | limit |
        | SHAPE | blocker  | /oracle/maxStalenessSeconds | 0        |       |
      And the rules that could not run are
        | rules           | because                                                                                                                                          |
        | ORC-001 ORC-002 | SHAPE: maxStalenessSeconds is 0; it must be above 0; a limit that does not exist is left out, or is the word unlimited where the format has it |

  @ORC-002
  Rule: The price band is no wider than the maintenance margin

    Scenario: Exactly as wide
      Given a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And its oracle is
        | priceBandRatio | 3% |
      When the market is judged
      Then ORC-002 holds
      And no rule speaks

    Scenario: A little wider
      Given a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      And its oracle is
        | priceBandRatio | 3.01% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                  | observed | limit |
        | ORC-002 | warning  | /oracle/priceBandRatio | 3.01%    | 3%    |
      And ORC-002 says "the mark price may be 3.01% from the oracle; the smallest maintenance margin is 3%"

    Scenario: The smallest positions have the smallest margin
      Given a market with tiers by quote size
        | floor | cap    | leverage | maintenance |
        | 0     | 10000  | 50x      | 1%          |
        | 10000 | 100000 | 20x      | 2.5%        |
      And its oracle is
        | priceBandRatio | 2% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                                  | observed | limit |
        | MGN-015 | warning  | /margin/tiers/1/maintenanceMarginRatio | 150      |       |
        | ORC-002 | warning  | /oracle/priceBandRatio                 | 2%       | 1%    |

    Scenario: No band is stated
      Given a market with margin of kind flat
        | initialMarginRatio     | 5% |
        | maintenanceMarginRatio | 3% |
      When the market is judged
      Then ORC-002 does not apply, because "the market states no price band around its oracle"
