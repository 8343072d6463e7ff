/**
 * From a decision to a commit, and from a commit back to what is known: recording, emergencies, the founding of committees, recovery
 * after a crash, commits that came from outside.
 *
 * <p>Belongs here: the only writing to the configuration repository. Does not belong here: how a commit is made of files (git), who may
 * do what (proposal).
 */
@NullMarked
package org.bylaw.app.enactment;

import org.jspecify.annotations.NullMarked;
