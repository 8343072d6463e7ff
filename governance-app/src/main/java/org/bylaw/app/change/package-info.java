/**
 * A proposed change as it is found: what differs between a base in git and the work tree, what the proposal says of itself, and what
 * the markets were before.
 */
@NullMarked
package org.bylaw.app.change;

import org.jspecify.annotations.NullMarked;
