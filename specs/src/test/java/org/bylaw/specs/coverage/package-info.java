/**
 * What the documents say and what the scenarios claim to show, held against each other.
 *
 * <p>Belongs here: laws of the statements' tags. Does not belong here: laws of the rules' tags, which are beside the suite.
 */
@NullMarked
package org.bylaw.specs.coverage;

import org.jspecify.annotations.NullMarked;
