Feature: Everybody can use it
  By keyboard alone, on a phone, and without script.

  Scenario: By keyboard alone
    When Ada proposes, by keyboard, 10000000 as the open-interest cap of JUP-PERP, which is tighter
    Then the proposal is "in review"
    When Ben approves it by keyboard: "Fine."
    Then the proposal is "approved, may be recorded"
    And wherever the focus was, it could be seen

  Scenario: The way past the navigation
    Then the first stop of Ben on every page is "Skip to the content", and Enter leads to the content

  Scenario: On a phone
    Given Ada has proposed for JUP-PERP of Drift
      | open-interest cap | 10000000 |
      | intent                | tighter  |
    And from here on everybody has a phone
    When Cho finds it in her inbox
    And Cho approves it: "Fine."
    Then the proposal is "approved, may be recorded"
    And no page that Cho saw was wider than a phone

  Scenario: Without script
    Given nobody's browser runs scripts
    And Ada begins a proposal for DOGE-PERP of Drift
    When Ada sets the maintenance margin to 0.055
    And Ada writes the title "DOGE-PERP: maintenance margin from 5% to 5.5%"
    And Ada states that it is tighter, because "Realised volatility has doubled."
    And Ada has it checked
    Then the form finds
      | rule    | severity | message                                                                                                                                                |
      | CHG-014 | blocker  | the maintenance margin rises, and the proposal does not say whether for those that are open now; the notice is 0 days, and the policy asks for 3 |
    When Ada sets the maintenance margin to 0.05
    And Ada sets the open-interest cap to 8000000
    And Ada submits it
    Then the proposal is "in review"
    When Cho approves it: "Fine."
    And Fay records it
    Then the proposal is "recorded"
