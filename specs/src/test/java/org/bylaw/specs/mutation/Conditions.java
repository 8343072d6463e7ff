package org.bylaw.specs.mutation;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bylaw.exact.Rational;
import org.bylaw.specs.mutation.RuleAnatomy.Condition;

/**
 * Broken conditions of a rule's pattern.
 *
 * <p>A test against {@code null} before something that is then read is a guard, which the laws of rule files demand; it is left alone.
 */
final class Conditions {

    private static final Map<BinaryExpr.Operator, String> REVERSED = Map.of(
            BinaryExpr.Operator.GREATER, "<",
            BinaryExpr.Operator.GREATER_EQUALS, "<=",
            BinaryExpr.Operator.LESS, ">",
            BinaryExpr.Operator.LESS_EQUALS, ">=",
            BinaryExpr.Operator.EQUALS, "!=",
            BinaryExpr.Operator.NOT_EQUALS, "==");
    private static final Map<BinaryExpr.Operator, String> STRICTNESS = Map.of(
            BinaryExpr.Operator.GREATER, ">=",
            BinaryExpr.Operator.GREATER_EQUALS, ">",
            BinaryExpr.Operator.LESS, "<=",
            BinaryExpr.Operator.LESS_EQUALS, "<");
    private static final String NEVER = "0 == 1";

    private Conditions() {}

    static List<Change> reversed(RuleAnatomy rule) {
        return comparisons(rule, REVERSED);
    }

    static List<Change> strictness(RuleAnatomy rule) {
        return comparisons(rule, STRICTNESS);
    }

    static List<Change> raised(RuleAnatomy rule) {
        return shifted(rule, "raised", "moved up");
    }

    static List<Change> lowered(RuleAnatomy rule) {
        return shifted(rule, "lowered", "moved down");
    }

    static List<Change> negated(RuleAnatomy rule) {
        List<Change> changes = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            for (Expression part : parts(condition.expression())) {
                boolean not =
                        part instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT;
                if (not || !(part instanceof BinaryExpr)) {
                    String written = condition.written(part);
                    String opposite = not ? written.substring(1) : "!" + written;
                    changes.add(Change.of(
                            condition.span(part),
                            opposite,
                            written + " becomes " + opposite,
                            "one that differs from a scenario in which the rule speaks only in that " + opposite
                                    + ", and in which it is silent"));
                }
            }
        }
        return changes;
    }

    static List<Change> dropped(RuleAnatomy rule) {
        List<Condition> own = own(rule);
        if (own.size() < 2) {
            return List.of();
        }
        return own.stream()
                .map(dropped -> Change.of(
                        rule.pattern(),
                        rule.conditions().stream()
                                .filter(condition -> !condition.equals(dropped))
                                .map(Condition::text)
                                .collect(Collectors.joining(", ", " ", " ")),
                        dropped.text(),
                        "one in which everything but " + dropped.text() + " holds, and in which the rule is silent"))
                .toList();
    }

    static List<Change> alternativeDropped(RuleAnatomy rule) {
        List<Change> changes = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            List<Expression> alternatives = alternatives(condition.expression());
            if (alternatives.size() < 2) {
                continue;
            }
            for (Expression dropped : alternatives) {
                String rest = alternatives.stream()
                        .filter(each -> !each.equals(dropped))
                        .map(condition::written)
                        .collect(Collectors.joining(" || "));
                // What comes after a test of absence can only be asked where something is present.
                String instead = nullTested(dropped)
                        .filter(tested -> guard(rule, condition, tested))
                        .map(tested -> condition.written(tested) + " != null && " + rest)
                        .orElse(rest);
                changes.add(Change.of(
                        condition.span(condition.expression()),
                        instead,
                        condition.written(dropped),
                        "one in which the rule speaks because of " + condition.written(dropped) + " alone"));
            }
        }
        return changes;
    }

    static List<Change> always(RuleAnatomy rule) {
        if (own(rule).isEmpty()) {
            return List.of();
        }
        String guards = rule.conditions().stream()
                .filter(condition -> isGuard(rule, condition))
                .map(Condition::text)
                .collect(Collectors.joining(", ", " ", " "));
        return List.of(Change.of(
                rule.pattern(),
                guards,
                "speaks of every fact",
                "one in which the rule applies and its conditions do not hold, and in which it is silent"));
    }

    static List<Change> never(RuleAnatomy rule) {
        String conditions = rule.conditions().stream()
                .map(condition -> condition.text() + ", ")
                .collect(Collectors.joining());
        return List.of(Change.of(
                rule.pattern(), " " + conditions + NEVER + " ", "never speaks", "one in which the rule speaks"));
    }

    private static List<Change> comparisons(RuleAnatomy rule, Map<BinaryExpr.Operator, String> instead) {
        List<Change> changes = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            for (BinaryExpr comparison : comparisons(rule, condition)) {
                String other = instead.get(comparison.getOperator());
                if (other != null) {
                    String left = condition.written(comparison.getLeft());
                    String right = condition.written(comparison.getRight());
                    String changed = left + " " + other + " " + right;
                    changes.add(Change.of(
                            condition.span(comparison),
                            changed,
                            condition.written(comparison) + " becomes " + changed,
                            "one in which \"" + condition.written(comparison) + "\" and \"" + changed
                                    + "\" differ" + (instead == STRICTNESS ? ": both sides are equal" : "")
                                    + ", and everything else that the rule asks for holds"));
                }
            }
        }
        return changes;
    }

    private static List<Change> shifted(RuleAnatomy rule, String method, String words) {
        List<Change> changes = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            for (BinaryExpr comparison : comparisons(rule, condition)) {
                if (rule.typeOf(comparison.getRight()) == Rational.class) {
                    String left = condition.written(comparison.getLeft());
                    String right = condition.written(comparison.getRight());
                    changes.add(Change.broken(
                            rule,
                            condition.span(comparison.getRight()),
                            method,
                            condition.written(comparison),
                            "one in which " + left + " lies between " + right + " and " + right + " " + words
                                    + " by a hundredth of itself, at that end of the two at which the rule turns"));
                }
            }
        }
        return changes;
    }

    /** The comparisons of a condition that are no guards. */
    private static List<BinaryExpr> comparisons(RuleAnatomy rule, Condition condition) {
        return condition.expression().findAll(BinaryExpr.class).stream()
                .filter(binary -> REVERSED.containsKey(binary.getOperator()))
                .filter(binary -> nullTested(binary)
                        .filter(tested -> guard(rule, condition, tested))
                        .isEmpty())
                .toList();
    }

    /** The conditions that are no guards. */
    private static List<Condition> own(RuleAnatomy rule) {
        return rule.conditions().stream()
                .filter(condition -> !isGuard(rule, condition))
                .toList();
    }

    private static boolean isGuard(RuleAnatomy rule, Condition condition) {
        return nullTested(condition.expression())
                .filter(tested -> guard(rule, condition, tested))
                .isPresent();
    }

    /** Whether something that {@code condition} tests against {@code null} is read beside it, or read on in the report. */
    private static boolean guard(RuleAnatomy rule, Condition condition, Expression tested) {
        String path = Pattern.quote(condition.written(tested));
        String others = rule.conditions().stream()
                .map(each ->
                        each.equals(condition) ? each.text().replaceFirst(path + "\\s*[!=]=\\s*null", "") : each.text())
                .collect(Collectors.joining(","));
        return Pattern.compile("(?<![\\w.])" + path + "(?!\\w)").matcher(others).find()
                || Pattern.compile("(?<![\\w.])" + path + "\\.")
                        .matcher(rule.readIn(rule.consequence()))
                        .find();
    }

    private static Optional<Expression> nullTested(Expression expression) {
        return expression instanceof BinaryExpr binary && binary.getRight() instanceof NullLiteralExpr
                ? Optional.of(binary.getLeft())
                : Optional.empty();
    }

    /** What is joined by and, and by or. */
    private static List<Expression> parts(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return parts(enclosed.getInner());
        }
        if (expression instanceof BinaryExpr binary
                && (binary.getOperator() == BinaryExpr.Operator.AND
                        || binary.getOperator() == BinaryExpr.Operator.OR)) {
            List<Expression> parts = new ArrayList<>(parts(binary.getLeft()));
            parts.addAll(parts(binary.getRight()));
            return parts;
        }
        return List.of(expression);
    }

    /** What is joined by or. */
    private static List<Expression> alternatives(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return alternatives(enclosed.getInner());
        }
        if (expression instanceof BinaryExpr binary && binary.getOperator() == BinaryExpr.Operator.OR) {
            List<Expression> alternatives = new ArrayList<>(alternatives(binary.getLeft()));
            alternatives.addAll(alternatives(binary.getRight()));
            return alternatives;
        }
        return List.of(expression);
    }
}
