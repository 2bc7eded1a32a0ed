package org.herstelkring.journey.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody proposed to an owner: to change or take back while it waits, and what came of it. */
@Controller
@Transactional
@RequestMapping("/with-me/{circle}/proposals")
class MineController {

    private static final String PAGE = "journey/proposal/propose.jte";

    private final Proposing proposing;
    private final Proposals proposals;
    private final Screens screens;

    MineController(Proposing proposing, Proposals proposals, Screens screens) {
        this.proposing = proposing;
        this.proposals = proposals;
        this.screens = screens;
    }

    @GetMapping
    Object all(@PathVariable UUID circle) {
        if (proposing.own(circle)) return "redirect:/space/proposals";
        String name = proposing.name(circle);
        return screens.show(
                "journey/proposal/mine.jte",
                new MinePage(circle, name, proposals.mine(proposing.inside(circle), circle)));
    }

    @GetMapping("/{id}")
    Object one(@PathVariable UUID circle, @PathVariable UUID id) {
        Proposal proposal = proposals.find(proposing.inside(circle), circle, id).orElseThrow(NotHere::new);
        if (!proposal.waiting()) return "redirect:/with-me/" + circle + "/proposals";
        Access access = proposing
                .open(circle, proposal.part(), proposal.leaf())
                .orElseThrow(() -> new Refusal("journey.proposal.change.ended"));
        Form form = Form.of(ProposeController.values(proposal));
        return screens.show(PAGE, proposing.page(access, proposal.kind(), id, proposal.leaf(), true, form));
    }

    @PostMapping("/{id}")
    Object change(
            @PathVariable UUID circle,
            @PathVariable UUID id,
            @ModelAttribute ProposalForm sent,
            BindingResult wrong,
            Locale locale,
            RedirectAttributes next) {
        Proposal stands = proposals.find(proposing.inside(circle), circle, id).orElse(null);
        if (stands == null) return ProposeController.ended(screens, sent, "journey.proposal.ended");
        ProposalForm form = proposing.checked(sent.changing(stands), wrong);
        if (!stands.waiting()) return ProposeController.ended(screens, form, "journey.proposal.answered.meanwhile");
        Optional<Access> access = proposing.open(circle, stands.part(), stands.leaf());
        if (access.isEmpty()) return ProposeController.ended(screens, form, "journey.proposal.ended");
        ProposePage page = proposing.page(access.get(), stands.kind(), id, stands.leaf(), true, Form.of(wrong));
        if (form.typed().has("look"))
            return screens.show(PAGE, proposing.looked(page, form.fields(), locale.getLanguage()));
        if (wrong.hasErrors()) return screens.again(PAGE, page);
        Proposal changed = proposing.proposal(access.get(), id, form);
        if (!proposals.change(access.get(), changed)
                && !proposals
                        .find(proposing.inside(circle), circle, id)
                        .orElseThrow(NotHere::new)
                        .saysTheSame(changed)) throw stale(stands, changed);
        Said.say(next, "journey.proposal.changed.said");
        return "redirect:/with-me/" + circle + "/proposals";
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@PathVariable UUID circle, @PathVariable UUID id, RedirectAttributes next) {
        boolean gone = proposals.withdraw(proposing.inside(circle), circle, id);
        proposing.name(circle);
        Said.say(next, gone ? "journey.proposal.withdrawn" : "journey.proposal.withdrawn.late");
        return "redirect:/with-me/" + circle + "/proposals";
    }

    static Stale stale(Proposal stands, Proposal typed) {
        List<StaleField> both = new ArrayList<>();
        if (!stands.kind().sorts(stands.part()).isEmpty()) {
            LeafKind kind = ProposalKind.leafKind(stands.part());
            both.add(StaleField.keyed(
                    "sort",
                    kind.key() + ".sort",
                    stands.sort(),
                    typed.sort(),
                    kind.sortKey(stands.sort()),
                    kind.sortKey(typed.sort())));
        }
        for (LeafField field : stands.kind().fields(stands.part())) {
            both.add(new StaleField(
                    field.name(), stands.kind().label(stands.part(), field), stands.text(field), typed.text(field)));
        }
        return new Stale(stands.version(), both);
    }
}
