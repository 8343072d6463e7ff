package org.bylaw.app.web.proposal;

import java.util.List;
import org.bylaw.app.web.page.Badge;
import org.bylaw.app.web.page.DiffLine;
import org.bylaw.app.web.page.Fact;
import org.bylaw.app.web.page.ListedFinding;
import org.bylaw.app.web.page.Remark;
import org.bylaw.app.web.page.Step;
import org.bylaw.app.web.page.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as those see it who decide about it.
 *
 * @param id its number
 * @param title its title
 * @param venue the venue
 * @param badges its state
 * @param newRisk which way it goes for positions yet to be opened; {@code null} where that cannot be judged
 * @param openPositions which way it goes for those that are open; {@code null} where that cannot be judged
 * @param facts who proposes it, when
 * @param done what was just done; empty for nothing
 * @param kept the form that was refused, with what was typed; {@code null} where none was
 * @param notices what a reader has to know first
 * @param verdict what the rules add up to; {@code null} where they could not judge
 * @param rulesSay the same in a line
 * @param basis what was judged, when, against what
 * @param faults why it cannot be judged; none where it can
 * @param markets the markets
 * @param files the files that are no market's
 * @param laws what the rules say of these files
 * @param approvals how far the committee is; {@code null} where there is nothing to decide
 * @param decide what the reader may do
 * @param warnings the warnings that need a reason, with the reasons given
 * @param statement what the proposal says of itself
 * @param threads the open threads
 * @param settled the settled threads
 * @param topics what a new thread may be about
 * @param suggestions what readers would have proposed instead
 * @param versions what was put before the committee, newest first
 * @param record the commit; {@code null} where there is none
 * @param history what was done, newest first
 * @param packaged whether there is a decision package
 */
public record DecisionView(
        long id,
        String title,
        String venue,
        List<Badge> badges,
        @Nullable Badge newRisk,
        @Nullable Badge openPositions,
        List<Fact> facts,
        String done,
        @Nullable Kept kept,
        List<Notice> notices,
        @Nullable Badge verdict,
        String rulesSay,
        String basis,
        List<String> faults,
        List<MarketPart> markets,
        List<FilePart> files,
        List<ListedFinding> laws,
        @Nullable ApprovalsView approvals,
        DecideView decide,
        List<Warning> warnings,
        Said statement,
        List<TalkThread> threads,
        List<TalkThread> settled,
        List<Topic> topics,
        List<Suggested> suggestions,
        List<Version> versions,
        @Nullable Recorded record,
        List<Step> history,
        boolean packaged) {

    /** Copies the lists. */
    public DecisionView {
        badges = List.copyOf(badges);
        facts = List.copyOf(facts);
        notices = List.copyOf(notices);
        faults = List.copyOf(faults);
        markets = List.copyOf(markets);
        files = List.copyOf(files);
        laws = List.copyOf(laws);
        warnings = List.copyOf(warnings);
        threads = List.copyOf(threads);
        settled = List.copyOf(settled);
        topics = List.copyOf(topics);
        suggestions = List.copyOf(suggestions);
        versions = List.copyOf(versions);
        history = List.copyOf(history);
    }

    /** What was typed in a field of a form that was refused; empty where that form was not. */
    public String typed(String form, String field) {
        return kept == null ? "" : kept.value(form, field);
    }

    /** Whether a form was refused, and so stands open. */
    public boolean refused(String form) {
        return kept != null && kept.name().equals(form);
    }

    /** The address of a step about it. */
    public String path(String step) {
        return "/proposals/" + id + "/" + step;
    }

    /** Whether it is about more than one market, so that each is named. */
    public boolean several() {
        return markets.size() > 1;
    }

    /**
     * Something to know first.
     *
     * @param tone how grave it is
     * @param title its first words
     * @param text the rest
     * @param path where it leads; {@code null} for nowhere
     */
    public record Notice(
            Tone tone, String title, String text, @Nullable String path) {}

    /**
     * A warning.
     *
     * @param words what it says
     * @param reason the reason that was given; empty where none was
     */
    public record Warning(String words, String reason) {}

    /**
     * What a proposal says of itself.
     *
     * @param rationale why, with its line breaks
     * @param links addresses that lead somewhere
     * @param others what was given as an address and is none
     * @param facts intent, day, to whom it applies
     */
    public record Said(String rationale, List<String> links, List<String> others, List<Fact> facts) {

        /** Copies the lists. */
        public Said {
            links = List.copyOf(links);
            others = List.copyOf(others);
            facts = List.copyOf(facts);
        }
    }

    /**
     * A thread.
     *
     * @param number its number
     * @param about what it is about; empty for the proposal as a whole
     * @param remark the first remark, with its answers
     * @param count how many remarks there are
     */
    public record TalkThread(int number, String about, Remark remark, int count) {}

    /**
     * What a new thread may be about.
     *
     * @param key what is sent
     * @param words what is shown
     */
    public record Topic(String key, String words) {}

    /**
     * Values that a reader suggests.
     *
     * @param number its number
     * @param who by whom, when
     * @param text why
     * @param files what it would change of the draft
     * @param revision the revision of the draft that they would go into
     * @param takeable whether the reader of the page may take them over
     */
    public record Suggested(
            int number, String who, String text, List<Difference> files, int revision, boolean takeable) {

        /** Copies the files. */
        public Suggested {
            files = List.copyOf(files);
        }
    }

    /**
     * The difference of a file.
     *
     * @param path the file
     * @param lines the lines
     */
    public record Difference(String path, List<DiffLine> lines) {

        /** Copies the lines. */
        public Difference {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A version.
     *
     * @param number its number
     * @param words by whom it was sent, when
     * @param current whether it is the one to decide
     */
    public record Version(int number, String words, boolean current) {}

    /**
     * The commit that a proposal is recorded as.
     *
     * @param commit its id
     * @param words by whom, when
     * @param trailers what stands at the end of its message
     */
    public record Recorded(String commit, String words, List<Fact> trailers) {

        /** Copies the trailers. */
        public Recorded {
            trailers = List.copyOf(trailers);
        }
    }
}
