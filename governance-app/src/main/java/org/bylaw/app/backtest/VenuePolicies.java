package org.bylaw.app.backtest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.bylaw.app.CommandFailure;
import org.bylaw.file.CanonicalJson;
import org.bylaw.file.DefaultPolicy;
import org.bylaw.file.FileFault;
import org.bylaw.file.Read;
import org.bylaw.file.ShapeCheck;
import org.bylaw.file.StrictJsonReader;
import org.bylaw.market.VenueName;
import org.bylaw.policy.VenuePolicy;
import org.bylaw.rulebook.PolicySubject;
import org.jspecify.annotations.Nullable;

/** The policies that past changes are judged by: one for all venues, or each venue's own, or the default where it has none. */
public final class VenuePolicies implements Function<String, @Nullable PolicySubject> {

    private final @Nullable Path file;
    private final @Nullable Path configs;
    private final VenuePolicy defaults = DefaultPolicy.load();
    private final Map<String, PolicySubject> known = new ConcurrentHashMap<>();

    /**
     * The choice of policies.
     *
     * @param file the one policy for all venues; {@code null} for the venues' own
     * @param configs the folder of venues; {@code null} where there is none
     */
    public VenuePolicies(@Nullable Path file, @Nullable Path configs) {
        this.file = file;
        this.configs = configs;
    }

    /**
     * The policy of {@code venue}.
     *
     * @throws CommandFailure if its file cannot be read or is not possible
     */
    @Override
    public PolicySubject apply(String venue) {
        Path own = file == null && configs != null && VenueName.allows(venue)
                ? configs.resolve(venue).resolve("policy.json")
                : file;
        boolean there = own != null && (file != null || Files.exists(own));
        return known.computeIfAbsent(
                there ? String.valueOf(own) : "", name -> there ? read(Path.of(name)) : byDefault());
    }

    private PolicySubject byDefault() {
        return subject(defaults, defaults, "the default policy");
    }

    private PolicySubject read(Path path) {
        Read<VenuePolicy> read = StrictJsonReader.POLICY.read(path);
        if (!(read instanceof Read.Ok<VenuePolicy> ok)) {
            throw new CommandFailure(((Read.Faulty<VenuePolicy>) read)
                    .faults().stream().map(FileFault::toString).toList());
        }
        PolicySubject policy = subject(ok.value(), ok.value().over(defaults), path.toString());
        if (!policy.shapeFaults().isEmpty()) {
            throw new CommandFailure(policy.shapeFaults().stream()
                    .map(fault -> path + ": " + fault.pointer() + ": " + fault.message())
                    .toList());
        }
        return policy;
    }

    private static PolicySubject subject(VenuePolicy stated, VenuePolicy policy, String name) {
        return new PolicySubject(policy, name, ShapeCheck.of(stated), CanonicalJson.digest(policy));
    }
}
