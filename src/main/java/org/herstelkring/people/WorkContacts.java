package org.herstelkring.people;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.shared.database.Question;

/** Where people who lead conversations are asked by those who take part in them. */
public interface WorkContacts {

    /** Those of them who told something. */
    Map<UUID, WorkContact> of(Collection<UUID> persons);

    /** For {@link #of}, to be asked with other things. */
    Question<Of> asked(Collection<UUID> persons);

    record Of(UUID person, WorkContact contact) {}
}
