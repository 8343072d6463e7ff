package org.bylaw.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.mvel.parser.DrlxParser;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.printer.PrintUtil;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may look at: patterns over facts, joined by their variables where there are several, with constraints that an
 * {@link ExpressionReader} accepts.
 */
final class PatternLaw {

    private final Map<String, Class<?>> imports;
    private final Complaints complaints;
    private final List<RulePattern> patterns = new ArrayList<>();

    private PatternLaw(Map<String, Class<?>> imports, Complaints complaints) {
        this.imports = imports;
        this.complaints = complaints;
    }

    /** The imported classes by their simple names. */
    static Map<String, Class<?>> imports(RuleFile file, ClassLoader loader, Complaints complaints) {
        Map<String, Class<?>> imports = new HashMap<>();
        for (ImportDescr imported : file.unit().getImports()) {
            Class<?> type = load(imported.getTarget(), loader);
            if (type == null) {
                complaints.add(imported.getLine(), "imports " + imported.getTarget() + ", which does not exist");
            } else {
                imports.put(type.getSimpleName(), type);
            }
        }
        return imports;
    }

    private static @Nullable Class<?> load(String name, ClassLoader loader) {
        String binaryName = name;
        while (true) {
            try {
                return Class.forName(binaryName, false, loader);
            } catch (ClassNotFoundException | LinkageError e) {
                int dot = binaryName.lastIndexOf('.');
                if (dot < 0) {
                    return null;
                }
                binaryName = binaryName.substring(0, dot) + "$" + binaryName.substring(dot + 1);
            }
        }
    }

    /** The rule's patterns, in order; those that are none are complained of. */
    static List<RulePattern> patterns(RuleFile file, Map<String, Class<?>> imports, Complaints complaints) {
        PatternLaw law = new PatternLaw(imports, complaints);
        for (BaseDescr descr : file.rule().getLhs().getDescrs()) {
            law.collect(descr, true);
        }
        if (law.patterns.stream().noneMatch(RulePattern::matches)) {
            complaints.add(file.rule().getLine(), "has no pattern, so there is nothing to speak of");
        }
        return law.patterns;
    }

    private void collect(BaseDescr descr, boolean matches) {
        if (descr instanceof PatternDescr pattern) {
            collect(pattern, matches);
        } else if (descr instanceof AndDescr and && matches) {
            and.getDescrs().forEach(inner -> collect(inner, true));
        } else if (descr instanceof NotDescr not && matches && not.getDescrs().size() == 1) {
            collect((BaseDescr) not.getDescrs().get(0), false);
        } else if (descr instanceof ExistsDescr exists
                && matches
                && exists.getDescrs().size() == 1) {
            collect((BaseDescr) exists.getDescrs().get(0), false);
        } else {
            complaints.add(
                    descr.getLine(),
                    "there may be patterns, and not or exists before one of them; not "
                            + descr.getClass()
                                    .getSimpleName()
                                    .replace("Descr", "")
                                    .toLowerCase(Locale.ROOT));
        }
    }

    private void collect(PatternDescr pattern, boolean matches) {
        int line = pattern.getLine();
        if (pattern.getSource() != null) {
            complaints.add(line, "a pattern may not have a source (from, accumulate, collect, entry-point)");
            return;
        }
        if (!pattern.getBehaviors().isEmpty() || !pattern.getAnnotations().isEmpty()) {
            complaints.add(line, "a pattern may have neither a window nor an annotation");
        }
        if (pattern.isUnification() || pattern.isQuery()) {
            complaints.add(line, "a pattern is bound with \":\" and is no query");
        }
        String name = pattern.getObjectType();
        Class<?> fact = name == null ? null : imports.get(name);
        if (fact == null) {
            complaints.add(line, "a pattern names an imported fact class, not " + (name == null ? "a path" : name));
            return;
        }
        patterns.add(new RulePattern(pattern, fact, matches));
    }

    /** Holds the constraints of {@code patterns} to the laws. */
    static void check(List<RulePattern> patterns, ExpressionReader reader, Complaints complaints) {
        for (int i = 0; i < patterns.size(); i++) {
            RulePattern pattern = patterns.get(i);
            PatternDescr descr = pattern.descr();
            reader.enterPattern(i, pattern.fact());
            reader.complainTo(message -> complaints.add(descr.getLine(), "the pattern " + message));
            if (descr.getIdentifier() != null) {
                reader.bindFact(descr.getIdentifier());
            }
            for (BaseDescr constraint : descr.getDescrs()) {
                constraint(constraint, descr, reader, complaints);
            }
            if (i > 0 && !reader.joinsAnother()) {
                complaints.add(
                        descr.getLine(),
                        "several patterns must be joined: this one looks at no variable of those before it");
            }
        }
        reader.leavePatterns();
    }

    private static void constraint(
            BaseDescr descr, PatternDescr pattern, ExpressionReader reader, Complaints complaints) {
        int line = descr.getLine() > 0 ? descr.getLine() : pattern.getLine();
        if (!(descr instanceof ExprConstraintDescr constraint)
                || constraint.getType() == ExprConstraintDescr.Type.POSITIONAL) {
            complaints.add(line, "a constraint is written with names, and ends with a comma, not a semicolon");
            return;
        }
        String text = constraint.getExpression();
        DrlxExpression parsed;
        try {
            parsed = DrlxParser.parseExpression(DrlxParser.buildDrlxParserWithArguments(List.of()), text);
        } catch (RuntimeException e) {
            complaints.add(line, "cannot be understood: " + text.strip());
            return;
        }
        // The parser stops without complaint at the first thing that it does not understand.
        if (!bare(PrintUtil.printNode(parsed)).equals(bare(text))) {
            complaints.add(line, "is not understood to its end; comments inside a constraint are not: " + text.strip());
            return;
        }
        reader.complainTo(message -> complaints.add(line, "\"" + text.strip() + "\" " + message));
        if (parsed.getBind() != null) {
            reader.bind(parsed.getBind().asString(), parsed.getExpr());
        } else {
            reader.condition(parsed.getExpr());
        }
    }

    // Neither spaces nor the parentheses around a list come out as they went in.
    private static String bare(String text) {
        return text.replaceAll("[\\s()]", "");
    }
}
