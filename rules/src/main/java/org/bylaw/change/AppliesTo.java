package org.bylaw.change;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which positions a tighter requirement counts for. */
public enum AppliesTo {
    /** For all, those that are open already among them. */
    @JsonProperty("all")
    ALL,
    /** For those opened or enlarged afterwards. */
    @JsonProperty("new-positions")
    NEW_POSITIONS;

    /** The word of the file formats: {@code all}, {@code new-positions}. */
    public String word() {
        return this == ALL ? "all" : "new-positions";
    }
}
