package org.bylaw.rulebook;

import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Consumer;
import org.drools.mvel.parser.printer.PrintUtil;

/** The literals that a rule may hold: 0, 1, words and truth values. A threshold is a fact of the policy. */
final class Literals {

    private static final Set<String> NUMBERS = Set.of("0", "1");

    private Literals() {}

    /** The type of {@code literal}; a refused one is complained of. */
    static Class<?> typeOf(LiteralExpr literal, Consumer<String> complaint) {
        if (literal instanceof BooleanLiteralExpr) {
            return boolean.class;
        }
        if (literal instanceof NullLiteralExpr) {
            complaint.accept("compares with null by something else than == and !=");
            return Object.class;
        }
        if (literal instanceof StringLiteralExpr word) {
            if (numeric(word.asString()) && !NUMBERS.contains(word.asString())) {
                complaint.accept("has the number " + word.asString() + " in it: a threshold is a fact of the policy");
            }
            return String.class;
        }
        String text = PrintUtil.printNode(literal);
        if (!NUMBERS.contains(text)) {
            complaint.accept("has the literal " + text
                    + " in it: there may be 0 and 1 and words in double quotes, a threshold is a fact of the policy");
            return Object.class;
        }
        return int.class;
    }

    private static boolean numeric(String word) {
        try {
            new BigDecimal(word.strip());
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
