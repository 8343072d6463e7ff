Feature: Proposals that come to nothing
  Each ends with a reason that everybody can read.

  Scenario: Rejected
    Given Ada has proposed for BTC-PERP of Drift
      | open-interest cap | 5000   |
      | intent                | looser |
    When Eve rejects it: "That traders ask for it is no reason; show the depth of the book first."
    Then the proposal is "rejected", because "show the depth of the book first"
    And nobody can decide about it any more
    And the configuration of Drift is as it was

  Scenario: Approved, and nobody records it in time
    Given Ada has proposed for JUP-PERP of Drift
      | open-interest cap | 10000000 |
      | intent                | tighter  |
    When Cho approves it: "Still five times the open interest of last week."
    Then the proposal is "approved, may be recorded"
    When 7 days pass
    Then the proposal is "lapsed", because "nobody recorded it before its approval lapsed"
    And Fay cannot record it
    And the configuration of Drift is as it was

  Scenario: Cancelled while it waits
    Given Ada has proposed for SOL-PERP of Drift
      | open-interest cap | 2400000 |
      | intent                | looser  |
    And Ben approves it: "Fine." and answers its warnings: "Market makers quote 40,000 SOL a side."
    And Cho approves it: "Fine."
    When 20 hours pass
    And Eve cancels it: "A market maker has left since."
    Then the proposal is "cancelled", because "Eve Laurent: A market maker has left since."
    When 30 hours pass
    Then Fay cannot record it
    And the configuration of Drift is as it was

  Scenario: Taken back by its proposer
    Given Ada has proposed for JUP-PERP of Drift
      | open-interest cap | 10000000 |
      | intent                | tighter  |
    When Ada withdraws it: "The figures were of another market."
    Then the proposal is "withdrawn", because "The figures were of another market."
