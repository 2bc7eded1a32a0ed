package org.herstelkring.journey.regie;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.Looks;
import org.herstelkring.journey.Companions;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who looked, in plain words. */
@Controller
@Transactional
class SpaceLooksController {

    static final int A_PAGE = 30;

    private final Regie regie;
    private final Looks looks;
    private final Companions companions;
    private final Leaves leaves;
    private final Screens screens;
    private final ZoneId zone;

    SpaceLooksController(Regie regie, Looks looks, Companions companions, Leaves leaves, Screens screens, ZoneId zone) {
        this.regie = regie;
        this.looks = looks;
        this.companions = companions;
        this.leaves = leaves;
        this.screens = screens;
        this.zone = zone;
    }

    @GetMapping("/space/regie/looks")
    Object show(
            @OfSpace SpaceAccess space,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "1") String page) {
        KeeperRights own = space.keeping();
        int number = page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
        List<Someone> people = people(space);
        Map<UUID, String> names = companions.names(space);
        UUID whom = people.stream()
                .map(Someone::id)
                .filter(id -> id.toString().equals(person))
                .findFirst()
                .orElse(null);
        SpacePart what = SpacePart.of(part).orElse(null);
        List<Looks.Look> found = looks.page(
                own, whom, what == null ? null : what.code(), zone.getId(), (number - 1) * A_PAGE, A_PAGE + 1);
        Form form =
                Form.of(Map.of("person", whom == null ? "" : whom.toString(), "part", what == null ? "" : what.word()));
        return screens.show(
                "journey/regie/looks.jte",
                new SpaceLooksPage(
                        lines(own, found.subList(0, Math.min(A_PAGE, found.size())), names),
                        people,
                        form,
                        number,
                        found.size() > A_PAGE,
                        whom == null && what == null));
    }

    private List<Someone> people(SpaceAccess space) {
        List<Someone> people = new ArrayList<>(regie.people(space, leaves.askedAll(space.keeping())));
        Map<UUID, String> names = companions.names(space);
        for (UUID one : looks.people(space.keeping())) {
            if (people.stream().noneMatch(known -> known.id().equals(one)))
                people.add(new Someone(one, names.getOrDefault(one, ""), "", false));
        }
        return people;
    }

    private List<SpaceLooksPage.Line> lines(KeeperRights own, List<Looks.Look> found, Map<UUID, String> names) {
        if (found.isEmpty()) return List.of();
        Map<UUID, String> titles = new HashMap<>();
        leaves.all(own).forEach(leaf -> titles.put(leaf.id(), leaf.name()));
        return found.stream()
                .map(look -> new SpaceLooksPage.Line(
                        names.getOrDefault(look.person(), ""),
                        "journey.regie.look." + look.how(),
                        part(look),
                        look.about(),
                        look.about() == null ? "" : titles.getOrDefault(look.about(), ""),
                        look.times(),
                        look.last()))
                .toList();
    }

    private static @Nullable SpacePart part(Looks.Look look) {
        return SpacePart.of(look.part()).orElse(null);
    }
}
