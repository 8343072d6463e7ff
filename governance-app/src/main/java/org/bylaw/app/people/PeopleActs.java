package org.bylaw.app.people;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.bylaw.app.audit.Act;
import org.bylaw.app.audit.AuditTrail;
import org.jdbi.v3.core.Handle;

/** Enters what happened to people in the audit trail, without secrets. */
final class PeopleActs {

    static final String SIGNED_IN = "person.signed-in";
    static final String SIGN_IN_REFUSED = "person.sign-in-refused";
    static final String INVITED = "person.invited";
    static final String JOINED = "person.joined";
    static final String CREDENTIAL_RESET = "person.credential-reset";
    static final String PASSWORD_CHANGED = "person.password-changed";
    static final String PASSWORD_CHANGE_REFUSED = "person.password-change-refused";
    static final String SESSION_REVOKED = "session.revoked";

    static final List<String> KINDS = List.of(
            SIGNED_IN,
            SIGN_IN_REFUSED,
            INVITED,
            JOINED,
            CREDENTIAL_RESET,
            PASSWORD_CHANGED,
            PASSWORD_CHANGE_REFUSED,
            SESSION_REVOKED);

    /** Who acts where nobody is signed in. */
    static final String ANONYMOUS = "anonymous";

    private static final String INSTALLATION_ADMINISTRATOR = "installation-administrator";

    private final AuditTrail trail;

    PeopleActs(AuditTrail trail) {
        this.trail = trail;
    }

    /** An empty body of an act. */
    static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Enters an act; of the roles that of the installation alone has a part in it, those at venues have none. */
    void enter(Handle handle, String kind, String actor, ObjectNode body) {
        List<String> roles = PersonTable.find(handle, actor)
                .filter(Person::installationAdministrator)
                .map(administrator -> List.of(INSTALLATION_ADMINISTRATOR))
                .orElse(List.of());
        trail.append(handle, new Act(kind, actor, roles, null, null, body));
    }
}
