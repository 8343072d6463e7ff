package org.bylaw.app.judging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bylaw.app.TemporaryFolder;
import org.bylaw.app.change.VenueDifference;
import org.bylaw.app.check.SubjectFiles;
import org.bylaw.app.check.Subjects;
import org.bylaw.app.git.ConfigBranch;
import org.bylaw.committee.Committee;
import org.bylaw.file.ConfigFile;
import org.bylaw.file.ConfigTreeReader;
import org.bylaw.rulebook.AcceptedSubject;
import org.bylaw.rulebook.EvidenceSubject;
import org.bylaw.rulebook.MarketSubject;
import org.bylaw.rulebook.PolicySubject;
import org.bylaw.rulebook.VenueSubject;
import org.jspecify.annotations.Nullable;

/**
 * Files of a venue in a temporary folder, where the reader of files reads them as it reads any others; closing deletes them. What was
 * read goes by the files' paths below the folder of venues.
 */
final class WrittenVenue implements AutoCloseable {

    private final TemporaryFolder folder;
    private final Path root;
    private final String venue;
    private final List<String> links = new ArrayList<>();

    private WrittenVenue(TemporaryFolder folder, String venue) {
        this.folder = folder;
        this.root = folder.path();
        this.venue = venue;
    }

    /** An empty folder for files of a venue. */
    static WrittenVenue of(String venue) {
        try {
            return new WrittenVenue(TemporaryFolder.make("bylaw-venue-"), venue);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The files of a venue as a commit has them. */
    static WrittenVenue of(ConfigBranch branch, String commit, String venue) {
        WrittenVenue written = of(venue);
        try {
            branch.copyTo(commit, List.of(venue), written.root).stream()
                    .filter(path -> VenueFile.at(path).isPresent())
                    .forEach(written.links::add);
            return written;
        } catch (RuntimeException failed) {
            written.close();
            throw failed;
        }
    }

    /** Writes a file, or takes it away where the text is {@code null}. */
    void put(String path, @Nullable String text) {
        Path file = root.resolve(path);
        try {
            if (text == null) {
                Files.deleteIfExists(file);
            } else {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text, StandardCharsets.UTF_8);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The files that a venue may have, of those that are there. */
    VenueFiles files(String commit) {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (VenueFile.at(path).isPresent()) {
                    // What is no UTF-8 is a fault of the venue, which is then judged by nobody.
                    texts.put(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new VenueFiles(commit, venue, texts);
    }

    /** Reads what is there. */
    VenueState read(String commit) {
        Path folder = root.resolve(venue);
        List<String> faults = new ArrayList<>();
        links.forEach(path -> faults.add(path + " is a symbolic link or a submodule; put the file itself there"));
        if (!Files.isDirectory(folder) || isEmpty(folder)) {
            return new VenueState(commit, venue, null, faults);
        }
        boolean noPolicy = Files.notExists(folder.resolve("policy.json"));
        SubjectFiles files = new Subjects(null, null, noPolicy).readWhatCanBe(List.of(folder), (read, all) -> {});
        files.faults().stream()
                .filter(fault -> !fault.message().equals(ConfigTreeReader.NO_MARKET_FILE))
                .map(fault -> below(fault.toString()))
                .forEach(faults::add);
        VenueDifference.Side side = VenueDifference.Side.of(files, venue);
        return new VenueState(commit, venue, side == null ? null : below(side), faults);
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.noneMatch(Files::isRegularFile);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String below(String text) {
        return text.replace(root.toString().replace('\\', '/') + "/", "");
    }

    private VenueDifference.Side below(VenueDifference.Side side) {
        VenueSubject subject = side.subject();
        PolicySubject policy = subject.policy();
        AcceptedSubject accepted = subject.accepted();
        ConfigFile<Committee> committee = side.committee();
        return new VenueDifference.Side(
                new VenueSubject(
                        policy == null
                                ? null
                                : new PolicySubject(
                                        policy.policy(), below(policy.file()), policy.shapeFaults(), policy.digest()),
                        accepted == null
                                ? null
                                : new AcceptedSubject(
                                        accepted.accepted(),
                                        below(accepted.file()),
                                        accepted.shapeFaults(),
                                        accepted.digest()),
                        subject.markets().stream().map(this::below).toList(),
                        false),
                committee == null
                        ? null
                        : new ConfigFile<>(Path.of(below(committee.name())), committee.value(), committee.lines()));
    }

    private MarketSubject below(MarketSubject market) {
        EvidenceSubject evidence = market.evidence();
        return new MarketSubject(
                market.config(),
                below(String.valueOf(market.file())),
                market.shapeFaults(),
                evidence == null
                        ? null
                        : new EvidenceSubject(evidence.evidence(), below(evidence.file()), evidence.shapeFaults()));
    }

    @Override
    public void close() {
        folder.close();
    }
}
