/**
 * Between what stands in the inputs of a form and what stands in a configuration file.
 *
 * <p>Belongs here: which inputs a market file has, what is typed into them, and the text of a file that says the same and is otherwise
 * as its author wrote it. Does not belong here: requests, pages, judgement.
 */
@NullMarked
package org.bylaw.app.form;

import org.jspecify.annotations.NullMarked;
