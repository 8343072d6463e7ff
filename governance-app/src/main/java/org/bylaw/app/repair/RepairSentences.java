package org.bylaw.app.repair;

import org.bylaw.repair.Exclusion;
import org.bylaw.repair.Repair;
import org.bylaw.repair.RepairedField;

/** Repairs in sentences, for pages. */
public final class RepairSentences {

    private RepairSentences() {}

    /** {@code Lower the maximum leverage from 50x to 39x (-22%)}. */
    public static String of(RepairedField field) {
        return capital(RepairWords.of(field));
    }

    /** {@code MGN-001 asks for a maximum leverage of at most 39x, LEV-001 for at least 40x}. */
    public static String of(Exclusion exclusion) {
        return RepairWords.of(exclusion);
    }

    /** What the rules say with a repair: {@code Needs a reason for EVI-001}. */
    public static String verdict(Repair repair) {
        return capital(RepairWords.verdict(repair));
    }

    private static String capital(String clause) {
        return Character.toUpperCase(clause.charAt(0)) + clause.substring(1);
    }
}
