/**
 * Who may do what over the web, and which requests are refused before anything is done.
 *
 * <p>Belongs here: rights of routes, the checks of a request's origin and host, tokens of forms, the headers of every answer. Does not
 * belong here: passwords, sessions in the database, pages, the web server.
 */
@NullMarked
package org.bylaw.app.web.security;

import org.jspecify.annotations.NullMarked;
