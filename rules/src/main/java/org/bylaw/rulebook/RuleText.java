package org.bylaw.rulebook;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A rule file as it was read.
 *
 * @param origin whose file it is
 * @param file the file as messages name it
 * @param folder the folder inside the rule folder, {@code leverage}; empty for a file at the top
 * @param name the file's name
 * @param text what it says
 */
record RuleText(RuleOrigin origin, String file, String folder, String name, String text) {

    /** The folder, or {@code house} for a file at the top of an operator's folder. */
    String concern() {
        return folder.isEmpty() ? "house" : folder;
    }

    /** Concern and name, which tell the file from every other whatever folder it was read from. */
    String path() {
        return concern() + "/" + name;
    }

    /** This text as an operator's, in the package of its concern. */
    RuleText asHouse() {
        return new RuleText(
                RuleOrigin.HOUSE,
                file,
                folder,
                name,
                text.replaceFirst(
                        "package " + Pattern.quote(origin.packageOf(folder)),
                        "package " + RuleOrigin.HOUSE.packageOf(folder)));
    }

    /** SHA-256 of the text, in hexadecimal. */
    String digest() {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
