package org.bylaw.app.repair;

import java.io.PrintWriter;
import java.util.List;
import org.bylaw.app.WrappedText;
import org.bylaw.change.Effect;
import org.bylaw.change.Side;
import org.bylaw.repair.Exclusion;
import org.bylaw.repair.Repair;
import org.bylaw.repair.RepairedField;
import org.bylaw.repair.Repairs;
import org.bylaw.rulebook.ChangeReport;
import org.bylaw.rulebook.Finding;

/** Repairs for a person at a terminal: what is wrong with a market, and under it the numbered choices. */
public final class RepairText {

    private static final int WIDTH = 100;

    private final PrintWriter out;

    private RepairText(PrintWriter out) {
        this.out = out;
    }

    /** Writes what can be done about each market that needs it, and how many need nothing. */
    public static void write(RepairedFiles repaired, PrintWriter out) {
        var text = new RepairText(out);
        List<Repairs> faulty = repaired.faulty();
        faulty.forEach(text::market);
        if (!repaired.beside().isEmpty()) {
            out.println("blocked, and not to be repaired by a parameter:");
            repaired.beside().forEach(line -> text.wrapped("  ", line));
        }
        int sound = repaired.markets().size() - faulty.size();
        long without = faulty.stream().filter(each -> each.nearest().isEmpty()).count();
        out.println("%d %s: %d to repair, %d of them without a parameter set near that passes; %d sound"
                .formatted(
                        repaired.markets().size(),
                        repaired.markets().size() == 1 ? "market" : "markets",
                        faulty.size(),
                        without,
                        sound));
        out.println("by "
                + (repaired.rules().isEmpty()
                        ? "every rule that blocks"
                        : String.join(", ", repaired.rules()) + " alone")
                + "; " + repaired.basis() + ", on " + repaired.day());
    }

    private void market(Repairs market) {
        out.println(market.report().venue() + "/" + market.report().market());
        for (Finding fault : market.faults()) {
            wrapped(
                    "  " + fault.rule() + "  ",
                    fault.message() + (fault.accepted() == null ? "" : " (accepted; repaired all the same)"));
        }
        if (market.nearest().isEmpty()) {
            wrapped(
                    "  ",
                    "no parameter set near passes"
                            + (market.report().change() == null ? "" : ", but the market as it is")
                            + (market.exclusions().isEmpty() ? "" : "; these exclude each other:"));
        }
        for (int index = 0; index < market.nearest().size(); index++) {
            choice(index + 1, market.nearest().get(index));
        }
        if (!market.nearest().isEmpty() && !market.exclusions().isEmpty()) {
            wrapped(
                    "  ",
                    market.nearest().get(0).fields().size() == 1
                            ? "not by another field alone:"
                            : "not by one field alone:");
        }
        for (Exclusion exclusion : market.exclusions()) {
            wrapped("    ", RepairWords.of(exclusion));
        }
        if (market.nearest().isEmpty()) {
            market.faults().stream()
                    .map(fault -> fault.rule() + ": " + fault.remedy())
                    .distinct()
                    .forEach(remedy -> wrapped("    ", remedy));
        }
        out.println();
    }

    private void choice(int number, Repair repair) {
        String lead = "  %d. ".formatted(number);
        for (RepairedField field : repair.fields()) {
            wrapped(lead, RepairWords.of(field));
            lead = " ".repeat(lead.length());
        }
        ChangeReport change = repair.report().change();
        if (change != null) {
            Effect effect = change.change().effect();
            wrapped(
                    lead,
                    "new risk: %s; open positions: %s"
                            .formatted(
                                    effect.direction(Side.NEW_RISK).word(),
                                    effect.direction(Side.OPEN_POSITIONS).word()));
        }
        wrapped(lead, "then " + RepairWords.verdict(repair));
    }

    private void wrapped(String lead, String text) {
        WrappedText.lines(lead, " ".repeat(lead.length()), text, WIDTH).forEach(out::println);
    }
}
