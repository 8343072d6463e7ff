/**
 * What a reader may want to know of a rule beyond its card.
 *
 * <p>Belongs here: the worked examples out of the features, the text of a rule file. Does not belong here: judgement, form.
 */
@NullMarked
package org.bylaw.app.catalog;

import org.jspecify.annotations.NullMarked;
