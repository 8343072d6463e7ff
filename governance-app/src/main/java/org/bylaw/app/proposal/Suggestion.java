package org.bylaw.app.proposal;

import java.time.Instant;
import java.util.List;

/**
 * Files that a reader would have proposed instead.
 *
 * @param number its number, from 0
 * @param at when
 * @param account by whom
 * @param text why
 * @param base the commit that they are to be read against
 * @param files the files
 */
public record Suggestion(int number, Instant at, String account, String text, String base, List<DraftFile> files) {}
