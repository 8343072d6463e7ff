package org.bylaw.specs.app;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;

/** What somebody sits in front of. */
enum Device {
    /** A desk with a screen. */
    DESK(1280, 900, true),
    /** A phone. */
    PHONE(390, 844, true),
    /** A desk whose browser runs no scripts. */
    WITHOUT_SCRIPT(1280, 900, false);

    private final int width;
    private final int height;
    private final boolean scripts;

    Device(int width, int height, boolean scripts) {
        this.width = width;
        this.height = height;
        this.scripts = scripts;
    }

    /** How wide its screen is, in CSS pixels. */
    int width() {
        return width;
    }

    boolean runsScripts() {
        return scripts;
    }

    /** A browser there; what moves by itself is still, so that everything is where it will be. */
    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setJavaScriptEnabled(scripts)
                .setReducedMotion(ReducedMotion.REDUCE);
    }
}
