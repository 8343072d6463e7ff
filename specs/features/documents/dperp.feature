Feature: DPerp, "Leverage & Margin"
  The page of DPerp's documentation on leverage and isolated margin, sentence by sentence. Bylaw, the tool that these scenarios
  are part of, computes its accounts exactly from the page's table. The page has many headings without formula or number: there
  the industry's usual formula stands in, and the scenario says that it is ours.

  Every position has collateral of its own. What is not put into a position stays with the trader; the scenarios call it the
  cross pool, which backs nothing here. In the tables, collateral is what was put in plus profit, less loss (the equity). A
  position is liquidated when that falls to its maintenance margin, equality included.

  The rest of the page's best practices (DPERP-29: stop-losses, diversification and the like) is no rule, and there is no
  scenario of it.

  Rule: Each position is isolated

    @DPERP-01
    Scenario: A loss on one position never affects another
      Given these markets of DPerp
        | market  | max leverage | maintenance | price  |
        | BTC-USD | 50x          | 2.5%        | $50000 |
        | ETH-USD | 50x          | 2.5%        | $3000  |
      And it holds
        | market  | side | size | entry  | backed by |
        | BTC-USD | long | 0.1  | $50000 | $500      |
        | ETH-USD | long | 1    | $3000  | $300      |
      When the price of BTC-USD is $44000
      Then the margin health is
        | of                   | kind        | collateral | required | missing |
        | the isolated BTC-USD | maintenance | -$100      | $110     | $210    |
        | the isolated ETH-USD | maintenance | $300       | $75      | nothing |
      And the isolated BTC-USD may be liquidated
      And the isolated ETH-USD may not be liquidated

    @DPERP-14
    Scenario: Each position maintains separate collateral
      That maintenance asks for more than opening does is the page's own table (DPERP-10).
      Given these markets of DPerp
        | market  | max leverage | maintenance | price  |
        | BTC-USD | 50x          | 2.5%        | $50000 |
        | ETH-USD | 50x          | 2.5%        | $3000  |
      And an account with $1000 of collateral
      When the trader opens a long of 0.1 BTC with 10x
      Then it is accepted
      When the trader opens a short of 1 ETH with 10x
      Then it is accepted
      And the margin health is
        | of                   | kind        | collateral | required | missing |
        | the cross pool       | initial     | $200       | $0       | nothing |
        | the isolated BTC-USD | initial     | $500       | $100     | nothing |
        | the isolated ETH-USD | initial     | $300       | $60      | nothing |
        | the isolated BTC-USD | maintenance | $500       | $125     | nothing |
        | the isolated ETH-USD | maintenance | $300       | $75      | nothing |

    @DPERP-14
    Scenario: The venue has no cross margin
      Given these markets of DPerp
        | market  | max leverage | maintenance | price  |
        | BTC-USD | 50x          | 2.5%        | $50000 |
      And an account with $1000 of collateral
      When the trader buys 0.1 BTC
      Then it is refused: a margin mode that the venue does not have here

    @DPERP-15
    Scenario Outline: Cross against isolated, risk isolation and liquidation risk: <margin mode>
      The page's table compares the two modes. DPerp has the one only, so a venue that has both shows it, with the same two
      positions and $1000 in all; the ratios are the example's. Cross: no isolation, the risk is the whole portfolio's: $160 are left
      and $358 asked for. Isolated: the risk is the position's: SOL-PERP is at -$340, XRP-PERP has its $500 and needs $200.
      Given these markets of Velocity
        | market   | initial | maintenance | price |
        | SOL-PERP | 10%     | 5%          | $100  |
        | XRP-PERP | 10%     | 5%          | $2    |
      And an account with <pool> of collateral
      And it holds
        | market   | side | size | entry | backed by |
        | SOL-PERP | long | 40   | $100  | <backing> |
        | XRP-PERP | long | 2000 | $2    | <backing> |
      When the price of SOL-PERP is $79
      Then the position in SOL-PERP may be liquidated
      And the position in XRP-PERP <may or may not> be liquidated

      Examples:
        | margin mode | pool  | backing | may or may not |
        | cross       | $1000 | cross   | may            |
        | isolated    | $0    | $500    | may not        |

    @DPERP-15
    Scenario Outline: Cross against isolated, margin efficiency: <margin mode>
      One long and one short: the long loses $720, the short wins $400. Cross uses what one position wins for what the other
      loses: $680 are left and $344 asked for, so that the same money keeps both positions. Without the profit it would be $280.
      Given these markets of Velocity
        | market   | initial | maintenance | weight of profit, maintenance | price |
        | SOL-PERP | 10%     | 5%          | 100%                          | $100  |
        | XRP-PERP | 10%     | 5%          | 100%                          | $2    |
      And an account with <pool> of collateral
      And it holds
        | market   | side  | size | entry | backed by |
        | SOL-PERP | long  | 40   | $100  | <backing> |
        | XRP-PERP | short | 2000 | $2    | <backing> |
      When the price of SOL-PERP is $82
      And the price of XRP-PERP is $1.8
      Then the position in SOL-PERP <may or may not> be liquidated

      Examples:
        | margin mode | pool  | backing | may or may not |
        | cross       | $1000 | cross   | may not        |
        | isolated    | $0    | $500    | may            |

  Rule: Leverage is size over collateral

    @DPERP-03
    Scenario Outline: A position of $<size> on $<collateral>
      The page's function counts in basis points, 10000 to 1x, and rounds down. Size is the value when the position was opened,
      and collateral what was put in: the price has risen since, and plays no part.
      Given these markets of DPerp
        | market  | max leverage | maintenance | price |
        | USD-EUR | 100x         | 1.5%        | $1    |
      And it holds
        | market  | side | size   | entry | backed by     |
        | USD-EUR | long | <size> | $1    | $<collateral> |
      When the price of USD-EUR is $1.01
      Then the leverage of the isolated USD-EUR is <basis points> basis points

      Examples:
        | size  | collateral | basis points |
        | 50000 | 1000       | 500000       |
        | 1000  | 1000       | 10000        |
        | 1000  | 300        | 33333        |
        | 1000  | 3000       | 3333         |

    @DPERP-04
    Scenario Outline: There is no leverage on <collateral>
      Given these markets of DPerp
        | market  | max leverage | maintenance | price  |
        | BTC-USD | 50x          | 2.5%        | $50000 |
      And it holds
        | market  | side | size | entry  | backed by    |
        | BTC-USD | long | 0.1  | $50000 | <collateral> |
      Then asking for the leverage of the isolated BTC-USD fails with "Invalid collateral"

      Examples:
        | collateral |
        | $0         |
        | -$1        |

    @DPERP-04
    Scenario: Nothing is opened without collateral
      The $1000 are the trader's, but none of it was put into the position. The message is the page's; that an order meets it,
      too, is ours.
      Given these markets of DPerp
        | market  | max leverage | maintenance | price  |
        | BTC-USD | 50x          | 2.5%        | $50000 |
      And an account with $1000 of collateral
      When the trader buys 0.1 BTC in isolated margin
      Then it is refused: Invalid collateral; $100 is missing

  Rule: Every category has a maximum leverage and a maintenance margin

    @DPERP-05 @DPERP-06 @DPERP-07 @DPERP-08 @DPERP-09
    Scenario Outline: The page's table: <category>
      As recorded in market-configs/dperp, one file for each row.
      Given the recorded market <market> of DPerp
      Then <market> allows <max leverage> and asks for <maintenance> of maintenance margin

      Examples:
        | category     | market       | max leverage | maintenance |
        | Major crypto | MAJOR-CRYPTO | 50x          | 2.5%        |
        | Minor crypto | MINOR-CRYPTO | 25x          | 5%          |
        | Commodities  | COMMODITIES  | 20x          | 6%          |
        | Equities     | EQUITIES     | 10x          | 12%         |
        | Forex        | FOREX        | 100x         | 1.5%        |

    @DPERP-02
    Scenario: "Up to 50x" against the table's 100x
      The page's introduction says that traders can use leverage up to 50x; the table on the same page gives forex 100x. Bylaw
      follows the table, which is the more specific of the two: leaving forex out, 50x is the highest in it. (At 100x the position
      is liquidatable at once, as in every row: DPERP-10.)
      Given the recorded market FOREX of DPerp at $1
      And an account with $100 of collateral
      When the trader opens a long of 5001 FOREX with 50.01x
      Then it is accepted
      When the trader changes the leverage of FOREX to 100x
      Then it is accepted
      When the trader changes the leverage of FOREX to 100.01x
      Then it is refused: above the maximum leverage; it is 0.01x too high

    @DPERP-11
    Scenario Outline: In <market> <asked> is refused and <allowed> accepted
      Leverage validation: the page has the heading and the table. Ours: an order above the category's maximum is refused.
      Given the recorded market <market> of DPerp at $100
      And an account with $10000 of collateral
      When the trader opens a long of <size> with <asked>
      Then it is refused: above the maximum leverage; it is <excess> too high
      When the trader opens a long of <size> with <allowed>
      Then it is accepted

      Examples:
        | market       | size            | asked | excess | allowed |
        | MAJOR-CRYPTO | 10 MAJOR | 51x   | 1x     | 50x     |
        | MINOR-CRYPTO | 10 MINOR | 25.5x | 0.5x   | 25x     |
        | COMMODITIES  | 10 COMMODITIES  | 25x   | 5x     | 20x     |
        | EQUITIES     | 10 EQUITIES     | 20x   | 10x    | 10x     |
        | FOREX        | 10 FOREX        | 101x  | 1x     | 100x    |

    @DPERP-10
    Scenario Outline: Opened at the maximum, liquidatable at once: <market>
      In every row of the table the maintenance margin is above the initial margin, which is 1 / leverage. A position that is
      opened at the row's maximum can be liquidated before the price has moved; so can one whose initial margin equals its
      maintenance margin (40x and 20x). Bylaw computes with the table as it is published, since it judges a venue's numbers
      and does not change them, and its rule MGN-001 blocks every row.
      Given the recorded market <market> of DPerp at $100
      And an account with $10000 of collateral
      When the trader opens a long of <size> with <maximum>
      Then it is accepted
      And the isolated <market> may be liquidated
      When the trader changes the leverage of <market> to <one more>
      Then it is accepted
      And the isolated <market> may be liquidated
      When the trader changes the leverage of <market> to <greatest sound>
      Then it is accepted
      And the isolated <market> may not be liquidated

      Examples:
        | market       | size            | maximum | one more | greatest sound |
        | MAJOR-CRYPTO | 10 MAJOR | 50x     | 40x      | 39x            |
        | MINOR-CRYPTO | 10 MINOR | 25x     | 20x      | 19x            |
        | COMMODITIES  | 10 COMMODITIES  | 20x     | 17x      | 16x            |
        | EQUITIES     | 10 EQUITIES     | 10x     | 9x       | 8x             |
        | FOREX        | 10 FOREX        | 100x    | 67x      | 66x            |

    @DPERP-10
    Scenario Outline: What the rules say of the row <max leverage> with <maintenance>
      MGN-001 is the rule that maintenance margin stays below initial margin; <initial> is 1 / <max leverage>.
      Given the venue wants maintenance margin below initial margin
      And a market with margin of kind flat
        | maxLeverage            | <max leverage> |
        | maintenanceMarginRatio | <maintenance>  |
      When the market is judged
      Then the findings are
        | rule    | severity | field                          | observed      | limit     |
        | MGN-001 | blocker  | /margin/maintenanceMarginRatio | <maintenance> | <initial> |

      Examples:
        | max leverage | initial | maintenance |
        | 50x          | 2%      | 2.5%        |
        | 25x          | 4%      | 5%          |
        | 20x          | 5%      | 6%          |
        | 10x          | 10%     | 12%         |
        | 100x         | 1%      | 1.5%        |

  Rule: Initial margin opens a position, maintenance margin keeps it

    @DPERP-12
    Scenario Outline: Collateral to open $10000 in <market>: <required>
      A heading of the page without formula. Ours: the value divided by the maximum leverage. One cent less is refused.
      Given the recorded market <market> of DPerp at $100
      And an account with $10000 of collateral
      And the trader deposits <one cent less> into the isolated <market>
      When the trader buys <size> in isolated margin
      Then it is refused: not enough collateral for the initial margin; $0.01 is missing
      When the trader deposits $0.01 into the isolated <market>
      And the trader buys <size> in isolated margin
      Then it is accepted

      Examples:
        | market       | size            | required | one cent less |
        | MAJOR-CRYPTO | 100 MAJOR       | $200     | $199.99       |
        | MINOR-CRYPTO | 100 MINOR       | $400     | $399.99       |
        | COMMODITIES  | 100 COMMODITIES | $500     | $499.99       |
        | EQUITIES     | 100 EQUITIES    | $1000    | $999.99       |
        | FOREX        | 100 FOREX       | $100     | $99.99        |

    @DPERP-13
    Scenario Outline: Collateral to keep $10000 open in major crypto: <collateral>
      A heading of the page without formula. Ours: 2.5% of the value, $250; at exactly that much the position is liquidated.
      Given the recorded market MAJOR-CRYPTO of DPerp at $100
      And it holds
        | market       | side | size | entry | backed by    |
        | MAJOR-CRYPTO | long | 100  | $100  | <collateral> |
      Then the isolated MAJOR-CRYPTO <may or may not> be liquidated

      Examples:
        | collateral | may or may not |
        | $250.01    | may not        |
        | $250       | may            |
        | $249.99    | may            |

    @DPERP-13 @DPERP-10
    Scenario: A withdrawal may leave a position liquidatable
      What is taken out is held to the initial margin ($200), which this table puts below the maintenance margin ($250).
      Given the recorded market MAJOR-CRYPTO of DPerp at $100
      And it holds
        | market       | side | size | entry | backed by |
        | MAJOR-CRYPTO | long | 100  | $100  | $400      |
      When the trader withdraws $200.01 from the isolated MAJOR-CRYPTO
      Then it is refused: not enough collateral for the initial margin; $0.01 is missing
      When the trader withdraws $151 from the isolated MAJOR-CRYPTO
      Then it is accepted
      And the isolated MAJOR-CRYPTO may be liquidated

  Rule: Liquidation

    @DPERP-16
    Scenario Outline: A long from $1000 with $220, at <price>
      A heading of the page without formula. Ours: a position is liquidated when its equity (collateral plus profit, less loss)
      has fallen to its maintenance margin. At $800 the equity is $20, and 2.5% of $800 is $20.
      Given these markets of DPerp
        | market  | max leverage | maintenance | price   |
        | BTC-USD | 50x          | 2.5%        | <price> |
      And it holds
        | market  | side | size | entry | backed by |
        | BTC-USD | long | 1    | $1000 | $220      |
      Then the isolated BTC-USD <may or may not> be liquidated

      Examples:
        | price   | may or may not |
        | $800.01 | may not        |
        | $800    | may            |
        | $799.99 | may            |

    @DPERP-17
    Scenario Outline: Liquidation price of a <side>
      A heading of the page without formula. Ours is the standard one: for a long
      (entry price - collateral / size) / (1 - maintenance ratio), for a short
      (entry price + collateral / size) / (1 + maintenance ratio). A long with more collateral than its value has none; the last
      short is liquidatable where it stands.
      Given these markets of DPerp
        | market  | max leverage | maintenance | price |
        | BTC-USD | 50x          | 2.5%        | $1000 |
      And it holds
        | market  | side   | size   | entry | backed by    |
        | BTC-USD | <side> | <size> | $1000 | <collateral> |
      Then the liquidation price of BTC-USD is <liquidation price>

      Examples:
        | side  | size | collateral | liquidation price |
        | long  | 1    | $220       | $800              |
        | long  | 2    | $440       | $800              |
        | long  | 1    | $1001      | none              |
        | short | 1    | $230       | $1200             |
        | short | 4    | $100       | $1000             |

    @DPERP-16
    Scenario: The whole position goes, and what is left is the trader's
      No word of it on the page. Ours: the position is closed whole at the price, without a penalty.
      Given these markets of DPerp
        | market  | max leverage | maintenance | price |
        | BTC-USD | 50x          | 2.5%        | $800  |
      And it holds
        | market  | side | size | entry | backed by |
        | BTC-USD | long | 1    | $1000 | $220      |
      When the isolated BTC-USD is liquidated
      Then 1 BTC are liquidated, worth $800
      And the margin health is
        | of                   | kind        | collateral | required | missing |
        | the isolated BTC-USD | maintenance | $20        | $0       | nothing |
      When the trader withdraws $20 from the isolated BTC-USD
      Then it is accepted

  Rule: Leverage examples

    @DPERP-18
    Scenario: Opening a leveraged position
      A heading of the page without numbers.
      Given these markets of DPerp
        | market  | max leverage | maintenance | price  |
        | BTC-USD | 50x          | 2.5%        | $50000 |
      And an account with $1500 of collateral
      When the trader opens a long of 0.2 BTC with 10x
      Then it is accepted
      And the positions of the isolated BTC-USD are worth $10000 and its collateral is worth $1000
      And the leverage of the isolated BTC-USD is 100000 basis points
      And the trader is left with $500

    @DPERP-19
    Scenario: Adjusting leverage
      A heading of the page without numbers. Ours: collateral is added or taken out until the leverage is the one asked for.
      Given these markets of DPerp
        | market  | max leverage | maintenance | price  |
        | BTC-USD | 50x          | 2.5%        | $50000 |
      And an account with $1500 of collateral
      When the trader opens a long of 0.2 BTC with 10x
      And the trader changes the leverage of BTC-USD to 8x
      Then it is accepted
      And the trader is left with $250
      When the trader changes the leverage of BTC-USD to 20x
      Then it is accepted
      And the trader is left with $1000
      When the trader changes the leverage of BTC-USD to 4x
      Then it is refused: more than the collateral that is there; $1000 is missing

    @DPERP-20
    Scenario: Maximum position size
      A heading of the page without formula. Ours: collateral times maximum leverage. (So large a position is liquidatable at
      once, see DPERP-10.)
      Given these markets of DPerp
        | market  | max leverage | maintenance | price  |
        | BTC-USD | 50x          | 2.5%        | $50000 |
      And an account with $1000 of collateral
      When the trader opens a long of 1.0001 BTC with 50x
      Then it is refused: more than the collateral that is there; $0.1 is missing
      When the trader opens a long of 1 BTC with 50x
      Then it is accepted
      And the positions of the isolated BTC-USD are worth $50000 and its collateral is worth $1000

  Rule: Monitoring

    @DPERP-21 @DPERP-27
    Scenario Outline: The alert at <price>
      Headings of the page without numbers; its advice is a margin buffer above 20%. Ours: the buffer is the part of the equity
      that maintenance leaves free, (equity - maintenance) / equity. At 20% the trader is warned, at 10% once more (a judgement of
      our own).
      Given these markets of DPerp
        | market  | max leverage | maintenance | price   |
        | BTC-USD | 50x          | 2.5%        | <price> |
      And it holds
        | market  | side | size | entry | backed by |
        | BTC-USD | long | 1    | $1000 | $225      |
      Then the alert of the isolated BTC-USD is <alert>

      Examples:
        | price   | alert        |
        | $1000   | none         |
        | $800.01 | none         |
        | $800    | warning      |
        | $797.15 | warning      |
        | $797.14 | urgent       |
        | $794.88 | urgent       |
        | $794.87 | liquidatable |

    @DPERP-21
    Scenario: The margin is tracked as the price moves
      One position, from one price to the next and back.
      Given these markets of DPerp
        | market  | max leverage | maintenance | price |
        | BTC-USD | 50x          | 2.5%        | $1000 |
      And it holds
        | market  | side | size | entry | backed by |
        | BTC-USD | long | 1    | $1000 | $225      |
      Then the alert of the isolated BTC-USD is none
      When the price of BTC-USD is $797
      Then the alert of the isolated BTC-USD is urgent
      When the price of BTC-USD is $799
      Then the alert of the isolated BTC-USD is warning
      When the price of BTC-USD is $805
      Then the alert of the isolated BTC-USD is none

    @DPERP-27
    Scenario: A margin buffer of exactly 20%
      $25 of equity, of which maintenance asks for $20.
      Given these markets of DPerp
        | market  | max leverage | maintenance | price |
        | BTC-USD | 50x          | 2.5%        | $800  |
      And it holds
        | market  | side | size | entry | backed by |
        | BTC-USD | long | 1    | $1000 | $225      |
      Then the margin buffer of the isolated BTC-USD is 20%
      And the alert of the isolated BTC-USD is warning

  Rule: Limits of the venue's policy

    @DPERP-22
    Scenario Outline: A <experience> trader asks for <asked>
      A heading of the page without numbers, so the numbers are an example's: they are the venue's policy to decide.
      Given these markets of DPerp
        | market  | max leverage | maintenance | price  |
        | BTC-USD | 50x          | 2.5%        | $50000 |
      And the policy limits leverage by experience
        | level       | max leverage |
        | beginner    | 5x           |
        | experienced | 20x          |
      And the trader is <experience>
      And an account with $10000 of collateral
      When the trader opens a long of 0.1 BTC with <asked>
      Then it is refused: above the leverage limit of the trader's experience; it is 1x too high
      When the trader opens a long of 0.1 BTC with <allowed>
      Then it is accepted

      Examples:
        | experience  | asked | allowed |
        | beginner    | 6x    | 5x      |
        | experienced | 21x   | 20x     |

    @DPERP-23
    Scenario: A position size limit
      A heading of the page without numbers, so the number is an example's: it is the venue's policy to decide.
      Given these markets of DPerp
        | market  | category     | max leverage | maintenance | price  |
        | BTC-USD | major-crypto | 50x          | 2.5%        | $50000 |
      And the policy limits a position in major-crypto to $20000
      And an account with $10000 of collateral
      When the trader opens a long of 0.4001 BTC with 10x
      Then it is refused: above the limit on the position's size, by $5
      When the trader opens a long of 0.4 BTC with 10x
      Then it is accepted

  Rule: Fees eat leverage

    @DPERP-24
    Scenario Outline: A fee of <fee> at <leverage>
      A heading of the page without formula. Ours: the fee is a share of the position's value and is paid out of the collateral,
      so of $1000 at 50x 0.1% of $50000 is gone, and $950 stand behind $50000: more leverage than was asked for.
      When $1000 of collateral are used with <leverage> at a fee of <fee>
      Then the leverage after the fee is <after>, rounded <rounded>

      Examples:
        | leverage | fee  | after   | rounded |
        | 50x      | 0.1% | 1000/19 | 52.63x  |
        | 10x      | 0.1% | 1000/99 | 10.10x  |
        | 20x      | 1%   | 20/0.8  | 25.00x  |
        | 5x       | 0%   | 5/1     | 5.00x   |

  Rule: Best practices

    @DPERP-25
    Scenario Outline: How far the price may fall at <leverage>: <fall>
      The advice is to start with 2x to 5x. Bought at $1000 in major crypto, a position is liquidated after this fall:
      Given these markets of DPerp
        | market  | max leverage | maintenance | price |
        | BTC-USD | 50x          | 2.5%        | $1000 |
      And an account with $1000 of collateral
      When the trader opens a long of 1 BTC with <leverage>
      Then the liquidation price of BTC-USD is <liquidation price>

      Examples:
        | leverage | fall  | liquidation price |
        | 2x       | 48.7% | $512.820512       |
        | 5x       | 17.9% | $820.51282        |
        | 10x      | 7.7%  | $923.076923       |
        | 25x      | 1.5%  | $984.615384       |

    @DPERP-25
    Scenario: Whoever starts with 32x starts with a warning
      $31.25 stand behind $1000, of which maintenance asks for $25: the buffer is exactly 20%.
      Given these markets of DPerp
        | market  | max leverage | maintenance | price |
        | BTC-USD | 50x          | 2.5%        | $1000 |
      And an account with $1000 of collateral
      When the trader opens a long of 1 BTC with 32x
      Then it is accepted
      And the margin buffer of the isolated BTC-USD is 20%
      And the alert of the isolated BTC-USD is warning

    @DPERP-26
    Scenario: Never use maximum leverage
      With the page's own numbers the advice is a necessity: at 50x the position is liquidatable as soon as it is open.
      Given the recorded market MAJOR-CRYPTO of DPerp at $100
      And an account with $1000 of collateral
      When the trader opens a long of 10 MAJOR with 50x
      Then it is accepted
      And the alert of the isolated MAJOR-CRYPTO is liquidatable

    @DPERP-28
    Scenario: Adding collateral during an adverse move
      It lifts the warning and moves the liquidation price away.
      Given these markets of DPerp
        | market  | max leverage | maintenance | price |
        | BTC-USD | 50x          | 2.5%        | $1000 |
      And an account with $100 of collateral
      And it holds
        | market  | side | size | entry | backed by |
        | BTC-USD | long | 1    | $1000 | $220      |
      When the price of BTC-USD is $804
      Then the alert of the isolated BTC-USD is warning
      And the liquidation price of BTC-USD is $800
      When the trader moves $78 from the cross pool to the isolated BTC-USD
      Then it is accepted
      And the alert of the isolated BTC-USD is none
      And the liquidation price of BTC-USD is $720
