package org.bylaw.specs.mutation;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Where the parts of a rule file stand in its text: the conditions of its pattern, what it reports, its annotations. */
final class RuleAnatomy {

    private final String text;
    private final RuleDescr rule;
    private final String variable;
    private final Class<?> fact;
    private final Span pattern;
    private final List<Condition> conditions;
    private final List<List<Argument>> reports;

    /**
     * A condition of the pattern, between its commas.
     *
     * @param text as it is written
     * @param start where it starts in the rule file
     * @param expression as it is understood, without the parentheses around the whole
     */
    record Condition(String text, int start, Expression expression) {

        /** Where a part of the expression stands in the rule file. */
        Span span(Node node) {
            return Span.of(node, text, start);
        }

        /** A part of the expression as it is written. */
        String written(Node node) {
            return Span.of(node, text, 0).in(text);
        }
    }

    /**
     * An argument of {@code findings.report}.
     *
     * @param span where it stands in the rule file
     * @param text as it is written
     * @param expression as it is understood
     */
    record Argument(Span span, String text, Expression expression) {}

    private RuleAnatomy(String text, RuleDescr rule, PatternDescr descr, Class<?> fact) {
        this.text = text;
        this.rule = rule;
        this.variable = descr.getIdentifier();
        this.fact = fact;
        this.pattern = inside(text, descr);
        this.conditions = conditions(text, descr, pattern);
        this.reports = reports(text, rule);
    }

    /**
     * Takes a rule file apart.
     *
     * @throws IllegalArgumentException if it is no rule of a single pattern
     */
    static RuleAnatomy of(String text) {
        PackageDescr unit;
        try {
            unit = new DrlParser(LanguageLevelOption.DRL6).parse(false, text);
        } catch (DroolsParserException e) {
            throw new IllegalArgumentException("cannot be parsed", e);
        }
        RuleDescr rule = unit.getRules().get(0);
        if (rule.getLhs().getDescrs().size() != 1
                || !(rule.getLhs().getDescrs().get(0) instanceof PatternDescr pattern)) {
            throw new IllegalArgumentException(rule.getName() + " has more than a single pattern");
        }
        String imported = unit.getImports().stream()
                .map(each -> each.getTarget())
                .filter(name -> name.endsWith("." + pattern.getObjectType()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(rule.getName() + " does not import its fact"));
        try {
            return new RuleAnatomy(text, rule, pattern, Class.forName(imported));
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(rule.getName() + " looks at no class: " + imported, e);
        }
    }

    private static Span inside(String text, PatternDescr pattern) {
        int open = text.indexOf('(', text.indexOf(pattern.getObjectType(), pattern.getStartCharacter()));
        int depth = 0;
        for (int index = open; index < text.length(); index++) {
            depth += text.charAt(index) == '(' ? 1 : text.charAt(index) == ')' ? -1 : 0;
            if (depth == 0) {
                return new Span(open + 1, index);
            }
        }
        throw new IllegalArgumentException("the pattern is not closed");
    }

    private static List<Condition> conditions(String text, PatternDescr pattern, Span inside) {
        List<Condition> conditions = new ArrayList<>();
        int from = inside.start();
        for (Object descr : pattern.getDescrs()) {
            String written = ((ExprConstraintDescr) descr).getExpression().strip();
            int start = text.indexOf(written, from);
            if (start < 0 || start > inside.end()) {
                throw new IllegalArgumentException("not found in the pattern: " + written);
            }
            Expression expression = new JavaParser()
                    .parseExpression(written)
                    .getResult()
                    .orElseThrow(() -> new IllegalArgumentException("is no Java expression: " + written));
            while (expression instanceof EnclosedExpr enclosed) {
                expression = enclosed.getInner();
            }
            conditions.add(new Condition(written, start, expression));
            from = start + written.length();
        }
        return List.copyOf(conditions);
    }

    private static List<List<Argument>> reports(String text, RuleDescr rule) {
        String consequence = rule.getConsequence().toString();
        int start = text.lastIndexOf(consequence);
        String block = "{" + consequence + "}";
        return new JavaParser()
                .parseBlock(block).getResult().orElseThrow().getStatements().stream()
                        .map(statement ->
                                statement.asExpressionStmt().getExpression().asMethodCallExpr())
                        .map(report -> report.getArguments().stream()
                                .skip(1)
                                .map(argument -> new Argument(
                                        Span.of(argument, block, start - 1),
                                        Span.of(argument, block, 0).in(block),
                                        argument))
                                .toList())
                        .toList();
    }

    /** The rule's id. */
    String id() {
        return rule.getName();
    }

    /** The whole file. */
    String text() {
        return text;
    }

    /** What stands between the parentheses of the pattern. */
    Span pattern() {
        return pattern;
    }

    /** The conditions of the pattern, in order. */
    List<Condition> conditions() {
        return conditions;
    }

    /** What each report hands over after {@code kcontext}: a place, then a witness, or what was seen and what is allowed. */
    List<List<Argument>> reports() {
        return reports;
    }

    /** Where the value of an annotation stands, without its quotes; {@code null} where the rule has no such annotation. */
    @Nullable
    Span annotation(String name) {
        Matcher matcher = Pattern.compile("@" + name + "\\(\"?((?:[^\"\\\\)]|\\\\.|\\)(?!\\s*\\R))*)\"?\\)")
                .matcher(text);
        return rule.getAnnotation(name) != null && matcher.find() ? new Span(matcher.start(1), matcher.end(1)) : null;
    }

    /** The edit that imports one more class. */
    Change.Edit importOf(Class<?> type) {
        int imports = text.indexOf("import ");
        return new Change.Edit(imports, imports, "import " + type.getName() + "\n");
    }

    /** A condition or a report without parentheses of accessors and without the fact's variable: {@code limits.maxLeverage}. */
    String readIn(String part) {
        return part.replace("()", "").replace(variable + ".", "");
    }

    /** The right-hand side. */
    String consequence() {
        return rule.getConsequence().toString();
    }

    /** The class of a property, as a pattern or a report reads it; {@code null} for anything else. */
    @Nullable
    Class<?> typeOf(Expression expression) {
        if (expression instanceof NameExpr name) {
            return name.getNameAsString().equals(variable) ? fact : property(fact, name.getNameAsString());
        }
        if (expression instanceof FieldAccessExpr field) {
            Class<?> scope = typeOf(field.getScope());
            return scope == null ? null : property(scope, field.getNameAsString());
        }
        if (expression instanceof MethodCallExpr call && call.getScope().isPresent()) {
            Class<?> scope = typeOf(call.getScope().get());
            return scope == null ? null : property(scope, call.getNameAsString());
        }
        return null;
    }

    private static @Nullable Class<?> property(Class<?> type, String name) {
        try {
            return type.getMethod(name).getReturnType();
        } catch (NoSuchMethodException e) {
            return null;
        }
    }
}
