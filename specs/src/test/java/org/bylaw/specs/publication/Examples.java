package org.bylaw.specs.publication;

import java.util.List;

/**
 * The rows of an outline, or of a part of it.
 *
 * @param title what they have in common; may be empty
 * @param names the placeholders
 * @param runs one per row
 */
public record Examples(String title, List<String> names, List<Run> runs) {}
