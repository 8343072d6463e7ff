package org.bylaw.app.serve;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the review app is started with.
 *
 * @param port the port on this computer; 0 for any that is free
 * @param data the folder of what the app keeps; made if it is not there
 * @param configs the folder of venues in a git repository; {@code null} for one in {@code data}, which is made if it is not there
 * @param databaseUrl the database; {@code null} for a file in {@code data}
 * @param publicAddress where people reach it; {@code null} where that is this computer itself
 * @param rules the operator's folders of rules
 * @param demo whether its people and proposals are made up
 */
public record ServeOptions(
        int port,
        Path data,
        @Nullable Path configs,
        @Nullable String databaseUrl,
        @Nullable URI publicAddress,
        List<Path> rules,
        boolean demo) {

    /** Copies the folders. */
    public ServeOptions {
        rules = List.copyOf(rules);
    }
}
