package org.bylaw.app.report;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A table in HTML: its first column names the rows. Where it is wider than the page, it is moved alone. */
final class HtmlTable {

    /** A figure with its unit, which stays on its line. */
    private static final Pattern NUMBER =
            Pattern.compile("(about )?(x )?-?[0-9][^ ]*( \\(.{1,20}\\)| [a-zA-Z]+( units)?)?");

    private final Html html;

    /** Opens a table. */
    HtmlTable(Html html, String caption, List<String> headings) {
        this.html = html;
        html.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", caption)
                .open("table")
                .markup("\n");
        html.element("caption", caption).open("thead").open("tr");
        headings.forEach(
                heading -> html.open("th", "scope", "col").words(heading).closeInline("th"));
        html.closeInline("tr").close("thead").open("tbody").markup("\n");
    }

    /** Writes a row. */
    void row(Consumer<Html> name, List<String> cells) {
        html.open("tr").open("th", "scope", "row");
        name.accept(html);
        html.closeInline("th");
        for (String cell : cells) {
            html.open("td", NUMBER.matcher(cell).matches() ? new String[] {"class", "number"} : new String[0]);
            html.words(cell).closeInline("td");
        }
        html.close("tr");
    }

    /** Closes the table. */
    void close() {
        html.closeInline("tbody").closeInline("table").close("div");
    }
}
