package org.herstelkring.matrix;

import java.util.Map;
import java.util.UUID;
import org.herstelkring.cast.Web;

/**
 * Somebody at the door.
 *
 * @param turns what they put in the address instead of what stands there: the id of a circle of their own, with rows
 *     of another's behind it
 */
record Asker(String name, Web.Visitor visitor, UUID person, Map<UUID, UUID> turns) {

    Asker(String name, Web.Visitor visitor, UUID person) {
        this(name, visitor, person, Map.of());
    }

    static Asker nobody(Web web) {
        return new Asker("NOBODY", web.asNobody(), new UUID(0, 0));
    }

    boolean isNobody() {
        return name.equals("NOBODY");
    }

    String turned(String path) {
        String turned = path;
        for (Map.Entry<UUID, UUID> turn : turns.entrySet())
            turned = turned.replaceFirst(
                    turn.getKey().toString(), turn.getValue().toString());
        return turned;
    }
}
