package org.herstelkring.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Part;

/** Proof that the acting person may see or change several parts of one case. A controller gets it by {@link OfCase}. */
public final class CaseAccess {

    private final UUID circle;
    private final Map<String, Access> opened = new HashMap<>();

    CaseAccess(UUID circle, List<Access> opened) {
        this.circle = circle;
        opened.forEach(one -> this.opened.put(one.part().code(), one));
    }

    public UUID circle() {
        return circle;
    }

    /** Access to one of the parts that were asked for. */
    public Access of(Part part) {
        return Objects.requireNonNull(opened.get(part.code()), () -> part.code() + " was not asked for");
    }
}
