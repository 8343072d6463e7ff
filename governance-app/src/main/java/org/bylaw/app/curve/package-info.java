/**
 * Margin curves before and after a change, as people see them: drawn as SVG, and as a table of the same numbers.
 *
 * <p>Belongs here: where on a page a size and a ratio stand, and at which sizes something happens. Does not belong here: judgement,
 * and the page around a drawing. What is drawn is rounded to the page; what is written beside it comes from the exact curves.
 */
@NullMarked
package org.bylaw.app.curve;

import org.jspecify.annotations.NullMarked;
