package org.bylaw.app.repair;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bylaw.exact.NumberWords;
import org.bylaw.exact.Rational;
import org.bylaw.market.Cap;
import org.bylaw.market.FieldChange;
import org.bylaw.market.Pointer;
import org.bylaw.market.Words;
import org.bylaw.repair.Exclusion;
import org.bylaw.repair.Repair;
import org.bylaw.repair.RepairedField;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.Severity;
import org.jspecify.annotations.Nullable;

/** Repairs in words, with units. */
final class RepairWords {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PERCENT_DIGITS = 3;

    private RepairWords() {}

    /** {@code lower the maximum leverage from 50x to 39x (-22%)}. */
    static String of(RepairedField field) {
        FieldChange change = field.change();
        String name = name(change.pointer());
        Object before = change.before();
        Object after = change.after();
        if (before == null) {
            return "add the " + name + ", " + value(change.pointer(), after);
        } else if (after == null) {
            return "leave out the " + name + ", now " + value(change.pointer(), before);
        }
        Rational relative = field.relative();
        String verb = relative == null ? "change" : relative.signum() < 0 ? "lower" : "raise";
        return verb + " the " + name + " from " + value(change.pointer(), before) + " to "
                + value(change.pointer(), after) + (relative == null ? "" : " (" + percent(relative, true) + ")");
    }

    /** All fields of a repair, one after the other. */
    static String of(Repair repair) {
        return repair.fields().stream().map(RepairWords::of).collect(Collectors.joining("; "));
    }

    /** {@code MGN-001 asks for a maximum leverage of at most 39x, LEV-001 for at least 40x}. */
    static String of(Exclusion exclusion) {
        String pointer = exclusion.pointer();
        return exclusion.asks().rule() + " asks for " + article(pointer) + " " + name(pointer) + " of "
                + bound(pointer, exclusion.asks()) + ", " + exclusion.excludes().rule() + " for "
                + bound(pointer, exclusion.excludes());
    }

    private static String article(String pointer) {
        return "aeiou".indexOf(name(pointer).charAt(0)) < 0 ? "a" : "an";
    }

    private static String bound(String pointer, Exclusion.Bound bound) {
        return (bound.atMost() ? "at most " : "at least ") + value(pointer, bound.value());
    }

    /** The field in words: {@code maximum leverage of tier 2}. */
    static String name(String pointer) {
        List<String> segments = Pointer.segments(pointer);
        String last = segments.get(segments.size() - 1);
        if (segments.size() > 2 && segments.get(1).equals("tiers")) {
            int tier = Integer.parseInt(segments.get(2)) + 1;
            return segments.size() == 3 ? "tier " + tier : words(last) + " of tier " + tier;
        }
        String words = words(last);
        return segments.size() > 1 && segments.get(0).equals("highLeverage") ? words + " in high-leverage mode" : words;
    }

    private static String words(String field) {
        if (field.equals("maxLeverage")) {
            return "maximum leverage";
        } else if (field.equals("imfFactor")) {
            return "IMF factor";
        }
        return field.replaceAll("([A-Z])", " $1")
                .toLowerCase(Locale.ROOT)
                .replaceAll("^max\\b", "maximum")
                .replaceAll("^min\\b", "minimum")
                .replaceAll("\\busd$", "USD");
    }

    /** A value with its unit. */
    static String value(String pointer, @Nullable Object value) {
        if (value instanceof Cap cap) {
            return cap.amount() == null ? Cap.UNLIMITED_WORD : value(pointer, cap.amount());
        } else if (value instanceof BigDecimal number) {
            if (pointer.endsWith("/maxLeverage")) {
                return NumberWords.grouped(number) + "x";
            } else if (pointer.endsWith("Ratio")) {
                return NumberWords.digits(number.multiply(HUNDRED)) + "%";
            }
            String digits = NumberWords.grouped(number);
            return pointer.endsWith("Usd") ? digits + " USD" : digits;
        } else if (value instanceof Collection<?> words) {
            return words.stream().map(RepairWords::word).collect(Collectors.joining(", "));
        }
        return value == null ? "nothing" : word(value);
    }

    private static String word(Object value) {
        return value instanceof Enum<?> constant ? Words.of(constant) : value.toString();
    }

    /** A share as percent, with a sign where asked for. */
    static String percent(Rational share, boolean signed) {
        BigDecimal percent = share.times(Rational.of(HUNDRED)).toDecimal(PERCENT_DIGITS, RoundingMode.HALF_EVEN);
        return (signed && percent.signum() > 0 ? "+" : "") + NumberWords.digits(percent) + "%";
    }

    /** What the rules say with a repair: {@code needs a reason for EVI-001}. */
    static String verdict(Repair repair) {
        List<Finding> findings = repair.report().findings();
        String blockers = rules(findings, Severity.BLOCKER);
        String warnings = rules(findings, Severity.WARNING);
        return switch (repair.report().verdict()) {
            case CLEAR -> "clear";
            case NEEDS_REASON ->
                warnings.isEmpty() ? "needs a reason, since a rule could not run" : "needs a reason for " + warnings;
            case BLOCKED -> "still blocked, by " + blockers;
        };
    }

    private static String rules(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity && finding.accepted() == null)
                .map(Finding::rule)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
