/**
 * The pages about people: signing in, joining by a link, one's own account, and for administrators everybody's.
 *
 * <p>Belongs here: forms and what is said about them. Does not belong here: passwords, limits, sessions.
 */
@NullMarked
package org.bylaw.app.web.people;

import org.jspecify.annotations.NullMarked;
