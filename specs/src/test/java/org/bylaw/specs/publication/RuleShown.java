package org.bylaw.specs.publication;

import java.util.List;
import org.bylaw.file.Source;
import org.bylaw.rulebook.RuleCard;
import org.bylaw.rulebook.RuleInWords;

/**
 * A rule with what it rests on and what shows it.
 *
 * @param card what the rule says of itself
 * @param concern the title of its concern
 * @param sources the sources that it names
 * @param scenarios the scenarios that carry its id
 */
public record RuleShown(RuleCard card, String concern, List<Source> sources, List<Scenario> scenarios) {

    /** How its scenarios came out. */
    public Tally tally() {
        return Tally.of(scenarios);
    }

    /** The worst result of its scenarios. */
    public Result result() {
        return Result.worst(scenarios.stream().map(Scenario::result).toList());
    }

    /** Its message, with the names of what it fills in between {@value Words#OPEN} and {@value Words#CLOSE}. */
    public String says() {
        return RuleInWords.says(card, name -> Words.OPEN + name + Words.CLOSE);
    }

    /** Whether its message is made wholly elsewhere. */
    public boolean saysNothingOfItsOwn() {
        return card.says().equals("{where}");
    }

    /** Where it does not apply. */
    public List<String> notApplicable() {
        return RuleInWords.notApplicable(card);
    }
}
