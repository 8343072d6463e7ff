package org.bylaw.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.bylaw.policy.VenuePolicy;

/** The shipped policy: thresholds that hold wherever a venue's own policy states no other. */
public final class DefaultPolicy {

    private static final String RESOURCE = "/org/bylaw/policy/default-policy.json";

    private DefaultPolicy() {}

    /**
     * Reads it from the installation.
     *
     * @throws IllegalStateException where the installation is broken
     */
    public static VenuePolicy load() {
        try (InputStream bytes = DefaultPolicy.class.getResourceAsStream(RESOURCE)) {
            if (bytes == null) {
                throw new IllegalStateException("the installation lacks " + RESOURCE);
            }
            Read<VenuePolicy> read = StrictJsonReader.POLICY.read(RESOURCE, bytes.readAllBytes());
            if (read instanceof Read.Ok<VenuePolicy> ok) {
                return ok.value();
            }
            throw new IllegalStateException("the installation is broken: " + read);
        } catch (IOException exception) {
            throw new UncheckedIOException("cannot read " + RESOURCE, exception);
        }
    }
}
