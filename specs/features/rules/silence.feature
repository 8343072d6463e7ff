Feature: What is not said, and why
  Every rule about a market either speaks, holds, has nothing to judge, or could not judge; the last two say why. A rule
  that could not judge is never taken for one that holds.

  Rule: A rule that has nothing to judge says what is missing

    Scenario: A table of leverage alone, judged without a policy
      Coinlocally BTCUSD, the first three tiers, in base units.
      Given there is no policy
      And a market with tiers by base size
        | floor | cap | leverage |
        | 0     | 50  | 125x     |
        | 50    | 100 | 100x     |
        | 100   | 150 | 50x      |
      When the market is judged
      Then no rule speaks
      And the rules that hold are LEV-003, LEV-004, LEV-005, LEV-006, LEV-007, LEV-011
      And no rule could not run
      And the rules that do not apply are
        | rules                                           | because                                                   |
        | LEV-001 LEV-002 LEV-009 LEV-010 MGN-003 MGN-017 | judged without a policy                                   |
        | IMF-001 IMF-002 IMF-006 IMF-007                 | judged without a policy                                   |
        | IMF-003                                         | no parameter sets the size at which the market's margin starts to grow |
        | IMF-004                                         | the market has no open-interest cap                       |
        | IMF-005                                         | the market's margin has no size premium                   |
        | VOL-001                                         | the venue publishes leverage alone, no maintenance margin |
        | LEV-008                                         | the market states leverage, no initial ratio              |
        | MGN-001 MGN-002 MGN-005 MGN-013 MGN-016         | the venue publishes leverage alone, no maintenance margin |
        | MGN-004 MGN-006 MGN-007 MGN-008 MGN-012 MGN-014 | the venue publishes leverage alone, no maintenance margin |
        | MGN-015                                         | the venue publishes leverage alone, no maintenance margin |
        | MGN-009                                         | the market states no maximum spread                       |
        | MGN-010                                         | the market has tiers, which are compared one by one       |
        | MGN-011                                         | the tiers state no maintenance amounts                    |
        | MGN-018                                         | the market has no pair for high-leverage mode             |
        | ISO-001 ISO-002 ISO-003 PNL-001 ORC-001         | judged without a policy                                   |
        | ISO-004                                         | the market is not being delisted                          |
        | ISO-005 LIQ-003                                 | the market has no contract tier                           |
        | PNL-002                                         | the market does not say how much of unrealized profit counts |
        | PNL-003                                         | the market does not say how much of unrealized profit counts in the initial requirement |
        | LIQ-001 LIQ-002                                 | the market states no liquidation terms                    |
        | ORC-002                                         | the market states no price band around its oracle         |
        | FND-001                                         | the market states no cap on a funding payment             |
        | EVI-001 OIC-002 OIC-005                         | judged without a policy                                   |
        | OIC-001 OIC-004 OIC-006 OIC-007 OIC-010         | the market has no open-interest cap                       |
        | OIC-003 OIC-008                                 | the margin does not grow with open interest               |
        | OIC-009                                         | the venue publishes leverage alone, no maintenance margin |
      And the verdict is clear

    Scenario: A flat market, judged by a policy that decides nothing
      Given a market with margin of kind flat
        | maxLeverage            | 20x |
        | maintenanceMarginRatio | 2%  |
      When the market is judged
      Then no rule speaks
      And the rules that hold are LEV-007, MGN-001, MGN-010
      And no rule could not run
      And the rules that do not apply are
        | rules                                                   | because                                                                 |
        | IMF-001                                                 | the policy sets no highest IMF factor                                   |
        | IMF-002                                                 | the policy sets no highest open-interest cap without size scaling       |
        | IMF-003                                                 | no parameter sets the size at which the market's margin starts to grow  |
        | IMF-004                                                 | the market has no open-interest cap                                     |
        | IMF-005                                                 | the market's margin has no size premium                                 |
        | IMF-006                                                 | the policy sets no highest IMF factor for unrealized profit             |
        | IMF-007                                                 | the policy sets no maximum leverage at the open-interest cap for the market's category |
        | VOL-001                                                 | the policy does not say how many standard deviations the maintenance margin must outlast |
        | LEV-001                                                 | the policy sets no maximum leverage for the market's category           |
        | LEV-002                                                 | the policy sets no maximum leverage for the venue                       |
        | LEV-003 LEV-004 LEV-005 LEV-006 LEV-009 LEV-011 MGN-011 | the market has no tiers                                                 |
        | MGN-012 MGN-015                                         | the market has no tiers                                                 |
        | LEV-008                                                 | the market states leverage, no initial ratio                            |
        | LEV-010                                                 | the margin schedule has a single step                                   |
        | MGN-002                                                 | the policy allows a maintenance margin that equals the initial margin   |
        | MGN-003                                                 | the policy sets no bounds for the initial margin ratio                  |
        | MGN-004                                                 | the policy sets no bounds for the maintenance margin ratio              |
        | MGN-005                                                 | the policy sets no minimum maintenance margin for the market's category |
        | MGN-006                                                 | the policy sets no highest share of maintenance in initial margin       |
        | MGN-007 MGN-008 MGN-014                                 | the market states no liquidation terms                                  |
        | MGN-009                                                 | the market states no maximum spread                                     |
        | MGN-013                                                 | the market states no trading fees                                       |
        | MGN-016                                                 | the policy sets no least gap between initial and maintenance margin     |
        | MGN-017                                                 | the policy names no on-chain program                                    |
        | MGN-018                                                 | the market has no pair for high-leverage mode                           |
        | ISO-001                                                 | the policy names neither the market nor its category isolated-only      |
        | ISO-002 ISO-003                                         | the policy does not say which margin modes the venue has                |
        | ISO-004                                                 | the market is not being delisted                                        |
        | ISO-005 LIQ-003                                         | the market has no contract tier                                         |
        | PNL-001                                                 | the policy sets no cap on unrealized profit in the initial requirement  |
        | PNL-002                                                 | the market does not say how much of unrealized profit counts            |
        | PNL-003                                                 | the market does not say how much of unrealized profit counts in the initial requirement |
        | LIQ-001 LIQ-002                                         | the market states no liquidation terms                                  |
        | ORC-001                                                 | the policy asks nothing of an oracle                                    |
        | ORC-002                                                 | the market states no price band around its oracle                       |
        | FND-001                                                 | the market states no cap on a funding payment                           |
        | EVI-001                                                 | no limit of the policy relies on evidence of this market                |
        | OIC-001 OIC-004 OIC-010                                 | the market has no open-interest cap                                     |
        | OIC-002                                                 | the market says nothing of open interest, and the policy does not ask it to |
        | OIC-003 OIC-008                                         | the margin does not grow with open interest                             |
        | OIC-005 OIC-006 OIC-007                                 | the market has no tiers                                                 |
        | OIC-009                                                 | the policy sets no price move under stress for the market's category    |
      And the verdict is clear

    Scenario: A change of which nothing more is known than what it changes, judged without a policy
      Of the rules about changes, those hold that need neither policy nor history nor a word of the proposal.
      Given there is no policy
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And the proposal changes
        | field               | before | after |
        | /margin/maxLeverage | 20x    | 40x   |
      When the change is judged
      Then no rule speaks
      And the rules that hold are CHG-008, CHG-009, CHG-019, LEV-007, MGN-010
      And no rule could not run
      And CHG-001 does not apply, because "the proposal declares no intent"
      And CHG-002 does not apply, because "the proposal names no parameters"
      And CHG-003 does not apply, because "judged without a policy"
      And CHG-004 does not apply, because "judged without a policy"
      And CHG-005 does not apply, because "judged without a policy"
      And CHG-006 does not apply, because "judged without a policy"
      And CHG-007 does not apply, because "judged without a policy"
      And CHG-010 does not apply, because "judged without a policy"
      And CHG-011 does not apply, because "judged without a policy"
      And CHG-012 does not apply, because "the proposal gives no rationale"
      And CHG-013 does not apply, because "it is not known which proposals are open"
      And CHG-014 does not apply, because "open positions are not tightened"
      And CHG-015 does not apply, because "judged without a policy"
      And CHG-016 does not apply, because "judged without a policy"
      And CHG-020 does not apply, because "the evidence does not say what the market was like when its limits were last reviewed"
      And the verdict is clear

  Rule: One fact speaks once: a weaker relative is silent, and is not said to hold

    Scenario: Maintenance above initial margin is said by the gravest rule alone
      DPerp, major crypto: 50x with a maintenance margin of 2.5%. None of the weaker rules holds either.
      Given the venue wants maintenance margin below initial margin
      And the policy asks for at most 80% of initial margin as maintenance margin
      And the policy asks for a gap of at least 10% of initial margin
      And the venue's program is drift
      And a market with margin of kind flat
        | maxLeverage            | 50x  |
        | maintenanceMarginRatio | 2.5% |
      And its fees are
        | openFeeRatio  | 0.1% |
        | closeFeeRatio | 0.1% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed | limit |
        | MGN-001 | blocker  | /margin/maintenanceMarginRatio | 2.5%     | 2%    |
      And MGN-002 does not apply, because "MGN-001 speaks of it"
      And MGN-006 does not apply, because "MGN-001 speaks of it"
      And MGN-013 does not apply, because "MGN-001 speaks of it"
      And MGN-016 does not apply, because "MGN-001 speaks of it"
      And MGN-017 does not apply, because "MGN-001 speaks of it"

  Rule: A rule that could not judge says what stood in its way

    Scenario: A gap in the tiers leaves no curve to compare
      What is about a single tier is judged all the same: here that the first tier offers too much.
      Given the policy allows category major-crypto at most 15x
      And the policy asks category major-crypto for a maintenance margin of at least 1%
      And the policy asks for a gap of at least 10% of initial margin
      And the policy asks for leverage to fall by a factor of at most 2.5 between neighbours
      And the venue wants maintenance margin below initial margin
      And a market of category major-crypto with tiers by quote size
        | floor | cap   | leverage | maintenance |
        | 0     | 10000 | 20x      | 2%          |
        | 20000 | 50000 | 10x      | 2.5%        |
      And its fees are
        | openFeeRatio  | 0.1% |
        | closeFeeRatio | 0.1% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                       | observed | limit |
        | LEV-001 | blocker  | /margin/tiers/0/maxLeverage | 20x      | 15x   |
        | LEV-005 | blocker  | /margin/tiers/1/floor       | 20000    | 10000 |
      And the rules that could not run are
        | rules                                   | because                                                               |
        | LEV-006 LEV-010 LEV-011 MGN-012 MGN-015 | LEV-005: the tier starts at 20,000; the end of the one before is 10,000 |
        | MGN-001 MGN-002 MGN-005 MGN-013 MGN-016 | LEV-005: the tier starts at 20,000; the end of the one before is 10,000 |

    Scenario: A field that cannot be
      A maintenance margin of zero is no number that a margin can have. The leverage is judged all the same.
      Given the policy allows category major-crypto at most 20x
      And a market of category major-crypto with margin of kind flat
        | maxLeverage            | 25x |
        | maintenanceMarginRatio | 0   |
      And its fees are
        | openFeeRatio  | 0.1% |
        | closeFeeRatio | 0.1% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed | limit |
        | LEV-001 | blocker  | /margin/maxLeverage            | 25x      | 20x   |
        | SHAPE   | blocker  | /margin/maintenanceMarginRatio | 0        |       |
      And MGN-001 could not run, because "SHAPE: maintenanceMarginRatio is 0; it must be above 0 and at most 1, as a fraction: 0.05 is 5%"
      And the verdict is blocked

    Scenario: A fee that cannot be stops the rules about fees, and no others
      Given the venue allows at most 10x
      And a market with margin of kind flat
        | maxLeverage            | 20x |
        | maintenanceMarginRatio | 2%  |
      And its fees are
        | openFeeRatio  | 110% |
        | closeFeeRatio | 0.1% |
      When the market is judged
      Then the findings are
        | rule    | severity | field               | observed | limit |
        | LEV-002 | blocker  | /margin/maxLeverage | 20x      | 10x   |
        | SHAPE   | blocker  | /fees/openFeeRatio  | 1.1      |       |
      And the rules that could not run are
        | rules   | because                                                                              |
        | MGN-013 | SHAPE: openFeeRatio is 1.1; it must be between 0 and 1, as a fraction: 0.001 is 0.1% |

    Scenario: A category that the policy does not name
      Given the policy allows category major-crypto at most 20x
      And a market of category major-cripto with margin of kind flat
        | maxLeverage            | 25x |
        | maintenanceMarginRatio | 2%  |
      When the market is judged
      Then the findings are
        | rule  | severity | field     | observed     | limit |
        | SHAPE | blocker  | /category | major-cripto |       |
      And LEV-001 could not run, because "SHAPE: category is major-cripto, which the venue's policy does not name; use one of major-crypto, or add it to the policy first"
      And MGN-001 holds

    Scenario: A policy with a limit that cannot be
      Nothing is judged by half a policy.
      Given the policy allows category major-crypto at most 0x
      And the venue allows at most 10x
      And a market of category major-crypto with margin of kind flat
        | maxLeverage            | 25x  |
        | maintenanceMarginRatio | 4.1% |
      When the venue is judged
      Then the findings are
        | file        | rule    | severity | field                           | observed | limit |
        | market      | MGN-001 | blocker  | /margin/maintenanceMarginRatio  | 4.1%     | 4%    |
        | policy.json | SHAPE   | blocker  | /categories/0/maxLeverage/value | 0        |       |
      And LEV-002 could not run, because "SHAPE: policy.json: maxLeverage is 0; it must be above 0; a limit that does not exist is left out, or is the word unlimited where the format has it"

    Scenario: A change that proposes what cannot be
      What such a change does cannot be computed, so that no rule about changes is said to hold.
      Given the policy says of changes
        | step/maxInitialRelativeDecrease | 25% |
      And a market with margin of kind flat
        | maxLeverage            | 25x |
        | maintenanceMarginRatio | 2%  |
      And the proposal changes
        | field                          | before | after |
        | /margin/maxLeverage            | 25x    | 100x  |
        | /margin/maintenanceMarginRatio | 2%     | 0     |
      When the change is judged
      Then the findings are
        | rule    | severity | field                          | observed | limit |
        | SHAPE   | blocker  | /margin/maintenanceMarginRatio | 0        |       |
      And CHG-003 could not run, because "SHAPE: maintenanceMarginRatio is 0; it must be above 0 and at most 1, as a fraction: 0.05 is 5%"
      And CHG-014 could not run, because "SHAPE: maintenanceMarginRatio is 0; it must be above 0 and at most 1, as a fraction: 0.05 is 5%"
      And the verdict is blocked

    Scenario: A market that could not be judged before the change either
      The gap in the tiers stays, and the rules that it stops are no news; what the change does to the margin is not computed, and
      counts as both ways.
      Given the policy asks category major-crypto for a maintenance margin of at least 1%
      And a market of category major-crypto with tiers by quote size
        | floor | cap   | leverage | maintenance |
        | 0     | 10000 | 20x      | 2%          |
        | 20000 | 50000 | 10x      | 2.5%        |
      And the proposal changes
        | field                       | before | after |
        | /margin/tiers/0/maxLeverage | 20x    | 15x   |
      When the change is judged
      Then no rule speaks
      And no rule could not run
      And new risk is mixed and open positions are mixed
      And as standing, and unchanged, there are
        | rule    | severity | field                 | observed | limit |
        | LEV-005 | blocker  | /margin/tiers/1/floor | 20000    | 10000 |
      And the rules that could not judge before either are LEV-006, LEV-011, MGN-001, MGN-005, MGN-012, MGN-015
