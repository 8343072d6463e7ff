/**
 * Reading of the git repository that holds the market configuration: what a change starts from, and what came before.
 *
 * <p>Belongs here: finding the repository, revisions, files and messages of commits, the history of files. Does not belong
 * here: writing to a repository, starting programs, what the files mean, judgement.
 */
@NullMarked
package org.bylaw.app.git;

import org.jspecify.annotations.NullMarked;
