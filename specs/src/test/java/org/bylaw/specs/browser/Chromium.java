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
import java.util.stream.Stream;

/** The Chromium of this machine, driven by Playwright, which downloads none of its own. */
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String MISSING =
            "the browser tests need Chromium, and there is none; install it: apt install chromium (Debian; elsewhere name"
                    + " the program in the environment variable CHROMIUM)";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /**
     * Starts it, without a window.
     *
     * @throws IllegalStateException where there is none, with the line that installs it
     */
    public static Chromium start() {
        Path program = program(System.getenv());
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setExecutablePath(program);
        if (System.getProperty("user.name", "").equals("root")) {
            options.setArgs(List.of("--no-sandbox"));
        }
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /** The program in this environment. */
    static Path program(Map<String, String> environment) {
        String named = environment.get("CHROMIUM");
        if (named != null) {
            return Path.of(named);
        }
        Stream<String> folders =
                Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1));
        return folders.flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(MISSING));
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
