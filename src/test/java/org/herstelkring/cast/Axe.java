package org.herstelkring.cast;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Checks a page as it stands for barriers: WCAG 2.2 A and AA, and axe's best practices. Colours depend on light or dark
 * and not on the width: a page is looked at once in each, and at every width only whether it {@link Browser#fits}.
 */
public final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    public static void findsNothing(Page page) {
        // A page that is still on its way takes away what axe stands on.
        Browser.settle(page);
        var only = new AxeRunOptions();
        only.setResultTypes(List.of("violations"));
        // In the page itself: the other way opens a second page for frames, which there are none of, and takes thrice
        // as long.
        var results = new AxeBuilder(page)
                .options(only)
                .withTags(RULES)
                .setLegacyMode(true)
                .analyze();
        assertThat(page.frames()).as("what axe looked at").hasSize(1);
        assertThat(results.getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + rule.getHelp() + "\n    " + node.getHtml()))
                        .toList())
                .as("axe on " + page.url())
                .isEmpty();
    }
}
