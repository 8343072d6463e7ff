/**
 * The pages about committees: who decides about a venue, what each kind of change takes, and the founding of a first committee.
 *
 * <p>Belongs here: what these pages show. Does not belong here: what a committee may look like, how one is changed.
 */
@NullMarked
package org.bylaw.app.web.committee;

import org.jspecify.annotations.NullMarked;
