package org.bylaw.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bylaw.rulebook.HandCodedRuleBook;
import org.bylaw.rulebook.MarketFacts;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.RuleBook;
import org.bylaw.rulebook.RuleSet;
import org.bylaw.rulebook.VenueSubject;
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

/** From market to report, by the rules and by the hand-coded laws: making the facts, judging them, putting it into words. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ReportBenchmark {

    private static final int MARKETS = 256;

    /** Which markets are judged. */
    @Param
    public BenchmarkMarkets markets = BenchmarkMarkets.FLAT_AND_SIZE_PREMIUM;

    private final RuleBook rules = new RuleBook(RuleSet.shipped());
    private final RuleBook handCoded = HandCodedRuleBook.of(RuleSet.shipped());
    private List<VenueSubject> requests = List.of();
    private List<List<VenueSubject>> oneByOne = List.of();

    /** Makes the markets. */
    @Setup
    public void requests() {
        requests = markets.requests(MARKETS);
        oneByOne = requests.stream().map(List::of).toList();
    }

    /** The facts alone, which are the same for both. */
    @Benchmark
    @OperationsPerInvocation(MARKETS)
    public List<List<Object>> factsAlone() {
        return MarketFacts.of(requests, BenchmarkMarkets.DAY);
    }

    /** A batch, by the rules. */
    @Benchmark
    @OperationsPerInvocation(MARKETS)
    public List<MarketReport> batchByRules() {
        return rules.checkEach(requests, BenchmarkMarkets.DAY);
    }

    /** A batch, by hand. */
    @Benchmark
    @OperationsPerInvocation(MARKETS)
    public List<MarketReport> batchByHand() {
        return handCoded.checkEach(requests, BenchmarkMarkets.DAY);
    }

    /** One request after the other, by the rules. */
    @Benchmark
    @OperationsPerInvocation(MARKETS)
    public void requestByRules(Blackhole blackhole) {
        for (List<VenueSubject> request : oneByOne) {
            blackhole.consume(rules.checkEach(request, BenchmarkMarkets.DAY));
        }
    }

    /** One request after the other, by hand. */
    @Benchmark
    @OperationsPerInvocation(MARKETS)
    public void requestByHand(Blackhole blackhole) {
        for (List<VenueSubject> request : oneByOne) {
            blackhole.consume(handCoded.checkEach(request, BenchmarkMarkets.DAY));
        }
    }
}
