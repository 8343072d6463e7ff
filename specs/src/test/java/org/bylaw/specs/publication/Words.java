package org.bylaw.specs.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a text.
 *
 * @param text the piece
 * @param target the place of the site that it names, from the site's root; {@code null} where it names none
 * @param name whether it is the name of what a rule fills in
 */
public record Words(String text, @Nullable String target, boolean name) {

    static final String OPEN = "\u2039";
    static final String CLOSE = "\u203a";

    private static final Pattern NAMED = Pattern.compile("(?<![\\w/-])(?:[A-Z]{2,6}-[0-9]{2,3}|house/[a-z]+(?:-[a-z]+)*"
            + "|[a-z]+:[a-z_]+#[0-9]+)(?![\\w-])|" + OPEN + "[a-z]+" + CLOSE);

    /**
     * Cuts a text where it names something that has a place on the site.
     *
     * @param targets the places, by what names them
     */
    static List<Words> of(String text, Map<String, String> targets) {
        List<Words> words = new ArrayList<>();
        Matcher named = NAMED.matcher(text);
        int end = 0;
        while (named.find()) {
            boolean name = named.group().startsWith(OPEN);
            String target = targets.get(named.group());
            if (name || target != null) {
                if (named.start() > end) {
                    words.add(new Words(text.substring(end, named.start()), null, false));
                }
                words.add(
                        name
                                ? new Words(
                                        named.group().substring(1, named.group().length() - 1), null, true)
                                : new Words(named.group(), target, false));
                end = named.end();
            }
        }
        if (end < text.length()) {
            words.add(new Words(text.substring(end), null, false));
        }
        return words;
    }
}
