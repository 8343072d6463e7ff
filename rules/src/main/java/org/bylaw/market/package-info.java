/**
 * What a market file says, and nothing more: one immutable record per section of the file, with the constraints that each
 * field must meet by itself. A value that is absent from the file is {@code null} here; no default is filled in.
 *
 * <p>Belongs here: the words of the file format, and how its fields are named, ordered and reached by JSON pointers. Does
 * not belong here: arithmetic (see {@code margin}), thresholds (see {@code policy}), reading and writing (see {@code file}).
 */
@NullMarked
package org.bylaw.market;

import org.jspecify.annotations.NullMarked;
