package org.herstelkring.people;

import java.util.Map;
import java.util.TreeMap;
import org.herstelkring.matrix.RelationFixture;
import org.springframework.stereotype.Component;

/** What may be done with the tables of people: none of them is of a circle. */
@Component
class PeopleTables implements RelationFixture {

    @Override
    public Map<String, String> elsewhere() {
        Map<String, String> tables = new TreeMap<>();
        PeopleWallTest.tables().forEach(table -> tables.put("people." + table, "PeopleWallTest"));
        return tables;
    }
}
