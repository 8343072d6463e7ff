package org.bylaw.app.serve;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.bylaw.app.audit.Act;
import org.bylaw.app.audit.AuditTrail;
import org.bylaw.app.store.Database;
import org.bylaw.app.web.security.Refusals;
import org.bylaw.app.web.security.Seats;
import org.bylaw.app.web.security.Visitor;
import org.bylaw.committee.Role;
import org.jspecify.annotations.Nullable;

/** Enters what was refused for want of a role. */
final class EnteredRefusals implements Refusals {

    private final Database database;
    private final AuditTrail trail;

    EnteredRefusals(Database database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    @Override
    public void refused(Visitor visitor, Seats seats, @Nullable String venue, String act, String reason) {
        var body = JsonNodeFactory.instance.objectNode().put("act", act).put("because", reason);
        List<String> roles = venue == null
                ? List.of()
                : seats.at(venue).stream().sorted().map(Role::word).toList();
        Act entered = new Act(ENTRY, visitor.account(), roles, venue, null, body);
        database.write(handle -> trail.append(handle, entered));
    }
}
