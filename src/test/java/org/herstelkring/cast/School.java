package org.herstelkring.cast;

import java.time.ZoneId;
import java.util.UUID;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.people.OrganisationRole;

/**
 * A new organisation with people of its own: Noor leads conversations and administers, Tom leads conversations, Iris
 * belongs to another school.
 */
public record School(UUID organisation, UUID noor, UUID tom, UUID elsewhere, UUID iris, String tag) {

    public static School begin(OrganisationBootstrap organisationBootstrap) {
        String tag = UUID.randomUUID().toString().substring(0, 8);
        UUID school = organisationBootstrap.organisation(
                "School De Linde " + tag, null, null, "nl", ZoneId.of("Europe/Brussels"));
        UUID other = organisationBootstrap.organisation(
                "School Elders " + tag, null, null, "nl", ZoneId.of("Europe/Brussels"));
        UUID noor = organisationBootstrap.account("Noor Peeters", "noor." + tag + "@example.org", "nl");
        UUID tom = organisationBootstrap.account("Tom Claes", "tom." + tag + "@example.org", "nl");
        UUID iris = organisationBootstrap.account("Iris Maes", "iris." + tag + "@example.org", "en");
        organisationBootstrap.member(school, noor, OrganisationRole.FACILITATOR);
        organisationBootstrap.member(school, noor, OrganisationRole.ADMIN);
        organisationBootstrap.member(school, tom, OrganisationRole.FACILITATOR);
        organisationBootstrap.member(other, iris, OrganisationRole.FACILITATOR);
        organisationBootstrap.member(other, iris, OrganisationRole.ADMIN);
        return new School(school, noor, tom, other, iris, tag);
    }

    public String address(String name) {
        return name + "." + tag + "@example.org";
    }
}
