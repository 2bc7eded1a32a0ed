package org.herstelkring.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.LongTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A form carries the id of what it makes. One that something else has already, in sight or not, is no failure of ours. */
@ApplicationTest
class TakenIdsTest {

    @Autowired
    private Worlds worlds;

    @Autowired
    private OrganisationWorlds organisations;

    @Autowired
    private OpenRows rows;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private final List<String> wrong = new ArrayList<>();
    private final Set<String> asked = new TreeSet<>();

    @Test
    @LongTest
    void anIdThatSomethingElseHasIsNoFailureOfOurs() {
        rows.prepare();
        try {
            List<World> all = new ArrayList<>(worlds.circles());
            all.add(organisations.make());
            List<UUID> taken = all.stream().map(world -> world.root).toList();
            EveryPage.of(all, mapping, (address, asker, page) -> {
                if (page.status() == 200) PageForm.in(page.body()).forEach(form -> send(form, asker, taken));
            });
        } finally {
            rows.shut();
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).contains("/cases", "/cases/{id}/signals").hasSizeGreaterThan(20);
    }

    private void send(PageForm form, Asker asker, List<UUID> taken) {
        String of = form.action().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}");
        if (form.value("id").length() != 36 || !asked.add(of)) return;
        for (UUID id : taken) {
            int status = asker.visitor()
                    .proven()
                    .post(form.action(), form.with(Map.of("id", id.toString(), form.text(), "Zoë")))
                    .status();
            if (status >= 500) wrong.add(of + " with " + id + " answers " + status);
        }
    }
}
