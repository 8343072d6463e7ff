package org.bylaw.app.report;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown as a reader of it sees it, with the extensions of GitHub that a free parser knows.
 *
 * @param html the elements that it becomes
 */
record RenderedMarkdown(String html) {

    /** Without addresses: GitHub ends them at a character of no width, this parser does not. */
    private static final List<Extension> EXTENSIONS = List.of(
            AutolinkExtension.builder()
                    .linkTypes(AutolinkType.URL, AutolinkType.WWW)
                    .build(),
            StrikethroughExtension.create(),
            TablesExtension.create());

    private static final Pattern ELEMENT = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>");

    static RenderedMarkdown of(String markdown) {
        return new RenderedMarkdown(HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .build()
                .render(Parser.builder().extensions(EXTENSIONS).build().parse(markdown)));
    }

    /** What can be read: without elements, entities and characters of no width. */
    String text() {
        return ELEMENT.matcher(html)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replace("\u200b", "")
                .strip();
    }

    /** The names of the elements that were opened. */
    TreeSet<String> elements() {
        TreeSet<String> names = new TreeSet<>();
        Matcher matcher = ELEMENT.matcher(html);
        while (matcher.find()) {
            names.add(matcher.group(2));
        }
        return names;
    }
}
