package org.bylaw.file;

/**
 * A page of a venue's documentation whose statements Bylaw implements.
 *
 * @param id {@code drift}: the venue's folder in {@code market-configs}, and the document's feature file
 * @param venue the venue's name
 * @param title the page's title
 * @param about what the page is about, in one sentence of our own
 */
public record SourceDocument(String id, String venue, String title, String about) {

    /** {@code Drift documentation, Per Market Leverage}. */
    public String citation() {
        return venue + " documentation, " + title;
    }
}
