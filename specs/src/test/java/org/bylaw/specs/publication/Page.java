package org.bylaw.specs.publication;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A page of the site while it is written: where it stands, and so how it names the others. */
public final class Page {

    private final String path;
    private final String title;
    private final SiteMap map;
    private final Join join;
    private final Set<String> told = new HashSet<>();

    Page(String path, String title, SiteMap map, Join join) {
        this.path = path;
        this.title = title;
        this.map = map;
        this.join = join;
    }

    /** Its path from the root of the site. */
    public String path() {
        return path;
    }

    /** What it is about. */
    public String title() {
        return title;
    }

    /** The way to the root of the site. */
    public String root() {
        return "../".repeat((int) path.chars().filter(letter -> letter == '/').count());
    }

    /** The way to a place of the site. */
    public String to(String place) {
        return place.startsWith(path + "#") ? place.substring(path.length()) : root() + place;
    }

    /** Whether {@code place} is this page or stands on it. */
    public boolean has(String place) {
        return place.equals(path) || place.startsWith(path + "#");
    }

    /** A text with ways to what it names; this page itself is not one of them. */
    public List<Words> words(String text) {
        return Words.of(text, map.byId()).stream()
                .map(words -> words.target() == null
                        ? words
                        : new Words(
                                words.text(), words.target().equals(path) ? null : to(words.target()), words.name()))
                .toList();
    }

    /** The way to a scenario where it is told at length. */
    public String to(Scenario scenario) {
        return told.contains(scenario.anchor()) ? "#" + scenario.anchor() : to(map.scenario(scenario));
    }

    /** Whether the scenario has not been told on this page before; from now on it has. */
    public boolean tells(Scenario scenario) {
        return told.add(scenario.anchor());
    }

    /** Everything there is. */
    public Join join() {
        return join;
    }
}
