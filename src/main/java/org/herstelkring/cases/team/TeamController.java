package org.herstelkring.cases.team;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CaseGrants;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.May;
import org.herstelkring.people.Act;
import org.herstelkring.people.FreshProof;
import org.herstelkring.people.MailMessage;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.people.Organisations;
import org.herstelkring.people.OutgoingMail;
import org.herstelkring.people.People;
import org.herstelkring.people.PersonRef;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who leads a case: ask a colleague to join, hand it over, stop leading. */
@Controller
@RequestMapping("/cases/{circle}/team")
@Transactional
class TeamController {

    private final Circles circles;
    private final CaseFiles files;
    private final Organisations organisations;
    private final People people;
    private final OutgoingMail post;
    private final FreshProof proof;
    private final Screens screens;

    TeamController(
            Circles circles,
            CaseFiles files,
            Organisations organisations,
            People people,
            OutgoingMail post,
            FreshProof proof,
            Screens screens) {
        this.circles = circles;
        this.files = files;
        this.organisations = organisations;
        this.people = people;
        this.post = post;
        this.proof = proof;
        this.screens = screens;
    }

    @GetMapping
    Object show(@OfCase(CasePart.ROAD) Access road, @OfCase KeeperRights keeping) {
        CaseFile file = files.get(road);
        List<UUID> keepers = keeping.keepers();
        List<PersonRef> colleagues = organisations.members(file.organisation(), OrganisationRole.FACILITATOR).stream()
                .filter(one -> !keepers.contains(one.id()))
                .toList();
        Map<UUID, PersonRef> known = people.find(keepers);
        List<PersonRef> leading =
                keepers.stream().filter(known::containsKey).map(known::get).toList();
        return screens.show("cases/team/team.jte", new TeamPage(file, leading, colleagues, road.person()));
    }

    @PostMapping
    String join(
            @OfCase KeeperRights keeping,
            @PathVariable UUID circle,
            @RequestParam UUID person,
            HttpServletRequest request,
            RedirectAttributes next) {
        proof.require(request, path(circle), Act.of("cases.team.act.join", people.nameOf(person)));
        admit(keeping, person);
        Said.say(next, "cases.team.joined");
        return "redirect:" + path(circle);
    }

    /** The colleague leads from now on, and the acting person no longer sees the case. */
    @PostMapping("/handover")
    String handOver(
            @OfCase KeeperRights keeping,
            @PathVariable UUID circle,
            @RequestParam UUID person,
            HttpServletRequest request,
            RedirectAttributes next) {
        proof.require(request, path(circle), Act.of("cases.team.act.handover", people.nameOf(person)));
        if (!keeping.keepers().contains(person)) admit(keeping, person);
        leave(keeping, keeping.keeper());
        Said.say(next, "cases.team.handed");
        return "redirect:/cases";
    }

    @PostMapping("/{person}/end")
    String end(
            @OfCase KeeperRights keeping,
            @PathVariable UUID circle,
            @PathVariable UUID person,
            HttpServletRequest request,
            RedirectAttributes next) {
        Act act = person.equals(keeping.keeper())
                ? Act.of("cases.team.act.leave")
                : Act.of("cases.team.act.end", people.nameOf(person));
        proof.require(request, path(circle), act);
        if (!keeping.keepers().contains(person)) throw new NotHere();
        leave(keeping, person);
        Said.say(next, "cases.team.left");
        return person.equals(keeping.keeper()) ? "redirect:/cases" : "redirect:" + path(circle);
    }

    private void admit(KeeperRights keeping, UUID person) {
        CaseFile file = files.get(circles.open(keeping.circle(), CasePart.ROAD, May.CONTRIBUTE));
        boolean colleague = organisations.members(file.organisation(), OrganisationRole.FACILITATOR).stream()
                .anyMatch(one -> one.id().equals(person));
        if (!colleague) throw new Refusal("cases.team.nobody");
        keeping.share(person);
        CaseGrants.facilitator(keeping, person);
        post.send(MailMessage.to(person, "cases.team.mail.subject", "cases.team.mail.body")
                .with(file.reference())
                .opening("/cases/" + keeping.circle())
                .about(keeping.circle(), null));
    }

    private void leave(KeeperRights keeping, UUID person) {
        if (keeping.keepers().size() < 2) throw new Refusal("cases.team.last");
        keeping.takeAll(person);
        keeping.stop(person);
    }

    private static String path(UUID circle) {
        return "/cases/" + circle + "/team";
    }
}
