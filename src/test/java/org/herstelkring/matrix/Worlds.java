package org.herstelkring.matrix;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What every address is asked about: a case on three places of its road, a signal, a space, an organisation, somebody's own
 * account. Made once for all tests that ask.
 */
@Component
class Worlds {

    private final CaseWorlds cases;
    private final SpaceWorlds spaces;
    private final OrganisationWorlds organisations;
    private final PersonWorlds persons;
    private final OpenRows rows;
    private List<World> made = List.of();

    Worlds(
            CaseWorlds cases,
            SpaceWorlds spaces,
            OrganisationWorlds organisations,
            PersonWorlds persons,
            OpenRows rows) {
        this.cases = cases;
        this.spaces = spaces;
        this.organisations = organisations;
        this.persons = persons;
        this.rows = rows;
    }

    synchronized List<World> all() {
        if (made.isEmpty()) {
            rows.prepare();
            try {
                List<World> all = circles();
                all.add(organisations.make());
                all.add(persons.make());
                made = List.copyOf(all);
            } finally {
                rows.shut();
            }
        }
        return made;
    }

    /** All of them, made anew for a test that writes in them. */
    List<World> anew() {
        rows.prepare();
        try {
            List<World> all = circles();
            all.add(organisations.make());
            all.add(persons.make());
            return all;
        } finally {
            rows.shut();
        }
    }

    /** Those of circles, made anew for a test that writes in them. */
    List<World> circles() {
        rows.prepare();
        try {
            List<World> all = new ArrayList<>(cases.make());
            all.add(spaces.make());
            return all;
        } finally {
            rows.shut();
        }
    }
}
