package org.bylaw.specs.publication;

import java.util.List;

/**
 * A feature file.
 *
 * @param folder {@code rules} or {@code documents}
 * @param name the file's name without ending, {@code openinterest}
 * @param title {@code Open interest}
 * @param description what there is to say about it, in paragraphs
 */
public record Feature(String folder, String name, String title, List<String> description, List<Scenario> scenarios) {}
