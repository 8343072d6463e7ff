/**
 * The living documentation: a site in {@code target/living-documentation} that joins the documents' statements, the rules and
 * the scenarios that were run. It is written at the end of each run, also of one in which scenarios failed.
 *
 * <p>Belongs here: the join, and the pages made of it. Does not belong here: judgement of what the pages show; a test does that.
 */
@NullMarked
package org.bylaw.specs.publication;

import org.jspecify.annotations.NullMarked;
