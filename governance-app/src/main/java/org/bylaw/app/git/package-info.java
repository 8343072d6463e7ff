/**
 * The git repository that holds the market configuration: what a change starts from, what came before, and the commits that
 * record what was decided.
 *
 * <p>Belongs here: finding the repository, revisions, files and messages of commits, the history of files; making one commit on
 * top of an expected one. Only {@code CommitObjects}, {@code BranchUpdate}, {@code Checkout} and {@code NewRepository} write. Does
 * not belong here: starting programs, what the files mean, judgement.
 */
@NullMarked
package org.bylaw.app.git;

import org.jspecify.annotations.NullMarked;
