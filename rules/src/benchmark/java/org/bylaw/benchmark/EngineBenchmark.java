package org.bylaw.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bylaw.rulebook.MarketFacts;
import org.bylaw.rulebook.RuleEngine;
import org.bylaw.rulebook.RuleSet;
import org.bylaw.rulebook.Spoken;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** All rules against the hand-coded laws over facts that were made beforehand: what the engine itself costs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EngineBenchmark {

    private static final int MARKETS = 256;

    /** Which markets are judged. */
    @Param
    public BenchmarkMarkets markets = BenchmarkMarkets.FLAT_AND_SIZE_PREMIUM;

    private List<List<Object>> each = List.of();
    private final List<Object> all = new ArrayList<>();
    private final RuleEngine engine = RuleEngine.of(RuleSet.shipped());
    private final HandCodedChecker handCoded =
            new HandCodedChecker(RuleSet.shipped().cards());

    /** Makes the facts. */
    @Setup
    public void facts() {
        each = MarketFacts.of(markets.requests(MARKETS), BenchmarkMarkets.DAY);
        each.forEach(all::addAll);
    }

    /** A batch, by the rules. */
    @Benchmark
    @OperationsPerInvocation(MARKETS)
    public List<Spoken> batchByRules() {
        return engine.fire(all).spoken();
    }

    /** A batch, by hand. */
    @Benchmark
    @OperationsPerInvocation(MARKETS)
    public List<Spoken> batchByHand() {
        return handCoded.judge(all);
    }

    /** Market by market, by the rules. */
    @Benchmark
    @OperationsPerInvocation(MARKETS)
    public void singleByRules(Blackhole blackhole) {
        for (List<Object> facts : each) {
            blackhole.consume(engine.fire(facts));
        }
    }

    /** Market by market, by hand. */
    @Benchmark
    @OperationsPerInvocation(MARKETS)
    public void singleByHand(Blackhole blackhole) {
        for (List<Object> facts : each) {
            blackhole.consume(handCoded.judge(facts));
        }
    }
}
