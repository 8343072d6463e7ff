/**
 * The review app put together: what it consists of, what happens at its start and by the clock.
 *
 * <p>Belongs here: which part is built from which. Does not belong here: anything that a part does.
 */
@NullMarked
package org.bylaw.app.serve;

import org.jspecify.annotations.NullMarked;
