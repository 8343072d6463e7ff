/**
 * The people who use the review app: accounts, passwords, sign-in and its limits, sessions, one-time links.
 *
 * <p>Belongs here: who somebody is, and that it is still the same person. The secrets lie in tables of this package, as hashes
 * alone; what happened to them is entered in the audit trail, without secrets. Does not belong here: what somebody may do at a
 * venue (the roles are in the venue's committee file), cookies, pages.
 */
@NullMarked
package org.bylaw.app.people;

import org.jspecify.annotations.NullMarked;
