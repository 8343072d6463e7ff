Feature: Isolation
  In cross margin one pool of collateral backs all positions of an account; an isolated position is backed by its own
  collateral alone. The first mode that a market lists is its default. Which modes a market may offer is for the policy
  to say: the contract tier isolated of Drift and Velocity is a class of risk and no margin mode.

  @ISO-001
  Rule: A market that the policy names isolated-only offers no cross margin

    Scenario: Isolated margin alone
      Given the policy forbids category meme cross margin
      And a market of category meme with margin of kind flat
        | maxLeverage | 3x |
      And it offers isolated margin
      When the market is judged
      Then ISO-001 holds
      And no rule speaks

    Scenario: Cross margin beside it
      Given the policy forbids category meme cross margin
      And a market of category meme with margin of kind flat
        | maxLeverage | 3x |
      And it offers isolated and cross margin
      When the market is judged
      Then the findings are
        | rule    | severity | field          | observed | limit    |
        | ISO-001 | blocker  | /marginModes/1 | cross    | isolated |
      And ISO-001 says "cross margin is offered; the policy allows the market isolated margin alone"

    Scenario: A market that is named itself
      Mango, 2022-10-11: a position in MNGO-PERP, a market of a token that one trader could move, made paper profits
      that were borrowed against across the account, about 114 million USD. The leverage is this scenario's own.
      Given the policy forbids the market EXAMPLE-PERP cross margin
      And a market with margin of kind flat
        | maxLeverage | 5x |
      And it offers cross margin
      When the market is judged
      Then the findings are
        | rule    | severity | field          | observed | limit    |
        | ISO-001 | blocker  | /marginModes/0 | cross    | isolated |

    Scenario: The contract tier isolated decides nothing
      Given the policy forbids category meme cross margin
      And the policy sets no limits for category long-tail
      And a market of category long-tail with margin of kind flat
        | maxLeverage | 3x |
      And its contractTier is isolated
      And it offers cross and isolated margin
      When the market is judged
      Then ISO-001 does not apply, because "the policy names neither the market nor its category isolated-only"
      And no rule speaks

    Scenario: A market whose category is not known
      Given the policy forbids category meme cross margin
      And a market of category mem with margin of kind flat
        | maxLeverage | 3x |
      And it offers cross margin
      When the market is judged
      Then ISO-001 could not run, because "SHAPE: category is mem, which the venue's policy does not name; use one of meme, or add it to the policy first"

    Scenario: A policy that forbids a category which it does not have
      Given the policy sets no limits for category major-crypto
      And the policy forbids the unknown category mem cross margin
      And a market of category major-crypto with margin of kind flat
        | maxLeverage | 3x |
      When the venue is judged
      Then the findings are
        | file        | rule  | severity | field                                       | observed | limit |
        | policy.json | SHAPE | blocker  | /marginModes/isolatedOnlyCategories/value/0 | mem      |       |
      And ISO-001 could not run, because "SHAPE: policy.json: isolatedOnlyCategories names mem, which is none of the categories [major-crypto]"

  @ISO-002
  Rule: A market offers no margin mode that the venue does not have

    Scenario Outline: A mode that the venue has: <venue>
      Given the venue has <modes> margin
      And a market with margin of kind flat
        | maxLeverage | 10x |
      And it offers <offered> margin
      When the market is judged
      Then ISO-002 holds
      And no rule speaks

      Examples:
        | venue                  | modes              | offered            |
        | DPerp                  | isolated           | isolated           |
        | Perpetual Protocol v2  | cross              | cross              |
        | Velocity, both         | cross and isolated | cross and isolated |
        | Velocity, isolated     | cross and isolated | isolated           |

    Scenario: DPerp has no cross margin
      Given the venue has isolated margin
      And a market with margin of kind flat
        | maxLeverage | 39x |
      And it offers isolated and cross margin
      When the market is judged
      Then the findings are
        | rule    | severity | field          | observed | limit    |
        | ISO-002 | blocker  | /marginModes/1 | cross    | isolated |
      And ISO-002 says "cross margin is offered; the venue has only isolated margin"

    Scenario: Perpetual Protocol v2 has no isolated margin
      A trader there who believed a position to be isolated would stake the whole account.
      Given the venue has cross margin
      And a market with margin of kind flat
        | maxLeverage | 10x |
      And it offers cross and isolated margin
      When the market is judged
      Then the findings are
        | rule    | severity | field          | observed | limit |
        | ISO-002 | blocker  | /marginModes/1 | isolated | cross |

    Scenario: A venue whose modes are not known
      Given a market with margin of kind flat
        | maxLeverage | 10x |
      And it offers cross and isolated margin
      When the market is judged
      Then ISO-002 does not apply, because "the policy does not say which margin modes the venue has"

    Scenario: Modes that cannot be
      Given the venue has cross margin
      And a market with margin of kind flat
        | maxLeverage | 10x |
      And it offers isolated and isolated margin
      When the market is judged
      Then ISO-002 could not run, because "SHAPE: marginModes is isolated, isolated; it must name each mode once"

  @ISO-003
  Rule: A market's default margin mode is the venue's, where the market offers it

    Scenario: The venue's default first
      Given the venue has cross and isolated margin
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And it offers cross and isolated margin
      When the market is judged
      Then ISO-003 holds
      And no rule speaks

    Scenario: The other mode first
      Velocity: cross margin is what a position gets that asks for nothing.
      Given the venue has cross and isolated margin
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And it offers isolated and cross margin
      When the market is judged
      Then the findings are
        | rule    | severity | field          | observed | limit |
        | ISO-003 | blocker  | /marginModes/0 | isolated | cross |
      And ISO-003 says "the default margin mode is isolated; the default of the venue is cross"

    Scenario: A market that offers one mode has no other default
      Given the venue has cross and isolated margin
      And the policy forbids category meme cross margin
      And a market of category meme with margin of kind flat
        | maxLeverage | 3x |
      And it offers isolated margin
      When the market is judged
      Then ISO-003 does not apply, because "the policy forbids the market the venue's default margin mode"
      And ISO-001 holds
      And no rule speaks

    Scenario: A market that does not offer the venue's default of its own accord
      Given the venue has cross and isolated margin
      And a market with margin of kind flat
        | maxLeverage | 3x |
      And it offers isolated margin
      When the market is judged
      Then ISO-003 does not apply, because "the market does not offer the venue's default margin mode"

    Scenario: A forbidden mode is not asked for as the default
      Given the venue has cross and isolated margin
      And the policy forbids category meme cross margin
      And a market of category meme with margin of kind flat
        | maxLeverage | 3x |
      And it offers isolated and cross margin
      When the market is judged
      Then the findings are
        | rule    | severity | field          | observed | limit    |
        | ISO-001 | blocker  | /marginModes/1 | cross    | isolated |
      And ISO-003 does not apply, because "the policy forbids the market the venue's default margin mode"

  @ISO-004
  Rule: A market that is being delisted offers no cross margin

    Scenario: Isolated margin alone
      Given the venue has cross and isolated margin
      And a market with margin of kind flat
        | maxLeverage | 3x |
      And its status is delisting
      And it offers isolated margin
      When the market is judged
      Then ISO-004 holds
      And no rule speaks

    Scenario: Cross margin to the end
      Drift TRUMP-WIN-2024-PREDICT offered both modes until it was closed.
      Given the venue has cross and isolated margin
      And a market with margin of kind size-premium
        | initialMarginRatio     | 100%     |
        | maintenanceMarginRatio | 99.95%   |
        | imfFactor              | 0.000001 |
      And its status is delisting
      And it offers cross and isolated margin
      When the market is judged
      Then the findings are
        | rule    | severity | field          | observed | limit |
        | ISO-004 | warning  | /marginModes/0 | cross    |       |
      And ISO-004 says "cross margin is still offered while the market is being delisted"

    Scenario Outline: A market that is <status>
      Given a market with margin of kind flat
        | maxLeverage | 3x |
      And its status is <status>
      When the market is judged
      Then ISO-004 does not apply, because "the market is not being delisted"

      Examples:
        | status      |
        | active      |
        | reduce-only |
        | delisted    |

    Scenario: A venue that has nothing else
      Given the venue has cross margin
      And a market with margin of kind flat
        | maxLeverage | 3x |
      And its status is delisting
      When the market is judged
      Then ISO-004 does not apply, because "the venue has no isolated margin"

    Scenario: Where cross margin is forbidden anyway
      Given the policy forbids category meme cross margin
      And a market of category meme with margin of kind flat
        | maxLeverage | 3x |
      And its status is delisting
      And it offers cross margin
      When the market is judged
      Then the findings are
        | rule    | severity | field          | observed | limit    |
        | ISO-001 | blocker  | /marginModes/0 | cross    | isolated |
      And ISO-004 does not apply, because "ISO-001 speaks of it"

    Scenario: Where the venue has no cross margin
      Given the venue has isolated margin
      And a market with margin of kind flat
        | maxLeverage | 3x |
      And its status is delisting
      And it offers isolated and cross margin
      When the market is judged
      Then the findings are
        | rule    | severity | field          | observed | limit    |
        | ISO-002 | blocker  | /marginModes/1 | cross    | isolated |
      And ISO-004 does not apply, because "ISO-002 speaks of it"

  @ISO-005
  Rule: A speculative market in cross margin stays within the policy's leverage

    Scenario: Exactly the limit
      Given the policy allows a speculative market in cross margin at most 5x
      And a market with margin of kind flat
        | maxLeverage | 5x |
      And its contractTier is speculative
      And it offers cross and isolated margin
      When the market is judged
      Then ISO-005 holds
      And no rule speaks

    Scenario Outline: Just above the limit, in contract tier <tier>
      Given the policy allows a speculative market in cross margin at most 5x
      And a market with margin of kind flat
        | maxLeverage | 5.01x |
      And its contractTier is <tier>
      And it offers cross and isolated margin
      When the market is judged
      Then the findings are
        | rule    | severity | field               | observed | limit |
        | ISO-005 | warning  | /margin/maxLeverage | 5.01x    | 5x    |
      And ISO-005 says "5.01x is offered in cross margin; the policy allows a speculative market 5x there"

      Examples:
        | tier               |
        | speculative        |
        | highly-speculative |
        | isolated           |

    Scenario: Drift WIF-PERP, 2025-03-12
      4x. The 10x of its pair for high-leverage mode has a limit of its own.
      Given the policy allows a speculative market in cross margin at most 5x
      And the venue has a high-leverage mode with margin ratios from 0.5% to 100%
      And a market with margin of kind size-premium
        | initialMarginRatio     | 25%    |
        | maintenanceMarginRatio | 12.5%  |
        | imfFactor              | 0.0001 |
      And its pair for high-leverage mode is
        | initialMarginRatio     | 10% |
        | maintenanceMarginRatio | 5%  |
      And its contractTier is speculative
      And it offers cross and isolated margin
      When the market is judged
      Then ISO-005 holds
      And no rule speaks

    Scenario: The highest leverage of a table
      Given the policy allows a speculative market in cross margin at most 5x
      And a market with tiers by quote size
        | floor | cap    | leverage |
        | 0     | 10000  | 8x       |
        | 10000 | 100000 | 6x       |
      And its contractTier is speculative
      And it offers cross margin
      When the market is judged
      Then the findings are
        | rule    | severity | field                       | observed | limit |
        | ISO-005 | warning  | /margin/tiers/0/maxLeverage | 8x       | 5x    |

    Scenario Outline: A market that is none: <because>
      Given the policy allows a speculative market in cross margin at most 5x
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And its contractTier is <tier>
      And it offers <modes> margin
      When the market is judged
      Then ISO-005 does not apply, because "<because>"

      Examples:
        | tier        | modes    | because                                     |
        | C           | cross    | the market's contract tier is not speculative |
        | speculative | isolated | the market offers no cross margin           |

    Scenario: A venue without contract tiers
      Given the policy allows a speculative market in cross margin at most 5x
      And a market with margin of kind flat
        | maxLeverage | 20x |
      When the market is judged
      Then ISO-005 does not apply, because "the market has no contract tier"

    Scenario: Where cross margin is forbidden anyway
      Given the policy forbids category meme cross margin
      And the policy allows a speculative market in cross margin at most 5x
      And a market of category meme with margin of kind flat
        | maxLeverage | 8x |
      And its contractTier is speculative
      And it offers cross and isolated margin
      When the market is judged
      Then the findings are
        | rule    | severity | field          | observed | limit    |
        | ISO-001 | blocker  | /marginModes/0 | cross    | isolated |
      And ISO-005 does not apply, because "ISO-001 speaks of it"

    Scenario: A tier that states leverage and initial margin is told of its leverage
      Given the policy allows a speculative market in cross margin at most 5x
      And a market with tiers by quote size
        | floor | cap   | leverage | initial |
        | 0     | 10000 | 8x       | 12.5%   |
      And its contractTier is speculative
      And it offers cross margin
      When the market is judged
      Then the findings are
        | rule    | severity | field                       | observed | limit |
        | ISO-005 | warning  | /margin/tiers/0/maxLeverage | 8x       | 5x    |
