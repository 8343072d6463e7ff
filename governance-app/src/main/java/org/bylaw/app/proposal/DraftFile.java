package org.bylaw.app.proposal;

import org.jspecify.annotations.Nullable;

/**
 * A file as a proposal wants it.
 *
 * @param path its path below the folder of venues, as {@code drift/markets/SOL-PERP.json}
 * @param digest the digest of its text, {@code sha256:...}, under which the text is kept; {@code null} where the file is to go
 */
public record DraftFile(String path, @Nullable String digest) {}
