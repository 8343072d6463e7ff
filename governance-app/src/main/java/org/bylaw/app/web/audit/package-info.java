/**
 * The pages of the audit trail: what was done, by whom, with which roles; its export; and the decision package of a proposal.
 *
 * <p>Belongs here: who may see which entry, and entries in words. Does not belong here: the trail itself, what an act means.
 */
@NullMarked
package org.bylaw.app.web.audit;

import org.jspecify.annotations.NullMarked;
