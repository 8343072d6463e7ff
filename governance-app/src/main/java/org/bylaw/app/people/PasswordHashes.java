package org.bylaw.app.people;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Hashes of passwords: argon2id (RFC 9106), by default with 19 MiB, 2 passes and 1 lane, the OWASP Password Storage Cheat
 * Sheet's first choice.
 *
 * <p>No more passwords are hashed at a time than there are processors, so that many sign-ins at once wait instead of filling
 * the memory.
 */
public final class PasswordHashes {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final Argon2Function argon2;
    private final String nobodys;

    /** Hashes with the parameters that people's passwords deserve. */
    public PasswordHashes() {
        this(19 * 1024, 2);
    }

    /**
     * Hashes with other parameters.
     *
     * @param memoryKib the memory in KiB, at least 8
     * @param passes how often it is gone through, at least 1
     */
    public PasswordHashes(int memoryKib, int passes) {
        argon2 = Argon2Function.getInstance(
                memoryKib, passes, 1, HASH_BYTES, Argon2.ID, Argon2Function.ARGON2_VERSION_13);
        nobodys = hash(SecretToken.fresh());
    }

    /** The hash of a password with its parameters and salt, in the usual form {@code $argon2id$v=19$m=...}. */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        processors.acquireUninterruptibly();
        try {
            return argon2.hash(bytes(password), salt).getResult();
        } finally {
            processors.release();
        }
    }

    /**
     * Whether a password is the one that was hashed.
     *
     * @param hash the hash; null where there is no such account or it has no password: the work is then done all the same, so
     *     that the time of the answer does not tell
     */
    public boolean verify(String password, @Nullable String hash) {
        if (PasswordRules.isTooLong(password)) {
            return false;
        }
        String against = hash == null ? nobodys : hash;
        processors.acquireUninterruptibly();
        try {
            boolean same = Argon2Function.getInstanceFromHash(against)
                    .check(bytes(password), against.getBytes(StandardCharsets.US_ASCII));
            return same && hash != null;
        } finally {
            processors.release();
        }
    }

    /** Whether a hash was made with other parameters than these, so that it should be made anew when its password is known. */
    public boolean isOutdated(String hash) {
        return !argon2.equals(Argon2Function.getInstanceFromHash(hash));
    }

    private static byte[] bytes(String password) {
        return PasswordRules.normalForm(password).getBytes(StandardCharsets.UTF_8);
    }
}
