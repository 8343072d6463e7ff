package org.bylaw.app.judging;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.change.PastOfMarkets;
import org.bylaw.app.git.ConfigBranch;
import org.bylaw.app.git.History;
import org.bylaw.change.Declaration;
import org.bylaw.committee.Committee;
import org.jspecify.annotations.Nullable;

/** The venues of a configuration repository, commit by commit, as they are and as drafts would have them. */
public final class Configurations {

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

    private final ConfigBranch branch;
    private final Recent<Place, Kept> venues = new Recent<>(64);
    private final Recent<Files, PastOfMarkets> pasts = new Recent<>(32);

    private record Place(String commit, String venue) {}

    private record Files(String commit, List<Path> files, LocalDate day) {}

    private record Kept(VenueFiles files, VenueState state) {}

    /** The venues of a repository. */
    public Configurations(ConfigBranch branch) {
        this.branch = branch;
    }

    /** The newest commit. */
    public String head() {
        return branch.head();
    }

    /** Whether the newest commit is this one or grew from it; not for any text that is no commit's id. */
    public boolean has(String commit) {
        return COMMIT.matcher(commit).matches() && branch.grewFrom(branch.head(), commit);
    }

    /** Whether a commit is this other one or grew from it. */
    public boolean grewFrom(String commit, String other) {
        return branch.grewFrom(commit, other);
    }

    /** The venues that a commit has. */
    public List<String> venues(String commit) {
        return branch.venues(commit);
    }

    /** The text of a file; {@code null} where the commit does not have it. */
    public @Nullable String text(String commit, String path) {
        return branch.text(commit, path);
    }

    /** A file, also where somebody put something in its place that is no text: such as a link, or other bytes than UTF-8. */
    public FileText read(String commit, String path) {
        try {
            return FileText.of(text(commit, path));
        } catch (CommandFailure unreadable) {
            return new FileText(null, String.join("; ", unreadable.lines()));
        }
    }

    /** A venue as a commit has it. */
    public VenueState venue(String commit, String venue) {
        return kept(commit, venue).state();
    }

    /** The files of a venue as a commit has them. */
    public VenueFiles files(String commit, String venue) {
        return kept(commit, venue).files();
    }

    /** The files that a draft is compared with: those of the commit; see {@link SoundFiles} for files that cannot be read. */
    public VenueFiles files(String commit, String venue, List<ProposedText> texts, LocalDate day) {
        return sound(commit, venue, texts, day).files();
    }

    private SoundFiles sound(String commit, String venue, List<ProposedText> texts, LocalDate day) {
        Kept kept = kept(commit, venue);
        return SoundFiles.of(kept.files(), kept.state(), texts, files -> history(commit, files, day));
    }

    private Kept kept(String commit, String venue) {
        return venues.get(new Place(commit, venue), place -> {
            try (WrittenVenue written = WrittenVenue.of(branch, commit, venue)) {
                return new Kept(written.files(commit), written.read(commit));
            }
        });
    }

    /** Who decides about a venue by a commit; {@code null} where it has no committee that can be used. */
    public @Nullable Committee committee(String commit, String venue) {
        return venue(commit, venue).committee();
    }

    /**
     * Everything that the judgement of a draft reads.
     *
     * @param commit what it is compared with
     * @param texts the files as they are to be, all of the venue
     * @param declaration what the proposal says of itself
     * @param committee the committee in force; {@code null} where the venue has none
     * @param openProposals other open proposals about a market, by the market's name
     */
    CaseFile caseFile(
            String commit,
            String venue,
            List<ProposedText> texts,
            Declaration declaration,
            @Nullable Committee committee,
            LocalDate day,
            Map<String, List<String>> openProposals) {
        SoundFiles sound = sound(commit, venue, texts, day);
        PastOfMarkets past = pasts.get(
                new Files(commit, CaseFile.withPast(sound.files(), texts), day),
                asked -> PastOfMarkets.of(history(commit, asked.files(), day)));
        return new CaseFile(sound.files(), sound.state(), texts, declaration, committee, day, openProposals, past);
    }

    /**
     * The versions that market files had, as far back as a judgement of that day reads them.
     *
     * @param files their paths below the folder of venues
     */
    public History history(String commit, List<Path> files, LocalDate day) {
        return branch.history(commit, files, CaseFile.pastSince(day));
    }

    /**
     * What was asked for last, so that it is not made again.
     *
     * @param <K> what is asked for
     * @param <V> what is made of it
     */
    private static final class Recent<K, V> {

        private final int most;
        private final Map<K, V> known = new LinkedHashMap<>();

        Recent(int most) {
            this.most = most;
        }

        V get(K key, Function<K, V> making) {
            synchronized (known) {
                V found = known.remove(key);
                if (found != null) {
                    known.put(key, found);
                    return found;
                }
            }
            V made = making.apply(key);
            synchronized (known) {
                known.put(key, made);
                if (known.size() > most) {
                    known.remove(known.keySet().iterator().next());
                }
            }
            return made;
        }
    }
}
