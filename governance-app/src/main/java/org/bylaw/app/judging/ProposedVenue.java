package org.bylaw.app.judging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bylaw.app.change.VenueDifference;
import org.bylaw.committee.Committee;
import org.bylaw.file.ConfigFile;
import org.bylaw.rulebook.MarketSubject;
import org.bylaw.rulebook.VenueSubject;
import org.jspecify.annotations.Nullable;

/** A venue as a draft would have it. Only what the draft touches is read anew. */
final class ProposedVenue {

    private ProposedVenue() {}

    /**
     * Reads what the draft makes of the venue.
     *
     * @param texts the files that it would have otherwise
     */
    static VenueState of(VenueFiles files, VenueState before, List<ProposedText> texts) {
        if (texts.isEmpty()) {
            return before;
        }
        List<String> faults = new ArrayList<>(twice(before, texts));
        Set<VenueFile> touched = touched(before.venue(), texts);
        VenueState read;
        try (WrittenVenue written = WrittenVenue.of(before.venue())) {
            for (VenueFile file : touched) {
                written.put(file.path(), files.text(file));
            }
            texts.forEach(text -> written.put(text.file().path(), text.text()));
            read = written.read(before.commit());
        }
        faults.addAll(read.faults());
        return new VenueState(
                before.commit(), before.venue(), faults.isEmpty() ? over(before, touched, read) : null, faults);
    }

    /** The files that have to be read to know what the draft makes of them: themselves, what goes with them, and the law. */
    private static Set<VenueFile> touched(String venue, List<ProposedText> texts) {
        Set<VenueFile> touched = new LinkedHashSet<>();
        for (ProposedText text : texts) {
            VenueFile file = text.file();
            touched.add(file);
            if (!file.kind().law()) {
                touched.add(new VenueFile(file.venue(), VenueFile.Kind.MARKET, file.market()));
                touched.add(new VenueFile(file.venue(), VenueFile.Kind.EVIDENCE, file.market()));
            }
        }
        for (VenueFile.Kind kind : VenueFile.Kind.values()) {
            if (kind.law()) {
                touched.add(new VenueFile(venue, kind, ""));
            }
        }
        return touched;
    }

    /** No two markets differ by case alone, whichever files the draft holds. */
    private static List<String> twice(VenueState before, List<ProposedText> texts) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        before.markets().stream()
                .map(market -> market.config().market())
                .filter(Objects::nonNull)
                .forEach(names::add);
        List<String> faults = new ArrayList<>();
        texts.stream()
                .filter(text -> text.file().kind() == VenueFile.Kind.MARKET && text.text() == null)
                .forEach(text -> names.remove(text.file().market()));
        for (ProposedText text : texts) {
            String market = text.file().market();
            if (text.file().kind() == VenueFile.Kind.MARKET && text.text() != null) {
                names.stream()
                        .filter(name -> name.equalsIgnoreCase(market) && !name.equals(market))
                        .findFirst()
                        .ifPresent(name -> faults.add(text.file().path() + ": " + market + " differs from " + name
                                + " by case alone; choose another name"));
            }
        }
        return faults;
    }

    private static VenueDifference.@Nullable Side over(VenueState before, Set<VenueFile> touched, VenueState written) {
        Map<String, MarketSubject> markets = new LinkedHashMap<>();
        before.markets().forEach(market -> markets.put(Objects.requireNonNull(market.file()), market));
        touched.forEach(file -> markets.remove(file.path()));
        written.markets().forEach(market -> markets.put(Objects.requireNonNull(market.file()), market));
        VenueDifference.Side side = written.side();
        VenueSubject law = side == null ? null : side.subject();
        ConfigFile<Committee> committee = side == null ? null : side.committee();
        if (law == null && markets.isEmpty()) {
            return null;
        }
        return new VenueDifference.Side(
                new VenueSubject(
                        law == null ? null : law.policy(),
                        law == null ? null : law.accepted(),
                        List.copyOf(markets.values()),
                        false),
                committee);
    }
}
