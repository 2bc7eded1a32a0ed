package org.herstelkring.road;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.herstelkring.cast.Browser;

/** A facilitator's hand, who goes by what stands on the pages, and how much it has to do. */
final class CountedHand {

    private final Page page;
    private int clicks;
    private int fields;
    private int loads;

    CountedHand(Page page) {
        this.page = page;
        page.onDOMContentLoaded(_ -> loads++);
    }

    Page page() {
        return page;
    }

    int clicks() {
        return clicks;
    }

    int fields() {
        return fields;
    }

    int loads() {
        return loads;
    }

    /** A link, a button, a box or something that unfolds. */
    CountedHand click(Locator target) {
        target.click();
        clicks++;
        Browser.settle(page);
        return this;
    }

    CountedHand click(String selector) {
        return click(page.locator(selector).first());
    }

    /** A button or a link by what it says. */
    CountedHand press(String words) {
        return click(page.locator("main a:text-is('" + words + "'), main button:text-is('" + words + "')")
                .first());
    }

    /** Fields that were filled in another way. */
    CountedHand wrote(int more) {
        fields += more;
        return this;
    }

    CountedHand tick(String name, String value) {
        page.locator("main input[name='" + name + "'][value='" + value + "']")
                .first()
                .check();
        clicks++;
        return this;
    }

    CountedHand fill(String name, String value) {
        page.locator("main input[name='" + name + "']:not([type=hidden]), main textarea[name='" + name + "']")
                .first()
                .fill(value);
        fields++;
        return this;
    }

    /** An option by how its words begin. */
    CountedHand pick(String name, String words) {
        Locator choice = page.locator("main select[name='" + name + "']").first();
        String value = choice.locator("option").all().stream()
                .filter(option -> option.textContent().strip().startsWith(words))
                .findFirst()
                .orElseThrow()
                .getAttribute("value");
        choice.selectOption(value);
        fields++;
        return this;
    }
}
