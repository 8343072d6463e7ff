package org.bylaw.app.web.page;

/**
 * What has to be seen on every page until it is dealt with.
 *
 * @param tone how grave it is
 * @param text what is the matter, a sentence
 * @param path the page where it is dealt with
 * @param words what the link there says
 */
public record Alarm(Tone tone, String text, String path, String words) {}
