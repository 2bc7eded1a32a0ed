package org.herstelkring.cases.mypart;

import java.util.Optional;

/** Where somebody goes who came in by a link of a case and takes no part in any: a bean of whoever gives such links. */
public interface WithoutSeat {

    /** The page of the acting person; nothing when they have none there. */
    Optional<String> page();
}
