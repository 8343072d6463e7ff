package org.bylaw.check;

import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/** A market, for the tests of rules about two kinds of facts. */
public record SampleMarket(
        String name,

        @WhenAbsent("the market has no cap on open interest") @Nullable
        Rational cap) {

    public Place at(String field) {
        return new Place("sample/" + name, null, "/" + field, null);
    }
}
