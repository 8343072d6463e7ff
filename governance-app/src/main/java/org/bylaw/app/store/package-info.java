/**
 * The database of the review app: SQLite in a file, or PostgreSQL.
 *
 * <p>Belongs here: opening a database, bringing its tables up to date, transactions that are durable once they return. Does not
 * belong here: what the tables mean.
 */
@NullMarked
package org.bylaw.app.store;

import org.jspecify.annotations.NullMarked;
