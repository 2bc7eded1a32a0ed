package org.herstelkring.journey.erasing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.herstelkring.circle.Grant;
import org.herstelkring.circle.Grants;
import org.herstelkring.circle.Keeping;
import org.herstelkring.journey.Space;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.people.FreshProof;
import org.herstelkring.people.Letter;
import org.herstelkring.people.Post;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private final Spaces spaces;
    private final Erasures erasures;
    private final Grants grants;
    private final Post post;
    private final FreshProof proof;
    private final Screens screens;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    EraseController(
            Spaces spaces,
            Erasures erasures,
            Grants grants,
            Post post,
            FreshProof proof,
            Screens screens,
            JdbcClient jdbc,
            Clock clock,
            ZoneId zone) {
        this.spaces = spaces;
        this.erasures = erasures;
        this.grants = grants;
        this.post = post;
        this.proof = proof;
        this.screens = screens;
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping
    Object show() {
        Space space = spaces.own();
        List<Erasure> waiting = erasures.waiting(space);
        return screens.show(
                "journey/erasing/erase.jte",
                new ErasePage(
                        waiting,
                        filled(space, null).stream()
                                .filter(one -> waiting.stream().noneMatch(waits -> one.part() == waits.part()))
                                .toList(),
                        erasures.done(space)));
    }

    /** @param what word of a part, or all */
    @GetMapping("/{what:[a-z]+}")
    Object what(@PathVariable String what, HttpServletRequest request) {
        SpacePart part = part(what);
        Space space = spaces.own();
        List<ErasePage.Filled> parts = filled(space, part);
        return screens.show(
                "journey/erasing/what.jte",
                new ErasePage.What(
                        part,
                        Ids.next(),
                        parts,
                        parts.stream().mapToInt(ErasePage.Filled::leaves).sum(),
                        of(part, space, """
                                select count(*) from pyramid.step s
                                left join journey.leaf l on l.circle_id = s.circle_id and l.id = s.origin_id
                                where s.circle_id = :circle and (cast(:part as text) is null
                                    or coalesce(l.part, 'space.goals') = :part)
                                """),
                        of(part, space, """
                                select count(*) from journey.media m
                                join journey.leaf l on l.circle_id = m.circle_id and l.id = m.leaf_id
                                where m.circle_id = :circle and m.removed_at is null and (cast(:part as text) is null or l.part = :part)
                                """),
                        of(part, space, """
                                select count(*) from journey.proposal
                                where circle_id = :circle and (cast(:part as text) is null or part = :part)
                                """),
                        people(part),
                        count(
                                        "select count(*) from journey.takeaway where circle_id = ? and state in ('waiting', 'working', 'ready')",
                                        space)
                                > 0,
                        clock.instant().plus(Erasures.REGRET),
                        proof.isThere(request)));
    }

    @PostMapping("/{what:[a-z]+}/proof")
    String prove(@PathVariable String what, HttpServletRequest request) {
        part(what);
        proof.require(request, HERE + "/" + what);
        return "redirect:" + HERE + "/" + what;
    }

    @PostMapping("/{what:[a-z]+}")
    String ask(@PathVariable String what, @RequestParam UUID id, HttpServletRequest request, RedirectAttributes next) {
        SpacePart part = part(what);
        proof.require(request, HERE + "/" + what);
        Space space = spaces.own();
        if (erasures.ask(space, spaces.keep(), id, part))
            post.send(Letter.to(space.owner(), "erase.mail.subject", "erase.mail.body")
                    .with(DateTimeFormatter.ofPattern("d/M/yyyy")
                            .format(clock.instant().plus(Erasures.REGRET).atZone(zone)))
                    .opening(HERE)
                    .about(space.circle(), null));
        Said.say(next, "erase.asked");
        return "redirect:" + HERE;
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/undo")
    String undo(@PathVariable UUID id, RedirectAttributes next) {
        Keeping keeping = spaces.keep();
        erasures.undo(spaces.own(), keeping, id);
        Said.say(next, "erase.undone");
        return "redirect:" + HERE;
    }

    private static @Nullable SpacePart part(String what) {
        return what.equals("all") ? null : SpacePart.of(what).orElseThrow(NotHere::new);
    }

    private List<ErasePage.Filled> filled(Space space, @Nullable SpacePart only) {
        return SpacePart.all().stream()
                .filter(part -> only == null || part == only)
                .map(part -> new ErasePage.Filled(
                        part,
                        of(
                                part,
                                space,
                                "select count(*) from journey.leaf where circle_id = :circle and part = :part")))
                .filter(one -> one.leaves() > 0 || only != null)
                .toList();
    }

    private int people(@Nullable SpacePart part) {
        List<String> parts = Erasure.stills(part);
        return (int) grants.running(spaces.keep()).stream()
                .filter(one -> parts.isEmpty() || parts.contains(one.part()))
                .map(Grant::person)
                .distinct()
                .count();
    }

    private int count(String sql, Space space) {
        return jdbc.sql(sql).param(space.circle()).query(Integer.class).single();
    }

    private int of(@Nullable SpacePart part, Space space, String sql) {
        return jdbc.sql(sql)
                .param("circle", space.circle())
                .param("part", part == null ? null : part.code(), java.sql.Types.VARCHAR)
                .query(Integer.class)
                .single();
    }
}
