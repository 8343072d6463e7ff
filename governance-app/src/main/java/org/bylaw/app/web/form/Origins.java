package org.bylaw.app.web.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bylaw.app.form.MarketEntries;
import org.bylaw.app.judging.Configurations;
import org.bylaw.app.judging.ProposedText;
import org.bylaw.app.judging.VenueFile;
import org.bylaw.file.FieldEdit;
import org.bylaw.file.FieldEdit.Edit;
import org.jspecify.annotations.Nullable;

/** The texts that a form's files are written over, so that what the form does not change stays as its author wrote it. */
final class Origins {

    private final Configurations configurations;
    private final String base;
    private final Map<String, ProposedText> saved;

    /**
     * The origins of a draft.
     *
     * @param base the commit that the draft was begun from
     * @param saved the files that were saved with it
     */
    Origins(Configurations configurations, String base, List<ProposedText> saved) {
        this.configurations = configurations;
        this.base = base;
        this.saved = saved.stream().collect(Collectors.toMap(text -> text.file().path(), text -> text));
    }

    /** The commit that the draft was begun from. */
    String base() {
        return base;
    }

    /** A file as the base has it; {@code null} where it does not. */
    @Nullable
    String atBase(VenueFile file) {
        return configurations.text(base, file.path());
    }

    /** A file as the draft has it; as the base has it where the draft leaves it; {@code null} where neither has it. */
    @Nullable
    String inDraft(VenueFile file) {
        ProposedText text = saved.get(file.path());
        return text == null ? atBase(file) : text.text();
    }

    /** Whether the draft changes the file. */
    boolean touches(VenueFile file) {
        return saved.containsKey(file.path());
    }

    /** What a market's file says at the base; nothing where it is not there or cannot be shown in inputs. */
    MarketEntries entriesAtBase(VenueFile file) {
        String text = atBase(file);
        return text == null ? TypedFile.NOTHING : MarketEntries.of(text).orElse(TypedFile.NOTHING);
    }

    /** The text of a market's file as the inputs say it, over the text that there is. */
    String written(TypedFile file) {
        String text = atBase(file.file());
        if (text == null || MarketEntries.of(text).isEmpty()) {
            ProposedText before = saved.get(file.file().path());
            text = before == null
                            || before.text() == null
                            || MarketEntries.of(before.text()).isEmpty()
                    ? blank(file.file())
                    : before.text();
        }
        return file.entries().text(text);
    }

    /** A market file that says no more than which market it is. */
    static String blank(VenueFile file) {
        return """
                {
                  "$schema": "../../schema/market.schema.json",
                  "venue": "%s",
                  "market": "%s"
                }
                """.formatted(file.venue(), file.market());
    }

    /** What another market starts from: the same but for what names the market and where its numbers come from. */
    static String copied(VenueFile file, String text) {
        return FieldEdit.apply(
                text,
                List.of(
                        new Edit("/market", "\"" + file.market() + "\""),
                        new Edit("/venueSymbol", null),
                        new Edit("/marketIndex", null),
                        new Edit("/source", null)));
    }
}
