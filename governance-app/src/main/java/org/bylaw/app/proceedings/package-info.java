/**
 * What people do about proposals, from the request to the entry in the audit trail, and what time and the repository do to them.
 *
 * <p>Belongs here: the state folded from the trail, each step with its checks, judging again, lapsing. Does not belong here: what
 * follows from an act (proposal), what the rules say (judging), pages.
 */
@NullMarked
package org.bylaw.app.proceedings;

import org.jspecify.annotations.NullMarked;
