package org.bylaw.app.check;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.report.FieldLines;
import org.bylaw.committee.Committee;
import org.bylaw.evidence.MarketEvidence;
import org.bylaw.file.CanonicalJson;
import org.bylaw.file.ConfigFile;
import org.bylaw.file.ConfigTree;
import org.bylaw.file.ConfigTreeReader;
import org.bylaw.file.DefaultPolicy;
import org.bylaw.file.FileFault;
import org.bylaw.file.JsonDocument;
import org.bylaw.file.Read;
import org.bylaw.file.ReadingProgress;
import org.bylaw.file.ShapeCheck;
import org.bylaw.file.StrictJsonReader;
import org.bylaw.file.VenueFolder;
import org.bylaw.market.VenueName;
import org.bylaw.policy.AcceptedFindings;
import org.bylaw.policy.VenuePolicy;
import org.bylaw.rulebook.AcceptedSubject;
import org.bylaw.rulebook.EvidenceSubject;
import org.bylaw.rulebook.MarketSubject;
import org.bylaw.rulebook.PolicySubject;
import org.bylaw.rulebook.VenueSubject;
import org.jspecify.annotations.Nullable;

/** Which policy goes with which market. */
public final class Subjects {

    private final @Nullable Path configs;
    private final @Nullable Path policyFile;
    private final boolean noPolicy;
    private final VenuePolicy defaults = DefaultPolicy.load();
    private final Map<String, PolicySubject> policiesOfVenues = new HashMap<>();
    private final Map<String, Set<String>> namesOfVenues = new HashMap<>();

    /**
     * The choice of policies.
     *
     * @param configs the folder of venues whose policies apply; {@code null} for those beside the markets
     * @param policyFile one policy for every market; {@code null} for the venues' own
     * @param noPolicy whether to judge without any
     */
    public Subjects(@Nullable Path configs, @Nullable Path policyFile, boolean noPolicy) {
        this.configs = configs;
        this.policyFile = policyFile;
        this.noPolicy = noPolicy;
    }

    /**
     * Reads market files and folders with their law.
     *
     * @param progress is told of each market file that was read
     * @throws CommandFailure with every file that cannot be read
     */
    public SubjectFiles read(List<Path> paths, ReadingProgress progress) {
        SubjectFiles files = readWhatCanBe(paths, progress);
        if (!files.faults().isEmpty()) {
            throw new CommandFailure(
                    files.faults().stream().map(FileFault::toString).toList());
        }
        return files;
    }

    /**
     * Reads market files and folders with their law, as far as they can be read; the others are among the faults.
     *
     * @throws CommandFailure where a venue has no policy, or the one policy for all cannot be read
     */
    public SubjectFiles readWhatCanBe(List<Path> paths, ReadingProgress progress) {
        ConfigTree tree = ConfigTreeReader.read(paths, configs, progress);
        List<FileFault> faults = new ArrayList<>(tree.faults());
        PolicySubject override = null;
        if (policyFile != null) {
            Read<VenuePolicy> read = StrictJsonReader.POLICY.read(policyFile);
            if (read instanceof Read.Ok<VenuePolicy> ok) {
                override = subject(ok.value(), policyFile.toString());
            } else {
                faults.addAll(((Read.Faulty<VenuePolicy>) read).faults());
            }
        }
        List<VenueSubject> venues = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (VenueFolder venue : tree.venues()) {
            PolicySubject policy = noPolicy ? null : override;
            if (!noPolicy && policy == null) {
                ConfigFile<VenuePolicy> own = venue.policy();
                if (own != null) {
                    policy = subject(own.value(), own.name());
                } else if (policyFile == null && tree.faults().isEmpty()) {
                    missing.add(missingPolicy(venue));
                }
            }
            venues.add(subject(venue, policy, whole(venue, paths)));
        }
        if (!missing.isEmpty()) {
            throw new CommandFailure(missing);
        }
        return new SubjectFiles(
                venues, tree.venues().stream().map(VenueFolder::name).toList(), committees(tree), lines(tree), faults);
    }

    private static Map<String, ConfigFile<Committee>> committees(ConfigTree tree) {
        Map<String, ConfigFile<Committee>> committees = new HashMap<>();
        for (VenueFolder venue : tree.venues()) {
            if (venue.committee() != null) {
                committees.put(venue.name(), venue.committee());
            }
        }
        return committees;
    }

    private static FieldLines lines(ConfigTree tree) {
        List<ConfigFile<?>> files = new ArrayList<>();
        for (VenueFolder venue : tree.venues()) {
            files.addAll(venue.markets());
            files.addAll(venue.evidence().values());
            Stream.of(venue.policy(), venue.accepted(), venue.committee())
                    .filter(Objects::nonNull)
                    .forEach(files::add);
        }
        return FieldLines.of(files);
    }

    private String missingPolicy(VenueFolder venue) {
        String name = venue.name().isEmpty() ? venue.markets().get(0).name() : "venue " + venue.name();
        String missing = configs == null || venue.name().isEmpty()
                ? "policy.json beside a folder markets that holds its markets"
                : configs + "/" + venue.name() + "/policy.json";
        return name + " has no policy: there is no " + missing
                + "; add it, name the folder of venues with --configs or a policy with --policy, or use --no-policy";
    }

    private static VenueSubject subject(VenueFolder venue, @Nullable PolicySubject policy, boolean whole) {
        ConfigFile<AcceptedFindings> accepted = venue.accepted();
        return new VenueSubject(
                policy,
                accepted == null
                        ? null
                        : new AcceptedSubject(
                                accepted.value(),
                                accepted.name(),
                                ShapeCheck.of(accepted.value()),
                                CanonicalJson.digest(accepted.value())),
                venue.markets().stream()
                        .map(market -> new MarketSubject(
                                market.value(),
                                market.name(),
                                ShapeCheck.of(market.value()),
                                evidence(venue.evidence().get(market.path()))))
                        .toList(),
                whole);
    }

    private static @Nullable EvidenceSubject evidence(@Nullable ConfigFile<MarketEvidence> file) {
        return file == null ? null : new EvidenceSubject(file.value(), file.name(), ShapeCheck.of(file.value()));
    }

    /** Whether the venue was named as a folder, with its policy and accepted findings and all its markets. */
    private boolean whole(VenueFolder venue, List<Path> paths) {
        ConfigFile<?> file = venue.policy() == null ? venue.accepted() : venue.policy();
        Path folder =
                file == null ? null : file.path().toAbsolutePath().normalize().getParent();
        return folder != null
                && policyFile == null
                && paths.stream()
                        .filter(Files::isDirectory)
                        .map(path -> path.toAbsolutePath().normalize())
                        .anyMatch(folder::startsWith);
    }

    /**
     * The policy of a venue for a request that states none; {@code null} judges without a policy. A venue that is missing, or whose
     * name no folder can have, has none: that is a finding about the market's shape.
     */
    public @Nullable PolicySubject policyOf(@Nullable String venue) throws PolicyUnreadableException {
        if (noPolicy) {
            return null;
        }
        if (policyFile != null) {
            return known("", policyFile);
        }
        if (venue == null || !VenueName.allows(venue)) {
            return null;
        }
        Path folder = configs == null ? Path.of("market-configs") : configs;
        return known(venue, folder.resolve(venue).resolve("policy.json"));
    }

    /** The names of a venue's markets, by their files; none where the venue is not known. */
    public Set<String> marketNames(@Nullable String venue) {
        if (venue == null || !VenueName.allows(venue)) {
            return Set.of();
        }
        Path folder = configs == null ? Path.of("market-configs") : configs;
        return namesOfVenues.computeIfAbsent(
                venue, name -> names(folder.resolve(name).resolve("markets")));
    }

    private static Set<String> names(Path markets) {
        Set<String> names = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(markets, "*.json")) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                names.add(name.substring(0, name.length() - ".json".length()));
            }
        } catch (IOException unknown) {
            // A venue without markets here: the request names those that it needs.
            return Set.of();
        }
        return names;
    }

    private PolicySubject known(String venue, Path file) throws PolicyUnreadableException {
        PolicySubject known = policiesOfVenues.get(venue);
        if (known == null) {
            known = read(venue, file);
            policiesOfVenues.put(venue, known);
        }
        return known;
    }

    private PolicySubject read(String venue, Path file) throws PolicyUnreadableException {
        if (policyFile == null && !Files.exists(file)) {
            throw new PolicyUnreadableException("venue " + venue + " has no policy: there is no " + file
                    + "; state a policy in the request, or null to judge without one");
        }
        Read<VenuePolicy> read = StrictJsonReader.POLICY.read(file);
        if (read instanceof Read.Ok<VenuePolicy> ok) {
            return subject(ok.value(), file.toString());
        }
        throw new PolicyUnreadableException(((Read.Faulty<VenuePolicy>) read).message());
    }

    /** The policy that a request states. */
    public PolicySubject policyIn(JsonDocument document, String pointer) throws PolicyUnreadableException {
        Read<VenuePolicy> read = StrictJsonReader.POLICY.read(document, pointer);
        if (read instanceof Read.Ok<VenuePolicy> ok) {
            return subject(ok.value(), "policy");
        }
        throw new PolicyUnreadableException(((Read.Faulty<VenuePolicy>) read).message());
    }

    private PolicySubject subject(VenuePolicy stated, String file) {
        VenuePolicy policy = stated.over(defaults);
        return new PolicySubject(policy, file, ShapeCheck.of(stated), CanonicalJson.digest(policy));
    }
}
