package org.bylaw.app.web.page;

/**
 * The addresses of the files that every page loads.
 *
 * @param style the style sheet
 * @param htmx the library for parts of pages
 * @param script our own script
 * @param icon the icon of the tab
 */
public record PageFiles(String style, String htmx, String script, String icon) {}
