package org.bylaw.rulebook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Compiled rules of the operator, kept from one start to the next. What lies here is executed, so the folder must belong to
 * the user who runs Bylaw and nobody else may write to it; otherwise it is not used. Where it cannot be used, rules are
 * compiled at every start.
 */
final class RuleCache {

    private static final String INDEX = "index";
    private static final int KEPT = 8;

    private final @Nullable Path folder;

    private RuleCache(@Nullable Path folder) {
        this.folder = folder;
    }

    /** {@code $XDG_CACHE_HOME/bylaw}, or {@code ~/.cache/bylaw}. */
    static RuleCache ofUser() {
        String base = System.getenv("XDG_CACHE_HOME");
        if (base != null && Path.of(base).isAbsolute()) {
            return in(Path.of(base, "bylaw"));
        }
        String home = System.getProperty("user.home");
        return home == null || home.isBlank() || !Path.of(home).isAbsolute()
                ? none()
                : in(Path.of(home, ".cache", "bylaw"));
    }

    /** A cache in {@code folder}, which is created when it is first written to. */
    static RuleCache in(Path folder) {
        return new RuleCache(folder);
    }

    /** Keeps nothing. */
    static RuleCache none() {
        return new RuleCache(null);
    }

    /** What was kept under {@code key}; {@code null} where there is nothing that can be read and trusted. */
    @Nullable
    CompiledRules get(String key) {
        if (folder == null) {
            return null;
        }
        Path file = folder.resolve(key + ".zip");
        try {
            UserPrincipal user = trustedOwner(folder);
            if (user == null || !trusted(file, user, false)) {
                return null;
            }
            return read(Files.readAllBytes(file));
        } catch (IOException | IllegalArgumentException e) {
            // A file that is missing or damaged is the same as none: the rules are compiled again.
            return null;
        }
    }

    /** Keeps {@code rules} under {@code key}, if it can. */
    void put(String key, CompiledRules rules) {
        if (folder == null) {
            return;
        }
        try {
            create(folder);
            if (trustedOwner(folder) == null) {
                return;
            }
            Path temporary = Files.createTempFile(folder, key, ".tmp");
            try {
                Files.write(temporary, bytes(rules));
                Files.move(
                        temporary,
                        folder.resolve(key + ".zip"),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
            dropOldest(folder);
        } catch (IOException | UnsupportedOperationException e) {
            // The cache only saves time: without it the rules are compiled at every start.
            return;
        }
    }

    private static void create(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (FileAlreadyExistsException e) {
            // Whether it may be used is looked at by those who use it.
            return;
        }
    }

    /** The user who runs this, if the folder is that user's own; known from a file that the user creates there. */
    private static @Nullable UserPrincipal trustedOwner(Path folder) throws IOException {
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) == null
                || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        Path own = Files.createTempFile(folder, "owner", ".tmp");
        UserPrincipal user;
        try {
            user = Files.getOwner(own, LinkOption.NOFOLLOW_LINKS);
        } finally {
            Files.deleteIfExists(own);
        }
        return trusted(folder, user, true) ? user : null;
    }

    private static boolean trusted(Path path, UserPrincipal user, boolean directory) throws IOException {
        PosixFileAttributes attributes =
                Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return attributes.owner().equals(user)
                && (directory ? attributes.isDirectory() : attributes.isRegularFile())
                && !attributes.permissions().contains(PosixFilePermission.GROUP_WRITE)
                && !attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE);
    }

    private static void dropOldest(Path folder) throws IOException {
        Map<Path, FileTime> written = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (file.toString().endsWith(".zip")) {
                    written.put(file, Files.getLastModifiedTime(file));
                }
            }
        }
        List<Path> dropped = written.entrySet().stream()
                .sorted(Map.Entry.<Path, FileTime>comparingByValue(Comparator.reverseOrder()))
                .skip(KEPT)
                .map(Map.Entry::getKey)
                .toList();
        for (Path file : dropped) {
            Files.deleteIfExists(file);
        }
    }

    private static byte[] bytes(CompiledRules rules) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            write(INDEX, rules.index().toBytes(), zip);
            for (Map.Entry<String, byte[]> type : rules.classes().entrySet()) {
                write(type.getKey(), type.getValue(), zip);
            }
        }
        return bytes.toByteArray();
    }

    private static void write(String name, byte[] bytes, ZipOutputStream zip) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // The same rules make the same bytes, whenever they are compiled.
        entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static @Nullable CompiledRules read(byte[] bytes) throws IOException {
        RuleIndex index = null;
        SortedMap<String, byte[]> classes = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                if (entry.getName().equals(INDEX)) {
                    index = RuleIndex.read(content);
                } else {
                    classes.put(entry.getName(), content);
                }
            }
        }
        return index == null ? null : new CompiledRules(index, classes);
    }
}
