package org.bylaw.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A venue's {@code accepted.json}.
 *
 * @param schema the JSON Schema that an editor may use; not read by Bylaw
 * @param accepted the findings that the committee lives with
 */
public record AcceptedFindings(
        @JsonProperty("$schema") @Nullable String schema,

        @NotNull(message = "list the findings, or [] for none")
        List<@Valid @NotNull AcceptedFinding> accepted) {

    /** Nothing accepted. */
    public static final AcceptedFindings NONE = new AcceptedFindings(null, List.of());
}
