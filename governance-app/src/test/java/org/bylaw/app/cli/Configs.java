package org.bylaw.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders of venues on a temporary disk. */
record Configs(Path root) {

    /** A market that no rule has anything against. */
    static final String SOUND = """
            {"venue":"v","market":"A","category":"c","marginModes":["isolated"],
             "margin":{"kind":"flat","maxLeverage":20,"maintenanceMarginRatio":0.03},
             "source":{"document":"an example"}}
            """;

    /** A policy with one category, {@code c}, of at most 50x. */
    static final String POLICY = """
            {"venue":"v","categories":[{"name":"c","maxLeverage":{"value":50,"source":"house/categories"}}]}
            """;

    /** The sound market with one thing changed. */
    static String soundBut(String part, String other) {
        if (!SOUND.contains(part)) {
            throw new IllegalArgumentException(part + " is not in the sound market");
        }
        return SOUND.replace(part, other);
    }

    /** The sound market under another name. */
    static String named(String market) {
        return soundBut("\"market\":\"A\"", "\"market\":\"" + market + "\"");
    }

    /** A market whose maintenance margin of 6% is above its initial margin of 5%. */
    static String liquidatable(String market) {
        return named(market).replace("0.03", "0.06");
    }

    Configs policy(String text) {
        return file("v/policy.json", text);
    }

    Configs market(String name, String text) {
        return file("v/markets/" + name + ".json", text);
    }

    Configs file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Configs file(String path, byte[] bytes) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    Path at(String path) {
        return root.resolve(path);
    }
}
