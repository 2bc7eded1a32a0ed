package org.herstelkring.cases.signature;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.herstelkring.cases.CaseCast.Someone;
import org.herstelkring.cast.Browser;

/** A facilitator hands the tablet over in a real browser, and takes it back. */
final class HandedTablet {

    static final String PIN = "4071";

    private HandedTablet() {}

    /** From the page on which everybody who signs is listed. */
    static void give(Page page, Someone one) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Geef de tablet " + one.name()))
                .click();
        lock(page);
    }

    static void lock(Page page) {
        if (page.locator("input[name=pin]").count() > 0)
            page.locator("input[name=pin]").fill(PIN);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vergrendel en geef de tablet"))
                .click();
        Browser.settle(page);
    }

    static void takeBack(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Geef de tablet terug"))
                .click();
        page.locator("input[name=pin]").fill(PIN);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open mijn toestel"))
                .click();
        page.waitForURL("**/plan/signing");
    }
}
