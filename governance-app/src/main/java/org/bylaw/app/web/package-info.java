/**
 * The review app as a web server: routes with who may use them, requests and answers, static files, pages of errors.
 *
 * <p>Belongs here: what every feature's pages share. A feature registers its routes by {@link org.bylaw.app.web.Pages} and has a package
 * of its own below this one; its templates lie in a folder of that name. Does not belong here: what a page is about, judgement,
 * storage.
 */
@NullMarked
package org.bylaw.app.web;

import org.jspecify.annotations.NullMarked;
