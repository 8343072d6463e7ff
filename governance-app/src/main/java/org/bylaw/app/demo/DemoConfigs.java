package org.bylaw.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.git.CommitAuthor;
import org.bylaw.app.git.ConfigBranch;
import org.bylaw.app.git.FileEdit;
import org.bylaw.app.git.NewCommit;
import org.bylaw.app.judging.VenueFile;

/** The repository of the demonstration: the real venues, with a made-up committee for most of them. */
public final class DemoConfigs {

    /** Without a committee, so that founding one can be tried. */
    private static final String WITHOUT_COMMITTEE = "perpetual-protocol";

    private DemoConfigs() {}

    /**
     * Makes the repository.
     *
     * @param source the folder of the real venues
     * @param target an empty folder
     * @param at when its commits are made
     */
    public static ConfigBranch create(Path source, Path target, Instant at) {
        List<FileEdit> edits = new ArrayList<>();
        try (Stream<Path> files = Files.walk(source, 3)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String path = source.relativize(file).toString().replace('\\', '/');
                if (VenueFile.at(path).isPresent()) {
                    edits.add(new FileEdit(path, Files.readString(file, StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException unreadable) {
            throw new CommandFailure("the demonstration needs the real venues: " + source + " cannot be read: "
                    + unreadable.getMessage());
        }
        if (edits.isEmpty()) {
            throw new CommandFailure("the demonstration needs the real venues, and " + source
                    + " holds none; start it where market-configs is, or name their folder with --configs");
        }
        List<String> venues = edits.stream()
                .map(edit -> edit.path().substring(0, edit.path().indexOf('/')))
                .distinct()
                .toList();
        String committee = committee();
        venues.stream()
                .filter(venue -> !venue.equals(WITHOUT_COMMITTEE))
                .forEach(venue -> edits.add(new FileEdit(venue + "/committee.json", committee)));
        ConfigBranch branch = ConfigBranch.create(target, at);
        branch.write(new NewCommit(
                branch.head(),
                edits,
                new CommitAuthor(DemoPerson.GUS.account(), DemoPerson.GUS.personName()),
                at,
                "The venues as they are published, with the committee of the demonstration\n"));
        return branch;
    }

    private static String committee() {
        try (InputStream text = DemoConfigs.class.getResourceAsStream("committee.json")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8)
                    .replace(
                            "MEMBERS",
                            Arrays.stream(DemoPerson.values())
                                    .map(DemoPerson::member)
                                    .collect(Collectors.joining(",\n    ")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
