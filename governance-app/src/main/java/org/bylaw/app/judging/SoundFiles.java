package org.bylaw.app.judging;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.bylaw.app.git.FileVersion;
import org.bylaw.app.git.History;

/**
 * What a draft is compared with. A file that cannot be read, and that the draft mends, is taken as it was when it last could be read:
 * what somebody broke past the process could otherwise only come back as if there had never been such a file.
 *
 * @param files the files
 * @param state what they say
 */
record SoundFiles(VenueFiles files, VenueState state) {

    /**
     * The files of a venue, mended as far as a draft mends them.
     *
     * @param texts the draft
     * @param history the versions of files
     */
    static SoundFiles of(
            VenueFiles files, VenueState state, List<ProposedText> texts, Function<List<Path>, History> history) {
        List<String> faults = new ArrayList<>(state.faults());
        VenueFiles sound = files;
        for (ProposedText text : texts) {
            String path = text.file().path();
            if (faults.stream().anyMatch(fault -> isOf(path, fault))) {
                VenueFiles mended = mended(sound, path, history);
                if (!mended.equals(sound)) {
                    sound = mended;
                    faults.removeIf(fault -> isOf(path, fault));
                }
            }
        }
        return sound.equals(files)
                ? new SoundFiles(files, state)
                : new SoundFiles(
                        sound,
                        new VenueState(
                                state.commit(), state.venue(), sound.read().side(), faults));
    }

    /** Whether a fault is one of the file. */
    static boolean isOf(String path, String fault) {
        return fault.startsWith(path + ":");
    }

    private static VenueFiles mended(VenueFiles files, String path, Function<List<Path>, History> history) {
        Path file = Path.of(path);
        List<FileVersion> versions = history.apply(List.of(file)).of(file);
        for (int index = versions.size() - 1; index >= 0; index--) {
            FileVersion version = versions.get(index);
            if (version.exists()) {
                byte[] bytes = Objects.requireNonNull(version.content()).bytes();
                SortedMap<String, String> texts = new TreeMap<>(files.texts());
                texts.put(path, new String(bytes, StandardCharsets.UTF_8));
                VenueFiles candidate = new VenueFiles(files.commit(), files.venue(), texts);
                if (candidate.read().faults().stream().noneMatch(fault -> isOf(path, fault))) {
                    return candidate;
                }
            }
        }
        return files;
    }
}
