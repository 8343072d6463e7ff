package org.bylaw.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.bylaw.rulebook.RuleSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code bylaw version}. */
@Command(name = "version", description = "Print the versions of bylaw, its rules and the Java that runs it.")
final class VersionCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = VersionCommand.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        }
        RuleSet rules = RuleSet.shipped();
        Streams.of(spec)
                .out()
                .println("bylaw " + properties.getProperty("version") + "\n"
                        + rules.cards().size() + " rules, " + rules.digest() + "\nJava " + Runtime.version());
        return ExitCode.CLEAR;
    }
}
