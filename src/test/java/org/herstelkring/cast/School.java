package org.herstelkring.cast;

import java.time.ZoneId;
import java.util.UUID;
import org.herstelkring.people.Founding;
import org.herstelkring.people.Role;

/**
 * A new organisation with people of its own: Noor leads conversations and administers, Tom leads conversations, Iris
 * belongs to another school.
 */
public record School(UUID organisation, UUID noor, UUID tom, UUID elsewhere, UUID iris, String tag) {

    public static School begin(Founding founding) {
        String tag = UUID.randomUUID().toString().substring(0, 8);
        UUID school = founding.organisation("School De Linde " + tag, null, null, "nl", ZoneId.of("Europe/Brussels"));
        UUID other = founding.organisation("School Elders " + tag, null, null, "nl", ZoneId.of("Europe/Brussels"));
        UUID noor = founding.account("Noor Peeters", "noor." + tag + "@example.org", "nl");
        UUID tom = founding.account("Tom Claes", "tom." + tag + "@example.org", "nl");
        UUID iris = founding.account("Iris Maes", "iris." + tag + "@example.org", "en");
        founding.member(school, noor, Role.FACILITATOR);
        founding.member(school, noor, Role.ADMIN);
        founding.member(school, tom, Role.FACILITATOR);
        founding.member(other, iris, Role.FACILITATOR);
        founding.member(other, iris, Role.ADMIN);
        return new School(school, noor, tom, other, iris, tag);
    }

    public String address(String name) {
        return name + "." + tag + "@example.org";
    }
}
