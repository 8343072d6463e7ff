package org.bylaw.repair;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bylaw.market.Cap;
import org.bylaw.market.FieldChange;
import org.bylaw.market.MarginMode;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketFields;
import org.jspecify.annotations.Nullable;

/** What may be moved to do away with the complaints about a market, and the values that are of interest. */
final class Parameters {

    private static final List<List<MarginMode>> MODES = List.of(
            List.of(MarginMode.ISOLATED),
            List.of(MarginMode.CROSS),
            List.of(MarginMode.ISOLATED, MarginMode.CROSS),
            List.of(MarginMode.CROSS, MarginMode.ISOLATED));

    private static final BigDecimal FAR = BigDecimal.valueOf(1000);
    private static final int MOST_HINTS = 16;
    private static final BigDecimal NEAR = BigDecimal.valueOf(20);

    private final @Nullable MarketConfig current;
    private final List<FieldChange> change;

    /**
     * The parameters of a market.
     *
     * @param current where the market comes from, so that a field may go back there; {@code null} where it stands by itself
     */
    Parameters(@Nullable MarketConfig current, MarketConfig proposed) {
        this.current = current;
        this.change = current == null ? List.of() : MarketFields.between(current, proposed);
    }

    /** Numbers, by themselves and together, that may have to do with {@code complaints}. */
    List<Scalar> scalars(MarketConfig market, Collection<Complaint> complaints, Set<BigDecimal> figures) {
        Set<Integer> rows = Rows.near(complaints);
        List<Leaf> leaves = new ArrayList<>();
        MarketFields.leaves(market).forEach((pointer, value) -> {
            Leaf leaf = Leaf.of(market, pointer, value);
            int row = Rows.row(pointer);
            if (leaf != null && (row < 0 || rows.isEmpty() || rows.contains(row))) {
                leaves.add(leaf);
            }
        });
        List<Scalar> scalars = new ArrayList<>(leaves);
        scalars.addAll(absent(market, complaints, figures));
        scalars.addAll(columns(leaves, complaints));
        scalars.addAll(back(market));
        scalars.addAll(instead(market));
        return scalars;
    }

    private static List<Scalar> absent(MarketConfig market, Collection<Complaint> complaints, Set<BigDecimal> figures) {
        List<Scalar> absent = new ArrayList<>();
        for (Complaint complaint : complaints) {
            String path = complaint.path();
            if (path.startsWith("/")
                    && !figures.isEmpty()
                    && MarketFields.at(market, path) == null
                    && absent.stream().noneMatch(known -> known.name().equals(path))) {
                Leaf leaf = Leaf.absent(market, path, figures.iterator().next());
                if (leaf != null) {
                    absent.add(leaf);
                }
            }
        }
        return absent;
    }

    /** Columns of a table of which several rows are complained about. */
    private static List<Scalar> columns(List<Leaf> leaves, Collection<Complaint> complaints) {
        Set<Integer> faulty = new LinkedHashSet<>();
        complaints.forEach(complaint -> faulty.add(Rows.row(complaint.path())));
        Map<String, List<Leaf>> columns = new TreeMap<>();
        for (Leaf leaf : leaves) {
            if (faulty.contains(Rows.row(leaf.pointer()))
                    && !Rows.column(leaf.pointer()).isEmpty()) {
                columns.computeIfAbsent(Rows.column(leaf.pointer()), column -> new ArrayList<>())
                        .add(leaf);
            }
        }
        List<Scalar> together = new ArrayList<>();
        columns.forEach((column, members) -> {
            if (members.size() > 1) {
                together.add(Together.inProportion("column " + column, members));
            }
        });
        return together;
    }

    /** Numbers that the change moves, moved back together: all of them, and each column of a table. */
    private List<Scalar> back(MarketConfig market) {
        List<Together.Way> all = new ArrayList<>();
        Map<String, List<Together.Way>> columns = new TreeMap<>();
        for (FieldChange field : change) {
            BigDecimal origin = number(field.before());
            Object now = MarketFields.at(market, field.pointer());
            Leaf leaf = now == null ? null : Leaf.of(market, field.pointer(), now);
            if (origin != null && leaf != null && leaf.start().compareTo(origin) != 0) {
                Together.Way way = new Together.Way(leaf, origin);
                all.add(way);
                String column = Rows.column(field.pointer());
                if (!column.isEmpty()) {
                    columns.computeIfAbsent(column, name -> new ArrayList<>()).add(way);
                }
            }
        }
        List<Scalar> together = new ArrayList<>();
        if (all.size() > 1) {
            together.add(Together.back("the change", all));
        }
        columns.forEach((column, ways) -> {
            if (ways.size() > 1 && ways.size() < all.size()) {
                together.add(Together.back("the change of " + column, ways));
            }
        });
        return together;
    }

    /** Caps that the change does away with: from far above what they were. */
    private List<Scalar> instead(MarketConfig market) {
        List<Scalar> caps = new ArrayList<>();
        for (FieldChange field : change) {
            if (field.before() instanceof Cap before
                    && before.amount() != null
                    && MarketFields.at(market, field.pointer()) instanceof Cap now
                    && now.unlimited()) {
                caps.add(new Leaf(
                        field.pointer(),
                        before.amount().multiply(FAR),
                        Grid.of(market, field.pointer(), before.amount()),
                        true));
            }
        }
        return caps;
    }

    /** Other values of fields that are no numbers, and sections as they were before the change. */
    List<Choice> choices(MarketConfig market, Collection<Complaint> complaints) {
        List<Choice> choices = new ArrayList<>();
        if (complaints.stream().anyMatch(complaint -> complaint.path().startsWith("/marginModes"))) {
            MODES.stream()
                    .filter(modes -> !modes.equals(market.marginModes()))
                    .forEach(modes -> choices.add(new Choice("/marginModes", modes)));
        }
        MarketConfig origin = current;
        if (origin != null) {
            Set<String> sections = new LinkedHashSet<>();
            for (FieldChange field : change) {
                if (number(field.before()) == null || number(field.after()) == null) {
                    choices.add(new Choice(field.pointer(), field.before()));
                }
                sections.add(field.pointer().substring(0, sectionEnd(field.pointer())));
            }
            sections.forEach(section -> choices.add(new Choice(section, MarketFields.at(origin, section))));
        }
        return choices;
    }

    private static int sectionEnd(String pointer) {
        int end = pointer.indexOf('/', 1);
        return end < 0 ? pointer.length() : end;
    }

    /** Fields that complaints are about or that the change moves. */
    Set<String> spokenOf(Collection<Complaint> complaints) {
        Set<String> pointers = new LinkedHashSet<>();
        complaints.forEach(complaint -> pointers.add(complaint.path()));
        change.forEach(field -> pointers.add(field.pointer()));
        return pointers;
    }

    /** Values at which it is worth while to try a parameter: what findings name and its reciprocal, and what stands beside it. */
    Collection<BigDecimal> hints(MarketConfig market, Set<BigDecimal> figures, Scalar parameter) {
        Set<BigDecimal> hints = new LinkedHashSet<>();
        if (!(parameter instanceof Leaf leaf)) {
            return hints;
        }
        int row = Rows.row(leaf.pointer());
        if (row >= 0) {
            String column = Rows.column(leaf.pointer());
            add(hints, market, Rows.pointer(row + 1, column));
            if (row > 0) {
                add(hints, market, Rows.pointer(row - 1, column));
            }
            if (column.equals("floor") && row > 0) {
                add(hints, market, Rows.pointer(row - 1, "cap"));
            } else if (column.equals("cap")) {
                add(hints, market, Rows.pointer(row + 1, "floor"));
            }
        }
        if (current != null) {
            add(hints, current, leaf.pointer());
        }
        for (BigDecimal figure : figures) {
            if (hints.size() < MOST_HINTS) {
                addNear(hints, figure, leaf.start());
                if (figure.signum() > 0) {
                    addNear(hints, BigDecimal.ONE.divide(figure, MathContext.DECIMAL64), leaf.start());
                }
            }
        }
        return hints;
    }

    /** Of the figures of findings, those that could be values of the parameter: no other is of its size. */
    private static void addNear(Set<BigDecimal> hints, BigDecimal figure, BigDecimal start) {
        boolean near = start.signum() <= 0
                || (figure.compareTo(start.multiply(NEAR)) <= 0
                        && figure.multiply(NEAR).compareTo(start) >= 0);
        if (near) {
            hints.add(figure);
        }
    }

    private static void add(Set<BigDecimal> hints, MarketConfig market, String pointer) {
        BigDecimal number = number(MarketFields.at(market, pointer));
        if (number != null) {
            hints.add(number);
        }
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        return value instanceof BigDecimal number ? number : value instanceof Cap cap ? cap.amount() : null;
    }
}
