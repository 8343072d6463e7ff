Feature: Commits from outside
  Who can write to the repository can go around the committee. What came that way is never silently adopted.

  Background:
    Given Ada has proposed for JUP-PERP of Drift
      | open-interest cap | 10000000 |
      | intent                | tighter  |
    And Cho approves it: "Fine."

  Scenario: An outside commit is an alarm, stops recording, and is ratified
    When somebody commits "Hotfix: reduce only" to the market ETH-PERP of Drift
    Then every page tells Ben "changed drift without a proposal and is not ratified"
    And Fay is refused when she records it, because "came from outside and is not dealt with"
    When Ben ratifies the commit from outside: "The oracle was down; it was right."
    Then no page tells Ben of an alarm
    When Fay records it
    Then the proposal is "recorded"

  Scenario: An outside commit is taken back
    When somebody commits "Hotfix: reduce only" to the market ETH-PERP of Drift
    And Eve has the commit from outside taken back
    And Eve edits it
    And Eve states that it is looser, because "Nobody decided it."
    And Eve submits it
    And Ben approves it: "Nobody decided it." and answers its warnings: "It was so until yesterday."
    And Cho approves it: "Right."
    And 48 hours pass
    And Fay records it
    Then the proposal is "recorded"
    And the market ETH-PERP of Drift is as it was
    And no page tells Ben of an alarm
