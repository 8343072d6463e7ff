/**
 * The life of a proposal: what is done about it, what state that leaves it in, who may do what next. Pure: no database, no clock, no
 * git, no web.
 *
 * <p>Belongs here: the acts, the state that follows from them, rights, the tally of approvals. Does not belong here: what the rules say
 * of a proposal (judging), how it is kept (audit), how it becomes a commit (enactment).
 */
@NullMarked
package org.bylaw.app.proposal;

import org.jspecify.annotations.NullMarked;
