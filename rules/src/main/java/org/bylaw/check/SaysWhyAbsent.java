package org.bylaw.check;

import org.jspecify.annotations.Nullable;

/** A fact that knows why one of its properties is absent, where that differs from case to case. */
public interface SaysWhyAbsent {

    /**
     * Why the property is {@code null}: a clause without full stop, {@code the depth within 2% of mid is 9 days old; the policy
     * allows 7}. {@code null} where the property's {@link WhenAbsent} says all.
     */
    @Nullable
    String whyAbsent(String property);
}
