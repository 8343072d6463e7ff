package org.bylaw.app.cli;

import java.io.PrintWriter;

/**
 * Where a command writes.
 *
 * @param out its answer
 * @param err its errors and progress
 */
record Streams(PrintWriter out, PrintWriter err) {}
