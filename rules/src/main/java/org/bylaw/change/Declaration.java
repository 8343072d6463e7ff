package org.bylaw.change;

import java.util.List;
import org.bylaw.margin.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal says of itself. It is believed in nothing, and held against what is computed.
 *
 * @param intent which way it says it goes; {@code null} where it does not say
 * @param parameters JSON pointers of the fields or sections that it says it changes; {@code null} where it names none
 * @param rationale why, in its own words; {@code null} where it does not say
 * @param notice when and to whom it applies; {@code null} where it does not say
 */
public record Declaration(
        @Nullable Direction intent,
        @Nullable List<String> parameters,
        @Nullable String rationale,
        @Nullable Notice notice) {

    /** Nothing is said. */
    public static final Declaration NONE = new Declaration(null, null, null, null);

    /** Copies the parameters. */
    public Declaration {
        parameters = parameters == null ? null : List.copyOf(parameters);
    }

    /** Whether the field is one that the proposal names, by itself or with a section around it. */
    public boolean names(String pointer) {
        return parameters != null
                && parameters.stream()
                        .filter(named -> named.length() > 1)
                        .anyMatch(named ->
                                pointer.equals(named) || pointer.startsWith(named.endsWith("/") ? named : named + "/"));
    }
}
