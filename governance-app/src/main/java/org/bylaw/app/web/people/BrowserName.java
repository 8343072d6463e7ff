package org.bylaw.app.web.people;

import java.util.List;

/** A browser by the name that people know it by, out of what it calls itself. */
final class BrowserName {

    private record Mark(String mark, String name) {}

    /** The first that is found counts: each later one is also claimed by those before it. */
    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg/", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("Firefox/", "Firefox"),
            new Mark("Chromium/", "Chromium"),
            new Mark("Chrome/", "Chrome"),
            new Mark("Safari/", "Safari"));

    private static final List<Mark> SYSTEMS = List.of(
            new Mark("Android", "Android"),
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Windows", "Windows"),
            new Mark("Mac OS X", "macOS"),
            new Mark("Linux", "Linux"));

    private BrowserName() {}

    /** {@code Firefox on Linux}; what the browser calls itself where it is none of these. */
    static String of(String agent) {
        String browser = first(BROWSERS, agent);
        String system = first(SYSTEMS, agent);
        if (browser.isEmpty()) {
            return agent.isBlank() ? "a program without a name" : agent;
        }
        return system.isEmpty() ? browser : browser + " on " + system;
    }

    private static String first(List<Mark> marks, String agent) {
        return marks.stream()
                .filter(mark -> agent.contains(mark.mark()))
                .map(Mark::name)
                .findFirst()
                .orElse("");
    }
}
