package org.bylaw.app.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of one-time links. A row goes when its link is used, replaced or expired. */
final class InvitationTable {

    static final Duration LIFETIME = Duration.ofDays(7);

    private static final String COLUMNS =
            "SELECT kind, account, name, made_by, made_at, expires_at FROM invitations WHERE expires_at > :now";

    private InvitationTable() {}

    /** Makes a link; a former one for the same account dies, and all that have expired. */
    static IssuedLink add(
            Handle handle,
            InvitationKind kind,
            @Nullable String account,
            @Nullable String name,
            String madeBy,
            Instant now) {
        String token = SecretToken.fresh();
        Instant expiresAt = Instant.ofEpochMilli(now.plus(LIFETIME).toEpochMilli());
        handle.createUpdate("DELETE FROM invitations WHERE expires_at <= :now OR account = :account OR kind = :first")
                .bind("now", now.toEpochMilli())
                .bind("account", account)
                .bind("first", InvitationKind.FIRST_ADMINISTRATOR.word())
                .execute();
        handle.createUpdate("INSERT INTO invitations (token_digest, kind, account, name, made_by, made_at, expires_at)"
                        + " VALUES (:digest, :kind, :account, :name, :by, :now, :expires)")
                .bind("digest", SecretToken.digest(token))
                .bind("kind", kind.word())
                .bind("account", account)
                .bind("name", name)
                .bind("by", madeBy)
                .bind("now", now.toEpochMilli())
                .bind("expires", expiresAt.toEpochMilli())
                .execute();
        return new IssuedLink(token, expiresAt);
    }

    static Optional<OpenInvitation> find(Handle handle, String token, Instant now) {
        return handle.createQuery(COLUMNS + " AND token_digest = :digest")
                .bind("now", now.toEpochMilli())
                .bind("digest", SecretToken.digest(token))
                .map((row, context) -> invitation(row))
                .findOne();
    }

    /** The links that are not dead, the oldest first. */
    static List<OpenInvitation> open(Handle handle, Instant now) {
        return handle.createQuery(COLUMNS + " ORDER BY made_at, account")
                .bind("now", now.toEpochMilli())
                .map((row, context) -> invitation(row))
                .list();
    }

    /** Removes a link that is used, and says whether it was still there. */
    static boolean use(Handle handle, String token, Instant now) {
        return handle.createUpdate("DELETE FROM invitations WHERE token_digest = :digest AND expires_at > :now")
                        .bind("digest", SecretToken.digest(token))
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    private static OpenInvitation invitation(ResultSet row) throws SQLException {
        return new OpenInvitation(
                InvitationKind.of(row.getString("kind")),
                row.getString("account"),
                row.getString("name"),
                row.getString("made_by"),
                Instant.ofEpochMilli(row.getLong("made_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")));
    }
}
