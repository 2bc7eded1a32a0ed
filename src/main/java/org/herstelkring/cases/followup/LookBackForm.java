package org.herstelkring.cases.followup;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.jspecify.annotations.Nullable;

record LookBackForm(
        @Size(max = 4000) @Nullable String changed,
        @Size(max = 4000) @Nullable String differently,
        long version) {

    String whatChanged() {
        return changed == null ? "" : changed;
    }

    String whatDifferently() {
        return differently == null ? "" : differently;
    }

    Stale staleAgainst(LookBack now) {
        return new Stale(
                now.version(),
                List.of(
                        new StaleField("changed", "cases.followup.closing.changed", now.changed(), whatChanged()),
                        new StaleField(
                                "differently",
                                "cases.followup.closing.differently",
                                now.differently(),
                                whatDifferently())));
    }
}
