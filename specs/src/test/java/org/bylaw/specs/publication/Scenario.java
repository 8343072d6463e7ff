package org.bylaw.specs.publication;

import java.util.List;
import java.util.Set;

/**
 * A scenario, or an outline with its examples.
 *
 * @param anchor its place on a page, unlike that of any other scenario
 * @param part the title of the {@code Rule:} block around it; empty where there is none
 * @param title what it shows
 * @param description what there is to say about it, in paragraphs
 * @param tags ids of the statements and rules that it shows
 * @param steps its sentences, those of its background first
 * @param examples the rows of an outline; empty for a scenario that is none
 * @param runs every run of it
 */
public record Scenario(
        String anchor,
        String part,
        String title,
        List<String> description,
        Set<String> tags,
        List<Step> steps,
        List<Examples> examples,
        List<Run> runs) {

    /** The worst result of its runs. */
    public Result result() {
        return Result.worst(runs.stream().map(Run::result).toList());
    }
}
