package org.herstelkring.journey.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.journey.proposal.Proposal.Line;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** Somebody proposes something to the owner of a space. */
@Controller
@Transactional
@RequestMapping("/with-me/{circle}/{part}/propose")
class ProposeController {

    private static final String PAGE = "journey/proposal/propose.jte";

    /** So many may wait of one person: an owner is not flooded. */
    private static final int MOST = 30;

    private final Proposing proposing;
    private final Proposals proposals;
    private final Screens screens;

    ProposeController(Proposing proposing, Proposals proposals, Screens screens) {
        this.proposing = proposing;
        this.proposals = proposals;
        this.screens = screens;
    }

    @GetMapping
    Object begin(
            @PathVariable UUID circle,
            @PathVariable String part,
            @RequestParam @Nullable UUID leaf,
            @RequestParam(defaultValue = "") String kind) {
        SpacePart where = part(part);
        if (proposing.own(circle)) return "redirect:" + where.path();
        Optional<ProposalKind> chosen = ProposalKind.of(kind);
        if (chosen.isPresent() && !chosen.get().suits(where)) throw new NotHere();
        if (chosen.isEmpty()) {
            return screens.show("journey/proposal/kinds.jte", proposing.kinds(circle, where, leaf));
        }
        Access access = proposing.open(circle, where, leaf).orElseThrow(NotHere::new);
        Form fresh = Form.of(leaf == null ? Map.of() : Map.of("leaf", leaf.toString()));
        return screens.show(PAGE, proposing.page(access, chosen.get(), Ids.next(), leaf, false, fresh));
    }

    @PostMapping
    Object propose(
            @PathVariable UUID circle,
            @PathVariable String part,
            @ModelAttribute ProposalForm sent,
            BindingResult wrong,
            Locale locale,
            RedirectAttributes next) {
        SpacePart where = part(part);
        if (proposing.own(circle)) return "redirect:" + where.path();
        ProposalKind kind = sent.what();
        if (!kind.suits(where)) throw new NotHere();
        ProposalForm form = proposing.checked(sent.to(where), wrong);
        UUID id = Ids.or(form.id());
        UUID about = form.about();
        Optional<Access> access = proposing.open(circle, where, about);
        if (access.isEmpty() || !fits(kind, about)) return ended(screens, form, "journey.proposal.ended");
        if (proposals.waitingBeside(access.get(), id) >= MOST)
            wrong.reject("journey.proposal.many", new Object[] {MOST}, null);
        ProposePage page =
                proposing.page(opened(access.get(), circle, where, kind), kind, id, about, false, Form.of(wrong));
        if (form.typed().has("look"))
            return screens.show(PAGE, proposing.looked(page, form.fields(), locale.getLanguage()));
        if (wrong.hasErrors()) return screens.again(PAGE, page);
        Proposal proposal = proposing.proposal(access.get(), id, form);
        if (!proposals.make(access.get(), proposal).stands()) {
            Optional<Proposal> stands = proposals.find(proposing.inside(circle), circle, id);
            if (stands.filter(Proposal::waiting).isPresent()) throw MineController.stale(stands.get(), proposal);
            return ended(
                    screens,
                    form,
                    stands.isPresent() ? "journey.proposal.answered.meanwhile" : "journey.proposal.ended");
        }
        Said.say(next, "journey.proposal.sent");
        return "redirect:/with-me/" + circle + "/proposals";
    }

    /** For a step, of all goals where all were given, so that another can be chosen. */
    private Access opened(Access access, UUID circle, SpacePart part, ProposalKind kind) {
        if (kind != ProposalKind.STEP || access.subject() == null) return access;
        return proposing.open(circle, part, null).orElse(access);
    }

    private static boolean fits(ProposalKind kind, @Nullable UUID leaf) {
        return kind != ProposalKind.ADDITION || leaf != null;
    }

    private static SpacePart part(String word) {
        return SpacePart.of(word).filter(part -> part.word().equals(word)).orElseThrow(NotHere::new);
    }

    /** The calm page for what can not be kept any more, with what was typed. */
    static Object ended(Screens screens, ProposalForm form, String reason) {
        List<Line> lines = new ArrayList<>();
        for (LeafField field : form.stated()) {
            String text = form.fields().get(field.name());
            if (text != null) lines.add(new Line(form.what().label(form.where(), field), text));
        }
        if (lines.isEmpty()) throw new NotHere();
        return screens.show("journey/proposal/ended.jte", new EndedPage(reason, lines), HttpStatus.NOT_FOUND);
    }

    static Map<String, String> values(Proposal proposal) {
        Map<String, String> values = new HashMap<>(proposal.fields());
        values.put("sort", proposal.sort());
        values.put("version", String.valueOf(proposal.version()));
        if (proposal.leaf() != null) values.put("leaf", proposal.leaf().toString());
        return values;
    }
}
