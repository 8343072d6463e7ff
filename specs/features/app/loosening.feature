Feature: The whole life of a loosening
  Ada wants SOL-PERP to hold more open interest. For positions yet to be opened that is looser, so that the committee of Drift
  asks for two approvals of reviewers from two organisations, and for 48 hours between the last of them and the record.

  Scenario: From the first number typed to one commit, and the way back prepared
    Given Ada begins a proposal for SOL-PERP of Drift
    When Ada sets the open-interest cap to 9000000
    Then the form finds, while she types
      | rule    | severity | message                                                                     |
      | CHG-003 | blocker  | relative rise of the open-interest cap: 350%; one change may come to 100%                                                                                                   |
      | CHG-005 | blocker  | 4.5x looser; the policy allows 4x                                          |
      | CHG-016 | warning  | what the loosening rests on is not known well enough: depth (not stated)   |
    And the form says that new risk becomes looser and open positions neutral
    And the form says that it takes "2 approvals" and "48 hours"
    And the open-interest cap "was 2000000"

    When Ada writes the title "SOL-PERP: a larger open-interest cap"
    And Ada states that it is looser, because "Two market makers have joined, and the cap was reached on four days of ten."
    And Ada saves the draft
    Then the draft is kept, and the open-interest cap is 9000000
    When Ada submits it
    Then she is refused, because "2 blockers are new or worse"

    When Ada takes the first repair
    Then the form finds no blocker
    When Ada submits it
    Then the proposal is "in review"

    When Ben requests changes: "A fifth more is enough for a first step."
    Then the proposal is "changes requested", because "A fifth more is enough for a first step."
    And Ada finds it in her inbox
    When Ada edits it
    And Ada sets the open-interest cap to 2400000
    And Ada saves the draft
    And Ada submits it
    Then the proposal is "in review"
    And it changes the open-interest cap from "2,000,000 base units" to "2,400,000 base units"

    Given Ben finds it in his inbox
    Then he cannot approve it without a reason for CHG-016
    When Ben approves it: "A fifth more is fine." and answers its warnings: "Market makers quote 40,000 SOL a side."
    Then it has "1 of 2 approvals from 1 of 2 organisations"
    When Cho approves it: "The insurance covers it."
    Then the proposal is "approved, waiting"
    And it may be recorded from "2026-04-03 09:00 UTC"

    When 47 hours pass
    Then Fay cannot record it, because "it waits until 2026-04-03 09:00 UTC"
    When 1 hour passes
    And Fay records it
    Then the proposal is "recorded"
    And the configuration of Drift has the open-interest cap 2400000 for SOL-PERP
    And git shows one commit for it
      | Author      | Ada Okafor <ada@bylaw.invalid>                                                                         |
      | Subject     | SOL-PERP: a larger open-interest cap                                                                   |
      | Intent      | looser                                                                                                 |
      | Reviewed-by | Ben Haddad <ben@bylaw.invalid> (Northwind Risk), Cho Min-seo <cho@bylaw.invalid> (Harbour Labs)        |
      | Recorded-by | Fay Nowak <fay@bylaw.invalid> (Quay Operations)                                                        |
      | Findings    | 0 blockers, 1 warning, 0 notes, 1 reason given, 1 standing                                             |

    When Ada has the way back prepared
    Then the proposal is "draft"
    And it changes the open-interest cap from "2,400,000 base units" to "2,000,000 base units"
    And it says new risk tighter and open positions neutral
