package org.bylaw.rulebook;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.NullSafeFieldAccessExpr;
import org.drools.mvel.parser.ast.expr.NullSafeMethodCallExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.jspecify.annotations.Nullable;

/**
 * Follows the expressions of one rule down to the properties that they read, and holds them to the laws: no number but 0 and
 * 1, nothing but properties, constants and comparisons, and nothing compared or read on that may be absent.
 *
 * <p>Drools answers a comparison with {@code null} by false for {@code < <= > >= ==} and by true for {@code !=}, and throws
 * where {@code null} is read on. So what may be absent must either be named in {@code @needs}, or, if it only may be {@code
 * null} without being an input, be tested before.
 */
final class ExpressionReader {

    private static final Set<BinaryExpr.Operator> COMPARISONS = Set.of(
            BinaryExpr.Operator.EQUALS,
            BinaryExpr.Operator.NOT_EQUALS,
            BinaryExpr.Operator.LESS,
            BinaryExpr.Operator.LESS_EQUALS,
            BinaryExpr.Operator.GREATER,
            BinaryExpr.Operator.GREATER_EQUALS);
    private static final Set<BinaryExpr.Operator> ARITHMETIC =
            Set.of(BinaryExpr.Operator.PLUS, BinaryExpr.Operator.MINUS, BinaryExpr.Operator.MULTIPLY);
    private static final Set<String> WORD_OPERATORS = Set.of("in", "contains", "memberOf", "matches");

    private record Variable(int pattern, Meaning meaning) {}

    private final Map<String, Class<?>> imports;
    private final List<String> needs;
    private final Map<String, Variable> variables = new HashMap<>();
    private final Set<Integer> joined = new HashSet<>();
    private Set<String> notNull = new HashSet<>();
    private @Nullable PropertyPath self;
    private Consumer<String> complaint = message -> {};

    ExpressionReader(Map<String, Class<?>> imports, List<String> needs) {
        this.imports = imports;
        this.needs = needs;
    }

    /** From here on, bare names are properties of {@code fact}, the fact of that pattern. */
    void enterPattern(int pattern, Class<?> fact) {
        self = new PropertyPath(pattern, fact, List.of());
        joined.clear();
    }

    /** From here on, there are no bare names. */
    void leavePatterns() {
        self = null;
    }

    /** Where to say what is wrong with the expressions to come. */
    void complainTo(Consumer<String> complaint) {
        this.complaint = complaint;
    }

    /** Whether the pattern that is being read looks at a variable of another. */
    boolean joinsAnother() {
        return !joined.isEmpty();
    }

    /** {@code $variable : expression}; the expression is a property, or is in parentheses. */
    void bind(String variable, Expression expression) {
        if (expression instanceof BinaryExpr || expression instanceof HalfBinaryExpr) {
            complaint.accept("binds " + variable + " to the first part of a longer expression only: write " + variable
                    + " : (...) around arithmetic, and a comparison as a constraint of its own");
            return;
        }
        Meaning meaning = meaning(expression);
        if (meaning instanceof Meaning.Property property) {
            check(property.path(), true);
        }
        declare(variable, meaning);
    }

    /** The pattern's own variable. */
    void bindFact(String variable) {
        if (self != null) {
            declare(variable, new Meaning.Property(self));
        }
    }

    private void declare(String variable, Meaning meaning) {
        if (!variable.startsWith("$")) {
            complaint.accept("calls a variable " + variable + ": its name starts with $");
        }
        if (self != null && variables.put(variable, new Variable(self.pattern(), meaning)) != null) {
            complaint.accept("has the variable " + variable + " twice");
        }
    }

    /** A constraint: something that is true or false. */
    void condition(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            condition(enclosed.getInner());
        } else if (expression instanceof UnaryExpr unary
                && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            Set<String> before = new HashSet<>(notNull);
            condition(unary.getExpression());
            notNull = before;
        } else if (expression instanceof BinaryExpr binary && binary.getOperator() == BinaryExpr.Operator.AND) {
            condition(binary.getLeft());
            condition(binary.getRight());
        } else if (expression instanceof BinaryExpr binary && binary.getOperator() == BinaryExpr.Operator.OR) {
            either(binary);
        } else if (expression instanceof BinaryExpr binary && nullTested(binary) != null) {
            nullTest(binary);
        } else if (expression instanceof HalfBinaryExpr half) {
            value(half.getRight());
        } else {
            value(expression);
        }
    }

    private void either(BinaryExpr binary) {
        Set<String> before = new HashSet<>(notNull);
        condition(binary.getLeft());
        notNull = new HashSet<>(before);
        if (binary.getLeft() instanceof BinaryExpr left && left.getOperator() == BinaryExpr.Operator.EQUALS) {
            Expression tested = nullTested(left);
            if (tested != null && meaning(tested) instanceof Meaning.Property property) {
                notNull.add(key(property.path()));
            }
        }
        condition(binary.getRight());
        notNull = before;
    }

    /** What {@code binary} compares with {@code null}; {@code null} where it does no such thing. */
    private static @Nullable Expression nullTested(BinaryExpr binary) {
        if (binary.getOperator() != BinaryExpr.Operator.EQUALS
                && binary.getOperator() != BinaryExpr.Operator.NOT_EQUALS) {
            return null;
        }
        if (binary.getRight() instanceof NullLiteralExpr) {
            return binary.getLeft();
        }
        return binary.getLeft() instanceof NullLiteralExpr ? binary.getRight() : null;
    }

    private void nullTest(BinaryExpr binary) {
        Expression tested = nullTested(binary);
        if (tested == null || !(meaning(tested) instanceof Meaning.Property property)) {
            complaint.accept("compares something with null that is no property");
            return;
        }
        PropertyPath path = property.path();
        check(path, true);
        if (path.length() == 0) {
            return;
        }
        boolean needed = needed(path);
        if (binary.getOperator() == BinaryExpr.Operator.EQUALS && needed) {
            complaint.accept("asks whether " + path.text() + " is absent, but @needs demands that it is present");
        } else if (binary.getOperator() == BinaryExpr.Operator.NOT_EQUALS) {
            if (!needed && path.end().whenAbsent() != null) {
                complaint.accept(
                        "asks whether " + path.text() + " is present: name it in @needs instead, so that the rule"
                                + " is reported as not applicable where it is absent");
            }
            notNull.add(key(path));
        }
    }

    /** Something that is compared, or handed over; answers its class, {@code Object} where unknown. */
    private Class<?> value(Expression expression) {
        Meaning meaning = meaning(expression);
        if (meaning instanceof Meaning.Property property) {
            check(property.path(), false);
        }
        return typeOf(meaning);
    }

    /** Values of unlike classes are never equal for Drools, and sometimes compared as texts. */
    private void alike(Class<?> left, Class<?> right) {
        Class<?> some = MethodType.methodType(left).wrap().returnType();
        Class<?> other = MethodType.methodType(right).wrap().returnType();
        boolean numbers = Number.class.isAssignableFrom(some) && Number.class.isAssignableFrom(other);
        if (!numbers && !some.isAssignableFrom(other) && !other.isAssignableFrom(some)) {
            complaint.accept("compares " + left.getSimpleName() + " with " + right.getSimpleName());
        }
    }

    /** Something that is handed over and may be {@code null}. */
    void valueOrNull(Expression expression) {
        if (!(expression instanceof NullLiteralExpr) && meaning(expression) instanceof Meaning.Property property) {
            check(property.path(), true);
        }
    }

    private Meaning meaning(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return meaning(enclosed.getInner());
        }
        if (expression instanceof NameExpr name) {
            return name(name.getNameAsString());
        }
        if (expression instanceof ThisExpr && self != null) {
            return new Meaning.Property(self);
        }
        if (expression instanceof FieldAccessExpr field) {
            return field(meaning(field.getScope()), field.getNameAsString());
        }
        if (expression instanceof MethodCallExpr call) {
            return call(call);
        }
        if (expression instanceof NullSafeFieldAccessExpr || expression instanceof NullSafeMethodCallExpr) {
            complaint.accept("uses !. : name what may be absent in @needs, or test it with != null before");
            return Meaning.UNKNOWN;
        }
        if (expression instanceof LiteralExpr literal) {
            return new Meaning.Value(Literals.typeOf(literal, complaint));
        }
        if (self == null) {
            complaint.accept("hands over more than a property, a constant or a word: make it a method of the fact");
            return Meaning.UNKNOWN;
        }
        compound(expression);
        return Meaning.UNKNOWN;
    }

    private void compound(Expression expression) {
        if (expression instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.MINUS) {
            value(unary.getExpression());
        } else if (expression instanceof BinaryExpr binary && COMPARISONS.contains(binary.getOperator())) {
            alike(value(binary.getLeft()), value(binary.getRight()));
        } else if (expression instanceof BinaryExpr binary && ARITHMETIC.contains(binary.getOperator())) {
            value(binary.getLeft());
            value(binary.getRight());
        } else if (expression instanceof BinaryExpr binary
                && (binary.getOperator() == BinaryExpr.Operator.DIVIDE
                        || binary.getOperator() == BinaryExpr.Operator.REMAINDER)) {
            complaint.accept("divides, which cuts whole numbers: make it a method of the fact");
        } else if (expression instanceof BinaryExpr
                || (expression instanceof UnaryExpr unary
                        && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT)) {
            if (expression instanceof BinaryExpr binary
                    && binary.getOperator() != BinaryExpr.Operator.AND
                    && binary.getOperator() != BinaryExpr.Operator.OR) {
                complaint.accept("uses the operator " + binary.getOperator().asString());
            } else {
                condition(expression);
            }
        } else if (expression instanceof PointFreeExpr words && WORD_OPERATORS.contains(operator(words))) {
            Class<?> left = value(words.getLeft());
            for (Expression right : words.getRight()) {
                Class<?> type = value(right);
                if (operator(words).equals("in")) {
                    alike(left, type);
                }
            }
        } else {
            complaint.accept("uses more than properties, constants and comparisons ("
                    + expression.getClass().getSimpleName() + "): make it a method of the fact");
        }
    }

    private static String operator(PointFreeExpr words) {
        return words.getArg1() == null ? words.getOperator().asString() : "";
    }

    private Meaning name(String name) {
        Variable variable = variables.get(name);
        if (variable != null) {
            if (self != null && variable.pattern() != self.pattern()) {
                joined.add(variable.pattern());
            }
            return variable.meaning();
        }
        Class<?> type = imports.get(name);
        if (type != null) {
            return new Meaning.Type(type);
        }
        if (self == null || name.startsWith("$")) {
            complaint.accept("knows no variable " + name);
            return Meaning.UNKNOWN;
        }
        return property(new Meaning.Property(self), name);
    }

    private Meaning field(Meaning scope, String name) {
        if (scope instanceof Meaning.Type type) {
            return Members.constant(type.type(), name, complaint);
        }
        if (self == null) {
            complaint.accept("reads " + name + " without parentheses: write " + name + "()");
            return Meaning.UNKNOWN;
        }
        return property(scope, name);
    }

    private Meaning call(MethodCallExpr call) {
        String name = call.getNameAsString();
        Meaning scope;
        if (call.getScope().isPresent()) {
            scope = meaning(call.getScope().get());
        } else if (self != null) {
            scope = new Meaning.Property(self);
        } else {
            complaint.accept("calls " + name + " of nothing");
            return Meaning.UNKNOWN;
        }
        if (scope instanceof Meaning.Type type) {
            complaint.accept(
                    "calls " + type.type().getSimpleName() + "." + name + ": of a class, only constants may be used");
            return Meaning.UNKNOWN;
        }
        if (call.getArguments().isEmpty()) {
            return property(scope, name);
        }
        if (scope instanceof Meaning.Property property) {
            check(property.path(), false);
        }
        call.getArguments().forEach(this::valueOrNull);
        return new Meaning.Value(
                Members.result(typeOf(scope), name, call.getArguments().size(), complaint));
    }

    private Meaning property(Meaning scope, String name) {
        Class<?> type = typeOf(scope);
        if (type == Object.class) {
            return Meaning.UNKNOWN;
        }
        Accessor accessor = Accessor.find(type, name);
        if (accessor == null) {
            complaint.accept(type.getSimpleName() + " has no property \"" + name + "\"");
            return Meaning.UNKNOWN;
        }
        return scope instanceof Meaning.Property property
                ? new Meaning.Property(property.path().then(accessor))
                : new Meaning.Value(accessor.method().getReturnType());
    }

    private static Class<?> typeOf(Meaning meaning) {
        if (meaning instanceof Meaning.Property property) {
            return property.path().type();
        }
        return meaning instanceof Meaning.Value value ? value.type() : Object.class;
    }

    private void check(PropertyPath path, boolean endMayBeNull) {
        if (path.length() == 0) {
            return;
        }
        int guarded = endMayBeNull ? path.length() - 1 : path.length();
        for (int length = 1; length <= guarded; length++) {
            PropertyPath prefix = path.prefix(length);
            if (needed(prefix)) {
                continue;
            }
            if (prefix.end().whenAbsent() != null) {
                complaint.accept("reads " + prefix.text() + ", which may be absent, and @needs does not name it");
                return;
            }
            if (prefix.end().nullable() && !notNull.contains(key(prefix))) {
                complaint.accept("reads " + prefix.text() + ", which may be null: the constraint " + prefix.text()
                        + " != null must stand before");
                return;
            }
        }
    }

    private boolean needed(PropertyPath path) {
        return needs.stream().anyMatch(path::startOf);
    }

    private static String key(PropertyPath path) {
        return path.pattern() + ":" + path.text();
    }
}
