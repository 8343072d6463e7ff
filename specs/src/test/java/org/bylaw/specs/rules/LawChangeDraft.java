package org.bylaw.specs.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.change.LawChange;
import org.jspecify.annotations.Nullable;

/** What a scenario proposes about the venue's law. */
public final class LawChangeDraft {

    private final List<String> files = new ArrayList<>();
    private final List<String> loosenings = new ArrayList<>();
    private final List<String> tightenings = new ArrayList<>();
    private @Nullable PolicyDraft policy;
    private @Nullable LocalDate effectiveOn;

    /** A file of the law differs. */
    void in(String file) {
        files.add(file);
    }

    /** Something becomes looser. */
    void looser(String clause) {
        loosenings.add(clause);
    }

    /** Something becomes stricter. */
    void stricter(String clause) {
        tightenings.add(clause);
    }

    /** The law is to count from a day on. */
    void from(LocalDate day) {
        effectiveOn = day;
    }

    /** The policy that is proposed, in which nothing is stated but what the scenario says of it. */
    PolicyDraft proposedPolicy() {
        if (policy == null) {
            policy = new PolicyDraft();
        }
        return policy;
    }

    /** The policy that is proposed; {@code null} where the scenario speaks of none. */
    @Nullable
    PolicyDraft policy() {
        return policy;
    }

    /** What is proposed about the law; {@code null} where it stays. */
    @Nullable
    LawChange lawChange(boolean marketsToo) {
        return files.isEmpty() ? null : new LawChange(files, loosenings, tightenings, marketsToo, effectiveOn);
    }
}
