package org.bylaw.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bylaw.check.FlatMarket;
import org.bylaw.rulebook.MarketFacts;
import org.bylaw.rulebook.RuleEngine;
import org.bylaw.rulebook.Spoken;
import org.bylaw.rulebook.ThresholdRules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Forty threshold rules over flat markets: the figure that the engines of other languages are held against. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ThresholdBenchmark {

    private static final int MARKETS = 1000;

    private final RuleEngine engine = ThresholdRules.engine();
    private List<FlatMarket> markets = List.of();

    /** The markets, the same for all engines. */
    static List<FlatMarket> markets() {
        return FlatMarket.of(
                MarketFacts.of(BenchmarkMarkets.FLAT_AND_SIZE_PREMIUM.requests(MARKETS), BenchmarkMarkets.DAY));
    }

    /** Makes the facts. */
    @Setup
    public void facts() {
        markets = markets();
    }

    /** A batch. */
    @Benchmark
    @OperationsPerInvocation(MARKETS)
    public List<Spoken> thresholds() {
        return engine.fire(markets).spoken();
    }
}
