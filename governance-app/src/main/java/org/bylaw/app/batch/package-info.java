/**
 * Requests and answers of a batch: one JSON object per line in, one per line out, in the same order.
 *
 * <p>Belongs here: lines, their order, and what a broken one is answered. Does not belong here: what a request asks.
 */
@NullMarked
package org.bylaw.app.batch;

import org.jspecify.annotations.NullMarked;
