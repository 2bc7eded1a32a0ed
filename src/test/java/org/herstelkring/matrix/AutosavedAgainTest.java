package org.herstelkring.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Web;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What saves itself while somebody types may arrive and its answer not: the same words come again, and are told that they
 * stand, never that somebody else was first. Other words on the version of before still are.
 */
@ApplicationTest
class AutosavedAgainTest {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Autowired
    private Worlds making;

    @Autowired
    private OpenRows rows;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private final List<String> wrong = new ArrayList<>();

    @Test
    void theSameWordsOnceMoreAreOne() {
        Map<String, Integer> times = new TreeMap<>();
        Set<String> standing = new TreeSet<>();
        rows.prepare();
        try {
            EveryPage.ways(making.circles(), mapping, (address, asker, path) -> {
                Web.Visitor visitor = asker.visitor().proven();
                Web.Answer page = visitor.get(path);
                if (page.status() != 200) return;
                for (PageForm form : PageForm.in(page.body())) {
                    String name = ID.matcher(form.autosave()).replaceAll("{}");
                    if (name.isEmpty() || times.merge(name, 1, Integer::sum) > 3) continue;
                    if (again(name, form, visitor)) standing.add(name);
                }
            });
        } finally {
            rows.shut();
        }
        assertThat(wrong).as("of " + times).isEmpty();
        assertThat(standing).as("seen over something that stood").hasSizeGreaterThan(8);
    }

    /** Whether it was over something that stood already. */
    private boolean again(String name, PageForm form, Web.Visitor visitor) {
        String[] sent = form.changedWithout(List.of());
        Web.Answer first = visitor.typing(form.autosave(), sent);
        if (first.status() == 422) return false;
        if (first.status() != 200) {
            wrong.add(name + " answers " + first.status());
            return false;
        }
        Web.Answer again = visitor.typing(form.autosave(), sent);
        if (again.status() != 200 || !again.body().equals(first.body()))
            wrong.add(name + " answers " + again.status() + " " + again.body() + " to the same after " + first.body());
        if (!form.value("version").matches("[1-9]\\d*")) return false;
        String[] other = form.with(Map.of(form.text(), "iets heel anders"));
        int late = visitor.typing(form.autosave(), other).status();
        if (late != 409) wrong.add(name + " answers " + late + " to other words on the version of before");
        return true;
    }
}
