/**
 * A demonstration: six made-up people on the committees of real venues, and proposals in different states, made by the same steps that
 * people take.
 *
 * <p>Belongs here: what is made up, and the order in which it is made. Does not belong here: anything that the app needs without it.
 */
@NullMarked
package org.bylaw.app.demo;

import org.jspecify.annotations.NullMarked;
