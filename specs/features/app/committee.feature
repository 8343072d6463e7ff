Feature: The committee itself
  Who decides, and how, is a file of the venue like any other. The first one is founded; every later one is decided by the one
  before.

  Scenario: The committee changes its own law by its own process
    Given Ada begins a proposal for the committee of Drift
    When Ada writes 336 instead of 168 for "recordWithinHours" in the file
    And Ada writes the title "Two weeks to record"
    And Ada states that it is neutral, because "One week was too short over the holidays."
    Then the form says that it takes "2 approvals" and "72 hours"
    And the form finds, while she types
      | rule    | severity | message                                                                            |
      | CHG-018 | blocker  | the hours within which an approved proposal is recorded rise from 168 to 336 |
    When Ada gives notice until 2026-04-09
    Then the form finds no blocker
    When Ada submits it
    And Ben approves it: "Fine."
    And Cho approves it: "Fine."
    Then it may be recorded from "2026-04-09 00:00 UTC"
    When 183 hours pass
    And Fay records it
    Then the proposal is "recorded"
    And the committee's page of drift tells Gus "336 hours"

  Scenario: A committee is founded by the first administrator
    Given an installation that nobody has entered yet
    When Zoe opens the link of the first administrator and joins as "Zoe Quist"
    And she founds the committee of perpetual-protocol
      | account | name        | organisation   | roles                              |
      | zoe     | Zoe Quist   | Harbour Labs   | administrator, reviewer, auditor   |
      | ada     | Ada Okafor  | Northwind Risk | proposer                           |
      | ben     | Ben Haddad  | Northwind Risk | reviewer                           |
      | eve     | Eve Laurent | Meridian       | reviewer, guardian                 |
      | fay     | Fay Nowak   | Quay           | enactor                            |
    Then the link of the first administrator is dead
    When Zoe invites "Ada Okafor" as ada
    And Ada joins by that link
    Then the committee's page of perpetual-protocol shows Ada the member "Eve Laurent"
    And Ada can begin a proposal for ETH-USD of perpetual-protocol
