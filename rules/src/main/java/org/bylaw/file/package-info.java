/**
 * Reading and writing of the files: JSON text to records and back, folders to configurations, and what a record must meet
 * before rules can judge it.
 *
 * <p>Belongs here: everything that knows JSON or a path. Does not belong here: the words of the files (see {@code market},
 * {@code policy} and {@code committee}) and judgement (see the rules).
 */
@NullMarked
package org.bylaw.file;

import org.jspecify.annotations.NullMarked;
