package org.bylaw.app.web.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bylaw.app.audit.AuditFilter;
import org.bylaw.app.audit.AuditTrail;
import org.bylaw.app.audit.Entry;
import org.bylaw.app.proceedings.VenueAct;
import org.bylaw.app.proceedings.VenueActJson;
import org.bylaw.app.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * The entries that somebody may see: of the whole trail all; otherwise those of their venues, and those about no venue that concern
 * neither the credentials of others nor other venues alone.
 */
final class VisibleEntries {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int READ_AT_ONCE = 200;

    private final Database database;
    private final AuditTrail trail;

    VisibleEntries(Database database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    /**
     * Entries from a place in the trail back, newest first.
     *
     * @param before the place before which they stand
     * @param most how many at most
     */
    List<Entry> newest(AuditFilter filter, long before, int most) {
        return database.read(handle -> trail.newest(handle, filter, before, most));
    }

    /** Of those, what a member of these venues may see. */
    List<Entry> newest(String account, Set<String> venues, AuditFilter filter, long before, int most) {
        return database.read(handle -> {
            List<Entry> visible = new ArrayList<>();
            for (String venue : venues) {
                if (filter.venue() == null || filter.venue().equals(venue)) {
                    visible.addAll(trail.newest(handle, filter.at(venue), before, most));
                }
            }
            if (filter.venue() == null) {
                visible.addAll(ofNoVenue(handle, entry -> sees(account, venues, entry), filter, before, most));
            }
            visible.sort(Comparator.comparingLong(Entry::sequence).reversed());
            return visible.subList(0, Math.min(most, visible.size()));
        });
    }

    private List<Entry> ofNoVenue(Handle handle, Predicate<Entry> seen, AuditFilter filter, long before, int most) {
        List<Entry> visible = new ArrayList<>();
        long from = before;
        while (visible.size() < most) {
            List<Entry> read = trail.newest(handle, filter.at(AuditFilter.NO_VENUE), from, READ_AT_ONCE);
            read.stream().filter(seen).limit((long) most - visible.size()).forEach(visible::add);
            if (read.size() < READ_AT_ONCE) {
                break;
            }
            from = read.get(read.size() - 1).sequence();
        }
        return visible;
    }

    private static boolean sees(String account, Set<String> venues, Entry entry) {
        if (entry.actor().equals(account)) {
            return true;
        }
        try {
            if (VenueActJson.BODIES.knows(entry.kind())) {
                return !(VenueActJson.BODIES.act(entry.kind(), entry.body())
                                instanceof VenueAct.OutsideCommitFound found)
                        || !Collections.disjoint(venues, found.venues());
            }
            JsonNode about = JSON.readTree(entry.body()).path("account");
            return about.asText().equals(account);
        } catch (IllegalArgumentException | JsonProcessingException damaged) {
            return false;
        }
    }
}
