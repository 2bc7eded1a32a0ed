package org.herstelkring.pyramid.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.page.TypedText;
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

/** What an organisation offers: said by who administers it or facilitates in it. */
@Controller
@RequestMapping("/pyramid/offers/{key}")
@Transactional
class OfferController {

    private static final String PAGE = "pyramid/catalogue/offer.jte";

    private final Catalogue catalogue;
    private final Offers offers;
    private final MeasureEditors keepers;
    private final Screens screens;

    OfferController(Catalogue catalogue, Offers offers, MeasureEditors keepers, Screens screens) {
        this.catalogue = catalogue;
        this.offers = offers;
        this.keepers = keepers;
        this.screens = screens;
    }

    @GetMapping
    Object show(@PathVariable String key, @RequestParam UUID organisation) {
        OrganisationRef house = keepers.check(organisation);
        OfferForm form = offers.find(organisation, key)
                .map(offer -> new OfferForm(offer.place(), offer.contact(), offer.version()))
                .orElseGet(() -> new OfferForm("", "", 0));
        return screens.show(PAGE, new OfferPage(house, get(house, key), Form.of(form)));
    }

    @PostMapping
    Object keep(
            @PathVariable String key,
            @RequestParam UUID organisation,
            @Valid @ModelAttribute OfferForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        OrganisationRef house = keepers.check(organisation);
        Measure measure = get(house, key);
        if (wrong.hasErrors()) return screens.again(PAGE, new OfferPage(house, measure, Form.of(wrong)));
        Offer offer = new Offer(organisation, key, form.place(), form.contact(), form.version());
        if (!offers.keep(offer))
            offers.find(organisation, key).ifPresentOrElse(now -> check(now, offer), () -> offers.keep(offer.anew()));
        Said.say(next, "pyramid.catalogue.offer.kept");
        return "redirect:" + measure.path();
    }

    @PostMapping("/removal")
    String end(@PathVariable String key, @RequestParam UUID organisation, RedirectAttributes next) {
        OrganisationRef house = keepers.check(organisation);
        Measure measure = get(house, key);
        offers.end(organisation, key);
        Said.say(next, "pyramid.catalogue.offer.ended");
        return "redirect:" + measure.path();
    }

    /** The same words twice, as from a double click, are no clash. */
    private static void check(Offer now, Offer sent) {
        if (now.place().equals(sent.place()) && now.contact().equals(sent.contact())) return;
        throw new Stale(
                now.version(),
                List.of(
                        new StaleField("place", "pyramid.catalogue.offer.place", now.place(), sent.place()),
                        new StaleField("contact", "pyramid.catalogue.offer.contact", now.contact(), sent.contact())));
    }

    /** @param contact with whom to talk */
    record OfferForm(
            @Size(max = 200) String place, @Size(max = 200) String contact, long version) {

        OfferForm {
            place = TypedText.text(place);
            contact = TypedText.text(contact);
        }
    }

    /** An organisation offers measures of the house and its own, not those of another. */
    private Measure get(OrganisationRef house, String key) {
        return catalogue
                .find(key)
                .filter(measure ->
                        measure.organisation() == null || measure.organisation().equals(house.id()))
                .orElseThrow(NotHere::new);
    }
}
