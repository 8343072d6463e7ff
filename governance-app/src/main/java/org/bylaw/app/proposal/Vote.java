package org.bylaw.app.proposal;

import java.time.Instant;

/**
 * An approval or a rejection.
 *
 * @param account whose
 * @param name whose, by name
 * @param organisation for which organisation
 * @param at when
 * @param version of which version
 * @param comment why
 */
public record Vote(String account, String name, String organisation, Instant at, int version, String comment) {}
