package org.bylaw.app.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bylaw.rulebook.RuleCard;

/** Where the rules can be read up: the living documentation as an operator has published it. */
public final class RulePages {

    /** Published nowhere. */
    public static final RulePages NONE = new RulePages("", "", rule -> false);

    /** The pages of the review app, which has one of every rule that judges there. */
    static final RulePages IN_APP = new RulePages("/rules/", "", rule -> true);

    private final String before;
    private final String after;
    private final Predicate<String> known;

    private RulePages(String before, String after, Predicate<String> known) {
        this.before = before;
        this.after = after;
        this.known = known;
    }

    /**
     * The site at {@code url}, which has a page for each rule that comes with Bylaw.
     *
     * @param url its address, with {@code http} or {@code https}
     * @param shipped the rules that come with Bylaw; the others have no page
     * @throws IllegalArgumentException if it is another address, or none
     */
    public static RulePages at(String url, List<RuleCard> shipped) {
        try {
            URI address = new URI(url);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            if (!web || address.getHost() == null || address.getQuery() != null || address.getFragment() != null) {
                throw new IllegalArgumentException(url + " is no address of a site");
            }
        } catch (URISyntaxException wrong) {
            throw new IllegalArgumentException(url + " is no address", wrong);
        }
        String folder = url.endsWith("/") ? url : url + "/";
        Set<String> rules = shipped.stream().map(RuleCard::id).collect(Collectors.toUnmodifiableSet());
        return new RulePages(folder.replace("(", "%28").replace(")", "%29") + "rules/", ".html", rules::contains);
    }

    /** The address of a rule's page. */
    Optional<String> of(String rule) {
        return known.test(rule) ? Optional.of(before + rule + after) : Optional.empty();
    }

    /** A rule's id in Markdown, as code, linked to its page where it has one. */
    String markdown(String rule) {
        String code = MarkdownText.code(rule);
        return of(rule).map(page -> "[" + code + "](" + page + ")").orElse(code);
    }

    /** Several of them. */
    String markdown(List<String> ids) {
        return ids.stream().map(this::markdown).collect(Collectors.joining(" "));
    }
}
