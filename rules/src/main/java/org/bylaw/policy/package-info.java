/**
 * What a venue's committee has decided: thresholds, each with its source, and the findings that it has accepted.
 *
 * <p>Belongs here: the words of {@code policy.json} and {@code accepted.json} and how a venue's policy goes over the shipped
 * default. Does not belong here: judgement (see the rules).
 */
@NullMarked
package org.bylaw.policy;

import org.jspecify.annotations.NullMarked;
