package org.herstelkring.journey.regie;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.herstelkring.circle.Grant;
import org.herstelkring.circle.Grants;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.page.Said;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Taking back works at once and asks nothing: no reason, no proof. What was taken back a moment ago can be given back as
 * it was, which needs no new proof either: it was proven when it was given.
 */
@Controller
@RequestMapping("/space/regie")
@Transactional
class TakeBackController {

    private static final Duration REGRET = Duration.ofMinutes(15);

    private final Regie regie;
    private final Grants grants;
    private final Reasons reasons;
    private final Clock clock;

    TakeBackController(Regie regie, Grants grants, Reasons reasons, Clock clock) {
        this.regie = regie;
        this.grants = grants;
        this.reasons = reasons;
        this.clock = clock;
    }

    @PostMapping("/grants/{id}/end")
    String take(
            @OfSpace KeeperRights own,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes next) {
        Grant grant = grants.find(own, id).orElseThrow(NotHere::new);
        grants.end(own, grant.id());
        Said.undoable(next, "journey.regie.taken", "/space/regie/grants/" + id + "/return");
        return "redirect:" + local(back);
    }

    /** Everything of one person. */
    @PostMapping("/{person}/end")
    String takeAll(@OfSpace SpaceAccess space, @PathVariable UUID person, RedirectAttributes next) {
        KeeperRights own = space.keeping();
        List<GivenGrant> all = regie.givenTo(space, person);
        if (all.isEmpty()) {
            regie.someone(space, person);
            return "redirect:/space/regie";
        }
        all.forEach(one -> grants.end(own, one.id()));
        Said.undoable(
                next,
                "journey.regie.taken.all",
                "/space/regie/grants/" + all.getFirst().id() + "/return");
        return "redirect:/space/regie";
    }

    @PostMapping("/grants/{id}/return")
    String giveBack(@OfSpace SpaceAccess space, @PathVariable UUID id, RedirectAttributes next) {
        KeeperRights own = space.keeping();
        List<Grant> taken = grants.endedWith(own, id).stream()
                .filter(one -> one.endedAt() != null
                        && one.endedAt().isAfter(clock.instant().minus(REGRET)))
                .toList();
        if (taken.isEmpty()) throw new NotHere();
        // Whoever was taken out of the circle meanwhile gets nothing back by an old page.
        if (!regie.someone(space, taken.getFirst().person()).inside()) throw new Refusal("journey.regie.outside");
        var whys = reasons.of(own);
        for (Grant one : taken) {
            grants.again(own, one).ifPresent(fresh -> reasons.keep(own, fresh, whys.getOrDefault(one.id(), "")));
        }
        Said.say(next, "journey.regie.given-back");
        return "redirect:/space/regie";
    }

    private static String local(String back) {
        return back.matches("/space/regie(/[a-z0-9-]+){0,2}") ? back : "/space/regie";
    }
}
