package org.herstelkring.journey.cards;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.journey.media.MediaKind;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.words.Words;
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

/** The cards on the table: pick one, say something about it, or just keep it. */
@Controller
@RequestMapping("/space/cards")
@Transactional
class CardController {

    private final Leaves leaves;
    private final Screens screens;
    private final Words words;

    CardController(Leaves leaves, Screens screens, Words words) {
        this.leaves = leaves;
        this.screens = screens;
        this.words = words;
    }

    @GetMapping
    Object all(@OfSpace SpaceAccess own) {
        leaves.prepare(CardPage.KINDS.stream()
                .map(LeafKind::part)
                .distinct()
                .map(own::of)
                .toList());
        List<CardsPage.Kept> kept = new ArrayList<>();
        for (LeafKind kind : CardPage.KINDS) {
            for (Leaf leaf : leaves.of(own.of(kind.part())))
                Card.of(leaf.text(Card.FIELD)).ifPresent(card -> kept.add(new CardsPage.Kept(card, leaf)));
        }
        kept.sort(Comparator.comparing((CardsPage.Kept one) -> one.leaf().id()).reversed());
        return screens.show("journey/cards/all.jte", new CardsPage(kept));
    }

    /** A set to cut out, eight on a sheet. */
    @GetMapping("/sheets")
    Object sheets(@OfSpace SpaceAccess own) {
        return screens.show("journey/cards/sheets.jte", new CardsPage(List.of()));
    }

    @GetMapping("/any")
    String any() {
        Card[] all = Card.values();
        return "redirect:" + all[ThreadLocalRandom.current().nextInt(all.length)].path();
    }

    @GetMapping("/{card}")
    Object one(@OfSpace SpaceAccess own, @PathVariable String card) {
        Card picked = Card.of(card).orElseThrow(NotHere::new);
        Map<String, String> values = Map.of("place", picked.kind().code(), "ownOnly", "true");
        return screens.show("journey/cards/one.jte", new CardPage(picked, Ids.next(), Form.of(values)));
    }

    @PostMapping("/{card}")
    Object say(
            @OfSpace SpaceAccess own,
            @PathVariable String card,
            @RequestParam UUID id,
            @Valid @ModelAttribute CardForm form,
            BindingResult wrong,
            Locale locale,
            RedirectAttributes next) {
        Card picked = Card.of(card).orElseThrow(NotHere::new);
        if (wrong.hasErrors()) return screens.again("journey/cards/one.jte", new CardPage(picked, id, Form.of(wrong)));
        Access into = own.of(form.kind().part());
        Leaf leaf = leaf(picked, id, form, locale);
        if (leaves.keep(into, leaf).isEmpty()) {
            // It lies in another place, or was written on: what is sent now becomes another one.
            wrong.rejectValue("words", "journey.cards.stands");
            return screens.again("journey/cards/one.jte", new CardPage(picked, Ids.next(), Form.of(wrong)));
        }
        String path = leaf.path();
        var more = MediaKind.of(form.then());
        if (more.isPresent()) return "redirect:" + path + "/media/" + more.get().code();
        Said.say(next, form.justKept() ? "journey.cards.kept" : "journey.cards.said");
        return "redirect:" + path;
    }

    private Leaf leaf(Card card, UUID id, CardForm form, Locale locale) {
        LeafKind kind = form.kind();
        String said = form.words();
        Map<String, String> fields = new HashMap<>();
        fields.put(Card.FIELD, card.code());
        boolean line = said.length() <= LeafField.TITLE.most() && !said.contains("\n") && kind != LeafKind.CHAPTER;
        if (said.isEmpty()) fields.put(LeafField.TITLE.name(), words.say(locale, card.label()));
        else fields.put((line ? LeafField.TITLE : form.area()).name(), said);
        String sort = kind == card.kind() ? card.sort() : kind.definition().usualSort();
        return new Leaf(id, kind, sort, fields, 0, form.ownOnly(), false, null, null, null, null, 0);
    }
}
