package org.herstelkring.journey.portability;

import java.util.Arrays;
import java.util.UUID;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings a file that was taken along into a new space: first it is shown what is in it. */
@Controller
@RequestMapping("/space/bring-in")
class ImportController {

    static final String HERE = "/space/bring-in";

    private final SpaceSections sections;
    private final Imports imports;
    private final SpaceImporter spaceImporter;
    private final Screens screens;

    ImportController(SpaceSections sections, Imports imports, SpaceImporter spaceImporter, Screens screens) {
        this.sections = sections;
        this.imports = imports;
        this.spaceImporter = spaceImporter;
        this.screens = screens;
    }

    /** @param unfit code of the reason why the last file did not fit */
    @GetMapping
    @Transactional
    Object show(@OfSpace SpaceAccess own, @RequestParam(required = false) @Nullable String unfit) {
        ImportRefused.Why why = Arrays.stream(ImportRefused.Why.values())
                .filter(one -> one.code().equals(unfit))
                .findFirst()
                .orElse(null);
        var page =
                new ImportPage(sections.empty(own), imports.waiting(own).orElse(null), why == null ? null : why.key());
        return why == null
                ? screens.show("journey/portability/bringin.jte", page)
                : screens.again("journey/portability/bringin.jte", page);
    }

    @PostMapping("/{id}")
    String bring(@PathVariable UUID id, RedirectAttributes next) {
        try {
            spaceImporter.bring(id);
        } catch (ImportRefused unfit) {
            return "redirect:" + HERE + "?unfit=" + unfit.why().code();
        }
        Said.say(next, "journey.portability.bringin.done");
        return "redirect:/space/all";
    }

    @PostMapping("/{id}/removal")
    @Transactional
    String remove(@OfSpace SpaceAccess own, @PathVariable UUID id, RedirectAttributes next) {
        imports.forget(own, id);
        Said.say(next, "journey.portability.bringin.removed");
        return "redirect:" + HERE;
    }
}
