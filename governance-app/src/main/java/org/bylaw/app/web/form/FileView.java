package org.bylaw.app.web.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file in the form.
 *
 * @param index its place in the form
 * @param id its id on the page
 * @param path its path below the folder of venues
 * @param title what it is: {@code SOL-PERP}, {@code Policy}
 * @param state what becomes of it: {@code new market}, {@code unchanged}
 * @param mode the word of how it is shown
 * @param sections the inputs that are shown
 * @param folded the inputs of sections that are not stated
 * @param tiers the table of tiers; {@code null} where the market has none
 * @param text its text; {@code null} where it is shown by its inputs
 * @param both whether it may be shown by its inputs and by its text
 */
public record FileView(
        int index,
        String id,
        String path,
        String title,
        String state,
        String mode,
        List<SectionView> sections,
        List<SectionView> folded,
        @Nullable TiersView tiers,
        @Nullable TextView text,
        boolean both) {

    /**
     * A section of a market's file.
     *
     * @param id its id on the page
     * @param title what it is called
     * @param inputs its fields
     * @param kind whether it is the margin, whose fields depend on its kind
     */
    public record SectionView(String id, String title, List<InputView> inputs, boolean kind) {}

    /**
     * The table of tiers.
     *
     * @param id its id on the page
     * @param columns the headings, with their units
     * @param rows the tiers
     * @param gone the tiers that are there no longer, in words
     */
    public record TiersView(String id, List<String> columns, List<RowView> rows, List<String> gone) {}

    /**
     * A tier.
     *
     * @param number its number, from 1
     * @param added whether it is new
     * @param cells its columns
     */
    public record RowView(int number, boolean added, List<InputView> cells) {}

    /**
     * The text of a file.
     *
     * @param input where it is typed
     * @param faults what cannot be read of it, a line each
     * @param rows how many lines the input shows
     */
    public record TextView(InputView input, List<String> faults, int rows) {}
}
