Feature: Emergencies
  A guardian may record a change alone, at once, if it only takes risk away and nobody else made it. The committee ratifies it
  afterwards.

  Scenario: A guardian acts alone; what competes with it goes stale; the committee ratifies it with its reasons
    Given Ada has proposed for TIA-PERP of Drift
      | open-interest cap | 450000  |
      | intent                | tighter |
    And Eve begins a proposal for TIA-PERP of Drift
    When Eve sets the open-interest cap to 400000
    And Eve writes the title "TIA-PERP: less open interest at once"
    And Eve states that it is tighter, because "Two thirds of the long side are one account."
    And Eve saves the draft
    And Eve records it at once
    Then the proposal is "in force, not ratified"
    And it is an emergency, "1 of 2 in 30 days" of Eve Laurent, to be ratified by "2026-04-04 09:00 UTC"
    And the configuration of Drift has the open-interest cap 400000 for TIA-PERP
    And the proposal of Ada is "stale", because "drift/markets/TIA-PERP.json was changed meanwhile"
    And every page tells Ben "is in force and to be ratified by"

    When Ben turns to the proposal of Eve
    Then he cannot approve it without a reason for IMF-007
    When Ben approves it: "Right, and in time." and answers its warnings: "Leverage at that size falls; the limit is for later."
    Then the proposal is "recorded"
    And no page tells Ben of an alarm

  Scenario: An emergency that nobody ratifies stays in force and is an alarm
    Given Eve begins a proposal for 1MPEPE-PERP of Drift
    When Eve sets the open-interest cap to 500000
    And Eve writes the title "1MPEPE-PERP: half the cap at once"
    And Eve states that it is tighter, because "The spot book is empty beyond 2%."
    And Eve saves the draft
    And Eve records it at once
    Then the proposal is "in force, not ratified"
    And Eve cannot ratify it herself, because "you had a hand in it"
    When 72 hours pass
    Then the proposal is "in force, ratification overdue"
    And every page tells Ben "was to be ratified by 2026-04-04 09:00 UTC and is not; it is in force"
    And the configuration of Drift has the open-interest cap 500000 for 1MPEPE-PERP

  Scenario: A loosening is no emergency
    Given Eve begins a proposal for SOL-PERP of Drift
    When Eve sets the open-interest cap to 2400000
    And Eve writes the title "SOL-PERP: more open interest at once"
    And Eve states that it is looser, because "Traders ask for it."
    And Eve saves the draft
    Then it cannot be recorded at once, because "the open-interest cap rises"

  Scenario: What others had a hand in is nobody's emergency
    Given Ada has drafted for 1MPEPE-PERP of Drift
      | open-interest cap | 500000  |
      | intent                | tighter |
    When Eve opens the proposal
    Then it cannot be recorded at once, because "others had a hand in it"
