/**
 * The page on which commits from outside are dealt with, and what else stands on every page until it is.
 *
 * <p>Belongs here: what alarms say, the forms by which they are ended. Does not belong here: how such commits are found and dealt with
 * (enactment).
 */
@NullMarked
package org.bylaw.app.web.alarm;

import org.jspecify.annotations.NullMarked;
