/**
 * From files and requests to what the rule book judges: which policy goes with which market.
 *
 * <p>Belongs here: the joining of paths, policies and markets for {@code check}. Does not belong here: reading of JSON, judgement.
 */
@NullMarked
package org.bylaw.app.check;

import org.jspecify.annotations.NullMarked;
