/**
 * What can be done about blocked markets and changes, as text, as JSON and as a patch.
 *
 * <p>Belongs here: the words and the files of repairs. Does not belong here: the search for them, which is in
 * {@code org.bylaw.repair}.
 */
@NullMarked
package org.bylaw.app.repair;

import org.jspecify.annotations.NullMarked;
