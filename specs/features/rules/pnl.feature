Feature: Unrealized profit
  Profit that is not yet taken may count as collateral: as a share (the weight), up to a cap, and less where the winners
  are owed more than the losers have. Losses always count in full.

  @PNL-001
  Rule: The cap on unrealized profit in the initial requirement is stated and within the venue's

    Scenario: Exactly the venue's
      Given the venue caps unrealized profit in the initial requirement at 100 USD
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And its unrealized profit counts by
        | initialMarginCapUsd | 100 |
      When the market is judged
      Then PNL-001 holds
      And no rule speaks

    Scenario: Just above
      Given the venue caps unrealized profit in the initial requirement at 100 USD
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And its unrealized profit counts by
        | initialMarginCapUsd | 100.01 |
      When the market is judged
      Then the findings are
        | rule    | severity | field                              | observed | limit |
        | PNL-001 | blocker  | /unrealizedPnl/initialMarginCapUsd | 100.01   | 100   |
      And PNL-001 says "the cap on unrealized profit in the initial requirement: 100.01 USD; that of the venue: 100 USD"

    Scenario: No cap is stated
      Mango, 2022-10-11: the paper profit of a position in MNGO-PERP could be borrowed against without any cap.
      Given the venue caps unrealized profit in the initial requirement at 100 USD
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And its unrealized profit counts by
        | maintenanceAssetWeight | 1 |
      When the market is judged
      Then the findings are
        | rule    | severity | field                              | observed | limit |
        | PNL-001 | blocker  | /unrealizedPnl/initialMarginCapUsd |          | 100   |
      And PNL-001 says "the cap on unrealized profit in the initial requirement: none; that of the venue: 100 USD"

    Scenario: Nothing is said of unrealized profit
      What a market file does not state does not exist, so a file without the section promises no cap.
      Given the venue caps unrealized profit in the initial requirement at 100 USD
      And a market with margin of kind flat
        | maxLeverage | 20x |
      When the market is judged
      Then the findings are
        | rule    | severity | field          | observed | limit |
        | PNL-001 | blocker  | /unrealizedPnl |          | 100   |

    Scenario: A venue without such a cap
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      When the market is judged
      Then PNL-001 does not apply, because "the policy sets no cap on unrealized profit in the initial requirement"

    Scenario: A cap that cannot be
      Given the venue caps unrealized profit in the initial requirement at 100 USD
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And its unrealized profit counts by
        | initialMarginCapUsd | -1 |
      When the market is judged
      Then the findings are
        | rule  | severity | field                              | observed | limit |
        | SHAPE | blocker  | /unrealizedPnl/initialMarginCapUsd | -1       |       |
      And the rules that could not run are
        | rules                   | because                                                 |
        | PNL-001 PNL-002 PNL-003 | SHAPE: initialMarginCapUsd is -1; it must not be negative |

  @PNL-002
  Rule: Unrealized profit counts no more for opening than for keeping a position, and never more than in full

    Scenario Outline: Exactly as much: <initial> and <maintenance>
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And its unrealized profit counts by
        | initialAssetWeight     | <initial>     |
        | maintenanceAssetWeight | <maintenance> |
        | maxImbalanceUsd        | 1000          |
      When the market is judged
      Then PNL-002 holds
      And no rule speaks

      Examples:
        | initial | maintenance |
        | 0       | 1           |
        | 0.8     | 0.8         |
        | 1       | 1           |

    Scenario: More for opening than for keeping
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And its unrealized profit counts by
        | initialAssetWeight     | 0.81 |
        | maintenanceAssetWeight | 0.8  |
        | maxImbalanceUsd        | 1000 |
      When the market is judged
      Then the findings are
        | rule    | severity | field                             | observed | limit |
        | PNL-002 | blocker  | /unrealizedPnl/initialAssetWeight | 0.81     | 0.8   |
      And PNL-002 says "81% of unrealized profit counts in the initial requirement; at most 80% may"

    Scenario: More than in full
      Drift's comment beside a weight of 0 says 100%; the unit is easily lost.
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And its unrealized profit counts by
        | initialAssetWeight     | 0      |
        | maintenanceAssetWeight | 1.0001 |
      When the market is judged
      Then the findings are
        | rule    | severity | field                                 | observed | limit |
        | PNL-002 | blocker  | /unrealizedPnl/maintenanceAssetWeight | 1.0001   | 1     |
      And PNL-002 says "100.01% of unrealized profit counts in the maintenance requirement; at most 100% may"

    Scenario: Both at once
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And its unrealized profit counts by
        | initialAssetWeight     | 1.3  |
        | maintenanceAssetWeight | 1.2  |
        | maxImbalanceUsd        | 1000 |
      When the market is judged
      Then the findings are
        | rule    | severity | field                                 | observed | limit |
        | PNL-002 | blocker  | /unrealizedPnl/initialAssetWeight     | 1.3      | 1     |
        | PNL-002 | blocker  | /unrealizedPnl/maintenanceAssetWeight | 1.2      | 1     |

    Scenario: One weight alone
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And its unrealized profit counts by
        | initialAssetWeight | 1.1  |
        | maxImbalanceUsd    | 1000 |
      When the market is judged
      Then the findings are
        | rule    | severity | field                             | observed | limit |
        | PNL-002 | blocker  | /unrealizedPnl/initialAssetWeight | 1.1      | 1     |

    Scenario: No weight at all
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      When the market is judged
      Then PNL-002 does not apply, because "the market does not say how much of unrealized profit counts"

  @PNL-003
  Rule: Where unrealized profit counts in the initial requirement, a limit on its imbalance is set

    Scenario: It counts under a limit
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And its unrealized profit counts by
        | initialAssetWeight | 0.01 |
        | maxImbalanceUsd    | 1000 |
      When the market is judged
      Then PNL-003 holds
      And no rule speaks

    Scenario: It counts without a limit
      Drift v1, 2022-05-11: profits could be taken without the losses that they came from, 14.55 million USD in all.
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      And its unrealized profit counts by
        | initialAssetWeight     | 0.01 |
        | maintenanceAssetWeight | 1    |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed | limit |
        | PNL-003 | warning  | /unrealizedPnl/maxImbalanceUsd | 0.01     |       |
      And PNL-003 says "1% of unrealized profit counts in the initial requirement without any limit on the net profit of all users"

    Scenario: Velocity SOL-PERP, 2026-08-28: there is nothing to discount
      Given the venue caps unrealized profit in the initial requirement at 100 USD
      And a market with margin of kind size-premium
        | initialMarginRatio     | 5%      |
        | maintenanceMarginRatio | 3%      |
        | imfFactor              | 0.00005 |
      And its unrealized profit counts by
        | initialAssetWeight     | 0   |
        | maintenanceAssetWeight | 1   |
        | initialMarginCapUsd    | 100 |
      When the market is judged
      Then PNL-003 does not apply, because "no unrealized profit counts in the initial requirement"
      And no rule speaks

    Scenario: Nothing is said of it
      Given a market with margin of kind flat
        | maxLeverage | 20x |
      When the market is judged
      Then PNL-003 does not apply, because "the market does not say how much of unrealized profit counts in the initial requirement"
