package org.herstelkring.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Web;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One way of counting, in every field of every form: what the browser lets somebody type, with all its line ends, is taken by
 * what saves while they type, by the form and by the database; one character more is refused at its field.
 */
@ApplicationTest
class LengthsTest {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern TOO_LONG = Pattern.compile("class=\"wrong\"[^\n]*(te lang|korter dan|passen)");

    /** After which nothing else can be sent: these come last, those of a participant before those of who leads the case. */
    private static final Pattern ENDS = Pattern.compile("/(withdrawals?|pauses|stops|closing|removal)\\b");

    /** What is ticked in it counts with what is typed: its form takes more than its field. */
    private static final String TOGETHER = "along";

    /** Fields for a number: whatever else stands in them is refused for that, and not for how long it is. */
    private static final List<String> NUMBERS = List.of("amount", "parts");

    @Autowired
    private Worlds making;

    @Autowired
    private OpenRows rows;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private record Found(PageForm form, Asker asker) {}

    @Test
    void whatTheBrowserLetsInIsTaken() {
        rows.prepare();
        try {
            Map<String, Found> all = new TreeMap<>(Comparator.<String, Boolean>comparing(
                            name -> ENDS.matcher(name).find())
                    .thenComparing(Comparator.reverseOrder()));
            EveryPage.of(making.anew(), mapping, (_, asker, page) -> {
                if (page.status() != 200) return;
                for (PageForm form : PageForm.in(page.body()))
                    if (!new FilledForm(form).measured().isEmpty())
                        all.putIfAbsent(
                                ID.matcher(form.action()).replaceAll("{}")
                                        + form.written().keySet(),
                                new Found(form, asker));
            });
            assertThat(all).hasSizeGreaterThan(40);
            List<String> wrong = new ArrayList<>();
            all.forEach((name, found) -> measure(name, found, wrong));
            assertThat(wrong).isEmpty();
        } finally {
            rows.shut();
        }
    }

    private static void measure(String name, Found found, List<String> wrong) {
        FilledForm form = new FilledForm(found.form());
        Web.Visitor visitor = found.asker().visitor().proven();
        List<String> fields = form.measured();
        String draft = found.form().autosave();
        if (!draft.isEmpty()) {
            int little = visitor.typing(draft, form.sent()).status();
            List<String> words =
                    fields.stream().filter(field -> !NUMBERS.contains(field)).toList();
            int full = visitor.typing(draft, form.full(words, 0)).status();
            if (little == 200 && full != 200 && full != 409) wrong.add(name + " is saved while typing with " + full);
        }
        for (String field : fields) {
            Web.Answer longer = visitor.post(found.form().action(), form.full(List.of(field), 1));
            if (longer.status() == 303 && !field.equals(TOGETHER))
                wrong.add(name + " takes more in " + field + " than its page says");
        }
        Web.Answer full = visitor.post(found.form().action(), form.full(fields, 0));
        if (full.status() >= 500 || TOO_LONG.matcher(full.body()).find())
            wrong.add(name + " answers " + full.status() + " to what the browser lets in: "
                    + Arrays.toString(TOO_LONG.matcher(full.body())
                            .results()
                            .map(one -> one.group())
                            .toArray()));
    }
}
