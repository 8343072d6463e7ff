package org.bylaw.app.cli;

import java.io.IOException;
import org.bylaw.rulebook.RuleSet;

/** {@code bylaw version}. */
final class VersionCommand implements Command {

    @Override
    public String name() {
        return "version";
    }

    @Override
    public String purpose() {
        return "Print the versions of bylaw, its rules and the Java that runs it.";
    }

    @Override
    public int run(Streams streams) throws IOException {
        RuleSet rules = RuleSet.shipped();
        streams.out()
                .println("bylaw " + ProductVersion.text() + "\n" + rules.cards().size() + " rules, " + rules.digest()
                        + "\nJava " + Runtime.version());
        return ExitCode.CLEAR;
    }
}
