/**
 * The first page: what waits for the person who is signed in, by role.
 *
 * <p>Belongs here: what waits for whom, in which order, and what an empty list says. Does not belong here: who may do what (proposal),
 * how it is done (the pages of the proposals).
 */
@NullMarked
package org.bylaw.app.web.inbox;

import org.jspecify.annotations.NullMarked;
