package org.bylaw.app.judging;

import org.jspecify.annotations.Nullable;

/**
 * A file as it is to be.
 *
 * @param file which
 * @param text what it is to hold; {@code null} where it is to go
 */
public record ProposedText(VenueFile file, @Nullable String text) {}
