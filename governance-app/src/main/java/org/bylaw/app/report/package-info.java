/**
 * The renderings of a check's report: for a person at a terminal, at a pull request or at a meeting, and for programs.
 *
 * <p>Belongs here: form. Does not belong here: judgement; every word of substance comes from the report.
 */
@NullMarked
package org.bylaw.app.report;

import org.jspecify.annotations.NullMarked;
