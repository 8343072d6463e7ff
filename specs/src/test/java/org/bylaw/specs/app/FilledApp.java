package org.bylaw.specs.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bylaw.app.demo.Demo;
import org.bylaw.app.demo.DemoPerson;
import org.bylaw.app.people.PasswordHashes;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.serve.ReviewApp;
import org.bylaw.app.serve.ServeOptions;
import org.bylaw.app.serve.Services;
import org.bylaw.rulebook.RuleSet;

/** The demonstration, served: something is on every page. */
final class FilledApp implements AutoCloseable {

    private static final Path VENUES = Path.of(System.getProperty("repository.root", ".."), "market-configs");

    private final Services services;
    private final Map<DemoPerson, String> passwords;
    private final ReviewApp app;
    private final String invitation;

    FilledApp(Path folder) {
        Demo demo = Demo.make(VENUES, folder, RuleSet.shipped(), new PasswordHashes(16, 1));
        services = demo.services();
        passwords = demo.passwords();
        app = ReviewApp.start(
                new ServeOptions(0, folder, folder.resolve("market-configs"), null, null, List.of(), true),
                services,
                line -> {});
        invitation = "/join/"
                + services.invitations()
                        .invite(DemoPerson.GUS.account(), "hal", "Hal Ito")
                        .token();
    }

    static FilledApp make() {
        try {
            return new FilledApp(Files.createTempDirectory("bylaw-pages-"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The address of a page; {@code path} begins with a slash. */
    String address(String path) {
        String start = app.address();
        return start.substring(0, start.length() - 1) + path;
    }

    String password(DemoPerson person) {
        return String.valueOf(passwords.get(person));
    }

    /** The path of a link by which somebody may join. */
    String invitation() {
        return invitation;
    }

    /** Every proposal. */
    List<Proposal> proposals() {
        return List.copyOf(services.ledger().book().proposals());
    }

    @Override
    public void close() {
        app.close();
    }
}
