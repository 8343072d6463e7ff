package org.bylaw.app.web.page;

import java.util.List;

/**
 * What somebody wrote in a discussion, and what was answered.
 *
 * @param id an id on the page, {@code comment-12}
 * @param author the person's name
 * @param account the person's account
 * @param when the time, as people read it
 * @param text what was written; its line breaks are kept
 * @param answers in the order of time
 */
public record Remark(String id, String author, String account, String when, String text, List<Remark> answers) {

    /** Copies the answers. */
    public Remark {
        answers = List.copyOf(answers);
    }
}
