package org.bylaw.change;

/** What more of a decision of a policy means: which way the law goes with it. */
enum PolicySense {
    /** A limit from above: more of it is looser, none is no limit. */
    HIGHER_IS_LOOSER,
    /** An allowance: more of it is looser, none is zero. */
    ALLOWANCE,
    /** A demand in numbers: more of it is tighter, none asks nothing. */
    HIGHER_IS_TIGHTER,
    /** Something asked: there is none of it where nothing is asked; which of two others is the stricter cannot be told. */
    DEMAND,
    /** Something allowed: there is none of it where it is not allowed; which of two others is the stricter cannot be told. */
    PERMISSION,
    /** One of several words that are ordered by how strict they are. */
    RANKED,
    /** A list each entry of which asks for something; none asks nothing. */
    DEMANDS,
    /** A list each entry of which allows something; none allows everything. */
    CHOICES,
    /** A list each entry of which allows something; none allows nothing. */
    EXEMPTIONS,
    /** Names in an order that binds every two of them; none binds nothing. */
    ORDER,
    /** The margin modes of the venue, its default first; see {@link PolicyModes}. */
    MODES,
    /** A category, by whether market files may name it; see {@link PolicyCategories}. */
    CATEGORY,
    /** Another one is another law; which way cannot be told. */
    UNKNOWN,
    /** Decides nothing by itself. */
    NOTHING
}
