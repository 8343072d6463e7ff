Feature: Coinlocally, "Leverage and Position Limit"
  The page of Coinlocally's documentation on leverage by position size, sentence by sentence. The page has no table. The
  numbers stand in for it: another exchange (Zedxion) publishes them under the same wording, 125x up to 50 BTC, then lower in
  eight steps. The page measures a position by its value, this table in coins, so the price plays no part here. That exactly
  50 BTC belong to the second tier is our reading: a tier begins with its floor.

  What the page says of its purpose (COIN-07) is no rule, and there is no scenario of it.

  Rule: The larger the position, the lower the maximum leverage

    @COIN-01 @COIN-02
    Scenario Outline: <size> may have at most <maximum leverage>
      Given the recorded market BTCUSD of Coinlocally
      Then the maximum leverage of <size> is <maximum leverage>

      Examples:
        | size       | maximum leverage |
        | 0.001 BTC  | 125x             |
        | 49.999 BTC | 125x             |
        | 50 BTC     | 100x             |
        | 100 BTC    | 50x              |
        | 150 BTC    | 20x              |
        | 250 BTC    | 10x              |
        | 500 BTC    | 5x               |
        | 1000 BTC   | 4x               |
        | 2000 BTC   | 3x               |
        | 5000 BTC   | 1x               |

    @COIN-01
    Scenario: An order is held to it
      49 BTC are open at 125x. One more makes 50, for which 100x is the most: $1960 were enough for 49 BTC at $5000, for 50
      it takes $2500.
      Given the recorded market BTCUSD of Coinlocally at $5000
      And an account with $1960 of collateral
      When the trader buys 49 BTC
      Then it is accepted
      When the trader buys 1 BTC
      Then it is refused: not enough collateral for the initial margin; $540 is missing
      When the trader deposits $540
      And the trader buys 1 BTC
      Then it is accepted

    @COIN-04
    Scenario: "A decreasing function" is a table that never rises
      The page writes L_max = f(P_value) with f decreasing. A table of tiers is flat inside a tier and lower in the next: it
      never rises, but it does not fall with every coin. Bylaw follows the table, since that is the form in which venues
      publish their limits.
      Given the recorded market BTCUSD of Coinlocally
      Then the maximum leverage of 1 BTC is 125x
      And the maximum leverage of 2 BTC is 125x
      And the maximum leverage never rises with size in BTCUSD

  Rule: The higher the leverage, the smaller the allowed position

    @COIN-03 @COIN-05
    Scenario Outline: The largest position at <leverage>
      The page writes P_max = g(L_selected) with g decreasing; like f it is flat in places. A tier does not reach its cap, so the
      limit itself is not allowed.
      Given the recorded market BTCUSD of Coinlocally
      Then at <leverage> positions below <limit> are allowed, that size itself not

      Examples:
        | leverage | limit    |
        | 125x     | 50 BTC   |
        | 100.01x  | 50 BTC   |
        | 100x     | 100 BTC  |
        | 50x      | 150 BTC  |
        | 20x      | 250 BTC  |
        | 10x      | 500 BTC  |
        | 5x       | 1000 BTC |
        | 4x       | 2000 BTC |
        | 2x       | 5000 BTC |

    @COIN-05
    Scenario: Above 125x nothing, at 1x everything
      That the last tier has no end is the table's, and not the page's.
      Given the recorded market BTCUSD of Coinlocally
      Then at 125.01x no position in BTCUSD is allowed
      And at 1x every position in BTCUSD is allowed

  Rule: Both are one limit, read two ways

    @COIN-06
    Scenario Outline: <size> at <leverage> is <answer>
      A size P is allowed at a leverage L exactly when L is at most f(P), and g(L) is the end of those sizes. Whether one starts
      from the size or from the leverage, the answer is the same.
      Given the recorded market BTCUSD of Coinlocally
      Then <size> at <leverage> is <answer>, read by size and read by leverage

      Examples:
        | size       | leverage | answer  |
        | 49.999 BTC | 125x     | allowed |
        | 50 BTC     | 125x     | refused |
        | 50 BTC     | 100x     | allowed |
        | 99.999 BTC | 100x     | allowed |
        | 100 BTC    | 100x     | refused |
        | 100 BTC    | 30x      | allowed |
        | 150 BTC    | 30x      | refused |
        | 9999 BTC   | 1x       | allowed |
        | 9999 BTC   | 1.01x    | refused |
