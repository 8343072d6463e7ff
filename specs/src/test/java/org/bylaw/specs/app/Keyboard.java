package org.bylaw.specs.app;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** The keyboard of somebody who uses nothing else. */
final class Keyboard {

    private static final int MOST_STOPS = 250;

    /** Whether the focus is at the target, and what has it without being seen. In the parts of a date the browser shows it. */
    private static final String STOP = """
            async target => {
              await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
              const here = document.activeElement;
              const style = getComputedStyle(here);
              const box = here.getBoundingClientRect();
              const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
              const shown = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight;
              const unseen = here === document.body || here.type === "date" || (ring && shown) ? "" : here.outerHTML.slice(0, 120);
              return [here === target ? "here" : "", unseen];
            }
            """;

    private final Page page;
    private final List<String> unseen = new ArrayList<>();

    Keyboard(Page page) {
        this.page = page;
    }

    /** Presses Tab until the focus is there. */
    void tabTo(Locator target) {
        ElementHandle element = target.elementHandle();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            List<?> found = (List<?>) page.evaluate(STOP, element);
            if (!found.get(1).equals("")) {
                unseen.add(page.url() + ": " + found.get(1));
            }
            if (found.get(0).equals("here")) {
                return;
            }
        }
        throw new AssertionError("the key Tab does not lead to " + target);
    }

    /** Goes there and presses a key. */
    void press(Locator target, String key) {
        tabTo(target);
        page.keyboard().press(key);
    }

    /** Goes there and types instead of what is there. */
    void type(Locator target, String text) {
        tabTo(target);
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    /** Goes there and chooses by the first letters. */
    void choose(Locator target, String letters) {
        tabTo(target);
        page.keyboard().type(letters);
    }

    /** Where the focus was without being seen. */
    List<String> unseen() {
        return List.copyOf(unseen);
    }
}
