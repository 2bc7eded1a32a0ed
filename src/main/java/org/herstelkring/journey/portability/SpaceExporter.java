package org.herstelkring.journey.portability;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.herstelkring.journey.OwnerNames;
import org.herstelkring.journey.SpaceAccess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads a whole space, in the name of its owner, as it is at this moment. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SpaceExporter {

    private final SpaceSections sections;
    private final OwnerNames ownerNames;
    private final Clock clock;

    SpaceExporter(SpaceSections sections, OwnerNames ownerNames, Clock clock) {
        this.sections = sections;
        this.ownerNames = ownerNames;
        this.clock = clock;
    }

    SpaceFile of(SpaceAccess own, String language) {
        var out = new ExportContext(Locale.of(language));
        Map<String, List<?>> all = new LinkedHashMap<>();
        for (SpaceSection<?> section : sections.all()) all.put(section.name(), section.of(own, out));
        return new SpaceFile(
                SpaceFile.FORMAT,
                SpaceFile.VERSION,
                clock.instant(),
                language,
                new SpaceFile.About(ownerNames.name(own), own.begunAt()),
                all);
    }
}
