package org.bylaw.app.web.inbox;

import java.util.List;
import org.bylaw.app.web.page.Fact;
import org.bylaw.app.web.proposal.ProposalRow;

/**
 * What waits for somebody.
 *
 * @param greeting what the person is, where; a sentence
 * @param waiting how many things wait for the person
 * @param parts by role
 */
public record InboxView(String greeting, int waiting, List<Part> parts) {

    /** Copies the parts. */
    public InboxView {
        parts = List.copyOf(parts);
    }

    /**
     * What waits for a role.
     *
     * @param id a name for it on the page
     * @param title its heading
     * @param rows the proposals
     * @param entries what waits and is no proposal
     * @param facts numbers that go with it
     * @param empty what an empty list says
     * @param path where to go on; empty for nowhere
     * @param words what the link there says
     */
    public record Part(
            String id,
            String title,
            List<ProposalRow> rows,
            List<Entry> entries,
            List<Fact> facts,
            String empty,
            String path,
            String words) {

        /** Copies the lists. */
        public Part {
            rows = List.copyOf(rows);
            entries = List.copyOf(entries);
            facts = List.copyOf(facts);
        }

        /** How much of it there is. */
        public int size() {
            return rows.size() + entries.size();
        }
    }

    /**
     * Something that waits and is no proposal.
     *
     * @param title what it is
     * @param detail more about it
     * @param path where it is done
     * @param words what the link there says
     */
    public record Entry(String title, String detail, String path, String words) {}
}
