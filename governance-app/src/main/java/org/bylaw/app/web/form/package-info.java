/**
 * The form by which changes are proposed: what is typed, what the rules say of it meanwhile, and what becomes a draft.
 *
 * <p>Belongs here: reading the form's requests, its pages and their views. Does not belong here: what a file's text is made of, who may
 * propose, judgement.
 */
@NullMarked
package org.bylaw.app.web.form;

import org.jspecify.annotations.NullMarked;
