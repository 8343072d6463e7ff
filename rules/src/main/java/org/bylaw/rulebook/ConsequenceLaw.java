package org.bylaw.rulebook;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import org.jspecify.annotations.Nullable;

/** What a rule may do: report findings, one or more, and nothing else. */
final class ConsequenceLaw {

    private static final String FORM = "there may be nothing but findings.report(kcontext, place, observed, limit); and"
            + " findings.report(kcontext, place, witness);";
    private static final int WITNESSED = 3;
    private static final int COMPARED = 4;

    private ConsequenceLaw() {}

    /** Checks the right-hand side; {@code sizeNamed} tells whether the message speaks of the size of a witness. */
    static void check(RuleFile file, ExpressionReader reader, boolean sizeNamed, Complaints complaints) {
        int first = file.consequenceLine();
        if (!file.rule().getNamedConsequences().isEmpty()) {
            complaints.add(first, FORM);
        }
        ParseResult<BlockStmt> parsed = new JavaParser().parseBlock("{" + file.consequence() + "}");
        if (!parsed.isSuccessful() || parsed.getResult().isEmpty()) {
            complaints.add(first, "the right-hand side is not Java; " + FORM);
            return;
        }
        NodeList<Statement> statements = parsed.getResult().get().getStatements();
        if (statements.isEmpty()) {
            complaints.add(first, "the right-hand side is empty; " + FORM);
        }
        for (Statement statement : statements) {
            int line = first + lineOf(statement) - 1;
            MethodCallExpr report = report(statement);
            if (report == null) {
                complaints.add(line, FORM);
                continue;
            }
            int arguments = report.getArguments().size();
            if (sizeNamed && arguments != WITNESSED) {
                complaints.add(line, "@says names {size}, but this report has no witness");
            }
            if (report.getArgument(1).isNullLiteralExpr()) {
                complaints.add(line, "the report names no place");
            }
            reader.complainTo(message -> complaints.add(line, "the report " + message));
            for (Expression argument : report.getArguments().subList(1, arguments)) {
                reader.valueOrNull(argument);
            }
        }
    }

    private static int lineOf(Node node) {
        return node.getBegin().map(position -> position.line).orElse(1);
    }

    private static @Nullable MethodCallExpr report(Statement statement) {
        return statement.isExpressionStmt()
                        && statement.asExpressionStmt().getExpression() instanceof MethodCallExpr call
                        && call.getNameAsString().equals("report")
                        && call.getScope()
                                .filter(scope -> named(scope, "findings"))
                                .isPresent()
                        && (call.getArguments().size() == WITNESSED
                                || call.getArguments().size() == COMPARED)
                        && named(call.getArgument(0), "kcontext")
                ? call
                : null;
    }

    private static boolean named(Expression expression, String name) {
        return expression instanceof NameExpr known && known.getNameAsString().equals(name);
    }
}
