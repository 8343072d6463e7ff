Feature: Drift, "Per Market Leverage"
  The page of Drift's documentation on leverage limits per market, sentence by sentence. Bylaw, the tool that these scenarios
  are part of, computes accounts as Drift's program does, in the program's own whole numbers. Where the page and the program
  differ, both values are shown and the program is followed, since the program is what takes traders' money.

  A limit on leverage and a margin ratio say the same: 10x is a margin ratio of 10%, 5x is 20%. The lower the leverage, the
  higher the ratio. There are three limits: the market's, which the venue sets; the account's; and the position's. The last
  two are the owner's, and a position's limit is set for a market even before there is a position in it.

  Initial margin is what opening asks for, maintenance margin what keeping a position asks for; an account is liquidated
  strictly below it. The cross pool is the collateral that backs all positions that are not isolated. In the tables, collateral
  is what was put in plus profit, less loss, as far as it counts. The ratios of recorded markets are Drift's own; others are
  chosen for the example.

  The page also says in which source file the limit is stored (DRIFT-15); there is no such file, and no scenario.

  Rule: Every market has a limit of its own

    @DRIFT-01
    Scenario: Two markets, two limits, and one account opens both
      Given these markets of Drift
        | market    | initial | maintenance | price  |
        | BTC-PERP  | 5%      | 3%          | $50000 |
        | PUMP-PERP | 20%     | 10%         | $1     |
      Then the maximum leverage of 1 BTC is 20x
      And the maximum leverage of 1 PUMP is 5x
      Given an account with $1000 of collateral
      Then the largest long that the trader can still open is 0.4 BTC, worth $20000
      When the trader buys 0.2 BTC
      Then it is accepted
      And the largest long that the trader can still open is 2500 PUMP, worth $2500

    @DRIFT-02
    Scenario: Bitcoin 20x, a smaller coin 10x, a meme coin 4x, a prediction market 1x
      Drift's own parameters: BTC-PERP as of July 2025, SUI-PERP of January 2024, WIF-PERP of March 2025, a prediction market
      of 2024. How much each of them moves is not measured here; that the limits of the categories fall with their risk is
      the rule LEV-012.
      Given the recorded market BTC-PERP of Drift
      And the recorded market SUI-PERP of Drift
      And the recorded market WIF-PERP of Drift
      And the recorded market KAMALA-POPULAR-VOTE-PREDICT of Drift
      Then the maximum leverage of 1 BTC is 20x
      And the maximum leverage of 1 SUI is 10x
      And the maximum leverage of 1 WIF is 4x
      And the maximum leverage of 1 KAMALA is 1x

    @DRIFT-10
    Scenario: Each limit is evaluated by itself
      A limit that the owner sets on PUMP-PERP changes nothing for BTC-PERP.
      Given these markets of Drift
        | market    | initial | maintenance |
        | BTC-PERP  | 5%      | 3%          |
        | PUMP-PERP | 20%     | 10%         |
      When the owner limits PUMP-PERP to 2x
      Then the effective leverage limit on 1 PUMP is 2x: the position's limit applies
      And the effective leverage limit on 1 BTC is 20x: the market's limit applies

  Rule: The most conservative limit counts

    @DRIFT-05 @DRIFT-06
    Scenario Outline: The page's table: <market>
      Given these markets of Drift
        | market   | initial         | maintenance |
        | <market> | <initial ratio> | 3%          |
      And the owner limits the account to <account limit>
      Then the maximum leverage of <size> is <market limit>
      And the effective leverage limit on <size> is <effective leverage>: the <result> limit applies

      Examples:
        | market    | initial ratio | size   | account limit | market limit | effective leverage | result    |
        | BTC-PERP  | 5%            | 1 BTC  | 10x           | 20x          | 10x                | account's |
        | PUMP-PERP | 20%           | 1 PUMP | 10x           | 5x           | 5x                 | market's  |

    @DRIFT-07
    Scenario Outline: The lowest of three: market <market limit>, account <account limit>, position <position limit>
      Where two are equal, the market's is named first, then the account's.
      Given these markets of Drift
        | market   | initial         | maintenance |
        | BTC-PERP | <initial ratio> | 3%          |
      And the owner limits the account to <account limit>
      And the owner limits BTC-PERP to <position limit>
      Then the effective leverage limit on 1 BTC is <effective leverage>: the <whose> limit applies

      Examples:
        | initial ratio | market limit | account limit | position limit | effective leverage | whose      |
        | 5%            | 20x          | 10x           | 5x             | 5x                 | position's |
        | 5%            | 20x          | 5x            | 10x            | 5x                 | account's  |
        | 20%           | 5x           | 10x           | 8x             | 5x                 | market's   |
        | 10%           | 10x          | 10x           | 10x            | 10x                | market's   |

    @DRIFT-04
    Scenario: The formula as it is printed would pick the riskier limit
      The page prints effective_margin_ratio = min(position.max_margin_ratio, account.max_margin_ratio). Here the account is
      limited to 10x (a ratio of 10%) and the position to 5x (20%). The formula gives 10%, the ratio of the riskier 10x.
      The page's own table and the program take the lower leverage, so the higher ratio, and the market's ratio counts too.
      Bylaw follows the program.
      Given these markets of Drift
        | market   | initial | maintenance |
        | BTC-PERP | 5%      | 3%          |
      And the owner limits the account to 10x
      And the owner limits BTC-PERP to 5x
      Then the formula min(position, account) gives 10% for BTC-PERP
      But the effective initial margin ratio on 1 BTC is 20%
      And the effective leverage limit on 1 BTC is 5x: the position's limit applies

  Rule: A position may carry a limit of its own

    @DRIFT-03
    Scenario: The limit belongs to one market's position and stays with it
      SOL-PERP keeps its 20x. The limit on BTC-PERP is there after the position was closed, and counts for the next one.
      Given these markets of Drift
        | market   | initial | maintenance | price  |
        | BTC-PERP | 5%      | 3%          | $50000 |
        | SOL-PERP | 5%      | 3%          | $100   |
      And an account with $10000 of collateral
      And the owner limits BTC-PERP to 5x
      When the trader buys 0.5 BTC
      And the trader buys 100 SOL
      Then the margin health is
        | of             | kind    | collateral | required | missing |
        | the cross pool | initial | $10000     | $5500    | nothing |
      When the trader sells 0.5 BTC
      Then the margin health is
        | of             | kind    | collateral | required | missing |
        | the cross pool | initial | $10000     | $500     | nothing |
      When the trader buys 0.1 BTC
      Then the margin health is
        | of             | kind    | collateral | required | missing |
        | the cross pool | initial | $10000     | $1500    | nothing |

    @DRIFT-11
    Scenario: Different leverage for different strategies
      20x on BTC-PERP and 2x on SOL-PERP: 5% of $20000 and 50% of $6000 make $4000.
      Given these markets of Drift
        | market   | initial | maintenance | price  |
        | BTC-PERP | 5%      | 3%          | $50000 |
        | SOL-PERP | 5%      | 3%          | $100   |
      And an account with $4000 of collateral
      And the owner limits SOL-PERP to 2x
      When the trader buys 0.4 BTC
      And the trader buys 60 SOL
      Then it is accepted
      And the margin health is
        | of             | kind    | collateral | required | missing |
        | the cross pool | initial | $4000      | $4000    | nothing |
      When the trader buys 0.02 SOL
      Then it is refused: not enough collateral for the initial margin; $1 is missing

    @DRIFT-12
    Scenario: A risky market is capped and the stable one is not
      With 2x on PUMP-PERP the account can still use all 20x of BTC-PERP. (Either of the two largest positions, not both.)
      Given these markets of Drift
        | market    | initial | maintenance | price  |
        | BTC-PERP  | 5%      | 3%          | $50000 |
        | PUMP-PERP | 20%     | 10%         | $0.5   |
      And an account with $1000 of collateral
      And the owner limits PUMP-PERP to 2x
      Then the largest long that the trader can still open is 0.4 BTC, worth $20000
      And the largest long that the trader can still open is 4000 PUMP, worth $2000

    @DRIFT-14
    Scenario: The owner changes the limit of a position
      What updateUserPerpPositionCustomMarginRatio does. The program checks nothing when it is called: a limit above the
      market's own has no effect.
      Given these markets of Drift
        | market   | initial | maintenance | price  |
        | BTC-PERP | 5%      | 3%          | $50000 |
      And an account with $10000 of collateral
      When the owner limits BTC-PERP to 4x
      Then the effective leverage limit on 1 BTC is 4x: the position's limit applies
      When the owner limits BTC-PERP to 8x
      Then the effective leverage limit on 1 BTC is 8x: the position's limit applies
      When the owner limits BTC-PERP to 25x
      Then the effective leverage limit on 1 BTC is 20x: the market's limit applies

  Rule: The limit decides what can be opened, and not when a position is liquidated

    @DRIFT-08
    Scenario Outline: $1000 of collateral, limited to <limit>
      Given these markets of Drift
        | market   | initial | maintenance | price |
        | SOL-PERP | 5%      | 3%          | $50   |
      And an account with $1000 of collateral
      And the owner limits SOL-PERP to <limit>
      Then the largest long that the trader can still open is <size>, worth <worth>

      Examples:
        | limit | size    | worth  |
        | 20x   | 400 SOL | $20000 |
        | 10x   | 200 SOL | $10000 |
        | 5x    | 100 SOL | $5000  |

    @DRIFT-08
    Scenario: A millionth of a coin more is refused
      Given these markets of Drift
        | market   | initial | maintenance | price |
        | SOL-PERP | 5%      | 3%          | $50   |
      And an account with $1000 of collateral
      And the owner limits SOL-PERP to 10x
      When the trader buys 200.000001 SOL
      Then it is refused: not enough collateral for the initial margin; $0.000005 is missing
      When the trader buys 200 SOL
      Then it is accepted

    @DRIFT-08
    Scenario: A large position needs more than the market's base ratio
      SOL-PERP as recorded, with an IMF factor of 0.00005: the ratio is four fifths of the base ratio plus the factor times the
      square root of the size in SOL, rounded down to a hundredth of a percent, and at least the base ratio. It binds beyond
      14,400 SOL for maintenance (3%) and beyond 40,000 for initial margin (5%). With $558,000 of collateral an account can
      open 100,000 SOL, and not the 111,600 that 20x would allow: 4% + 1.58% of $10 million is that much.
      Given the recorded market SOL-PERP of Drift at $100
      And an account with $558000 of collateral
      Then the market SOL-PERP asks 5% initial and 3.4% maintenance margin of 40000 SOL
      And the market SOL-PERP asks 5.58% initial and 3.98% maintenance margin of 100000 SOL
      And the largest long that the trader can still open is 100000 SOL, worth $10000000

    @DRIFT-09
    Scenario: The limit does not move the liquidation threshold
      The page says that the ratio sets the liquidation threshold, too. The program reads the owner's limits for the initial
      requirement only: with a limit of 5x the same position is liquidated at the same price as without one. By the page it
      would be liquidated at once. Bylaw follows the program.
      Given these markets of Drift
        | market   | initial | maintenance | price |
        | SOL-PERP | 5%      | 3%          | $100  |
      And an account with $1000 of collateral
      And it holds
        | market   | side | size | entry | backed by |
        | SOL-PERP | long | 100  | $100  | cross     |
      Then the liquidation price of SOL-PERP is $92.783505
      When the owner limits SOL-PERP to 5x
      Then the margin health is
        | of             | kind        | collateral | required | missing |
        | the cross pool | initial     | $1000      | $2000    | $1000   |
        | the cross pool | maintenance | $1000      | $300     | nothing |
      And the cross pool may not be liquidated
      And the liquidation price of SOL-PERP is $92.783505

    @DRIFT-04 @DRIFT-09
    Scenario Outline: The program's own tests: account limited to <account limit>, position to <position limit>
      100 units at $100. A limit of 0.25x is a ratio of 400%. The higher of the two ratios counts for opening, neither for keeping.
      Given these markets of Drift
        | market    | initial | maintenance | price |
        | TEST-PERP | 10%     | 5%          | $100  |
      And an account with $100000 of collateral
      And it holds
        | market    | side | size | entry | backed by |
        | TEST-PERP | long | 100  | $100  | cross     |
      And the owner limits the account to <account limit>
      And the owner limits TEST-PERP to <position limit>
      Then the margin health is
        | of             | kind        | collateral | required  | missing |
        | the cross pool | initial     | $100000    | <initial> | nothing |
        | the cross pool | maintenance | $100000    | $500      | nothing |

      Examples: protocol-v2 @0ae3e3b1, margin/tests.rs user_and_position_max_margin_ratio_initial_vs_maintenance
        | account limit | position limit | initial |
        | 0.25x         | 0.5x           | $40000  |
        | 2x            | 0.25x          | $40000  |

  Rule: What contains a loss is isolation, and not a limit on leverage

    @DRIFT-13
    Scenario: 10x on BTC-PERP and 5x on PUMP-PERP in cross margin: PUMP-PERP takes BTC-PERP with it
      The page says that BTC-PERP remains unaffected when PUMP-PERP is liquidated. In cross margin, which is Drift's default,
      one pool backs both: after a fall of PUMP-PERP the pool is empty, and the position in BTC-PERP, which has lost nothing, may
      still be liquidated when PUMP-PERP is gone. Bylaw follows the program.
      Given these markets of Drift
        | market    | initial | maintenance | price  |
        | BTC-PERP  | 5%      | 3%          | $50000 |
        | PUMP-PERP | 20%     | 10%         | $1     |
      And an account with $2000 of collateral
      And the owner limits BTC-PERP to 10x
      And it holds
        | market    | side | size | entry  | backed by |
        | BTC-PERP  | long | 0.2  | $50000 | cross     |
        | PUMP-PERP | long | 5000 | $1     | cross     |
      Then the cross pool may not be liquidated
      When the price of PUMP-PERP is $0.6
      Then the margin health is
        | of             | kind        | collateral | required | missing |
        | the cross pool | maintenance | $0         | $600     | $600    |
      And the cross pool may be liquidated
      When the position in PUMP-PERP is closed at its price
      Then the margin health is
        | of             | kind        | collateral | required | missing |
        | the cross pool | maintenance | $0         | $300     | $300    |
      And the position in BTC-PERP may be liquidated

    @DRIFT-13
    Scenario: With PUMP-PERP isolated, BTC-PERP does remain unaffected
      What PUMP-PERP has lost beyond its own collateral is borne by the venue's insurance, and never by the pool.
      Given these markets of Drift
        | market    | initial | maintenance | price  |
        | BTC-PERP  | 5%      | 3%          | $50000 |
        | PUMP-PERP | 20%     | 10%         | $1     |
      And an account with $1000 of collateral
      And it holds
        | market    | side | size | entry  | backed by |
        | BTC-PERP  | long | 0.2  | $50000 | cross     |
        | PUMP-PERP | long | 5000 | $1     | $1000     |
      When the price of PUMP-PERP is $0.6
      Then the margin health is
        | of                     | kind        | collateral | required | missing |
        | the isolated PUMP-PERP | maintenance | -$1000     | $300     | $1300   |
        | the cross pool         | maintenance | $1000      | $300     | nothing |
      And the isolated PUMP-PERP may be liquidated
      And the cross pool may not be liquidated

    @DRIFT-16
    Scenario: Limits do not end cascading liquidations
      The page says that risk is contained at the market level, which would eliminate cascading liquidations. Both positions
      are within limits far below the markets' own, and still the one drags the other along: when PUMP-PERP has been closed, its
      loss leaves so little that SOL-PERP, which has not moved, may be liquidated next. Bylaw follows the program, and counts
      nothing but isolation as containment.
      Given these markets of Drift
        | market    | initial | maintenance | price |
        | SOL-PERP  | 5%      | 3%          | $100  |
        | PUMP-PERP | 20%     | 10%         | $1    |
      And an account with $2000 of collateral
      And the owner limits SOL-PERP to 5x
      And the owner limits PUMP-PERP to 2x
      When the trader buys 50 SOL
      Then it is accepted
      When the trader buys 2000 PUMP
      Then it is accepted
      When the price of PUMP-PERP is $0.05
      Then the margin health is
        | of             | kind        | collateral | required | missing |
        | the cross pool | maintenance | $100       | $160     | $60     |
      And the cross pool may be liquidated
      When the position in PUMP-PERP is closed at its price
      Then the margin health is
        | of             | kind        | collateral | required | missing |
        | the cross pool | maintenance | $100       | $150     | $50     |
      And the position in SOL-PERP may be liquidated

    @DRIFT-17
    Scenario: The limit is evaluated per market, the health of cross positions is one sum
      The page says that a large loss in one market could once impact every position, and that with per-market leverage each
      market is evaluated independently. Only the limit is: what is required and what is there are still summed over the account,
      and the loss on PUMP-PERP puts BTC-PERP up for liquidation. Bylaw follows the program.
      Given these markets of Drift
        | market    | initial | maintenance | price  |
        | BTC-PERP  | 5%      | 3%          | $50000 |
        | PUMP-PERP | 20%     | 10%         | $1     |
      And an account with $3000 of collateral
      And it holds
        | market    | side  | size | entry  | backed by |
        | BTC-PERP  | long  | 0.2  | $50000 | cross     |
        | PUMP-PERP | short | 4000 | $1     | cross     |
      Then the margin health is
        | of             | kind        | collateral | required | missing |
        | the cross pool | initial     | $3000      | $1300    | nothing |
        | the cross pool | maintenance | $3000      | $700     | nothing |
      When the price of PUMP-PERP is $1.6
      Then the effective leverage limit on 0.2 BTC is 20x: the market's limit applies
      And the effective leverage limit on 4000 PUMP is 5x: the market's limit applies
      But the margin health is
        | of             | kind        | collateral | required | missing |
        | the cross pool | initial     | $600       | $1780    | $1180   |
        | the cross pool | maintenance | $600       | $940     | $340    |
      And the position in BTC-PERP may be liquidated

    @DRIFT-18
    Scenario: The leverage limit is predictable, the liquidation level of a cross position is not
      The page says that each market's leverage and liquidation levels are clear and more predictable. The liquidation price of
      the position in SOL-PERP moves by more than 4 dollars although nothing about SOL-PERP has changed, while its leverage limit
      stays at 20x. Bylaw computes liquidation from the whole account, as the program does.
      Given these markets of Drift
        | market    | initial | maintenance | price |
        | SOL-PERP  | 5%      | 3%          | $100  |
        | PUMP-PERP | 20%     | 10%         | $1    |
      And an account with $2000 of collateral
      And it holds
        | market    | side | size | entry | backed by |
        | SOL-PERP  | long | 100  | $100  | cross     |
        | PUMP-PERP | long | 2000 | $1    | cross     |
      Then the liquidation price of SOL-PERP is $84.536082
      And the maximum leverage of 1 SOL is 20x
      When the price of PUMP-PERP is $0.75
      Then the liquidation price of SOL-PERP is $89.175257
      And the maximum leverage of 1 SOL is 20x
