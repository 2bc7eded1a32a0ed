package org.herstelkring.shared.database;

import java.util.Map;
import org.herstelkring.matrix.RelationFixture;
import org.springframework.stereotype.Component;

/** The tables beneath all modules: nobody's, and of no circle. */
@Component
class SharedTables implements RelationFixture {

    @Override
    public Map<String, String> elsewhere() {
        return Map.of("shared.house_key", "ProvenDutyTest", "shared.master_key", "SameMasterKeyTest");
    }
}
