package org.bylaw.app.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bylaw.app.curve.CurveStyle;

/**
 * The files that pages load, read once at start. The address of each holds the digest of what it says, so that browsers may keep it for
 * ever; nothing else can be had from there.
 */
public final class StaticFiles {

    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final int DIGEST_LETTERS = 16;

    private record File(String digest, Answer.StaticFile content) {}

    private final Map<String, File> files = new LinkedHashMap<>();

    /**
     * Reads them.
     *
     * @throws UncheckedIOException if the installation is broken
     */
    public StaticFiles() {
        byte[] curves = CurveStyle.CSS.getBytes(StandardCharsets.UTF_8);
        add("bylaw.css", "text/css; charset=utf-8", curves, read("bylaw.css"));
        add("bylaw.js", "text/javascript; charset=utf-8", read("bylaw.js"));
        add("htmx.js", "text/javascript; charset=utf-8", read(HTMX));
        add("icon.svg", "image/svg+xml", read("icon.svg"));
    }

    /** The address of a file, {@code /static/5e1f.../bylaw.css}. */
    public String address(String name) {
        File file = files.get(name);
        if (file == null) {
            throw new IllegalArgumentException("there is no static file " + name);
        }
        return "/static/" + file.digest() + "/" + name;
    }

    /** The file of that name and digest; empty where there is none. */
    Optional<Answer.StaticFile> find(String digest, String name) {
        return Optional.ofNullable(files.get(name))
                .filter(file -> file.digest().equals(digest))
                .map(File::content);
    }

    private void add(String name, String contentType, byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        byte[] content = whole.toByteArray();
        files.put(name, new File(digest(content), new Answer.StaticFile(contentType, Content.of(content))));
    }

    private static byte[] read(String resource) {
        try (InputStream in = StaticFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("it is missing");
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(resource + " cannot be read from the installation", broken);
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, DIGEST_LETTERS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
