package org.bylaw.specs.mutation;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bylaw.check.Place;
import org.bylaw.specs.mutation.RuleAnatomy.Argument;

/** Broken reports: another field, or values in each other's place. */
final class Reports {

    private static final int WITNESSED = 2;

    private Reports() {}

    static List<Change> elsewhere(RuleAnatomy rule) {
        return rule.reports().stream()
                .map(report -> report.get(0))
                .map(place -> Change.broken(
                        rule,
                        place.span(),
                        "elsewhere",
                        place.text(),
                        "one in which the rule speaks, with the field in the table of findings"))
                .toList();
    }

    static List<Change> otherPlace(RuleAnatomy rule) {
        List<Change> changes = new ArrayList<>();
        for (List<Argument> report : rule.reports()) {
            Argument place = report.get(0);
            if (!(place.expression() instanceof MethodCallExpr call)
                    || call.getScope().isEmpty()) {
                continue;
            }
            Expression scope = call.getScope().get();
            Class<?> type = rule.typeOf(scope);
            if (type == null || call.getArguments().stream().anyMatch(Expression::isStringLiteralExpr)) {
                continue;
            }
            for (String other : places(type)) {
                if (!other.equals(call.getNameAsString())
                        || !call.getArguments().isEmpty()) {
                    String instead = scope + "." + other + "()";
                    changes.add(Change.of(
                            place.span(),
                            instead,
                            place.text() + " becomes " + instead,
                            "one in which the rule speaks, and in which the field that it is about is another than that of "
                                    + instead));
                }
            }
        }
        return changes;
    }

    private static List<String> places(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getReturnType() == Place.class
                        && method.getParameterCount() == 0
                        && !Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .sorted()
                .toList();
    }

    static List<Change> swapped(RuleAnatomy rule) {
        List<Change> changes = new ArrayList<>();
        for (List<Argument> report : rule.reports()) {
            Argument first = report.get(1);
            String missing =
                    "one in which the rule speaks, with what is seen and what is allowed in the table of findings";
            if (report.size() == WITNESSED) {
                changes.add(Change.broken(rule, first.span(), "swapped", first.text(), missing));
            } else if (!first.text().equals(report.get(2).text())) {
                Argument second = report.get(2);
                changes.add(Change.of(
                        new Span(first.span().start(), second.span().end()),
                        second.text() + ", " + first.text(),
                        first.text() + ", " + second.text(),
                        missing));
            }
        }
        return changes;
    }
}
