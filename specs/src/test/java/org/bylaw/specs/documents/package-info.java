/**
 * The steps of {@code specs/features/documents}: venues, accounts on them, what traders do and what the venue demands.
 *
 * <p>Belongs here: the language in which the five documents speak, and how it asks the account-level margin. Does not belong
 * here: judging market files (see {@code rules}), arithmetic.
 */
@NullMarked
package org.bylaw.specs.documents;

import org.jspecify.annotations.NullMarked;
