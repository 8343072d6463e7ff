package org.bylaw.app.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Acts of the tests. */
final class Acts {

    private Acts() {}

    static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }

    static Act comment(String text) {
        return new Act(
                "proposal.comment", "ada", List.of("proposer", "reviewer"), "drift", 7L, body().put("text", text));
    }

    static Act signIn(String actor) {
        return new Act("person.signed-in", actor, List.of(), null, null, body());
    }

    static Act begun(long proposal) {
        return new Act(Act.RECORDING_BEGUN, "eve", List.of("enactor"), "drift", proposal, body().put("text", "begun"));
    }

    static Act foundingBegun(String venue) {
        return new Act(Act.FOUNDING_BEGUN, "zoe", List.of(), venue, null, body());
    }

    static Act founded(String venue, String commit) {
        return new Act(Act.FOUNDED, Act.PROGRAM, List.of(), venue, null, body().put(Act.COMMIT, commit));
    }

    static Act recorded(long proposal, String commit) {
        return new Act(Act.RECORDED, "eve", List.of("enactor"), "drift", proposal, body().put(Act.COMMIT, commit));
    }
}
