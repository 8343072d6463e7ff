package org.bylaw.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bylaw.rulebook.MarketFacts;
import org.bylaw.rulebook.ShippedCards;
import org.bylaw.rulebook.Spoken;
import org.bylaw.rulebook.VenueSubject;

/**
 * The hand-coded checker as a program: a folder of venues in, findings as JSON out. {@code strict} reads and shape-checks as Bylaw
 * does; {@code lean} binds with Jackson and looks at no shape, which is the least that a checker in Java can do.
 */
public final class HandCodedMain {

    private HandCodedMain() {}

    /** Checks; the arguments are {@code strict} or {@code lean}, and the folder. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        List<VenueSubject> venues = arguments[0].equals("lean") ? LeanFiles.read(folder) : StrictFiles.read(folder);
        HandCodedChecker checker = new HandCodedChecker(ShippedCards.read());
        List<Spoken> spoken = MarketFacts.of(venues, BenchmarkMarkets.DAY).stream()
                .flatMap(facts -> checker.judge(facts).stream())
                .toList();
        FindingsJson.write(spoken, System.out);
    }
}
