Feature: Accepted findings
  A committee may decide to live with a finding. It says of which rule, at which value and limit, why, and when it will
  look again. The finding then is still shown, and no longer counts.

  A scenario states everything that counts in it. "The findings are" means these and no others; a finding about a file of
  the venue names that file.

  @ACC-001
  Rule: An accepted finding is reviewed by its review date

    Scenario: The day of the review
      Given a market with margin of kind flat
        | maxLeverage            | 50x  |
        | maintenanceMarginRatio | 2.5% |
      And the committee has accepted
        | rule    | observed | limit | review on  |
        | MGN-001 | 2.5%     | 2%    | 2027-11-21 |
      When the venue is judged on 2027-11-21
      Then ACC-001 holds
      And the findings are
        | rule    | severity | field                          | observed | limit | accepted by |
        | MGN-001 | blocker  | /margin/maintenanceMarginRatio | 2.5%     | 2%    | committee   |
      And the verdict is clear

    Scenario: The day after
      The finding stays accepted: a date that passes asks for a review, and stops nobody's work.
      Given a market with margin of kind flat
        | maxLeverage            | 50x  |
        | maintenanceMarginRatio | 2.5% |
      And the committee has accepted
        | rule    | observed | limit | review on  |
        | MGN-001 | 2.5%     | 2%    | 2027-11-21 |
      When the venue is judged on 2027-11-22
      Then the findings are
        | file          | rule    | severity | field                          | observed   | limit | accepted by |
        | market        | MGN-001 | blocker  | /margin/maintenanceMarginRatio | 2.5%       | 2%    | committee   |
        | accepted.json | ACC-001 | warning  | /accepted/0/reviewOn           | 2027-11-21 |       |             |
      And the verdict is needs-reason
      And ACC-001 says "the acceptance of MGN-001 on EXAMPLE-PERP was to be reviewed on 2027-11-21"

    Scenario: Past its hard end too, which is said instead
      Given a market with margin of kind flat
        | maxLeverage            | 50x  |
        | maintenanceMarginRatio | 2.5% |
      And the committee has accepted
        | rule    | observed | limit | review on  | until      |
        | MGN-001 | 2.5%     | 2%    | 2026-06-30 | 2026-12-31 |
      When the venue is judged on 2027-01-01
      Then ACC-001 holds

    Scenario: An entry that covers nothing is no matter for a review
      39x is an initial margin of 2.56%: the market was mended.
      Given a market with margin of kind flat
        | maxLeverage            | 39x  |
        | maintenanceMarginRatio | 2.5% |
      And the committee has accepted
        | rule    | observed | limit | review on  |
        | MGN-001 | 2.5%     | 2%    | 2027-11-21 |
      When the venue is judged on 2027-11-22
      Then ACC-001 holds
      And the findings are
        | file          | rule    | severity | field            | observed | limit |
        | accepted.json | ACC-002 | warning  | /accepted/0/rule | 2.5%     |       |

  @ACC-002
  Rule: An accepted finding matches a finding

    Scenario Outline: It covers the value it was accepted at, and a better one: <maintenance> at <leverage>
      Given a market with margin of kind flat
        | maxLeverage            | <leverage>    |
        | maintenanceMarginRatio | <maintenance> |
      And the committee has accepted
        | rule    | observed | limit | review on  |
        | MGN-001 | 2.5%     | 2%    | 2027-11-21 |
      When the venue is judged on 2026-11-21
      Then ACC-002 holds
      And the findings are
        | rule    | severity | field                          | observed      | limit     | accepted by |
        | MGN-001 | blocker  | /margin/maintenanceMarginRatio | <maintenance> | <initial> | committee   |
      And the verdict is clear

      Examples:
        | leverage | initial              | maintenance |
        | 50x      | 2%                   | 2.5%        |
        | 50x      | 2%                   | 2.4%        |
        | 48x      | 2.08333333333333333% | 2.5%        |

    Scenario Outline: It covers no worse one: <maintenance> at <leverage>
      Either the maintenance margin is higher than what was accepted, or the initial margin it is held against is lower.
      Given a market with margin of kind flat
        | maxLeverage            | <leverage>    |
        | maintenanceMarginRatio | <maintenance> |
      And the committee has accepted
        | rule    | observed | limit | review on  |
        | MGN-001 | 2.5%     | 2%    | 2027-11-21 |
      When the venue is judged on 2026-11-21
      Then the findings are
        | file          | rule    | severity | field                          | observed      | limit     |
        | market        | MGN-001 | blocker  | /margin/maintenanceMarginRatio | <maintenance> | <initial> |
        | accepted.json | ACC-002 | warning  | /accepted/0/rule               | 2.5%          |           |
      And the verdict is blocked

      Examples:
        | leverage | initial | maintenance |
        | 50x      | 2%      | 2.51%       |
        | 62.5x    | 1.6%    | 2.5%        |

    Scenario: Where a number is too low, a better one is higher
      Given the policy asks category major-crypto for a maintenance margin of at least 2%
      And a market of category major-crypto with margin of kind flat
        | maxLeverage            | 20x   |
        | maintenanceMarginRatio | 1.95% |
      And the committee has accepted
        | rule    | observed | limit | review on  |
        | MGN-005 | 1.9%     | 2%    | 2027-11-21 |
      When the venue is judged on 2026-11-21
      Then ACC-002 holds
      And the findings are
        | rule    | severity | field                          | observed | limit | accepted by |
        | MGN-005 | blocker  | /margin/maintenanceMarginRatio | 1.95%    | 2%    | committee   |

    Scenario: Where a number is too low, a worse one is lower
      Given the policy asks category major-crypto for a maintenance margin of at least 2%
      And a market of category major-crypto with margin of kind flat
        | maxLeverage            | 20x   |
        | maintenanceMarginRatio | 1.89% |
      And the committee has accepted
        | rule    | observed | limit | review on  |
        | MGN-005 | 1.9%     | 2%    | 2027-11-21 |
      When the venue is judged on 2026-11-21
      Then the findings are
        | file          | rule    | severity | field                          | observed | limit |
        | market        | MGN-005 | blocker  | /margin/maintenanceMarginRatio | 1.89%    | 2%    |
        | accepted.json | ACC-002 | warning  | /accepted/0/rule               | 1.9%     |       |
      And ACC-002 says "the acceptance of MGN-005 on EXAMPLE-PERP at 0.019 covers no finding"

    Scenario Outline: A finding that starts at some size is covered from that size on: step <step>
      Steps of maintenance margin that grow faster than those of initial margin: the finer the step, the sooner they meet.
      Given a market with margin of kind linear-steps
        | initialMarginRatio     | 2%     |
        | maintenanceMarginRatio | 1%     |
        | base                   | 100    |
        | step                   | <step> |
        | initialIncrement       | 0.1%   |
        | maintenanceIncrement   | 0.3%   |
        | positionUnit           | base   |
      And the committee has accepted
        | rule    | observed | limit | size | review on  |
        | MGN-001 | 2.8%     | 2.6%  | 350  | 2027-11-21 |
      When the venue is judged on 2026-11-21
      Then the verdict is <verdict>

      Examples:
        | step | verdict |
        | 50   | clear   |
        | 51   | clear   |
        | 49   | blocked |

    Scenario: What is accepted from some size on hides nothing that starts earlier
      Maintenance passes initial margin just above a size of 1,500 and is accepted from there. Fees that make small positions liquidatable
      at open are another matter.
      Given a market with margin of kind linear-steps
        | initialMarginRatio     | 2%    |
        | maintenanceMarginRatio | 1.5%  |
        | base                   | 1000  |
        | step                   | 500   |
        | initialIncrement       | 0.1%  |
        | maintenanceIncrement   | 0.4%  |
        | positionUnit           | base  |
      And its fees are
        | openFeeRatio  | 0.5% |
        | closeFeeRatio | 0.5% |
      And the committee has accepted
        | rule    | observed | limit | size | review on  |
        | MGN-001 | 2.3%     | 2.2%  | 1500 | 2027-11-21 |
      When the venue is judged on 2026-11-21
      Then the findings are
        | rule    | severity | field                          | observed | limit | accepted by |
        | MGN-001 | blocker  | /margin/maintenanceMarginRatio | 2.3%     | 2.2%  | committee   |
        | MGN-013 | blocker  | /margin/maintenanceMarginRatio | 2.5%     | 2%    |             |
      And the verdict is blocked

    Scenario: An entry covers nothing before its first day
      Given a market with margin of kind flat
        | maxLeverage            | 50x  |
        | maintenanceMarginRatio | 2.5% |
      And the committee has accepted
        | rule    | observed | limit | since      | review on  |
        | MGN-001 | 2.5%     | 2%    | 2026-11-22 | 2027-11-21 |
      When the venue is judged on 2026-11-21
      Then the findings are
        | file   | rule    | severity | field                          | observed | limit |
        | market | MGN-001 | blocker  | /margin/maintenanceMarginRatio | 2.5%     | 2%    |

    Scenario: A market that was mended leaves its acceptance behind
      Given a market with margin of kind flat
        | maxLeverage            | 39x  |
        | maintenanceMarginRatio | 2.5% |
      And the committee has accepted
        | rule    | observed | limit | review on  |
        | MGN-001 | 2.5%     | 2%    | 2027-11-21 |
      When the venue is judged on 2026-11-21
      Then the findings are
        | file          | rule    | severity | field            | observed | limit |
        | accepted.json | ACC-002 | warning  | /accepted/0/rule | 2.5%     |       |
      And the verdict is needs-reason

    Scenario Outline: An entry about another <thing> covers nothing here
      Given a market with margin of kind flat
        | maxLeverage            | 50x  |
        | maintenanceMarginRatio | 2.5% |
      And the committee has accepted
        | rule   | market   | field   | observed | limit | review on  |
        | <rule> | <market> | <field> | 2.5%     | 2%    | 2027-11-21 |
      When the venue is judged on 2026-11-21
      Then the findings are
        | file          | rule    | severity | field                          | observed | limit |
        | market        | MGN-001 | blocker  | /margin/maintenanceMarginRatio | 2.5%     | 2%    |
        | accepted.json | ACC-002 | warning  | /accepted/0/rule               | 2.5%     |       |
      And the verdict is blocked

      Examples:
        | thing  | rule    | market       | field                          |
        | rule   | MGN-002 | EXAMPLE-PERP | /margin/maintenanceMarginRatio |
        | market | MGN-001 | OTHER-PERP   | /margin/maintenanceMarginRatio |
        | field  | MGN-001 | EXAMPLE-PERP | /margin/initialMarginRatio     |

    Scenario: An entry may name the field, among several findings of one rule
      The tier that was accepted is covered, its neighbour is not.
      Given the policy allows category major-crypto at most 75x
      And a market of category major-crypto with tiers by quote size
        | floor  | cap     | leverage |
        | 0      | 300000  | 150x     |
        | 300000 | 800000  | 100x     |
        | 800000 | 3000000 | 75x      |
      And the committee has accepted
        | rule    | field                       | observed | limit | review on  |
        | LEV-001 | /margin/tiers/1/maxLeverage | 100x     | 75x   | 2027-11-21 |
      When the venue is judged on 2026-11-21
      Then ACC-002 holds
      And the findings are
        | rule    | severity | field                       | observed | limit | accepted by |
        | LEV-001 | blocker  | /margin/tiers/0/maxLeverage | 150x     | 75x   |             |
        | LEV-001 | blocker  | /margin/tiers/1/maxLeverage | 100x     | 75x   | committee   |
      And the verdict is blocked

    Scenario: What a change does cannot be accepted beforehand
      With such an entry the file is faulty, and nothing of it counts.
      Given a market with margin of kind flat
        | maxLeverage            | 50x  |
        | maintenanceMarginRatio | 2.5% |
      And the committee has accepted
        | rule    | observed | limit | review on  |
        | MGN-001 | 2.5%     | 2%    | 2027-11-21 |
        | CHG-001 | 2        | 1     | 2027-11-21 |
      When the venue is judged on 2026-11-21
      Then the findings are
        | file          | rule    | severity | field                          | observed | limit |
        | market        | MGN-001 | blocker  | /margin/maintenanceMarginRatio | 2.5%     | 2%    |
        | accepted.json | SHAPE   | blocker  | /accepted/1/rule               | CHG-001  |       |

    Scenario: Of an entry about a rule that could not judge nothing is known
      Given there is no policy
      And a market with margin of kind flat
        | maxLeverage            | 20x  |
        | maintenanceMarginRatio | 1.9% |
      And the committee has accepted
        | rule    | observed | limit | review on  |
        | MGN-005 | 1.9%     | 2%    | 2027-11-21 |
      When the venue is judged on 2026-11-21
      Then ACC-002 holds
      And no rule speaks

  @ACC-003
  Rule: An accepted finding is within its hard end

    Scenario: The last day
      Given a market with margin of kind flat
        | maxLeverage            | 50x  |
        | maintenanceMarginRatio | 2.5% |
      And the committee has accepted
        | rule    | observed | limit | review on  | until      |
        | MGN-001 | 2.5%     | 2%    | 2027-11-21 | 2026-12-31 |
      When the venue is judged on 2026-12-31
      Then ACC-003 holds
      And the findings are
        | rule    | severity | field                          | observed | limit | accepted by |
        | MGN-001 | blocker  | /margin/maintenanceMarginRatio | 2.5%     | 2%    | committee   |
      And the verdict is clear

    Scenario: The day after
      The finding counts again.
      Given a market with margin of kind flat
        | maxLeverage            | 50x  |
        | maintenanceMarginRatio | 2.5% |
      And the committee has accepted
        | rule    | observed | limit | review on  | until      |
        | MGN-001 | 2.5%     | 2%    | 2027-11-21 | 2026-12-31 |
      When the venue is judged on 2027-01-01
      Then the findings are
        | file          | rule    | severity | field                          | observed   | limit |
        | market        | MGN-001 | blocker  | /margin/maintenanceMarginRatio | 2.5%       | 2%    |
        | accepted.json | ACC-003 | note     | /accepted/0/until              | 2026-12-31 |       |
      And the verdict is blocked
      And ACC-003 says "the acceptance of MGN-001 on EXAMPLE-PERP ended on 2026-12-31"

    Scenario: Past both dates, the end alone is said
      Given a market with margin of kind flat
        | maxLeverage            | 50x  |
        | maintenanceMarginRatio | 2.5% |
      And the committee has accepted
        | rule    | observed | limit | review on  | until      |
        | MGN-001 | 2.5%     | 2%    | 2026-06-30 | 2026-12-31 |
      When the venue is judged on 2027-01-01
      Then the findings are
        | file          | rule    | severity | field                          | observed   | limit |
        | market        | MGN-001 | blocker  | /margin/maintenanceMarginRatio | 2.5%       | 2%    |
        | accepted.json | ACC-003 | note     | /accepted/0/until              | 2026-12-31 |       |

    Scenario: An entry that covers nothing has nothing to end
      39x is an initial margin of 2.56%: the market was mended.
      Given a market with margin of kind flat
        | maxLeverage            | 39x  |
        | maintenanceMarginRatio | 2.5% |
      And the committee has accepted
        | rule    | observed | limit | review on  | until      |
        | MGN-001 | 2.5%     | 2%    | 2027-11-21 | 2026-12-31 |
      When the venue is judged on 2027-01-01
      Then ACC-003 holds
      And the findings are
        | file          | rule    | severity | field            | observed | limit |
        | accepted.json | ACC-002 | warning  | /accepted/0/rule | 2.5%     |       |
