Feature: Perpetual Protocol, "Leverage & Margin Ratio"
  The page of Perpetual Protocol's documentation on leverage, margin and liquidation, sentence by sentence. Bylaw, the tool
  that these scenarios are part of, computes accounts as the venue's contracts do (version 2). Where the page and the contracts
  differ, both values are shown and the contracts are followed, since they are what takes traders' money.

  All collateral is in one pool, the cross pool. Amounts have 18 decimals. An account may be liquidated strictly below its
  maintenance requirement. What is free to use is the smaller of what was put in and what the account is worth, less 10% of
  what is owed: of what longs were opened for and of what is sold short.

  The page's warning that more leverage is more risk (PERP-14) is no rule, and there is no scenario of it.

  Rule: One pool backs every position

    @PERP-01
    Scenario: All funds back each position
      A loss on ETH-USD is paid from the same collateral that backs BTC-USD: together they may be liquidated.
      Given these markets of Perpetual Protocol
        | market  | initial | maintenance | price  |
        | ETH-USD | 10%     | 6.25%       | $3000  |
        | BTC-USD | 10%     | 6.25%       | $50000 |
      And an account with $1000 of collateral
      And it holds
        | market  | side | size | entry  | backed by |
        | ETH-USD | long | 1    | $3000  | cross     |
        | BTC-USD | long | 0.1  | $50000 | cross     |
      Then the positions of the cross pool are worth $8000 and its collateral is worth $1000
      When the price of ETH-USD is $2400
      Then the positions of the cross pool are worth $7400 and its collateral is worth $400
      And the cross pool may be liquidated

    @PERP-01
    Scenario: The venue has no isolated margin
      Given the recorded market ETH-USD of Perpetual Protocol at $3000
      And an account with $1000 of collateral
      When the trader buys 1 ETH in isolated margin
      Then it is refused: a margin mode that the venue does not have here

    @PERP-02
    Scenario: 300 USDC open a position of up to 1 ETH
      The page's example: ETH is at $3000, 300 USDC are put up. All of the 2700 beyond the own collateral is borrowed.
      Given the recorded market ETH-USD of Perpetual Protocol at $3000
      And an account with 300 USDC of collateral
      Then the largest long that the trader can still open is 1 ETH, worth $3000
      When the trader buys 1 ETH
      Then it is accepted
      And the cross pool has borrowed $2700 beyond its collateral

    @PERP-02
    Scenario: The smallest amount more that matters is refused
      A position larger by 0.00000000000000001 ETH owes 0.00000000000003 dollars more, of which 10% are missing.
      Given the recorded market ETH-USD of Perpetual Protocol at $3000
      And an account with 300 USDC of collateral
      When the trader buys 1.00000000000000001 ETH
      Then it is refused: not enough collateral for the initial margin; $0.000000000000003 is missing

  Rule: Buying power is ten times the collateral

    @PERP-03 @PERP-04
    Scenario Outline: <collateral> of collateral
      The second row is the page's example.
      Given the recorded market ETH-USD of Perpetual Protocol at $100
      And an account with <collateral> of collateral
      Then the buying power is <buying power>
      And the largest long that the trader can still open is <size>, worth <buying power>

      Examples:
        | collateral | buying power | size    |
        | 1 USDC     | $10          | 0.1 ETH |
        | 100 USDC   | $1000        | 10 ETH  |
        | 2500 USDC  | $25000       | 250 ETH |

  Rule: The margin ratio is collateral divided by position value

    @PERP-05 @PERP-06
    Scenario: A long of 1 ETH worth $1000 with $200 of collateral
      Given the recorded market ETH-USD of Perpetual Protocol at $1000
      And an account with $200 of collateral
      And it holds
        | market  | side | size | entry | backed by |
        | ETH-USD | long | 1    | $1000 | cross     |
      Then the positions of the cross pool are worth $1000 and its collateral is worth $200
      And the margin ratio of the cross pool is 20%
      And the leverage of the cross pool is 5x

    @PERP-07
    Scenario: The price rises to $3200
      The unrealized profit is $2200, so the collateral is worth $2400.
      Given the recorded market ETH-USD of Perpetual Protocol at $1000
      And an account with $200 of collateral
      And it holds
        | market  | side | size | entry | backed by |
        | ETH-USD | long | 1    | $1000 | cross     |
      When the price of ETH-USD is $3200
      Then the unrealized profit of ETH-USD is $2200
      And the positions of the cross pool are worth $3200 and its collateral is worth $2400
      And the margin ratio of the cross pool is 75%

    @PERP-03
    Scenario: Profit that is not realized opens nothing
      The page does not say it, and its "10 times" could be read to mean the $2400 that the collateral is worth then. In the
      contracts what is free to use is the smaller of what was put in and what the account is worth: of the $200, $100 back the
      $1000 that are owed for the position, whatever the price. Bylaw follows the contracts.
      Given the recorded market ETH-USD of Perpetual Protocol at $1000
      And an account with $200 of collateral
      And it holds
        | market  | side | size | entry | backed by |
        | ETH-USD | long | 1    | $1000 | cross     |
      Then the buying power is $1000
      When the price of ETH-USD is $3200
      Then the buying power is $1000

    @PERP-08
    Scenario: For a short a rising price harms in two ways
      It lowers what the collateral is worth and raises what the position is worth. The loss alone would leave 150/1000, 15%.
      Given the recorded market ETH-USD of Perpetual Protocol at $1000
      And an account with $200 of collateral
      And it holds
        | market  | side  | size | entry | backed by |
        | ETH-USD | short | 1    | $1000 | cross     |
      Then the margin ratio of the cross pool is 20%
      When the price of ETH-USD is $1050
      Then the unrealized profit of ETH-USD is -$50
      And the positions of the cross pool are worth $1050 and its collateral is worth $150
      And the margin ratio of the cross pool is 150/1050, rounded 14.29%

    @PERP-09
    Scenario: The page's short at $1100 is at 9.09%, not at 11%
      The page lets the position's value rise to $1100 and the collateral fall to $100, and then gives a margin ratio of 11%.
      100 divided by 1100 is 9.09%. (1100 / 100 is 11: it may be the leverage that slipped in.) Bylaw follows the page's
      own definition of the ratio, which its 20% and its 75% obey.
      Given the recorded market ETH-USD of Perpetual Protocol at $1000
      And an account with $200 of collateral
      And it holds
        | market  | side  | size | entry | backed by |
        | ETH-USD | short | 1    | $1000 | cross     |
      When the price of ETH-USD is $1100
      Then the positions of the cross pool are worth $1100 and its collateral is worth $100
      And the margin ratio of the cross pool is 100/1100, rounded 9.09%
      And the leverage of the cross pool is 11x

  Rule: Below a margin ratio of 6.25% an account is liquidated

    @PERP-10
    Scenario Outline: Collateral worth <collateral> behind $1000: <ratio>
      The page says "above 6.25%"; the contract liquidates strictly below, so exactly 6.25% is still healthy.
      Given the recorded market ETH-USD of Perpetual Protocol at $1000
      And an account with <collateral> of collateral
      And it holds
        | market  | side | size | entry | backed by |
        | ETH-USD | long | 1    | $1000 | cross     |
      Then the margin ratio of the cross pool is <ratio>
      And the cross pool <may or may not> be liquidated

      Examples:
        | collateral | ratio    | may or may not |
        | $62.51     | 6.251%   | may not        |
        | $62.5      | 6.25%    | may not        |
        | $62.4999   | 6.24999% | may            |

    @PERP-10
    Scenario Outline: Maintenance is asked of what the position is worth now: $<price>
      Bought at $1000 with $200: at $853.33 the account is worth $53.33, where 6.25% of the value is $53.333125.
      Given the recorded market ETH-USD of Perpetual Protocol at $<price>
      And an account with $200 of collateral
      And it holds
        | market  | side | size | entry | backed by |
        | ETH-USD | long | 1    | $1000 | cross     |
      Then the cross pool <may or may not> be liquidated

      Examples:
        | price  | may or may not |
        | 853.34 | may not        |
        | 853.33 | may            |

    @PERP-11
    Scenario: Liquidators take the largest position first
      Largest by value in dollars: 0.1 BTC before 1 ETH, although it has lost nothing.
      Given these markets of Perpetual Protocol
        | market  | initial | maintenance | price  |
        | ETH-USD | 10%     | 6.25%       | $2400  |
        | BTC-USD | 10%     | 6.25%       | $50000 |
      And an account with $1000 of collateral
      And it holds
        | market  | side | size | entry  | backed by |
        | ETH-USD | long | 1    | $3000  | cross     |
        | BTC-USD | long | 0.1  | $50000 | cross     |
      When the account is liquidated
      Then BTC-USD is liquidated first

    @PERP-12
    Scenario Outline: How much is liquidated at $<price>: <how much>
      The page says that the position is liquidated completely. The contract takes half of an account's only position while the
      account is worth at least half of what maintenance asks, which is a margin ratio of 3.125%, and all of it below that or
      when the position is worth at most 100 dollars. The account of the contract's own tests bought 0.989984344318166945 ETH
      for $1000 with $150. Bylaw follows the contract, since it is what liquidates.
      Given the recorded market ETH-USD of Perpetual Protocol at $<price>
      And an account with $150 of collateral
      And it owes $1000 for a long of 0.989984344318166945 ETH
      When the account is liquidated
      Then <size> are liquidated, worth $<value>

      Examples: the contract's own tests (perp-curie-contract @d520bd8e, ClearingHouse.takeOver.test.ts)
        | price | how much                          | size                     | value                |
        | 900   | half, at a margin ratio of 4.6%   | 0.494992172159083472 ETH | 445.4929549431751248 |
        | 880   | all, at 2.4%                      | 0.989984344318166945 ETH | 871.1862229999869116 |
        | 100   | all, the account is below nothing | 0.989984344318166945 ETH | 98.9984344318166945  |

    @PERP-12
    Scenario Outline: A position worth at most $100 goes whole, whatever the margin ratio: $<value>
      Both accounts have a margin ratio above 3.125% and below 6.25%.
      Given the recorded market ETH-USD of Perpetual Protocol at $1000
      And an account with <collateral> of collateral
      And it holds
        | market  | side | size   | entry | backed by |
        | ETH-USD | long | <size> | $1000 | cross     |
      When the account is liquidated
      Then <liquidated> are liquidated, worth $<worth>

      Examples:
        | value | size  | collateral | liquidated | worth |
        | 100   | 0.1   | $5         | 0.1 ETH    | 100   |
        | 101   | 0.101 | $5.05      | 0.0505 ETH | 50.5  |

    @PERP-13
    Scenario Outline: The penalty at $<price>
      The page shares out "the underlying margin": a portion to the liquidator, the remainder to the insurance fund. The
      contract takes 2.5% of what is liquidated, half for each, and what is left of the margin stays the trader's; all of the 2.5%
      goes to the liquidator where the account is worth less than nothing. Bylaw follows the contract.
      Given the recorded market ETH-USD of Perpetual Protocol at $<price>
      And an account with $150 of collateral
      And it owes $1000 for a long of 0.989984344318166945 ETH
      When the account is liquidated
      Then the penalty is $<penalty>: $<liquidator> for the liquidator, $<insurance fund> for the insurance fund

      Examples: the contract's own tests (perp-curie-contract @d520bd8e, ClearingHouse.takeOver.test.ts)
        | price | penalty              | liquidator            | insurance fund        |
        | 900   | 11.13732387357937812 | 5.56866193678968906   | 5.56866193678968906   |
        | 880   | 21.77965557499967279 | 10.889827787499836395 | 10.889827787499836395 |
        | 100   | 2.474960860795417362 | 2.474960860795417362  | 0                     |

    @PERP-15
    Scenario: What the collateral does not cover is borne by the insurance fund
      The page says that the exchange takes on the risk of a default. A long of 1 ETH, bought for $1000 with $150, is liquidated
      at $800: it loses $200 and a penalty of $20, and $70 are missing.
      Given the recorded market ETH-USD of Perpetual Protocol at $800
      And an account with $150 of collateral
      And it holds
        | market  | side | size | entry | backed by |
        | ETH-USD | long | 1    | $1000 | cross     |
      When the account is liquidated
      Then 1 ETH are liquidated, worth $800
      And the penalty is $20: $20 for the liquidator, $0 for the insurance fund
      And the bad debt is $70, borne by the insurance fund
