package org.bylaw.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Digest of Bylaw's own classes, the compiled rules aside. Rules are compiled against the facts and judged by the lints, so
 * compiled rules are good for exactly these classes.
 */
final class ClassesDigest {

    private static final String OWN = "org/bylaw/";
    private static final String COMPILED_RULES = "org/bylaw/rules/";

    private ClassesDigest() {}

    /**
     * SHA-256 over the names and bytes of the classes, in hexadecimal.
     *
     * @param classes a jar or a folder of classes
     */
    static String of(Path classes) throws IOException {
        return Files.isDirectory(classes) ? ofFolder(classes) : ofJar(classes);
    }

    private static String ofFolder(Path root) throws IOException {
        TreeMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : (Iterable<Path>) walk::iterator) {
                String name = root.relativize(path).toString().replace('\\', '/');
                if (counts(name)) {
                    files.put(name, path);
                }
            }
        }
        MessageDigest digest = Sha256.digest();
        for (String name : files.keySet()) {
            add(name, Files.readAllBytes(files.get(name)), digest);
        }
        return Sha256.hex(digest.digest());
    }

    private static String ofJar(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            List<String> names = jar.stream()
                    .map(JarEntry::getName)
                    .filter(ClassesDigest::counts)
                    .sorted()
                    .toList();
            for (String name : names) {
                try (InputStream in = jar.getInputStream(jar.getJarEntry(name))) {
                    add(name, in.readAllBytes(), digest);
                }
            }
        }
        return Sha256.hex(digest.digest());
    }

    private static boolean counts(String name) {
        return name.startsWith(OWN) && name.endsWith(".class") && !name.startsWith(COMPILED_RULES);
    }

    private static void add(String name, byte[] bytes, MessageDigest digest) {
        digest.update((Sha256.of(bytes) + "  " + name + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
