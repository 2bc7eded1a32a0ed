package org.herstelkring.cases.guardian;

import java.util.List;
import java.util.UUID;
import org.herstelkring.shared.page.Form;
import org.jspecify.annotations.Nullable;

/** What somebody who decides is asked, child by child. */
public record DecidingPage(UUID guardian, String organisation, List<Line> lines) {

    /**
     * @param asked what they are asked for this child
     * @param said what they answered so far
     */
    public record Line(
            UUID child,
            String name,
            List<AgreementRule> asked,
            @Nullable Agreement said,
            Form form,
            boolean closed) {}

    public String action(Line line) {
        return Guarded.path(guardian) + "/children/" + line.child();
    }
}
