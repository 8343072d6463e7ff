Feature: Conflicts
  Of two proposals that change the same file, the second has to look again. Of two people who write on the same draft, nobody's
  work is lost. And who has an interest in a proposal does not decide about it.

  Scenario: Two proposals for the same market
    Given Ada has proposed for JUP-PERP of Drift
      | open-interest cap | 10000000 |
      | intent                | tighter  |
    And Eve has proposed for JUP-PERP of Drift
      | open-interest cap | 8000000 |
      | intent                | tighter |
    When Cho approves the proposal of Ada: "Fine."
    And Fay records the proposal of Ada
    Then the proposal of Eve is "stale", because "drift/markets/JUP-PERP.json was changed meanwhile"
    When Eve edits it
    And Eve takes over the values of now
    Then the open-interest cap is 8000000 and "was 10000000"
    When Eve saves the draft
    And Eve submits it
    And Cho approves it: "Fine as well."
    And Fay records it
    Then the proposal is "recorded"
    And the configuration of Drift has the open-interest cap 8000000 for JUP-PERP

  Scenario: Two people write on the same draft
    Given Ada has drafted for JUP-PERP of Drift
      | open-interest cap | 10000000 |
      | intent                | tighter  |
    And Ada edits it
    And Eve edits it
    When Eve sets the open-interest cap to 9000000
    And Eve saves the draft
    And Ada sets the open-interest cap to 7000000
    And Ada saves the draft
    Then Ada is told that "eve saved this draft"
    And the form of Ada still has the open-interest cap 7000000
    When Ada saves the draft
    Then the draft is kept, and the open-interest cap is 7000000

  Scenario: A conflict of interest
    Given Ada has proposed for SOL-PERP of Drift
      | open-interest cap | 2400000 |
      | intent                | looser  |
    And Ben approves it: "Fine." and answers its warnings: "Market makers quote 40,000 SOL a side."
    And Cho approves it: "Fine."
    And the proposal is "approved, waiting"
    When Ben declares a conflict of interest: "My family trades SOL."
    Then the proposal is "in review"
    And it has "1 of 2 approvals from 1 of 2 organisations"
    And Ben cannot approve it, because "you declared a conflict of interest in it"
    When Eve approves it: "Fine." and answers its warnings: "The insurance covers a fifth more."
    Then the proposal is "approved, waiting"
