package org.bylaw.market;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names that a venue, and so its folder, may have. */
public final class VenueName {

    /** As an anchored regular expression. */
    public static final String REGEXP = "^[a-z0-9][a-z0-9-]{0,63}$";

    private static final Pattern PATTERN = Pattern.compile(REGEXP);

    private VenueName() {}

    /** Whether {@code name} may be a venue's; no other name is ever made part of a path. */
    public static boolean allows(@Nullable String name) {
        return name != null && PATTERN.matcher(name).matches();
    }
}
