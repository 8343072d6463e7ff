package org.bylaw.change;

import java.util.List;
import java.util.Set;

/**
 * A decision of a policy, as comparing two policies needs it.
 *
 * @param sense which way more of it is
 * @param phrase what it is, the subject of a clause; {@code %s} stands for the names on the way to it
 * @param fromLoosest the file's words of a {@link PolicySense#RANKED} one, the loosest first, those that are as strict as each
 *     other together, with {@link #ABSENT} where it is not stated
 */
record PolicyTerm(PolicySense sense, String phrase, List<Set<String>> fromLoosest) {

    /** Stands among words for none of them. */
    static final String ABSENT = "";

    /** A term that is not ranked. */
    static PolicyTerm of(PolicySense sense, String phrase) {
        return new PolicyTerm(sense, phrase, List.of());
    }

    /** How strict {@code word} is, 0 for the loosest. */
    int rank(String word) {
        for (int rank = 0; rank < fromLoosest.size(); rank++) {
            if (fromLoosest.get(rank).contains(word)) {
                return rank;
            }
        }
        throw new IllegalArgumentException(word + " is none of " + fromLoosest);
    }
}
