Feature: Velocity, "Margin Requirements"
  The page of Velocity's documentation on margin requirements and isolated positions, sentence by sentence. Velocity's program
  is a fork of Drift's; Bylaw, the tool that these scenarios are part of, computes its accounts in the program's own whole
  numbers. Where the page and the program differ, both values are shown and the program is followed, since the program is what
  takes traders' money.

  Initial margin is what opening asks for, maintenance margin what keeping a position asks for; an account is liquidated
  strictly below it. The IMF factor makes both ratios grow with the square root of a position's size. The cross pool is the
  collateral that backs all positions that are not isolated. In the tables, collateral is what was put in plus profit, less
  loss, as far as it counts. The recorded markets are those of the venue's deployment file, which may differ from what is on
  chain; they count 0% of a profit for opening. Other markets and their ratios are chosen for the example.

  Isolation is built into the venue's program. There is no number of it that a venue could set wrongly, so it is shown here and
  no rule checks it. That the page's table is read from the chain (VELO-02) and renewed every hour (VELO-05) is not covered
  yet: it needs a reader of the chain.

  Rule: Every market has an initial and a maintenance margin ratio and an IMF factor

    @VELO-01
    Scenario: The table of the launch markets
      The page, as it was stored, shows "Loading..." in its place; these are the numbers of the venue's deployment file. The
      leverage is 1 divided by the ratio.
      Then the table of Velocity's recorded markets is
        | index | perpetual | initial margin | maintenance margin | IMF factor |
        | 0     | SOL-PERP  | 5% / 20x       | 3% / 33.33x        | 0.00005    |
        | 1     | BTC-PERP  | 5% / 20x       | 2% / 50x           | 0.0019     |
        | 2     | ETH-PERP  | 5% / 20x       | 3% / 33.33x        | 0.00025    |
        | 3     | HYPE-PERP | 10% / 10x      | 5% / 20x           | 0.0001     |
        | 4     | ZEC-PERP  | 10% / 10x      | 5% / 20x           | 0.000642   |

    @VELO-03
    Scenario: The program's own fields
      Ratios are stored in hundredths of a percent, the IMF factor in millionths.
      Given the recorded market SOL-PERP of Velocity
      Then the program stores 500 as marginRatioInitial, 300 as marginRatioMaintenance and 50 as imfFactor of SOL-PERP

    @VELO-04
    Scenario Outline: The IMF factor looks at the base size: <size> at <price>
      The page says that the factor affects leverage at higher notional sizes. In the program the price plays no part: the ratio
      is four fifths of the base ratio plus the factor times the square root of the size in ETH, at least the base ratio. 2000 ETH
      need 4% + 0.00025 * sqrt(2000) = 5.11% whether they are worth 0.2 or 8 million dollars, while 5 million dollars need 5% or
      9.59%. Bylaw follows the program.
      Given the recorded market ETH-PERP of Velocity at <price>
      And an account with $5000000 of collateral
      When the trader buys <size>
      Then the positions of the cross pool are worth <value> and its collateral is worth $5000000
      And the effective initial margin ratio on <size> is <initial ratio>

      Examples:
        | size      | price | value    | initial ratio |
        | 2000 ETH  | $100  | $200000  | 5.11%         |
        | 2000 ETH  | $4000 | $8000000 | 5.11%         |
        | 1000 ETH  | $5000 | $5000000 | 5%            |
        | 50000 ETH | $100  | $5000000 | 9.59%         |

    @VELO-06
    Scenario: There is no high-leverage mode
      No account can switch one on: what an account needs depends on the market and the owner's limits alone. A market file that
      states the pair of ratios that Drift has for it is blocked, by the rule MGN-018. The limits here are those of Velocity's
      SOL-PERP.
      Given a market with margin of kind size-premium
        | initialMarginRatio     | 5%       |
        | maintenanceMarginRatio | 3%       |
        | imfFactor              | 0.000050 |
      And its pair for high-leverage mode is
        | initialMarginRatio     | 0.99% |
        | maintenanceMarginRatio | 0.66% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                            | observed | limit |
        | MGN-018 | blocker  | /highLeverage/initialMarginRatio | 0.99%    |       |
      And MGN-018 says "the pair for high-leverage mode is not sound: the policy names no high-leverage mode of the venue"

  Rule: Cross margin is the default

    @VELO-07
    Scenario: Every position and deposit of a subaccount shares one pool
      Given the recorded market SOL-PERP of Velocity at $100
      And the recorded market ETH-PERP of Velocity at $4000
      Then the default margin mode of SOL-PERP is cross
      Given an account with $1000 of collateral
      When the trader buys 100 SOL
      Then it is accepted
      When the trader buys 2 ETH
      Then it is accepted
      And the margin health is
        | of             | kind        | collateral | required | missing |
        | the cross pool | initial     | $1000      | $900     | nothing |
        | the cross pool | maintenance | $1000      | $540     | nothing |
      When the price of SOL-PERP is $95
      Then the margin health is
        | of             | kind        | collateral | required | missing |
        | the cross pool | maintenance | $500       | $525     | $25     |
      When the trader deposits $25
      Then the cross pool may not be liquidated
      When the trader withdraws $25
      Then it is refused: not enough collateral for the initial margin; $375 is missing

  Rule: An isolated position stands alone

    @VELO-08
    Scenario: Capitalized and liquidated independently of the subaccount
      Given the recorded market SOL-PERP of Velocity at $100
      And the recorded market ETH-PERP of Velocity at $4000
      And an account with $1000 of collateral
      And it holds
        | market   | side | size | entry | backed by |
        | ETH-PERP | long | 1    | $4000 | cross     |
        | SOL-PERP | long | 100  | $100  | $600      |
      When the price of SOL-PERP is $96
      Then the isolated SOL-PERP may be liquidated
      And the cross pool may not be liquidated
      And the margin health is
        | of                    | kind        | collateral | required | missing |
        | the isolated SOL-PERP | maintenance | $200       | $288     | $88     |
        | the cross pool        | maintenance | $1000      | $120     | nothing |

    @VELO-09
    Scenario: A deposit goes directly into the position and creates it
      What depositIntoIsolatedPerpPosition does. The pool does not see the money.
      Given the recorded market SOL-PERP of Velocity at $100
      And an account with $1000 of collateral
      When the trader deposits $600 into the isolated SOL-PERP
      Then it is accepted
      And the margin health is
        | of                    | kind    | collateral | required | missing |
        | the isolated SOL-PERP | initial | $600       | $0       | nothing |
        | the cross pool        | initial | $1000      | $0       | nothing |
      When the trader buys 120 SOL in isolated margin
      Then it is accepted
      And the margin health is
        | of                    | kind    | collateral | required | missing |
        | the isolated SOL-PERP | initial | $600       | $600     | nothing |
        | the cross pool        | initial | $1000      | $0       | nothing |

    @VELO-10
    Scenario: Collateral moves by transfer, or out by withdrawal
      Given the recorded market SOL-PERP of Velocity at $100
      And an account with $1000 of collateral
      When the trader moves $700 from the cross pool to the isolated SOL-PERP
      And the trader buys 100 SOL in isolated margin
      Then it is accepted
      When the trader moves $150 from the isolated SOL-PERP to the cross pool
      Then it is accepted
      And the margin health is
        | of                    | kind    | collateral | required | missing |
        | the isolated SOL-PERP | initial | $550       | $500     | nothing |
        | the cross pool        | initial | $450       | $0       | nothing |
      When the trader withdraws $50 from the isolated SOL-PERP
      Then it is accepted
      When the trader withdraws $0.01 from the isolated SOL-PERP
      Then it is refused: not enough collateral for the initial margin; $0.01 is missing
      When the trader moves $450.01 from the cross pool to the isolated SOL-PERP
      Then it is refused: more than the collateral that is there; $0.01 is missing

    @VELO-11
    Scenario: Its margin uses only its own deposit and profit or loss
      The position in SOL-PERP has lost $200 of its $600. The pool's $100000 and the $1000 that another isolated position has won
      do not count for it. (For opening the $1000 do not count at all: the recorded markets weigh profit with 0% there.)
      Given the recorded market SOL-PERP of Velocity at $100
      And the recorded market ETH-PERP of Velocity at $4000
      And an account with $100000 of collateral
      And it holds
        | market   | side | size | entry | backed by |
        | SOL-PERP | long | 100  | $102  | $600      |
        | ETH-PERP | long | 1    | $3000 | $300      |
      Then the margin health is
        | of                    | kind        | collateral | required | missing |
        | the isolated SOL-PERP | initial     | $400       | $500     | $100    |
        | the isolated SOL-PERP | maintenance | $400       | $300     | nothing |
        | the isolated ETH-PERP | initial     | $300       | $200     | nothing |
        | the isolated ETH-PERP | maintenance | $1300      | $120     | nothing |
        | the cross pool        | initial     | $100000    | $0       | nothing |

    @VELO-12
    Scenario: An isolated position cannot draw on the pool, nor on another isolated position
      Given the recorded market SOL-PERP of Velocity at $100
      And the recorded market ETH-PERP of Velocity at $4000
      And an account with $100000 of collateral
      And it holds
        | market   | side | size | entry | backed by |
        | SOL-PERP | long | 100  | $100  | $500      |
        | ETH-PERP | long | 1    | $4000 | $90000    |
      When the trader buys 0.01 SOL in isolated margin
      Then it is refused: not enough collateral for the initial margin; $0.05 is missing

    @VELO-12
    Scenario: An isolated position cannot be drawn on by the pool
      Given the recorded market SOL-PERP of Velocity at $100
      And the recorded market ETH-PERP of Velocity at $4000
      And an account with $200 of collateral
      And it holds
        | market   | side | size | entry | backed by |
        | SOL-PERP | long | 100  | $100  | $90000    |
      When the trader buys 1 ETH
      Then it is accepted
      When the trader buys 0.01 ETH
      Then it is refused: not enough collateral for the initial margin; $2 is missing

    @VELO-13
    Scenario: A loss never touches unrelated positions
      The position in SOL-PERP loses ten times its deposit and is liquidated. What it owes beyond its deposit (and the
      liquidator's fee of $30) is paid by the insurance fund, as far as it covers the market, and by all other traders' positions
      in SOL-PERP; this account's others are as they were. Beside this account the same is checked on thousands of random ones at
      each build.
      Given the recorded market SOL-PERP of Velocity at $100
      And the recorded market ETH-PERP of Velocity at $4000
      And the recorded market HYPE-PERP of Velocity at $50
      And an account with $1000 of collateral
      And it holds
        | market    | side | size | entry | backed by |
        | SOL-PERP  | long | 100  | $100  | $600      |
        | ETH-PERP  | long | 1    | $4000 | $300      |
        | HYPE-PERP | long | 40   | $50   | cross     |
      When the price of SOL-PERP is $40
      Then the margin health is
        | of                    | kind        | collateral | required | missing |
        | the isolated SOL-PERP | maintenance | -$5400     | $120     | $5520   |
        | the isolated ETH-PERP | maintenance | $300       | $120     | nothing |
        | the cross pool        | maintenance | $1000      | $100     | nothing |
      And a liquidation has a buffer of 2%, and of the cross pool takes 10% at once and 1/60 more each second
      When the position in SOL-PERP is liquidated after 0 seconds
      Then nothing of the position in SOL-PERP is left
      And the bad debt is $5430: $5000 are paid by an insurance fund that covers $5000, $430 by the other positions
      And the margin health is
        | of                    | kind        | collateral | required | missing |
        | the isolated ETH-PERP | maintenance | $300       | $120     | nothing |
        | the cross pool        | maintenance | $1000      | $100     | nothing |

    @VELO-14
    Scenario: An order that adds to an isolated position says so
      The flag IsIsolatedPosition. An order that only takes away needs none.
      Given the recorded market SOL-PERP of Velocity at $100
      And an account with $10000 of collateral
      And it holds
        | market   | side | size | entry | backed by |
        | SOL-PERP | long | 10   | $100  | $600      |
      When the trader buys 1 SOL
      Then it is refused: the position is isolated, and the order is not marked isolated
      When the trader buys 1 SOL in isolated margin
      Then it is accepted
      When the trader sells 1 SOL
      Then it is accepted

  Rule: An isolated position is liquidated in one step, the cross pool gradually

    @VELO-15
    Scenario: Isolated: all that covers the shortage goes at once, and that is not the whole position
      The page says that isolated positions close in a single shot at 100%. The program takes 100% of the amount that covers the
      shortage. Here the position of 100 SOL has $250 behind it where maintenance asks for $300: $50 are missing. To leave
      liquidation it needs a buffer as well, 2% of the value ($200) and 2% of the loss so far ($4): $254. Each SOL that goes frees
      $3.50 (3% and 2% of $100, less two fees of 0.75%), so 254 / 3.5 = 72.571, rounded up to 72.58 SOL, cover it, and the rest stays
      with the trader. Bylaw follows the program, since it is what liquidates.
      Given the recorded market SOL-PERP of Velocity at $100
      And an account with $0 of collateral
      And it holds
        | market   | side | size | entry | backed by |
        | SOL-PERP | long | 100  | $102  | $450      |
      And a liquidation has a buffer of 2%, and of the cross pool takes 10% at once and 1/60 more each second
      When the position in SOL-PERP is liquidated after 0 seconds
      Then 72.58 SOL are liquidated, worth $7258
      And the penalty is $108.87: $54.435 for the liquidator, $54.435 for the insurance fund
      And 27.42 SOL are left
      And the isolated SOL-PERP may not be liquidated

    @VELO-15
    Scenario: Isolated: where no part of the position covers the shortage, it goes whole
      At $97 the collateral is worth -$50: $545 are short with the buffer, and all 100 SOL would free $339.50. What is still
      missing when all has gone is the venue's loss.
      Given the recorded market SOL-PERP of Velocity at $97
      And an account with $0 of collateral
      And it holds
        | market   | side | size | entry | backed by |
        | SOL-PERP | long | 100  | $102  | $450      |
      And a liquidation has a buffer of 2%, and of the cross pool takes 10% at once and 1/60 more each second
      When the position in SOL-PERP is liquidated after 0 seconds
      Then nothing of the position in SOL-PERP is left

    @VELO-15
    Scenario Outline: Cross, the same position after <seconds> seconds: <how much>
      Nothing was taken before. A tenth may go at once and 1/60 more each second, so after 54 seconds all that covers the shortage.
      Given the recorded market SOL-PERP of Velocity at $100
      And an account with $450 of collateral
      And it holds
        | market   | side | size | entry | backed by |
        | SOL-PERP | long | 100  | $102  | cross     |
      And a liquidation has a buffer of 2%, and of the cross pool takes 10% at once and 1/60 more each second
      When the position in SOL-PERP is liquidated after <seconds> seconds
      Then <size> are liquidated, worth <value>
      And <left> are left

      Examples:
        | seconds | how much                     | size      | value | left      |
        | 0       | a tenth of the 72.58 SOL     | 7.26 SOL  | $726  | 92.74 SOL |
        | 30      | six tenths of the 72.58 SOL  | 43.55 SOL | $4355 | 56.45 SOL |
        | 60      | all that covers the shortage | 72.58 SOL | $7258 | 27.42 SOL |

  Rule: Unrealized profit counts at most 100 dollars per position for opening

    @VELO-16
    Scenario: One position's profit counts $100, two positions' $200, a loss in full
      Markets whose profit counts whole for opening. (The venue starts its markets with a weight of 0%, and then the cap never
      binds.) Fill margin is what is checked when an order is executed, halfway between the other two; the cap is not for it.
      Given these markets of Velocity
        | market    | initial | maintenance | weight of profit, initial | weight of profit, maintenance | price |
        | SOL-PERP  | 10%     | 5%          | 100%                      | 100%                          | $100  |
        | HYPE-PERP | 10%     | 5%          | 100%                      | 100%                          | $50   |
        | ZEC-PERP  | 10%     | 5%          | 100%                      | 100%                          | $40   |
      And an account with $1000 of collateral
      And it holds
        | market   | side | size | entry | backed by |
        | SOL-PERP | long | 10   | $90   | cross     |
      Then the margin health is
        | of             | kind    | collateral | required | missing |
        | the cross pool | initial | $1100      | $100     | nothing |
      When the price of SOL-PERP is $100.01
      Then the margin health is
        | of             | kind    | collateral | required | missing |
        | the cross pool | initial | $1100      | $100.01  | nothing |
        | the cross pool | fill    | $1100.1    | $75.0075 | nothing |
      Given it holds
        | market    | side | size | entry | backed by |
        | HYPE-PERP | long | 10   | $10   | cross     |
        | ZEC-PERP  | long | 10   | $100  | cross     |
      Then the margin health is
        | of             | kind    | collateral | required | missing |
        | the cross pool | initial | $600       | $190.01  | nothing |

    @VELO-16
    Scenario: The profit is weighted first and capped then
      $300 of profit at 50% are $150, of which $100 count; capped first it would be $50.
      Given these markets of Velocity
        | market   | initial | maintenance | weight of profit, initial | weight of profit, maintenance | price |
        | SOL-PERP | 10%     | 5%          | 50%                       | 100%                          | $100  |
      And an account with $1000 of collateral
      And it holds
        | market   | side | size | entry | backed by |
        | SOL-PERP | long | 10   | $70   | cross     |
      Then the margin health is
        | of             | kind        | collateral | required | missing |
        | the cross pool | initial     | $1100      | $100     | nothing |
        | the cross pool | maintenance | $1300      | $50      | nothing |

    @VELO-16
    Scenario Outline: The program's own test at <price>
      A short of 6.147540983 units that was opened for $153,688.524588 has won more than $18,000. For opening $100 of it count.
      Given these markets of Velocity
        | market    | initial | maintenance | IMF factor | weight of profit, initial | IMF factor of profit | price   |
        | TEST-PERP | 10%     | 5%          | 0.001      | 100%                      | 0.001                | <price> |
      And an account with $0 of collateral
      And it holds
        | market    | side  | size        | entry          | backed by |
        | TEST-PERP | short | 6.147540983 | $25000.0000022 | cross     |
      Then the unrealized profit of TEST-PERP, rounded down to a millionth, is <profit>
      And the margin health is
        | of             | kind    | collateral | required   | missing   |
        | the cross pool | initial | $100       | <required> | <missing> |

      Examples: velocity-v1, math/margin/tests.rs calculate_user_equity_value_tests
        | price  | profit        | required      | missing       |
        | $22050 | $18135.245913 | $13555.327867 | $13455.327867 |
        | $21050 | $24282.786896 | $12940.573769 | $12840.573769 |

    @VELO-17
    Scenario: The cap does not touch maintenance
      The profit is $1000. For opening $100 of it count, for keeping the position all of it: without it the position in
      HYPE-PERP would be liquidated.
      Given these markets of Velocity
        | market    | initial | maintenance | weight of profit, initial | weight of profit, maintenance | price |
        | SOL-PERP  | 10%     | 5%          | 100%                      | 100%                          | $200  |
        | HYPE-PERP | 10%     | 5%          | 100%                      | 100%                          | $50   |
      And an account with $1000 of collateral
      And it holds
        | market    | side | size | entry | backed by |
        | SOL-PERP  | long | 10   | $100  | cross     |
        | HYPE-PERP | long | 40   | $76   | cross     |
      Then the margin health is
        | of             | kind        | collateral | required | missing |
        | the cross pool | initial     | $60        | $400     | $340    |
        | the cross pool | maintenance | $960       | $200     | nothing |
      And the cross pool may not be liquidated

    @VELO-18
    Scenario: A thin market's paper profit opens nearly nothing elsewhere
      The price of a thin market is driven from $1 to $100: $99,000 on paper. If it counted, the account could open $990,000 of
      SOL-PERP with it. $100 of it count; the position itself now needs $10,000, which is all that was put in, and so $1000 of
      SOL-PERP are left to open.
      Given these markets of Velocity
        | market    | initial | maintenance | weight of profit, initial | weight of profit, maintenance | price |
        | THIN-PERP | 10%     | 5%          | 100%                      | 100%                          | $1    |
        | SOL-PERP  | 10%     | 5%          | 100%                      | 100%                          | $100  |
      And an account with $10000 of collateral
      And it holds
        | market    | side | size | entry | backed by |
        | THIN-PERP | long | 1000 | $1    | cross     |
      Then the largest long that the trader can still open is 990 SOL, worth $99000
      When the price of THIN-PERP is $100
      Then the largest long that the trader can still open is 10 SOL, worth $1000
