/**
 * The pages about rules: the catalogue, and one rule with its why, its sources, its worked examples and its text.
 *
 * <p>Belongs here: what these pages show and how it is chosen. Does not belong here: rules, judgement.
 */
@NullMarked
package org.bylaw.app.web.rules;

import org.jspecify.annotations.NullMarked;
