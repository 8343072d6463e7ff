package org.bylaw.specs.rules;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** In which scenarios of its own each rule spoke, and in which it held. */
public final class RulesHeard {

    private static final Pattern RULE_TAG = Pattern.compile("@[A-Z]{3}-[0-9]{3}");

    private static final Set<String> SPOKE = new HashSet<>();
    private static final Set<String> HELD = new HashSet<>();

    private RulesHeard() {}

    /** Takes in a scenario that has come out as it says. */
    static void remember(Collection<String> tags, Collection<String> spoke, Collection<String> held) {
        for (String tag : tags) {
            if (RULE_TAG.matcher(tag).matches()) {
                String rule = tag.substring(1);
                if (spoke.contains(rule)) {
                    SPOKE.add(rule);
                }
                if (held.contains(rule)) {
                    HELD.add(rule);
                }
            }
        }
    }

    /** The rules that spoke in a scenario of their own. */
    public static Set<String> spoke() {
        return Set.copyOf(SPOKE);
    }

    /** The rules that held in a scenario of their own. */
    public static Set<String> held() {
        return Set.copyOf(HELD);
    }
}
