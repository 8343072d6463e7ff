/**
 * What the parts of pages show: alarms, facts, fields of forms, steps, differences.
 *
 * <p>Belongs here: immutable values that templates are given, and what is only a matter of their form. Does not belong here: requests,
 * rights, what one feature alone shows.
 */
@NullMarked
package org.bylaw.app.web.page;

import org.jspecify.annotations.NullMarked;
