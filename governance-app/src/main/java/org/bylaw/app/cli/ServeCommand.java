package org.bylaw.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.TemporaryFolder;
import org.bylaw.app.demo.Demo;
import org.bylaw.app.people.PasswordHashes;
import org.bylaw.app.serve.ReviewApp;
import org.bylaw.app.serve.ServeOptions;
import org.bylaw.app.serve.Services;
import org.bylaw.rulebook.RuleSet;
import org.jspecify.annotations.Nullable;

/** {@code bylaw serve}: runs the review app until the process is told to end. */
final class ServeCommand implements Command {

    private static final int MOST_PORT = 65_535;

    private final List<Path> rules = new ArrayList<>();
    private int port = 8080;
    private Path data = Path.of("var");
    private @Nullable Path configs;
    private @Nullable String databaseUrl;
    private @Nullable URI publicAddress;
    private boolean demo;
    private @Nullable TemporaryFolder scratch;

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public String purpose() {
        return "Start the review app.";
    }

    @Override
    public void declare(Syntax syntax) {
        syntax.option("port", "PORT", "Port on this computer; 8080 by default.", given -> port = port(given));
        syntax.option("data", "DIR", "Folder of what the app keeps; var by default.", given -> data = Path.of(given));
        syntax.option(
                "configs",
                "DIR",
                "Folder of venues in a git repository; one in the data folder by default.",
                given -> configs = Path.of(given));
        syntax.option(
                "database-url",
                "URL",
                "JDBC URL of the database, jdbc:postgresql://HOST:PORT/DATABASE; a file in the data folder by default.",
                given -> databaseUrl = given);
        syntax.option(
                "public-address",
                "URL",
                "Where people reach the app, https://bylaw.example.org; a proxy there passes requests on to the port.",
                given -> publicAddress = address(given));
        syntax.repeatable(
                "rules",
                "DIR",
                "Folder of further rules; may be given more than once.",
                given -> rules.add(Path.of(given)));
        syntax.flag("demo", "Start with made-up people and proposals.", () -> demo = true);
    }

    private static int port(String given) {
        if (given.matches("[0-9]{1,5}") && Integer.parseInt(given) <= MOST_PORT) {
            return Integer.parseInt(given);
        }
        throw new WrongUse("it is " + given + "; write a number up to " + MOST_PORT + ", 0 for any port that is free");
    }

    private static URI address(String given) {
        try {
            URI address = new URI(given);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            boolean bare = address.getPath() != null
                    && address.getPath().matches("/?")
                    && address.getQuery() == null
                    && address.getFragment() == null
                    && address.getUserInfo() == null;
            if (web && bare && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException wrong) {
            // Said below.
        }
        throw new WrongUse("it is " + given + "; write a scheme and a host, as https://bylaw.example.org");
    }

    @Override
    public int run(Streams streams) throws InterruptedException {
        Clock clock = Clock.systemUTC();
        RuleSet judging = Given.rules(rules);
        ServeOptions options = new ServeOptions(port, data, configs, databaseUrl, publicAddress, rules, demo);
        PasswordHashes hashes = new PasswordHashes();
        ReviewApp app;
        try {
            Services services =
                    demo ? demonstration(streams, judging, hashes) : ReviewApp.open(options, judging, hashes, clock);
            app = ReviewApp.start(options, services, line -> say(streams, line));
        } catch (RuntimeException failed) {
            clean();
            throw failed;
        }
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            app.close();
                            clean();
                            ended.countDown();
                        },
                        "end"));
        say(streams, "the review app is at " + app.address());
        app.firstAdministratorLink().ifPresent(link -> say(streams, "become the first administrator, once: " + link));
        ended.await();
        return ExitCode.CLEAR;
    }

    private void clean() {
        if (scratch != null) {
            try {
                scratch.close();
            } catch (UncheckedIOException left) {
                System.err.println("bylaw: " + scratch.path() + " could not be deleted; delete it by hand");
            }
        }
    }

    /** A demonstration in a scratch folder, which goes with the process. */
    private Services demonstration(Streams streams, RuleSet judging, PasswordHashes hashes) {
        if (databaseUrl != null) {
            throw new CommandFailure("--demo keeps everything in a scratch folder; leave out --database-url");
        }
        Path venues = configs == null ? Path.of(System.getProperty("bylaw.home", "."), "market-configs") : configs;
        say(streams, "making the demonstration; this takes some seconds");
        TemporaryFolder folder = scratchFolder();
        scratch = folder;
        Demo demonstration = Demo.make(venues, folder.path(), judging, hashes);
        say(streams, "everything is made up but the markets, and is gone when this ends (" + folder.path() + ")");
        say(streams, "sign in as one of these; the passwords are made for this run:");
        demonstration
                .passwords()
                .forEach((person, password) -> streams.out()
                        .printf(
                                "  %-4s %s   %-14s %-17s %s%n",
                                person.account(),
                                password,
                                person.personName(),
                                person.organisation(),
                                person.roleWords()));
        streams.out().flush();
        return demonstration.services();
    }

    private static TemporaryFolder scratchFolder() {
        try {
            return TemporaryFolder.make("bylaw-demo-");
        } catch (IOException failed) {
            throw new CommandFailure("no temporary folder can be made: " + failed.getMessage());
        }
    }

    private static void say(Streams streams, String line) {
        streams.out().println("bylaw: " + line);
        streams.out().flush();
    }
}
