/**
 * The command line: commands, their options, exit codes and errors in one clear line.
 *
 * <p>Belongs here: reading arguments, choosing streams. Does not belong here: judgement or arithmetic.
 */
@NullMarked
package org.bylaw.app.cli;

import org.jspecify.annotations.NullMarked;
