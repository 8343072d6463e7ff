package org.bylaw.specs.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bylaw.app.demo.DemoConfigs;
import org.bylaw.app.demo.DemoPerson;
import org.bylaw.app.people.Acceptance;
import org.bylaw.app.people.Origin;
import org.bylaw.app.serve.Services;

/**
 * Where scenarios find the app: a repository of the real venues with the demonstration's committees, and a database. What every
 * scenario begins with is made once and copied.
 */
final class Installations {

    /** With what everybody signs in. */
    static final String PASSWORD = "correct horse battery staple";

    private static final Path VENUES = Path.of(System.getProperty("repository.root", ".."), "market-configs");
    private static final Origin ORIGIN = new Origin("127.0.0.1", "Chromium");
    private static final Path FOLDER = temporary();
    private static final Path PEOPLED = FOLDER.resolve("peopled");
    private static final Path EMPTY = FOLDER.resolve("empty");

    private Installations() {}

    /** With the people of the demonstration, all with {@link #PASSWORD}. */
    static synchronized Path peopled() {
        if (!Files.exists(PEOPLED)) {
            copy(empty(), PEOPLED);
            try (Services services = ServedApp.services(PEOPLED, new ScenarioClock())) {
                services.outsideCommits().find();
                people(services);
            }
        }
        return copied(PEOPLED);
    }

    /** Which nobody has entered yet. */
    static synchronized Path empty() {
        if (!Files.exists(EMPTY)) {
            make(EMPTY);
            DemoConfigs.create(VENUES, EMPTY.resolve(ServedApp.CONFIGS), ScenarioClock.BEGIN.minus(Duration.ofDays(60)))
                    .close();
        }
        return copied(EMPTY);
    }

    private static void people(Services services) {
        DemoPerson first = DemoPerson.GUS;
        services.invitations()
                .accept(
                        services.firstAdministrator().linkToken().orElseThrow().token(),
                        new Acceptance(first.account(), first.personName(), PASSWORD),
                        ORIGIN);
        for (DemoPerson person : DemoPerson.values()) {
            if (person != first) {
                String token = services.invitations()
                        .invite(first.account(), person.account(), person.personName())
                        .token();
                services.invitations().accept(token, Acceptance.of(PASSWORD), ORIGIN);
            }
        }
    }

    private static Path temporary() {
        try {
            Path folder = Files.createTempDirectory("bylaw-journeys-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path copied(Path folder) {
        try {
            Path copy = Files.createTempDirectory(FOLDER, "scenario-");
            copy(folder, copy);
            return copy;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> walked = Files.walk(from)) {
            for (Path each : walked.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> walked = Files.walk(folder)) {
            List<Path> deepestFirst = walked.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
