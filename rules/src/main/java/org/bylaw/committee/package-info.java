/**
 * Who decides about a venue, and what a decision takes: members with their roles, approvals and waiting periods by the directions of a
 * change.
 *
 * <p>Belongs here: what {@code committee.json} states, whether it holds together, and what follows from it for one change. Does not
 * belong here: people's passwords, votes, time that passes, files.
 */
@NullMarked
package org.bylaw.committee;

import org.jspecify.annotations.NullMarked;
