package org.herstelkring.shared;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How records are written down. It depends on no setting: what was kept or signed with an earlier version must read the
 * same, and the same record must give the same bytes.
 */
public final class Json {

    /** For what the house keeps. */
    public static final JsonMapper KEPT = JsonMapper.builder().build();

    /** For what people take along, and may look at. */
    public static final JsonMapper LEGIBLE =
            KEPT.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}
}
