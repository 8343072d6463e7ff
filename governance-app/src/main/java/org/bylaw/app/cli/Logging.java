package org.bylaw.app.cli;

import java.util.List;

/** Where libraries write what happens: for the review app to standard error, for every other command nowhere. */
final class Logging {

    private static final String PROVIDER = "slf4j.provider";
    private static final String NOWHERE = "org.slf4j.nop.NOPServiceProvider";
    private static final String STANDARD_ERROR = "ch.qos.logback.classic.spi.LogbackServiceProvider";

    private Logging() {}

    /** Chooses for the whole process, before anything is logged. Both are on the class path, and neither is searched for. */
    static void choose(List<String> arguments) {
        System.setProperty("slf4j.internal.verbosity", "WARN");
        if (System.getProperty(PROVIDER) == null) {
            boolean serves = arguments.stream()
                    .filter(word -> !word.startsWith("-"))
                    .findFirst()
                    .filter("serve"::equals)
                    .isPresent();
            System.setProperty(PROVIDER, serves ? STANDARD_ERROR : NOWHERE);
        }
    }
}
