package org.herstelkring.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Web;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whoever is shown a form to write in can save what they write, wherever the work stands: while it is talked about, while
 * the plan lies before those who sign it, when it is followed, and when it is closed. Where nothing can be written, a page
 * says so and shows no form.
 */
@ApplicationTest
class SavableFormsTest {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Autowired
    private Worlds making;

    @Autowired
    private OpenRows rows;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private final List<String> wrong = new ArrayList<>();
    private final Set<String> saved = new TreeSet<>();

    @Test
    void whatCanBeWrittenCanBeSaved() {
        rows.prepare();
        try {
            List<World> worlds = making.circles();
            for (World world : worlds) walk(world, world.name);
            World followed = worlds.getFirst();
            close(followed);
            walk(followed, "case that is closed");
        } finally {
            rows.shut();
        }
        assertThat(wrong).as("of " + saved).isEmpty();
        assertThat(saved).hasSizeGreaterThan(40);
    }

    private void close(World world) {
        String closing = "/cases/" + world.root + "/closing";
        var address = Addresses.all(mapping).stream()
                .filter(one -> one.pattern().equals("/cases/{circle}/closing") && one.reads())
                .findFirst()
                .orElseThrow();
        Web.Visitor keeper = world.rightful(address).getFirst().visitor();
        assertThat(keeper.post(closing, "outcome", "KEPT", "words", "", "weeks", "6", "version", "0")
                        .status())
                .isIn(303, 409);
    }

    private void walk(World world, String where) {
        Set<String> seen = new TreeSet<>();
        EveryPage.ways(List.of(world), mapping, (address, asker, path) -> {
            if (!world.has(address)) return;
            Web.Visitor visitor = asker.visitor().proven();
            for (int at = 0; at < forms(visitor, path).size(); at++) {
                List<PageForm> forms = forms(visitor, path);
                if (at >= forms.size()) return;
                PageForm form = forms.get(at);
                String name = where + ": " + asker.name() + " "
                        + ID.matcher(form.action()).replaceAll("{}");
                if (form.written().isEmpty() || !seen.add(name)) continue;
                Web.Answer answer = visitor.post(form.action(), form.changedWithout(List.of()));
                saved.add(name);
                boolean said = Set.of(200, 303, 422).contains(answer.status())
                        || answer.status() == 409 && answer.body().contains("class=\"form merge\"");
                if (!said) wrong.add(name + " of " + path + " answers " + answer.status() + reason(answer));
            }
        });
    }

    private static List<PageForm> forms(Web.Visitor visitor, String path) {
        Web.Answer page = visitor.get(path);
        return page.status() == 200 ? PageForm.in(page.body()) : List.of();
    }

    private static String reason(Web.Answer answer) {
        return answer.body()
                .lines()
                .filter(line -> line.contains("class=\"lead\""))
                .findFirst()
                .map(String::strip)
                .map(line -> " " + line)
                .orElse("");
    }
}
