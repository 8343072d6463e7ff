/**
 * Decision packages: everything that a decision rested on, in one file, and the judgement made again from it.
 *
 * <p>Belongs here: putting a package together, reading it strictly, holding its digests against its texts, judging it again and
 * saying what differs. Does not belong here: judging itself, pages, what a proposal's acts mean.
 */
@NullMarked
package org.bylaw.app.decision;

import org.jspecify.annotations.NullMarked;
