package org.bylaw.file;

/**
 * What a venue's program enforces.
 *
 * @param id program and check, {@code drift:validate_margin#1}
 * @param says what it enforces, in one sentence
 * @param document the program's file
 */
public record ProgramConstraint(String id, String says, String document) implements Source {}
