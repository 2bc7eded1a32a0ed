package org.herstelkring.journey.companion;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.circle.CirclePages;
import org.herstelkring.circle.Invitations;
import org.herstelkring.circle.Invitations.Invitation;
import org.herstelkring.circle.Invitations.Invite;
import org.herstelkring.circle.Invitations.Outcome;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.journey.Companions;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.OwnerNames;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.people.Act;
import org.herstelkring.people.FreshProof;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.InstanceAddress;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Inviting somebody of the circle to come in with an account of their own. */
@Controller
@RequestMapping("/space/circle/{id}")
@Transactional
class InviteController {

    private final Leaves leaves;
    private final Companions companions;
    private final OwnerNames ownerNames;
    private final Invitations invitations;
    private final FreshProof proof;
    private final InstanceAddress house;
    private final Screens screens;

    InviteController(
            Leaves leaves,
            Companions companions,
            OwnerNames ownerNames,
            Invitations invitations,
            FreshProof proof,
            InstanceAddress house,
            Screens screens) {
        this.leaves = leaves;
        this.companions = companions;
        this.ownerNames = ownerNames;
        this.invitations = invitations;
        this.proof = proof;
        this.house = house;
        this.screens = screens;
    }

    @GetMapping("/invite")
    Object form(@OfSpace SpaceAccess own, @PathVariable UUID id, HttpServletRequest request) {
        Leaf leaf = leaf(own, id);
        proof.require(request, leaf.path() + "/invite");
        return screens.show(
                "journey/companion/invite.jte", page(own, leaf, Form.of(Map.of("id", Ids.next(), "how", "mail"))));
    }

    @PostMapping("/invitations")
    Object invite(
            @OfSpace SpaceAccess own,
            @PathVariable UUID id,
            @RequestParam UUID invitation,
            @ModelAttribute InviteForm form,
            BindingResult wrong,
            HttpServletRequest request,
            RedirectAttributes next) {
        Leaf leaf = leaf(own, id);
        proof.require(request, leaf.path() + "/invite");
        if (companions.find(own, id).filter(one -> one.inside()).isPresent())
            throw new Refusal("journey.companion.invite.inside");
        KeeperRights keeping = own.keeping();
        Invite invite = new Invite(invitation, id, CompanionSeats.ROLE, ownerNames.name(keeping), form.promises());
        boolean onPaper = form.onPaper();
        form.check(wrong);
        if (!wrong.hasErrors()) {
            Outcome outcome =
                    onPaper ? invitations.byCode(keeping, invite) : invitations.byMail(keeping, invite, form.email());
            if (outcome != Outcome.DONE) wrong.rejectValue("email", outcome.reason());
        }
        // Sent once more it is a new one, and the one before ends.
        if (wrong.hasErrors())
            return screens.again(
                    "journey/companion/invite.jte",
                    page(own, leaf, Form.of(wrong).with("invitation", Ids.next().toString())));
        if (onPaper) return "redirect:" + leaf.path() + "/card";
        Said.say(next, "journey.companion.invite.sent");
        return "redirect:" + leaf.path();
    }

    /** The invitation on paper, as long as somebody can come in with it. */
    @GetMapping("/card")
    Object card(@OfSpace SpaceAccess own, @PathVariable UUID id, HttpServletRequest request) {
        Leaf leaf = leaf(own, id);
        proof.require(request, leaf.path() + "/card");
        KeeperRights keeping = own.keeping();
        Invitation newest = invitations.of(keeping).stream()
                .filter(one -> id.equals(one.reference()))
                .findFirst()
                .orElseThrow(NotHere::new);
        return screens.show(
                "journey/companion/card.jte",
                new InvitationCardPage(
                        leaf.path(),
                        leaf.name(),
                        ownerNames.name(keeping),
                        house.of(CirclePages.INVITED),
                        invitations.code(keeping, newest.id()),
                        newest.expiresAt()));
    }

    @PostMapping("/invitations/{invitation}/withdrawal")
    String withdraw(
            @OfSpace SpaceAccess own, @PathVariable UUID id, @PathVariable UUID invitation, RedirectAttributes next) {
        invitations.withdraw(keepingOf(own, id, invitation), invitation);
        Said.say(next, "journey.companion.invite.withdrawn");
        return "redirect:" + leaf(own, id).path();
    }

    /** Yes, that is them. */
    @PostMapping("/invitations/{invitation}/confirmation")
    String confirm(
            @OfSpace SpaceAccess own,
            @PathVariable UUID id,
            @PathVariable UUID invitation,
            HttpServletRequest request,
            RedirectAttributes next) {
        Leaf leaf = leaf(own, id);
        String here = leaf.path();
        proof.require(request, here, Act.of("journey.companion.act.confirm", leaf.name()));
        invitations.confirm(keepingOf(own, id, invitation), invitation);
        Said.say(next, "journey.companion.invite.confirmed");
        return "redirect:" + here;
    }

    /** No, that is somebody else. */
    @PostMapping("/invitations/{invitation}/refusal")
    String refuse(
            @OfSpace SpaceAccess own, @PathVariable UUID id, @PathVariable UUID invitation, RedirectAttributes next) {
        invitations.refuse(keepingOf(own, id, invitation), invitation);
        Said.say(next, "journey.companion.invite.refused");
        return "redirect:" + leaf(own, id).path();
    }

    private KeeperRights keepingOf(SpaceAccess own, UUID leaf, UUID invitation) {
        KeeperRights keeping = own.keeping();
        if (invitations.of(keeping).stream()
                .noneMatch(one -> one.id().equals(invitation) && leaf.equals(one.reference()))) throw new NotHere();
        return keeping;
    }

    private Leaf leaf(SpaceAccess own, UUID id) {
        return leaves.get(own.of(SpacePart.CIRCLE), id);
    }

    private InvitePage page(SpaceAccess own, Leaf leaf, Form form) {
        return new InvitePage(leaf.path(), leaf.name(), ownerNames.name(own), form);
    }
}
