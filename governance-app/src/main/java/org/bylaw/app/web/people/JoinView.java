package org.bylaw.app.web.people;

import java.util.List;
import org.bylaw.app.people.InputRefused;
import org.bylaw.app.people.InvitationKind;
import org.bylaw.app.people.OpenInvitation;
import org.bylaw.app.people.PasswordRules;
import org.bylaw.app.proposal.Moments;
import org.bylaw.app.web.page.Field;
import org.jspecify.annotations.Nullable;

/**
 * The form by which a one-time link is accepted.
 *
 * @param path the link
 * @param title what it is about
 * @param text what it does
 * @param account the account that the password is for, for password keepers; empty where it is still to be chosen
 * @param fields what is asked for
 * @param button what its button says
 */
public record JoinView(String path, String title, String text, String account, List<Field> fields, String button) {

    /** Copies the fields. */
    public JoinView {
        fields = List.copyOf(fields);
    }

    static JoinView of(
            String path, OpenInvitation invitation, String account, String name, @Nullable InputRefused refused) {
        String given = invitation.account() == null ? "" : invitation.account();
        Field password = Field.password("password", "Password", "new-password")
                .hint("At least " + PasswordRules.FEWEST_CHARACTERS
                        + " characters; any will do. Four words with spaces between them are a good one.")
                .error(about("password", refused));
        if (invitation.kind() == InvitationKind.FIRST_ADMINISTRATOR) {
            return new JoinView(
                    path,
                    "Become the first administrator",
                    "You found the committees of this installation and invite its people. The link works once.",
                    "",
                    List.of(
                            Field.text("account", "Account", account)
                                    .hint("2 to 32 small letters, digits and hyphens, such as ada. It never changes.")
                                    .filledInBy("username")
                                    .error(about("account", refused)),
                            Field.text("name", "Your name", name)
                                    .filledInBy("name")
                                    .error(about("name", refused)),
                            password),
                    "Join");
        }
        boolean reset = invitation.kind() == InvitationKind.CREDENTIAL_RESET;
        String until = " The link works once, until " + Moments.minute(invitation.expiresAt()) + ".";
        return new JoinView(
                path,
                reset ? "Choose a new password" : "Join Bylaw as " + invitation.name(),
                reset
                        ? invitation.madeBy() + " has reset the password of " + given
                                + ". For a day after this, no vote of yours is taken." + until
                        : invitation.madeBy() + " has invited you. Your account is called " + given + "." + until,
                given,
                List.of(password),
                reset ? "Set the password" : "Join");
    }

    private static @Nullable String about(String field, @Nullable InputRefused refused) {
        return refused != null && refused.field().equals(field) ? refused.line() : null;
    }
}
