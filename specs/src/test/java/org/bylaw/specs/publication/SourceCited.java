package org.bylaw.specs.publication;

import java.util.List;
import org.bylaw.file.Source;
import org.bylaw.rulebook.RuleCard;

/**
 * A constraint of a program or a decision of the house.
 *
 * @param source what it says
 * @param rules the rules that rest on it; where there are none, a policy does
 */
public record SourceCited(Source source, List<RuleCard> rules) {}
