Feature: A tightening that hurts open positions
  A higher maintenance margin can liquidate people who did nothing. So the policy asks for notice, and the committee for its
  longest process, although nothing becomes looser.

  Scenario: Notice is given, both directions are shown, and the process is the longer one
    Given Ada begins a proposal for DOGE-PERP of Drift
    When Ada sets the maintenance margin to 0.055
    And Ada writes the title "DOGE-PERP: maintenance margin from 5% to 5.5%"
    And Ada states that it is tighter, because "Realised volatility has doubled since the ratio was set."
    Then the form finds, while she types
      | rule    | severity | message                                                                                                                                                |
      | CHG-014 | blocker  | the maintenance margin rises, and the proposal does not say whether for those that are open now; the notice is 0 days, and the policy asks for 3 |
    When Ada gives notice until 2026-04-10 for all positions
    Then the form finds no blocker
    And the form says that new risk becomes neutral and open positions tighter
    And the form says that it takes "2 approvals" and "72 hours"
    When Ada submits it
    Then the proposal is "in review"

    When Cho opens the proposal
    Then it says new risk neutral and open positions tighter
    And it is said to take effect on 2026-04-10 for all positions
    And it changes the maintenance margin from "5%" to "5.5%"
    When Cho approves it: "Nine days are enough to add collateral."
    And Eve approves it: "Agreed."
    Then the proposal is "approved, waiting"
    And it may be recorded from "2026-04-10 00:00 UTC"
    When 72 hours pass
    Then Fay cannot record it, because "it waits until 2026-04-10 00:00 UTC"
    When 135 hours pass
    And Fay records it
    Then the proposal is "recorded"
    And git shows one commit for it
      | Intent       | tighter    |
      | Effective-on | 2026-04-10 |
      | Applies-to   | all        |
