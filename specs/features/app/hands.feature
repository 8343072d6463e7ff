Feature: Nobody decides about what they had a hand in

  Scenario: A reviewer whose suggestion is taken does not approve it
    Given Ada has proposed for SOL-PERP of Drift
      | open-interest cap | 2400000 |
      | intent                | looser  |
    When Cho suggests the open-interest cap 2200000: "A tenth is enough."
    And Ada takes the suggestion
    And Ada submits it
    Then the proposal is "in review"
    And it changes the open-interest cap from "2,000,000 base units" to "2,200,000 base units"
    And Cho cannot approve it, because "you had a hand in it"
    And it has "2 members are eligible"
    When Ben approves it: "Fine." and answers its warnings: "Market makers quote 40,000 SOL a side."
    And Eve approves it: "Fine."
    Then the proposal is "approved, waiting"

  Scenario: A guardian who edited a draft does not approve it
    Given Ada has drafted for JUP-PERP of Drift
      | open-interest cap | 10000000 |
      | intent                | tighter  |
    When Eve edits it
    And Eve sets the open-interest cap to 9000000
    And Eve saves the draft
    And Ada edits it
    And Ada submits it
    Then the proposal is "in review"
    And Eve cannot approve it, because "you had a hand in it"
