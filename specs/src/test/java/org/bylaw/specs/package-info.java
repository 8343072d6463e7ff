/**
 * Bylaw's specifications: scenarios that run. The feature files stand in {@code specs/features}.
 *
 * <p>Belongs here: what starts the scenarios, and what makes sure that they leave nothing out. Steps are in the packages
 * below.
 */
@NullMarked
package org.bylaw.specs;

import org.jspecify.annotations.NullMarked;
