package org.bylaw.change;

import java.util.List;
import java.util.stream.Stream;
import org.bylaw.margin.Direction;
import org.bylaw.market.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * A place in a policy.
 *
 * @param pattern the place as {@link PolicyTerms} knows it
 * @param pointer the JSON pointer in the file
 * @param names names of the rows and keys on the way to it, outermost first
 */
record PolicyPlace(String pattern, String pointer, List<String> names) {

    /** The policy as a whole. */
    static final PolicyPlace ROOT = new PolicyPlace("", "", List.of());

    /** A field of the section that is here. */
    PolicyPlace field(String name) {
        return new PolicyPlace(Pointer.child(pattern, name), Pointer.child(pointer, name), names);
    }

    /** A key of the map, or a row of the list, that is here. */
    PolicyPlace entry(String key, String name) {
        return new PolicyPlace(
                pattern + "/*",
                Pointer.child(pointer, key),
                Stream.concat(names.stream(), Stream.of(name)).toList());
    }

    /** The value of the decision that is here, beside its source. */
    PolicyPlace value() {
        return new PolicyPlace(pattern, Pointer.child(pointer, "value"), names);
    }

    /** A position in the list of words that is here. */
    PolicyPlace position(int position) {
        return new PolicyPlace(pattern, Pointer.child(pointer, Integer.toString(position)), names);
    }

    /** The term that is known for the place. */
    PolicyTerm term() {
        return PolicyTerms.of(pattern);
    }

    /** What is here, in words. */
    String words() {
        return term().phrase().formatted(names.toArray());
    }

    /** A difference here, of which {@code clause} tells what is here before what becomes of it. */
    LawDifference difference(@Nullable Object before, @Nullable Object after, Direction way, String clause) {
        return new LawDifference(pointer, PolicyText.of(before), PolicyText.of(after), way, words() + " " + clause);
    }
}
