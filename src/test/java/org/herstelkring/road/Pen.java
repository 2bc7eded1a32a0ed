package org.herstelkring.road;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.List;
import org.herstelkring.cast.Axe;
import org.herstelkring.cast.Browser;

/** What a hand does on a page: fields by their name, buttons by the form they belong to. */
final class Pen implements AutoCloseable {

    private final Browser browser;
    private final boolean scripted;

    private final List<String> found;

    /**
     * @param scripted whether the page runs scripts, which axe needs
     * @param found where axe's findings are kept, so that one walk tells all of them
     */
    Pen(Browser browser, boolean scripted, List<String> found) {
        this.browser = browser;
        this.scripted = scripted;
        this.found = found;
    }

    Page page() {
        return browser.page();
    }

    Pen open(String path) {
        browser.open(path);
        return this;
    }

    /** Looks at the page as axe does and keeps a picture of it; without scripts, neither. */
    Pen look(String picture) {
        if (scripted) {
            try {
                Axe.findsNothing(page());
            } catch (AssertionError findings) {
                found.add(picture + ": " + findings.getMessage());
            }
        }
        if (scripted) Browser.picture(page(), picture);
        return this;
    }

    Pen fill(String name, String value) {
        field(name).first().fill(value);
        return this;
    }

    Pen pick(String name, String value) {
        page().locator("main select[name='" + name + "']").first().selectOption(value);
        return this;
    }

    /** A choice or a box, by its value. */
    Pen tick(String name, String value) {
        page().locator("main input[name='" + name + "'][value='" + value + "']")
                .first()
                .check();
        return this;
    }

    /** Opens every folded part of the page, as somebody without scripts would. */
    Pen unfold(String summaries) {
        for (Locator summary : page().locator(summaries).all()) summary.click();
        return this;
    }

    /** Sends the form that posts to this path (the end of it is enough). */
    Pen send(String action) {
        page().locator("main form[action$='" + action + "']")
                .first()
                .locator("button:not([name]), button.btn:not(.quiet)")
                .first()
                .click();
        return settle();
    }

    Pen press(String selector) {
        page().locator(selector).first().click();
        return settle();
    }

    Pen upload(String name, Path file) {
        field(name).first().setInputFiles(file);
        return this;
    }

    /** Draws something like a name with a finger. */
    Pen draw(String canvas) {
        Locator pad = page().locator(canvas).first();
        pad.scrollIntoViewIfNeeded();
        BoundingBox box = pad.boundingBox();
        var mouse = page().mouse();
        mouse.move(box.x + box.width * .15, box.y + box.height * .6);
        mouse.down();
        for (int step = 1; step <= 40; step++) {
            double along = box.x + box.width * (.15 + .65 * step / 40);
            double up = box.y + box.height * (.5 + .25 * Math.sin(step / 2.5));
            mouse.move(along, up);
        }
        mouse.up();
        return this;
    }

    String path() {
        return page().url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*$", "");
    }

    boolean says(String text) {
        return page().locator("main").innerText().contains(text);
    }

    private Pen settle() {
        Browser.settle(page());
        return this;
    }

    private Locator field(String name) {
        return page().locator("main input[name='" + name + "']:not([type=hidden]), main textarea[name='" + name + "']");
    }

    @Override
    public void close() {
        browser.close();
    }
}
