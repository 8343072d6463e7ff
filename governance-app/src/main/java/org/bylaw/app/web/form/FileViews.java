package org.bylaw.app.web.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bylaw.app.form.MarketEntries;
import org.bylaw.app.form.MarketField;
import org.bylaw.app.form.MarketForm;
import org.bylaw.app.form.RowMatch;
import org.bylaw.app.form.TypedNumber;
import org.bylaw.app.judging.VenueFile;
import org.bylaw.app.report.FieldWords;
import org.bylaw.app.web.form.FileView.RowView;
import org.bylaw.app.web.form.FileView.SectionView;
import org.bylaw.app.web.form.FileView.TextView;
import org.bylaw.app.web.form.FileView.TiersView;
import org.bylaw.app.web.form.InputView.Choice;
import org.bylaw.app.web.form.InputView.Control;
import org.bylaw.app.web.form.InputView.Mark;
import org.bylaw.app.web.form.InputView.Notes;
import org.bylaw.market.Cap;
import org.jspecify.annotations.Nullable;

/** Lays out the files of a form. */
final class FileViews {

    /** What the sections of a market's file are called. */
    static final Map<String, String> SECTIONS = Map.ofEntries(
            Map.entry("", "Market"),
            Map.entry("margin", "Margin"),
            Map.entry("highLeverage", "High-leverage mode"),
            Map.entry("fees", "Fees"),
            Map.entry("liquidation", "Liquidation"),
            Map.entry("openInterest", "Open interest"),
            Map.entry("spread", "Spread"),
            Map.entry("unrealizedPnl", "Unrealized profit"),
            Map.entry("insurance", "Insurance"),
            Map.entry("oracle", "Price feed"),
            Map.entry("funding", "Funding"),
            Map.entry("source", "Source"));

    private static final int LEAST_LINES = 12;
    private static final int MOST_LINES = 40;

    private final Origins origins;
    private final List<String> categories;
    private final Map<Integer, Map<String, String>> faults;
    private final Map<String, List<Mark>> marks;
    private final Map<String, MarketEntries> theirs;

    /**
     * The layout of a form.
     *
     * @param categories the categories of the venue's policy
     * @param faults what cannot be read, by file and field
     * @param marks the findings about each input, by the inputs' ids
     * @param theirs what somebody else saved meanwhile, by the files' paths; none where nobody did
     */
    FileViews(
            Origins origins,
            List<String> categories,
            Map<Integer, Map<String, String>> faults,
            Map<String, List<Mark>> marks,
            Map<String, MarketEntries> theirs) {
        this.origins = origins;
        this.categories = categories;
        this.faults = faults;
        this.marks = marks;
        this.theirs = theirs;
    }

    /** The files, in the order of the form. */
    List<FileView> of(List<TypedFile> files) {
        List<FileView> views = new ArrayList<>();
        for (int index = 0; index < files.size(); index++) {
            views.add(view(index, files.get(index)));
        }
        return views;
    }

    private FileView view(int index, TypedFile file) {
        String base = origins.atBase(file.file());
        List<SectionView> sections = new ArrayList<>();
        List<SectionView> folded = new ArrayList<>();
        TiersView tiers = null;
        TextView text = null;
        if (file.mode() == TypedFile.Mode.FIELDS) {
            sections(index, file, sections, folded);
            tiers = file.entries().kind().equals(MarketForm.TIERED) ? tiers(index, file) : null;
        } else if (file.mode() == TypedFile.Mode.TEXT) {
            text = text(index, file);
        }
        boolean market = file.file().kind() == VenueFile.Kind.MARKET;
        return new FileView(
                index,
                Inputs.ofFile(index),
                file.file().path(),
                FileTexts.title(file.file()),
                file.mode() == TypedFile.Mode.GONE
                        ? "is taken off"
                        : base == null ? (market ? "new market" : "new file") : "",
                file.mode().word(),
                sections,
                folded,
                tiers,
                text,
                market);
    }

    private TextView text(int index, TypedFile file) {
        String base = origins.atBase(file.file());
        String id = Inputs.ofText(index);
        boolean changed = base != null && !base.equals(file.text());
        int lines = (int) file.text().lines().count() + 1;
        return new TextView(
                new InputView(
                        id,
                        index + ".text",
                        "Text of " + file.file().path(),
                        "",
                        Control.AREA,
                        file.text(),
                        List.of(),
                        new Notes(
                                id + "-notes",
                                "",
                                changed ? "other text" : null,
                                null,
                                null,
                                marks.getOrDefault(id, List.of()))),
                List.copyOf(faults.getOrDefault(index, Map.of()).values()),
                Math.max(LEAST_LINES, Math.min(MOST_LINES, lines)));
    }

    private void sections(int index, TypedFile file, List<SectionView> shown, List<SectionView> folded) {
        MarketEntries base = origins.entriesAtBase(file.file());
        Map<String, List<InputView>> bySection = new LinkedHashMap<>();
        Map<String, Boolean> stated = new LinkedHashMap<>();
        for (MarketField field : MarketForm.of(file.entries().kind())) {
            String pointer = field.pointer();
            bySection
                    .computeIfAbsent(field.section(), none -> new ArrayList<>())
                    .add(input(index, file, field, pointer, base.at(pointer)));
            stated.merge(
                    field.section(),
                    !file.entries().at(pointer).isEmpty() || !base.at(pointer).isEmpty(),
                    Boolean::logicalOr);
        }
        bySection.forEach((section, inputs) -> {
            boolean always = section.isEmpty() || section.equals("margin") || section.equals("source");
            SectionView view = new SectionView(
                    Inputs.ofFile(index) + "-section-" + section,
                    SECTIONS.getOrDefault(section, section),
                    inputs,
                    section.equals("margin"));
            (always || stated.getOrDefault(section, false) ? shown : folded).add(view);
        });
    }

    private TiersView tiers(int index, TypedFile file) {
        MarketEntries base = origins.entriesAtBase(file.file());
        String unit = sizes(file.entries());
        List<String> columns = MarketForm.tiers().stream()
                .map(column -> {
                    String counted = FieldWords.unit("/margin/tiers/0" + column.pointer(), unit);
                    return FieldWords.column(column.pointer()) + (counted.isEmpty() ? "" : ", " + counted);
                })
                .toList();
        RowMatch match = RowMatch.of(base.rows(), file.entries().rows());
        List<RowView> rows = new ArrayList<>();
        for (int row = 0; row < file.entries().rows().size(); row++) {
            int was = match.was(row);
            List<InputView> cells = new ArrayList<>();
            for (MarketField column : MarketForm.tiers()) {
                String before = was == RowMatch.NONE ? null : base.at(MarketForm.TIERS + "/" + was + column.pointer());
                cells.add(input(index, file, column, MarketForm.TIERS + "/" + row + column.pointer(), before));
            }
            rows.add(new RowView(row + 1, was == RowMatch.NONE, cells));
        }
        List<String> gone = match.gone().stream()
                .map(row -> "Tier " + (row + 1) + " from "
                        + base.rows().get(row).getOrDefault("/floor", "no size") + " is taken out.")
                .toList();
        return new TiersView(Inputs.ofFile(index) + "-tiers", columns, rows, gone);
    }

    private static String sizes(MarketEntries entries) {
        String unit = entries.at("/margin/positionUnit");
        return switch (unit) {
            case "quote" -> "quote units";
            case "base" -> "base units";
            case "contracts" -> "contracts";
            default -> entries.kind().equals("size-premium") ? "base units" : "";
        };
    }

    private InputView input(int index, TypedFile file, MarketField field, String pointer, @Nullable String before) {
        String value = file.entries().at(pointer);
        String id = Inputs.of(index, pointer);
        String was = before == null || origins.atBase(file.file()) == null || before.equals(value)
                ? null
                : before.isEmpty() ? "not stated" : before;
        MarketEntries other = theirs.get(file.file().path());
        String saved = other == null || other.at(pointer).equals(value)
                ? null
                : other.at(pointer).isEmpty() ? "not stated" : other.at(pointer);
        return new InputView(
                id,
                index + pointer,
                FieldWords.label(pointer, null),
                FieldWords.unit(pointer, sizes(file.entries())),
                control(field),
                value,
                choices(field, value),
                new Notes(
                        id + "-notes",
                        reading(field, pointer, value),
                        was,
                        saved,
                        faults.getOrDefault(index, Map.of()).get(pointer),
                        marks.getOrDefault(id, List.of())));
    }

    private Control control(MarketField field) {
        return switch (field.entry()) {
            case NUMBER, CAP, WHOLE_NUMBER -> Control.DECIMAL;
            case WORD, MODES, TRUTH -> Control.CHOICE;
            case LINE -> field.pointer().equals("/category") && !categories.isEmpty() ? Control.CHOICE : Control.LINE;
            case TEXT -> Control.AREA;
        };
    }

    private List<Choice> choices(MarketField field, String value) {
        if (control(field) != Control.CHOICE) {
            return List.of();
        }
        List<String> words = new ArrayList<>(field.pointer().equals("/category") ? categories : field.words());
        if (!value.isEmpty() && !words.contains(value)) {
            words.add(value);
        }
        List<Choice> choices = new ArrayList<>();
        if (!field.pointer().equals(MarketForm.KIND) || value.isEmpty()) {
            choices.add(new Choice("", "not stated"));
        }
        words.forEach(word -> choices.add(new Choice(word, words(field, word))));
        return choices;
    }

    private static String words(MarketField field, String word) {
        return switch (field.entry()) {
            case TRUTH -> word.equals("true") ? "yes" : word.equals("false") ? "no" : word;
            default -> word;
        };
    }

    private static String reading(MarketField field, String pointer, String value) {
        if (isNumber(field.entry())
                && !value.isEmpty()
                && TypedNumber.fault(value).isEmpty()) {
            return FieldWords.reading(pointer, new BigDecimal(value));
        }
        return field.entry() == MarketField.Entry.CAP && value.equals(Cap.UNLIMITED_WORD) ? "no limit" : "";
    }

    private static boolean isNumber(MarketField.Entry entry) {
        return entry == MarketField.Entry.NUMBER || entry == MarketField.Entry.CAP;
    }
}
