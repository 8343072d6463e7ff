/**
 * The review app as people use it: in a browser, on its pages alone.
 *
 * <p>Belongs here: the app that is served, the people in front of it, and the steps of {@code features/app}. What they look for on a
 * page, they look for as people do: by labels, roles and words. Does not belong here: the rules, and how the app does what it shows.
 */
@NullMarked
package org.bylaw.specs.app;

import org.jspecify.annotations.NullMarked;
