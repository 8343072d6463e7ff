package org.bylaw.app.judging;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bylaw.app.change.PastOfMarkets;
import org.bylaw.app.git.History;
import org.bylaw.change.Declaration;
import org.bylaw.committee.Committee;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a judgement reads, rules aside. The same case judged by the same rules gives the same judgement, wherever the case
 * comes from: the configuration repository, or a package that was kept.
 *
 * @param files the venue's files before
 * @param before what these say
 * @param texts the files as they are to be, all of that venue
 * @param declaration what the proposal says of itself
 * @param committee the committee in force; {@code null} where the venue has none
 * @param day the day of the judgement
 * @param openProposals other open proposals about a market, by the market's name
 * @param past the configurations that the venue's markets had
 */
public record CaseFile(
        VenueFiles files,
        VenueState before,
        List<ProposedText> texts,
        Declaration declaration,
        @Nullable Committee committee,
        LocalDate day,
        Map<String, List<String>> openProposals,
        PastOfMarkets past) {

    /** Where no policy says how long a window is, this much of the past is read. */
    private static final Duration PAST = Duration.ofDays(400);

    /** Copies the lists. */
    public CaseFile {
        texts = List.copyOf(texts);
        openProposals = Map.copyOf(openProposals);
    }

    /** A case out of what was kept of it. */
    public static CaseFile of(
            VenueFiles files,
            List<ProposedText> texts,
            Declaration declaration,
            @Nullable Committee committee,
            LocalDate day,
            Map<String, List<String>> openProposals,
            History past) {
        return new CaseFile(
                files, files.read(), texts, declaration, committee, day, openProposals, PastOfMarkets.of(past));
    }

    /** The market files of which a judgement reads the past, by path: those that there are, and those that are proposed. */
    public static List<Path> withPast(VenueFiles files, List<ProposedText> texts) {
        return Stream.concat(
                        files.texts().keySet().stream()
                                .map(path -> VenueFile.at(path).orElseThrow()),
                        texts.stream().map(ProposedText::file))
                .filter(file -> file.kind() == VenueFile.Kind.MARKET)
                .map(file -> Path.of(file.path()))
                .distinct()
                .sorted()
                .toList();
    }

    /** From when on a judgement of that day reads the past. */
    public static Instant pastSince(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minus(PAST);
    }
}
