package org.herstelkring.pyramid.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The catalogue as people leaf through it. Anybody may read it; a star and a step are for who signed in. */
@Controller
@Transactional
class MeasureController {

    private final Catalogue catalogue;
    private final Offers offers;
    private final Favourites favourites;
    private final MeasureEditors keepers;
    private final List<StepPlaces> places;
    private final Screens screens;

    MeasureController(
            Catalogue catalogue,
            Offers offers,
            Favourites favourites,
            MeasureEditors keepers,
            List<StepPlaces> places,
            Screens screens) {
        this.catalogue = catalogue;
        this.offers = offers;
        this.favourites = favourites;
        this.keepers = keepers;
        this.places = places;
        this.screens = screens;
    }

    @GetMapping("/pyramid/measures")
    Object all(@RequestParam MultiValueMap<String, String> asked, Locale language) {
        MeasureFilter sieve = MeasureFilter.of(asked);
        MeasureSearch.Answer answer = catalogue.sift(sieve, language);
        return screens.show(
                "pyramid/catalogue/measures.jte",
                MeasuresPage.of(
                        sieve,
                        answer,
                        catalogue.here(),
                        favourites.keys(),
                        !keepers.mine().isEmpty(),
                        !keepers.kept().isEmpty()));
    }

    @GetMapping("/pyramid/measures/{key}")
    Object one(@PathVariable String key, Locale language) {
        Measure measure = get(key);
        Map<UUID, OrganisationRef> mine =
                keepers.mine().stream().collect(Collectors.toMap(OrganisationRef::id, Function.identity()));
        List<MeasurePage.Here> here = new ArrayList<>();
        for (Offer offer : offers.all()) {
            OrganisationRef organisation = mine.get(offer.organisation());
            if (organisation != null && offer.measure().equals(key))
                here.add(new MeasurePage.Here(organisation, offer));
        }
        return screens.show(
                "pyramid/catalogue/measure.jte",
                new MeasurePage(
                        measure,
                        catalogue.near(measure, language),
                        catalogue.here(),
                        measure.organisation() == null ? null : mine.get(measure.organisation()),
                        here,
                        keepers.kept(),
                        favourites.keys().contains(key)));
    }

    /** Where it can become a step: straight to the form when there is only one place. */
    @GetMapping("/pyramid/steps/{key}")
    Object place(@PathVariable String key) {
        Measure measure = get(key);
        if (measure.withdrawn()) throw new NotHere();
        List<StepPlaces.Place> open =
                places.stream().flatMap(some -> some.of(measure).stream()).toList();
        if (open.size() == 1 && open.getFirst().ready())
            return "redirect:" + open.getFirst().href();
        return screens.show("pyramid/catalogue/places.jte", new PlacesPage(measure, open));
    }

    @PostMapping("/pyramid/favourites/{key}")
    String star(@PathVariable String key, RedirectAttributes next) {
        Measure measure = get(key);
        favourites.star(key);
        Said.say(next, "pyramid.catalogue.measure.starred");
        return "redirect:" + measure.path();
    }

    @PostMapping("/pyramid/favourites/{key}/removal")
    String unstar(@PathVariable String key, RedirectAttributes next) {
        Measure measure = get(key);
        favourites.unstar(key);
        Said.undoable(next, "pyramid.catalogue.measure.unstarred", "/pyramid/favourites/" + key);
        return "redirect:" + measure.path();
    }

    private Measure get(String key) {
        return catalogue.find(key).orElseThrow(NotHere::new);
    }
}
