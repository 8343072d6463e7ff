package org.bylaw.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** The texts of the shipped rules without the rules: what a hand-coded checker would have in a table. */
public final class ShippedCards {

    private ShippedCards() {}

    /** What the rules say of themselves, by id. */
    public static List<RuleCard> read() throws IOException {
        try (InputStream in = ShippedCards.class.getClassLoader().getResourceAsStream(RuleSet.INDEX)) {
            return RuleIndex.read(Objects.requireNonNull(in).readAllBytes()).entries().stream()
                    .map(RuleIndex.Entry::card)
                    .toList();
        }
    }
}
