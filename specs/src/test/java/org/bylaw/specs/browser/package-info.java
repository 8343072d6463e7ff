/**
 * The browser in which specifications look at pages.
 *
 * <p>Belongs here: how it is found and started, and what checks any page. Does not belong here: what is looked at.
 */
@NullMarked
package org.bylaw.specs.browser;

import org.jspecify.annotations.NullMarked;
