package org.bylaw.specs.documents;

import io.cucumber.java.ParameterType;
import java.util.Arrays;
import java.util.Locale;
import org.bylaw.account.Refusal;
import org.bylaw.exact.Rational;
import org.bylaw.margin.MarginKind;
import org.bylaw.position.Side;

/** The words that the documents' scenarios have for themselves. */
public final class DocumentWords {

    /** {@code BTC-PERP}. */
    @ParameterType("[A-Z0-9-]{5,}")
    public String market(String word) {
        return word;
    }

    /** {@code Perpetual Protocol}. */
    @ParameterType("Drift|Velocity|Perpetual Protocol|DPerp|Coinlocally")
    public VenueOfDocument venue(String name) {
        return VenueOfDocument.named(name);
    }

    /** {@code the cross pool}, or the isolated position of a market. */
    @ParameterType("the cross pool|the isolated [A-Z0-9-]{5,}")
    public Pool pool(String words) {
        return Pool.named(words);
    }

    /** {@code buys} or {@code sells}. */
    @ParameterType("buys|sells")
    public Side trades(String word) {
        return word.equals("buys") ? Side.LONG : Side.SHORT;
    }

    /** {@code long} or {@code short}. */
    @ParameterType("long|short")
    public Side side(String word) {
        return Side.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** {@code initial}, {@code fill} or {@code maintenance}. */
    @ParameterType("initial|fill|maintenance")
    public MarginKind marginKind(String word) {
        return MarginKind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** {@code 100/1100}. */
    @ParameterType("[0-9]+/[0-9]+(?:\\.[0-9]+)?")
    public Rational fraction(String word) {
        String[] parts = word.split("/", -1);
        return Rational.of(parts[0]).dividedBy(Rational.of(parts[1]));
    }

    /** A reason in the words of {@link Refusal}. */
    @ParameterType("[A-Za-z][a-zA-Z', -]*?[a-z]")
    public Refusal refusal(String words) {
        return Arrays.stream(Refusal.values())
                .filter(refusal -> refusal.words().equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no refusal says: " + words));
    }
}
