package org.herstelkring.journey.erasing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.circle.Grant;
import org.herstelkring.circle.Grants;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.people.Act;
import org.herstelkring.people.FreshProof;
import org.herstelkring.people.MailMessage;
import org.herstelkring.people.OutgoingMail;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Erasing one's own space, or a part of it: first it is said exactly what goes. */
@Controller
@RequestMapping("/space/erase")
@Transactional
class EraseController {

    private static final String HERE = "/space/erase";

    private final Leaves leaves;
    private final PartErasings erasings;
    private final PlannedErasures plannedErasures;
    private final Grants grants;
    private final OutgoingMail post;
    private final FreshProof proof;
    private final Screens screens;
    private final Clock clock;
    private final ZoneId zone;

    EraseController(
            Leaves leaves,
            PartErasings erasings,
            PlannedErasures plannedErasures,
            Grants grants,
            OutgoingMail post,
            FreshProof proof,
            Screens screens,
            Clock clock,
            ZoneId zone) {
        this.leaves = leaves;
        this.erasings = erasings;
        this.plannedErasures = plannedErasures;
        this.grants = grants;
        this.post = post;
        this.proof = proof;
        this.screens = screens;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping
    Object show(@OfSpace SpaceAccess own) {
        List<PlannedErasure> waiting = plannedErasures.waiting(own);
        return screens.show(
                "journey/erasing/erase.jte",
                new ErasePage(
                        waiting,
                        filled(own, null).stream()
                                .filter(one -> waiting.stream().noneMatch(waits -> one.part() == waits.part()))
                                .toList(),
                        plannedErasures.done(own)));
    }

    /** @param what word of a part, or all */
    @GetMapping("/{what:[a-z]+}")
    Object what(@OfSpace SpaceAccess own, @PathVariable String what, HttpServletRequest request) {
        SpacePart part = part(what);
        List<ErasePage.Filled> parts = filled(own, part);
        return screens.show(
                "journey/erasing/what.jte",
                new ErasePage.What(
                        part,
                        Ids.next(),
                        parts,
                        parts.stream().mapToInt(ErasePage.Filled::leaves).sum(),
                        erasings.going(own, part),
                        people(own.keeping(), part),
                        clock.instant().plus(PlannedErasures.REGRET),
                        proof.isThere(request)));
    }

    @PostMapping("/{what:[a-z]+}/proof")
    String prove(@PathVariable String what, HttpServletRequest request) {
        part(what);
        proof.require(request, HERE + "/" + what);
        return "redirect:" + HERE + "/" + what;
    }

    @PostMapping("/{what:[a-z]+}")
    String ask(
            @OfSpace SpaceAccess own,
            @PathVariable String what,
            @RequestParam UUID id,
            HttpServletRequest request,
            RedirectAttributes next) {
        SpacePart part = part(what);
        Act act = part == null
                ? Act.of("journey.erasing.act.all")
                : Act.of("journey.erasing.act.part").choosing(List.of(part.label()));
        proof.require(request, HERE + "/" + what, act);
        if (plannedErasures.ask(own, id, part))
            post.send(MailMessage.to(own.owner(), "journey.erasing.mail.subject", "journey.erasing.mail.body")
                    .with(DateTimeFormatter.ofPattern("d/M/yyyy")
                            .format(clock.instant().plus(PlannedErasures.REGRET).atZone(zone)))
                    .opening(HERE)
                    .about(own.circle(), null));
        Said.say(next, "journey.erasing.asked");
        return "redirect:" + HERE;
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/undo")
    String undo(@OfSpace SpaceAccess own, @PathVariable UUID id, RedirectAttributes next) {
        plannedErasures.undo(own, id);
        Said.say(next, "journey.erasing.undone");
        return "redirect:" + HERE;
    }

    private static @Nullable SpacePart part(String what) {
        return what.equals("all") ? null : SpacePart.of(what).orElseThrow(NotHere::new);
    }

    private List<ErasePage.Filled> filled(SpaceAccess own, @Nullable SpacePart only) {
        Map<SpacePart, Integer> many = new EnumMap<>(SpacePart.class);
        leaves.parts(own).values().forEach(part -> many.merge(part, 1, Integer::sum));
        return SpacePart.all().stream()
                .filter(part -> only == null || part == only)
                .map(part -> new ErasePage.Filled(part, many.getOrDefault(part, 0)))
                .filter(one -> one.leaves() > 0 || only != null)
                .toList();
    }

    private int people(KeeperRights keeping, @Nullable SpacePart part) {
        List<String> parts = erasings.stills(part);
        return (int) grants.running(keeping).stream()
                .filter(one -> parts.isEmpty() || parts.contains(one.part()))
                .map(Grant::person)
                .distinct()
                .count();
    }
}
