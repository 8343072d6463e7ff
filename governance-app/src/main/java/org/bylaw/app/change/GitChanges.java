package org.bylaw.app.change;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.check.SubjectFiles;
import org.bylaw.app.check.Subjects;
import org.bylaw.app.git.BaseFiles;
import org.bylaw.app.git.BaseRevision;
import org.bylaw.app.git.ConfigRepository;
import org.bylaw.change.ChangeHistory;
import org.bylaw.change.Declaration;
import org.bylaw.change.LawChange;
import org.bylaw.file.FileFault;
import org.bylaw.file.ReadingProgress;
import org.bylaw.file.RecordedChanges;
import org.bylaw.file.TableChange;
import org.bylaw.rulebook.ChangeSubject;
import org.bylaw.rulebook.PolicySubject;
import org.bylaw.rulebook.VenueChange;
import org.bylaw.rulebook.VenueSubject;
import org.jspecify.annotations.Nullable;

/**
 * What differs between a base in git and the work tree: markets, and the law of their venues. The law that judges is the base's.
 */
public final class GitChanges {

    /** Where no policy says how long a window is, this much of the past is read. */
    private static final long DAYS_READ = 400;

    private final Reading reading;
    private final ConfigRepository repository;
    private final BaseRevision base;
    private final List<String> remarks = new ArrayList<>();
    private final List<TableChange> past = new ArrayList<>();

    /**
     * What to read.
     *
     * @param paths market files and folders
     * @param configs the folder of venues whose policies apply; {@code null} for those beside the markets
     * @param policyFile one policy for every market; {@code null} for the venues' own
     * @param noPolicy whether to judge without any
     * @param ruleFolders the operator's folders of rules
     * @param revision what to compare with
     * @param today the day of the check
     * @param declared what is declared beside the commits' messages
     */
    public record Reading(
            List<Path> paths,
            @Nullable Path configs,
            @Nullable Path policyFile,
            boolean noPolicy,
            List<Path> ruleFolders,
            String revision,
            LocalDate today,
            Declaration declared) {}

    private GitChanges(Reading reading, ConfigRepository repository, BaseRevision base) {
        this.reading = reading;
        this.repository = repository;
        this.base = base;
    }

    /**
     * Reads what differs.
     *
     * @param progress is told of each market file of the work tree that was read
     * @throws CommandFailure where one side cannot be read
     */
    public static Changes read(Reading reading, ReadingProgress progress) {
        try (ConfigRepository repository =
                ConfigRepository.containing(reading.paths().get(0))) {
            return new GitChanges(reading, repository, repository.base(reading.revision())).changes(progress);
        }
    }

    private Changes changes(ReadingProgress progress) {
        SubjectFiles proposed =
                new Subjects(reading.configs(), reading.policyFile(), reading.noPolicy()).read(venues(), progress);
        List<Path> places = places();
        try (BaseFiles files = repository.files(base, places)) {
            if (!files.links().isEmpty()) {
                remarks.add(
                        "at the base, " + String.join(", ", files.links()) + " are symbolic links and were not read");
            }
            SubjectFiles before = baseSubjects(files);
            return changes(proposed, before, files);
        }
    }

    /**
     * The folders that are read: those of whole venues, since a market is judged by its venue's law, and a budget is one of the whole
     * venue.
     */
    private List<Path> venues() {
        return reading.paths().stream().map(VenuePlace::around).distinct().toList();
    }

    /** The same folders, and that of the policies, in the repository. */
    private List<Path> places() {
        Set<Path> places = new LinkedHashSet<>();
        venues().forEach(venue -> places.add(repository.inRepository(venue)));
        Path configs = reading.configs();
        if (configs != null && repository.contains(configs)) {
            places.add(repository.inRepository(configs));
        }
        return List.copyOf(places);
    }

    private SubjectFiles baseSubjects(BaseFiles files) {
        List<Path> there = new ArrayList<>();
        for (Path venue : venues()) {
            Path copy = files.folder().resolve(repository.inRepository(venue));
            if (Files.exists(copy)) {
                there.add(copy);
            }
        }
        if (there.isEmpty()) {
            return SubjectFiles.NONE;
        }
        Path configs = reading.configs();
        Path configsAtBase = configs == null || !repository.contains(configs)
                ? configs
                : files.folder().resolve(repository.inRepository(configs));
        SubjectFiles before = new Subjects(configsAtBase, reading.policyFile(), reading.noPolicy())
                .readWhatCanBe(there, (read, all) -> {});
        List<String> lawFaults = new ArrayList<>();
        for (FileFault fault : before.faults()) {
            String shown = "at the base " + base.shortCommit() + ", " + relative(files, fault.toString());
            if (fault.file().contains("/markets/")) {
                remarks.add(shown + "; what is proposed for it is judged as a new market");
            } else {
                lawFaults.add(shown + "; mend it on the base first, since the base's law judges");
            }
        }
        if (!lawFaults.isEmpty()) {
            throw new CommandFailure(lawFaults);
        }
        return before;
    }

    private static String relative(BaseFiles files, String text) {
        return text.replace(files.folder() + "/", "");
    }

    private Changes changes(SubjectFiles proposed, SubjectFiles before, BaseFiles files) {
        Map<String, VenueSubject> venuesBefore = before.byName();
        Map<String, VenueSubject> venuesAfter = proposed.byName();
        Declaration declaration = Proposal.over(
                Proposal.of(repository.messagesSince(base)),
                reading.declared().intent(),
                reading.declared().rationale());
        Map<Path, Path> renames = repository.renamedSince(
                base, venues().stream().map(repository::inRepository).toList());
        RuleEditions rules = RuleEditions.of(repository, base, reading.ruleFolders());
        List<VenueChange> venues = new ArrayList<>();
        int unchanged = 0;
        Set<String> names = new TreeSet<>(venuesBefore.keySet());
        names.addAll(venuesAfter.keySet());
        Map<String, Changes.Policies> policies = new LinkedHashMap<>();
        for (String name : names) {
            policies.put(name, new Changes.Policies(policy(venuesBefore.get(name)), policy(venuesAfter.get(name))));
            VenueDifference difference = VenueDifference.of(
                    VenueDifference.Side.of(before, name),
                    VenueDifference.Side.of(proposed, name),
                    file -> inRepository(files, file),
                    renames,
                    this::asked);
            unchanged += difference.unchanged();
            VenueChange change = change(name, difference, declaration, rules.proposed() != null);
            if (change != null) {
                venues.add(change);
            }
        }
        boolean marketsToo = venues.stream().anyMatch(venue -> !venue.changes().isEmpty());
        LawChange ofRules = rules.lawChange(marketsToo, declaration.notice());
        if (ofRules != null && !names.isEmpty()) {
            // The rules are law for every venue; the waiting period is that of the first.
            String name = names.iterator().next();
            VenueSubject first = Objects.requireNonNull(
                    venuesBefore.containsKey(name) ? venuesBefore.get(name) : venuesAfter.get(name));
            venues.add(new VenueChange(
                    new VenueChange.Law(first.policy(), first.accepted()), null, ofRules, List.of(), Set.of()));
        }
        if (!venues.isEmpty()) {
            remarks.addAll(0, Proposal.remarks(declaration));
        }
        remarks.add(0, unchanged + (unchanged == 1 ? " market does" : " markets do") + " not differ");
        return new Changes(
                venues, rules, policies, new RecordedChanges(past, List.of()), proposed.lines(), basis(), remarks);
    }

    private static @Nullable PolicySubject policy(@Nullable VenueSubject venue) {
        return venue == null ? null : venue.policy();
    }

    /** Whether a file in the repository is one of those that were named, or in one of the folders. */
    private boolean asked(Path file) {
        return reading.paths().stream().anyMatch(path -> file.startsWith(repository.inRepository(path)));
    }

    /** The path in the repository of a file of either side. */
    private Path inRepository(BaseFiles files, String file) {
        Path path = Path.of(file);
        return path.startsWith(files.folder()) ? files.folder().relativize(path) : repository.inRepository(path);
    }

    private @Nullable VenueChange change(
            String name, VenueDifference difference, Declaration declaration, boolean otherRules) {
        LawChange lawChange = difference.lawChange(declaration.notice());
        boolean differs = !difference.changed().isEmpty() || lawChange != null;
        if (!differs && !otherRules) {
            return null;
        }
        Instant since = reading.today().minusDays(DAYS_READ).atStartOfDay().toInstant(ZoneOffset.UTC);
        PastOfMarkets found = PastOfMarkets.of(repository.history(base, difference.files(), since));
        remark(name, found);
        past.addAll(found.changes());
        if (!differs) {
            return null;
        }
        List<ChangeSubject> subjects = new ArrayList<>();
        for (VenueDifference.Changed changed : difference.changed()) {
            ChangeHistory history = found.of(
                    changed.file(), changed.formerFile(), changed.renamedFrom(), reading.today(), difference.landing());
            subjects.add(new ChangeSubject(changed.current(), changed.proposed(), declaration, history, null));
        }
        return new VenueChange(
                difference.law(), difference.proposedLaw(), lawChange, subjects, difference.marketNames());
    }

    private void remark(String venue, PastOfMarkets past) {
        if (past.outside() > 0) {
            remarks.add(venue + ": " + past.outside() + " of " + past.configurations()
                    + " configurations in the history came from outside, without a Proposal trailer");
        }
        if (past.unreadable() > 0) {
            remarks.add(venue + ": " + past.unreadable() + " versions in the history cannot be read and are left out");
        }
    }

    private String basis() {
        return "compared with git " + base.shortCommit()
                + (base.mergeBase() ? ", where HEAD and " + base.asked() + " part" : " (" + base.asked() + ")")
                + "; the venue itself was not read";
    }
}
