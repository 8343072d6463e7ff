package org.bylaw.app.web.form;

import java.util.List;
import org.bylaw.app.proposal.Phase;
import org.bylaw.app.web.form.InputView.Choice;
import org.bylaw.app.web.page.Tone;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a draft is written.
 *
 * @param id the proposal
 * @param venue the venue
 * @param title what it is called
 * @param phase where it is in its life
 * @param suggesting whether other values are suggested instead of saved
 * @param revision the revision that is edited
 * @param base the commit that it was begun from, shortened
 * @param notices what is to be known first
 * @param takeOver what changed meanwhile; {@code null} where nothing did
 * @param files the files
 * @param addable files that may be added
 * @param templates what a new market may start from
 * @param statement what it says of itself
 * @param remark why other values are suggested
 * @param panel what the rules say
 * @param repairs how a market could pass; {@code null} where that was not asked for
 */
public record EditView(
        long id,
        String venue,
        String title,
        Phase phase,
        boolean suggesting,
        int revision,
        String base,
        List<NoticeView> notices,
        @Nullable TakeOverView takeOver,
        List<FileView> files,
        List<Choice> addable,
        List<Choice> templates,
        StatementView statement,
        String remark,
        PanelView panel,
        @Nullable RepairsView repairs) {

    /** The same with repairs. */
    EditView with(RepairsView found) {
        return new EditView(
                id,
                venue,
                title,
                phase,
                suggesting,
                revision,
                base,
                notices,
                takeOver,
                files,
                addable,
                templates,
                statement,
                remark,
                panel,
                found);
    }

    /** The address of what belongs to the proposal. */
    public String at(String step) {
        return "/proposals/" + id + "/" + step;
    }

    /**
     * Something to be known.
     *
     * @param tone how grave it is
     * @param title its first words
     * @param text the rest
     */
    public record NoticeView(Tone tone, String title, String text) {}

    /**
     * Values that changed since the draft was begun.
     *
     * @param head the commit of now, shortened
     * @param rows field, value when it was begun, value now, value in the draft
     * @param others files that changed and have no inputs
     */
    public record TakeOverView(String head, List<List<String>> rows, List<String> others) {}

    /**
     * What the proposal says of itself.
     *
     * @param typed what was typed
     * @param intents the directions with what they mean
     * @param titleError why the title cannot be kept; {@code null} where it can
     * @param dayError why the day is none; {@code null} where it is one
     */
    public record StatementView(
            TypedStatement typed,
            List<Choice> intents,
            @Nullable String titleError,
            @Nullable String dayError) {}
}
