package org.herstelkring.people;

import java.util.List;
import java.util.UUID;

/** The fictional persons one can be in the demo. */
public interface DemoCast {

    List<DemoPerson> persons();

    /**
     * @param key stable word such as {@code noor}
     * @param description message key of who they are
     * @param start path of their first page
     */
    record DemoPerson(String key, String name, String description, UUID person, boolean guest, String start) {}
}
