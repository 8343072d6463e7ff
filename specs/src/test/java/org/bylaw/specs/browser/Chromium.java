package org.bylaw.specs.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.opentest4j.TestAbortedException;

/** The Chromium of this machine, driven by Playwright, which downloads none of its own. */
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String MISSING =
            "Browser tests need Chromium: apt install chromium (Debian), or its path in the environment variable CHROMIUM.";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /**
     * Starts it, without a window. Where there is none the test is skipped with a line that says how to get it, but fails on a
     * build server, which says {@code CI=true}.
     */
    public static Chromium start() {
        Path program;
        try {
            program = program(System.getenv());
        } catch (TestAbortedException skipped) {
            System.err.println(skipped.getMessage());
            throw skipped;
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setExecutablePath(program);
        if (System.getProperty("user.name", "").equals("root")) {
            options.setArgs(List.of("--no-sandbox"));
        }
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /** The program in this environment, or the end of the test. */
    static Path program(Map<String, String> environment) {
        Optional<Path> program = find(environment);
        if (program.isPresent()) {
            return program.get();
        }
        if ("true".equals(environment.get("CI"))) {
            throw new IllegalStateException(MISSING);
        }
        return Assumptions.abort(MISSING);
    }

    private static Optional<Path> find(Map<String, String> environment) {
        String named = environment.get("CHROMIUM");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        Stream<String> folders =
                Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1));
        return folders.flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The browser, until this is closed. */
    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
