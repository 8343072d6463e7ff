/**
 * What the rules say of a proposal: a draft held against a commit of the configuration repository.
 *
 * <p>Belongs here: reading a venue as a commit has it and as a draft would have it, the judgement, its digests, what of the committee
 * follows from it. Does not belong here: votes, who may do what, recording, pages.
 */
@NullMarked
package org.bylaw.app.judging;

import org.jspecify.annotations.NullMarked;
