package org.bylaw.app.git;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * The machine as JGit sees it: the repository's own configuration, and nothing of the user's or the system's. JGit would
 * otherwise start {@code git} to find the system's configuration, and measure the file system's clock by writing files into
 * the repository and the result into the user's home.
 */
final class IsolatedSystem extends SystemReader {

    /** Coarser than any file system's clock that git runs on (FAT keeps two seconds). */
    private static final Duration CLOCK_RESOLUTION = Duration.ofSeconds(2);

    private IsolatedSystem() {}

    /** Lets JGit see no more than this; for the whole process. */
    static void install() {
        var system = new IsolatedSystem();
        system.setPlatformChecker();
        SystemReader.setInstance(system);
    }

    @Override
    public String getHostname() {
        return "localhost";
    }

    @Override
    public @Nullable String getenv(String variable) {
        return null;
    }

    @Override
    public @Nullable String getProperty(String key) {
        return System.getProperty(key);
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS files) {
        return new NoConfig(parent, files);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS files) {
        return new NoConfig(parent, files);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS files) {
        return new NoConfig(parent, files);
    }

    @Override
    public long getCurrentTime() {
        return System.currentTimeMillis();
    }

    @Override
    public int getTimezone(long when) {
        return 0;
    }

    @Override
    public ZoneOffset getTimeZoneAt(Instant when) {
        return ZoneOffset.UTC;
    }

    @Override
    public ZoneId getTimeZoneId() {
        return ZoneOffset.UTC;
    }

    /** A configuration without a file that knows the clock's resolution of every file system, and that writes are flushed. */
    private static final class NoConfig extends FileBasedConfig {

        private NoConfig(@Nullable Config parent, FS files) {
            super(parent, null, files);
            Durability.require(this);
        }

        @Override
        public void load() {}

        @Override
        public void save() {}

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(
                String section, @Nullable String subsection, String name, long defaultValue, TimeUnit wantUnit) {
            return section.equals("filesystem")
                    ? wantUnit.convert(CLOCK_RESOLUTION)
                    : super.getTimeUnit(section, subsection, name, defaultValue, wantUnit);
        }
    }
}
