package org.bylaw.file;

/**
 * What the maintainers of Bylaw decided, because no document and no program says it.
 *
 * @param id {@code house/margin-gap}
 * @param says what was decided, with the numbers that speak for it
 * @param document who decided, and from which evidence
 */
public record HouseDecision(String id, String says, String document) implements Source {}
