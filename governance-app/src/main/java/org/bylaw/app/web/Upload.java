package org.bylaw.app.web;

/**
 * A file that came with a form. Its name is the sender's and never part of a path.
 *
 * @param name what the sender calls it
 * @param content what it holds
 */
public record Upload(String name, Content content) {}
