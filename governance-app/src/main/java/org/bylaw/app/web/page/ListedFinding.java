package org.bylaw.app.web.page;

import java.util.List;
import org.bylaw.rulebook.Finding;

/**
 * A finding in a list.
 *
 * @param badge how grave it is, or that it was accepted
 * @param place what it is about, as people read it; empty for the file as a whole
 * @param message what was seen against what is allowed
 * @param remedy what to do
 * @param rule the rule's id, which links to its page
 * @param inputs ids of the inputs of the form that it is about, so that they can lead here and back
 * @param numbers further numbers: what was seen, what is allowed, in dollars
 */
public record ListedFinding(
        Badge badge,
        String place,
        String message,
        String remedy,
        String rule,
        List<String> inputs,
        List<Fact> numbers) {

    /** Copies the lists. */
    public ListedFinding {
        inputs = List.copyOf(inputs);
        numbers = List.copyOf(numbers);
    }

    /**
     * A finding of the rules.
     *
     * @param market the market that it is about; empty where the page is about one market only
     */
    public static ListedFinding of(String market, Finding finding) {
        String place =
                market.isEmpty() || finding.path().isEmpty() ? market + finding.path() : market + " " + finding.path();
        Badge badge = finding.accepted() == null
                ? Badge.of(finding.severity())
                : Badge.of(
                        Tone.PLAIN,
                        Icon.SQUARE,
                        "accepted " + finding.severity().word());
        return new ListedFinding(
                badge, place, finding.message(), finding.remedy(), finding.rule(), List.of(), List.of());
    }
}
