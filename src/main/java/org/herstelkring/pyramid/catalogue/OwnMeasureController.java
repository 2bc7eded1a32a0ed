package org.herstelkring.pyramid.catalogue;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.NotHere;
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

/** The measures of one's organisation: read by members, kept by who administers or facilitates. */
@Controller
@RequestMapping("/pyramid/own")
@Transactional
class OwnMeasureController {

    private static final String WRITE = "pyramid/catalogue/write.jte";

    private final OwnMeasures own;
    private final Offers offers;
    private final Catalogue catalogue;
    private final MeasureEditors keepers;
    private final Screens screens;

    OwnMeasureController(OwnMeasures own, Offers offers, Catalogue catalogue, MeasureEditors keepers, Screens screens) {
        this.own = own;
        this.offers = offers;
        this.catalogue = catalogue;
        this.keepers = keepers;
        this.screens = screens;
    }

    @GetMapping
    Object all() {
        List<OrganisationRef> mine = keepers.mine();
        if (mine.isEmpty()) throw new NotHere();
        List<OrganisationRef> kept = keepers.kept();
        List<Measure> all = own.all();
        List<Offer> offered = offers.all();
        return screens.show(
                "pyramid/catalogue/own.jte",
                new OwnMeasuresPage(mine.stream()
                        .map(house -> new OwnMeasuresPage.House(
                                house,
                                kept.contains(house),
                                all.stream()
                                        .filter(measure -> house.id().equals(measure.organisation()))
                                        .toList(),
                                offered.stream()
                                        .filter(offer -> offer.organisation().equals(house.id()))
                                        .flatMap(offer -> catalogue
                                                .find(offer.measure())
                                                .map(measure -> new OwnMeasuresPage.Offered(measure, offer))
                                                .stream())
                                        .toList()))
                        .toList()));
    }

    @GetMapping("/new")
    Object begin(@RequestParam UUID organisation) {
        return screens.show(
                WRITE,
                new OwnMeasurePage(keepers.check(organisation), Ids.next(), null, Form.of(OwnMeasureForm.fresh())));
    }

    @GetMapping("/{id}")
    Object write(@PathVariable UUID id) {
        Measure measure = mine(id);
        return screens.show(
                WRITE, new OwnMeasurePage(keeping(measure), id, measure, Form.of(OwnMeasureForm.values(measure))));
    }

    @PostMapping("/{id}")
    Object keep(
            @PathVariable UUID id,
            @RequestParam UUID organisation,
            @Valid @ModelAttribute OwnMeasureForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        OrganisationRef house = keepers.check(organisation);
        if (wrong.hasErrors())
            return screens.again(
                    WRITE, new OwnMeasurePage(house, id, own.find(id.toString()).orElse(null), Form.of(wrong)));
        Measure measure = form.measure(organisation, id);
        if (!own.keep(organisation, measure))
            throw OwnMeasureForm.stale(own.find(id.toString()).orElseThrow(MadeOnce::gone), measure);
        Said.say(next, "pyramid.catalogue.own.kept");
        return "redirect:" + measure.path();
    }

    @PostMapping("/{id}/removal")
    String withdraw(@PathVariable UUID id, RedirectAttributes next) {
        own.withdraw(keeping(mine(id)).id(), id.toString());
        Said.undoable(next, "pyramid.catalogue.own.withdrawn", "/pyramid/own/" + id + "/return");
        return "redirect:/pyramid/own";
    }

    @PostMapping("/{id}/return")
    String putBack(@PathVariable UUID id, RedirectAttributes next) {
        own.putBack(keeping(mine(id)).id(), id.toString());
        Said.say(next, "pyramid.catalogue.own.returned");
        return "redirect:/pyramid/own";
    }

    private Measure mine(UUID id) {
        return own.find(id.toString()).orElseThrow(NotHere::new);
    }

    private OrganisationRef keeping(Measure measure) {
        return keepers.check(Objects.requireNonNull(measure.organisation()));
    }
}
