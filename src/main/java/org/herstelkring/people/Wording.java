package org.herstelkring.people;

import org.herstelkring.shared.mirror.Mirror;

/** The mirror for what people write about each other, with what the acting person's organisations added to it. */
public interface Wording {

    /** @param language {@code nl}, {@code en} or {@code fr} */
    Mirror mirror(String language);
}
