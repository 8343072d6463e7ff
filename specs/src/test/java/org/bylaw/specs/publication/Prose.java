package org.bylaw.specs.publication;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Texts of feature files and of failures, as a page sets them. */
final class Prose {

    private Prose() {}

    /** A description without its indentation and line breaks; an empty line separates paragraphs. */
    static List<String> paragraphs(String description) {
        return Arrays.stream(description.strip().split("\\n\\s*\\n", -1))
                .map(paragraph -> paragraph.lines().map(String::strip).collect(Collectors.joining(" ")))
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** The message of a failure up to its stack trace. */
    static String withoutStackTrace(String message) {
        return message.lines()
                .takeWhile(line -> !line.startsWith("\tat "))
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
