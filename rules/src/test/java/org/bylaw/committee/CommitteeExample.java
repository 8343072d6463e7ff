package org.bylaw.committee;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.bylaw.file.CommitteeReader;
import org.bylaw.file.Read;
import org.bylaw.file.StrictJsonReader;

/** The committee of {@code committee.json} in the tests' resources, as it is and with parts of it changed. */
public final class CommitteeExample {

    /** The file's text. */
    public static final String TEXT = text();

    private CommitteeExample() {}

    private static String text() {
        try (InputStream file = CommitteeExample.class.getResourceAsStream("committee.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The committee as it is. */
    public static Committee whole() {
        return sound(TEXT);
    }

    /** The text with each part of {@code changes}, of which every second is what takes the place of the one before. */
    public static String textBut(String... changes) {
        String text = TEXT;
        for (int index = 0; index < changes.length; index += 2) {
            if (text.indexOf(changes[index]) < 0 || text.indexOf(changes[index]) != text.lastIndexOf(changes[index])) {
                throw new IllegalArgumentException(changes[index] + " is not in the text, or is there twice");
            }
            text = text.replace(changes[index], changes[index + 1]);
        }
        return text;
    }

    /** The committee with parts changed, of which every second takes the place of the one before. */
    public static Committee but(String... changes) {
        return sound(textBut(changes));
    }

    /** The committee that a text states, which must hold together. */
    public static Committee sound(String text) {
        return value(CommitteeReader.read("committee.json", text));
    }

    /** The committee that a text states, whether it holds together or not. */
    public static Committee stated(String text) {
        return value(StrictJsonReader.COMMITTEE.read("committee.json", text));
    }

    private static Committee value(Read<Committee> read) {
        if (read instanceof Read.Ok<Committee> ok) {
            return ok.value();
        }
        throw new IllegalArgumentException(((Read.Faulty<Committee>) read).message());
    }
}
