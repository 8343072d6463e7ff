Feature: Liquidation
  What a liquidation takes from the trader, who gets it, and what stands behind it where that is not enough. That the
  maintenance margin covers the fees is among the rules of margin.

  @LIQ-001
  Rule: Every liquidation fee is within the venue's bound, and all together take less than the position

    Scenario: Exactly the bound
      Velocity: the protocol takes at most 10%.
      Given the venue allows protocol fee of at most 10%
      And a market with margin of kind flat
        | maxLeverage | 5x |
      And its liquidation terms are
        | liquidatorFeeRatio    | 2.5% |
        | insuranceFundFeeRatio | 5%   |
        | protocolFeeRatio      | 10%  |
      When the market is judged
      Then LIQ-001 holds
      And no rule speaks

    Scenario: Just above the bound
      Given the venue allows protocol fee of at most 10%
      And a market with margin of kind flat
        | maxLeverage | 5x |
      And its liquidation terms are
        | liquidatorFeeRatio | 2.5%   |
        | protocolFeeRatio   | 10.01% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                         | observed | limit |
        | LIQ-001 | blocker  | /liquidation/protocolFeeRatio | 10.01%   | 10%   |
      And LIQ-001 says "a liquidation takes 10.01% of the position as protocolFeeRatio, for which the venue allows 10%"

    Scenario Outline: Each fee has a bound of its own: <fee>
      Given the venue allows <fee> of at most 2%
      And a market with margin of kind flat
        | maxLeverage | 5x |
      And its liquidation terms are
        | <field> | 2.01% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                | observed | limit |
        | LIQ-001 | blocker  | /liquidation/<field> | 2.01%    | 2%    |

      Examples:
        | fee                | field                 |
        | liquidator fee     | liquidatorFeeRatio    |
        | insurance fund fee | insuranceFundFeeRatio |
        | penalty            | penaltyRatio          |

    Scenario: All fees take almost everything
      Given a market with margin of kind flat
        | maxLeverage | 1x |
      And its liquidation terms are
        | liquidatorFeeRatio    | 50%     |
        | insuranceFundFeeRatio | 49.999% |
      When the market is judged
      Then LIQ-001 holds
      And no rule speaks

    Scenario: All fees take everything
      Given a market with margin of kind flat
        | maxLeverage | 1x |
      And its liquidation terms are
        | liquidatorFeeRatio    | 50% |
        | insuranceFundFeeRatio | 50% |
      When the market is judged
      Then the findings are
        | rule    | severity | field        | observed | limit |
        | LIQ-001 | blocker  | /liquidation | 100%     | 100%  |
      And LIQ-001 says "a liquidation takes 100% of the position in all fees together, which have to be below 100%"

    Scenario: Every violation is told
      Given the venue allows protocol fee of at most 10%
      And the venue allows liquidator fee of at most 5%
      And a market with margin of kind flat
        | maxLeverage | 1x |
      And its liquidation terms are
        | liquidatorFeeRatio    | 60% |
        | insuranceFundFeeRatio | 40% |
        | protocolFeeRatio      | 20% |
      When the market is judged
      Then the findings are
        | rule    | severity | field                           | observed | limit |
        | LIQ-001 | blocker  | /liquidation                    | 120%     | 100%  |
        | LIQ-001 | blocker  | /liquidation/liquidatorFeeRatio | 60%      | 5%    |
        | LIQ-001 | blocker  | /liquidation/protocolFeeRatio   | 20%      | 10%   |

    Scenario: No fee is stated
      Given a market with margin of kind flat
        | maxLeverage | 5x |
      And its liquidation terms are
        | feeCappedByRemainingCollateral | true |
      When the market is judged
      Then LIQ-001 does not apply, because "the market states no liquidation fee"

  @LIQ-002
  Rule: The shares of the liquidation penalty add up to all of it

    Scenario: Perpetual Protocol v2: half and half
      Given a market with margin of kind flat
        | initialMarginRatio     | 10%   |
        | maintenanceMarginRatio | 6.25% |
      And its liquidation terms are
        | penaltyRatio       | 2.5% |
        | liquidatorShare    | 0.5  |
        | insuranceFundShare | 0.5  |
      When the market is judged
      Then LIQ-002 holds
      And no rule speaks

    Scenario Outline: Not quite all of it: <liquidator> and <insurance fund>
      Given a market with margin of kind flat
        | initialMarginRatio     | 10%   |
        | maintenanceMarginRatio | 6.25% |
      And its liquidation terms are
        | penaltyRatio       | 2.5%             |
        | liquidatorShare    | <liquidator>     |
        | insuranceFundShare | <insurance fund> |
      When the market is judged
      Then the findings are
        | rule    | severity | field        | observed | limit |
        | LIQ-002 | blocker  | /liquidation | <sum>    | 1     |

      Examples:
        | liquidator | insurance fund | sum    |
        | 0.5        | 0.4999         | 0.9999 |
        | 0.5        | 0.5001         | 1.0001 |

    Scenario: A share that is not stated is nothing
      Given a market with margin of kind flat
        | initialMarginRatio     | 10%   |
        | maintenanceMarginRatio | 6.25% |
      And its liquidation terms are
        | penaltyRatio    | 2.5% |
        | liquidatorShare | 0.5  |
      When the market is judged
      Then the findings are
        | rule    | severity | field        | observed | limit |
        | LIQ-002 | blocker  | /liquidation | 0.5      | 1     |
      And LIQ-002 says "the shares of the penalty add up to 50%; they have to make 100%"

    Scenario: Shares of a penalty that the venue sets elsewhere
      Given a market with margin of kind flat
        | maxLeverage | 10x |
      And its liquidation terms are
        | liquidatorShare    | 0.7 |
        | insuranceFundShare | 0.2 |
      When the market is judged
      Then the findings are
        | rule    | severity | field        | observed | limit |
        | LIQ-002 | blocker  | /liquidation | 0.9      | 1     |

    Scenario: A penalty that is not shared out
      Given a market with margin of kind flat
        | initialMarginRatio     | 10%   |
        | maintenanceMarginRatio | 6.25% |
      And its liquidation terms are
        | penaltyRatio | 2.5% |
      When the market is judged
      Then LIQ-002 does not apply, because "the market does not say how a penalty is shared out"

  @LIQ-003
  Rule: The insurance limit is within what the market's contract tier allows

    Scenario: Drift SOL-PERP, 2026-03-28: exactly what tier B allows
      Given the venue caps the insurance of contract tier B at 1000000 USD
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And its contractTier is B
      And its insurance is
        | maxUsd | 1000000 |
      When the market is judged
      Then LIQ-003 holds
      And no rule speaks

    Scenario: Just above
      Given the venue caps the insurance of contract tier B at 1000000 USD
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And its contractTier is B
      And its insurance is
        | maxUsd | 1000000.000001 |
      When the market is judged
      Then the findings are
        | rule    | severity | field             | observed       | limit   |
        | LIQ-003 | blocker  | /insurance/maxUsd | 1000000.000001 | 1000000 |

    Scenario: A market that is demoted keeps its limit
      The program would let SOL-PERP go from tier B to C as it stands.
      Given the venue caps the insurance of contract tier B at 1000000 USD
      And the venue caps the insurance of contract tier C at 100000 USD
      And a market with margin of kind flat
        | maxLeverage | 20x |
      And its contractTier is C
      And its insurance is
        | maxUsd | 1000000 |
      When the market is judged
      Then the findings are
        | rule    | severity | field             | observed | limit  |
        | LIQ-003 | blocker  | /insurance/maxUsd | 1000000  | 100000 |
      And LIQ-003 says "the insurance fund stands in for up to 1,000,000 USD; the contract tier allows 100,000 USD"

    Scenario: A tier that allows nothing
      Given the venue caps the insurance of contract tier speculative at 0 USD
      And a market with margin of kind flat
        | maxLeverage | 4x |
      And its contractTier is speculative
      And its insurance is
        | maxUsd | 0 |
      When the market is judged
      Then LIQ-003 holds
      And no rule speaks

    Scenario: A tier that the policy does not cap
      Given the venue caps the insurance of contract tier B at 1000000 USD
      And a market with margin of kind flat
        | maxLeverage | 4x |
      And its contractTier is A
      And its insurance is
        | maxUsd | 5000000 |
      When the market is judged
      Then LIQ-003 does not apply, because "the policy sets no highest insurance for the market's contract tier"

    Scenario: No insurance is stated
      Given the venue caps the insurance of contract tier B at 1000000 USD
      And a market with margin of kind flat
        | maxLeverage | 4x |
      And its contractTier is B
      When the market is judged
      Then LIQ-003 does not apply, because "the market does not say how much insurance stands behind it"
