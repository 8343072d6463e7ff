/**
 * The pages on which a committee reads proposals and decides about them: the list, the page for a decision, the versions.
 *
 * <p>Belongs here: what these pages show, which forms they offer, what their forms do by the services. Does not belong here: who may do
 * what (proposal), what the rules say (judging), the form by which drafts are written.
 */
@NullMarked
package org.bylaw.app.web.proposal;

import org.jspecify.annotations.NullMarked;
