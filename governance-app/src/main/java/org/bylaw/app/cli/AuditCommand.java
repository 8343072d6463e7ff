package org.bylaw.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.bylaw.app.audit.AuditVerification;
import org.jspecify.annotations.Nullable;

/** {@code bylaw audit verify}: whether an exported audit trail is whole and unchanged. */
final class AuditCommand implements Command {

    private @Nullable Path export;
    private @Nullable Path configs;

    @Override
    public String name() {
        return "audit verify";
    }

    @Override
    public String purpose() {
        return "Check an exported audit trail, offline.";
    }

    @Override
    public void declare(Syntax syntax) {
        syntax.argument(
                "EXPORT",
                Syntax.Count.EXACTLY_ONE,
                "A file from the export of the audit page.",
                given -> export = Path.of(given));
        syntax.option(
                "configs",
                "DIR",
                "A folder of the configuration repository, whose commits name the heads that the trail had.",
                given -> configs = Path.of(given));
    }

    @Override
    public List<String> notes() {
        return List.of(
                "Found are entries that were changed, removed, added or moved; with --configs also a tail cut off, a",
                "trail written anew, and commits that were removed, rewritten or recorded by something else.",
                "Exit code: 0 whole and unchanged, 1 faults, one a line, 2 could not run.",
                "",
                "  bylaw audit verify audit.ndjson --configs market-configs");
    }

    @Override
    public int run(Streams streams) {
        if (export == null) {
            throw new IllegalStateException("the argument is required");
        }
        AuditVerification verification = AuditVerification.of(export, configs);
        if (verification.faults().isEmpty()) {
            verification.summary().forEach(streams.out()::println);
            return ExitCode.CLEAR;
        }
        verification.faults().forEach(streams.out()::println);
        return ExitCode.FINDINGS;
    }
}
