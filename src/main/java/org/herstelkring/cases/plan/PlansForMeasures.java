package org.herstelkring.cases.plan;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.MyCases;
import org.herstelkring.cases.Stage;
import org.herstelkring.pyramid.catalogue.Measure;
import org.herstelkring.pyramid.catalogue.StepPlaces;
import org.herstelkring.shared.Acting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A measure can become a commitment in a plan that is still being written, for who facilitates the case. */
@Component
@Order(2)
class PlansForMeasures implements StepPlaces {

    private static final Set<Stage> WRITTEN_IN = Set.of(Stage.PREPARATION, Stage.CONVERSATION, Stage.PLAN);

    private final CaseFiles files;
    private final Plans plans;

    PlansForMeasures(CaseFiles files, Plans plans) {
        this.files = files;
        this.plans = plans;
    }

    @Override
    public List<Place> of(Measure measure) {
        if (Acting.who().filter(who -> !who.guest()).isEmpty()) return List.of();
        MyCases open = files.mine()
                .only(file -> file.archivedAt() == null
                        && file.standing().open().stream().anyMatch(WRITTEN_IN::contains));
        Set<UUID> lying = plans.lying(open);
        return open.files().stream()
                .filter(file -> !lying.contains(file.id()))
                .map(file -> place(file, measure))
                .toList();
    }

    private static Place place(CaseFile file, Measure measure) {
        return new Place(
                "pyramid.catalogue.place.plan",
                file.reference() + " · " + file.title(),
                "pyramid.catalogue.place.plan.about",
                "/cases/" + file.id() + "/plan?measure=" + measure.key() + "#f-what",
                true);
    }
}
