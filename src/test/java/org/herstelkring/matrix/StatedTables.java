package org.herstelkring.matrix;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.herstelkring.cast.Catalog;

/** Which tables the modules state, against those that PostgreSQL knows. */
final class StatedTables {

    private StatedTables() {}

    /** Tables of circles, and others behind a wall, that no module says anything of. */
    static Set<String> missing(Catalog catalog, Collection<RelationFixture> fixtures) {
        Set<String> missing = new TreeSet<>(catalog.ofCircles());
        for (Catalog.Table table : catalog.all()) if (table.walled() && !table.partition()) missing.add(table.name());
        missing.removeAll(all(fixtures));
        return missing;
    }

    /** Tables that are stated and not there. */
    static Set<String> gone(Catalog catalog, Collection<RelationFixture> fixtures) {
        Set<String> gone = all(fixtures);
        for (Catalog.Table table : catalog.all()) gone.remove(table.name());
        return gone;
    }

    /** Tables of circles of which is stated only who is asked elsewhere. */
    static Set<String> elsewhereOnly(Catalog catalog, Collection<RelationFixture> fixtures) {
        Set<String> here = new TreeSet<>(catalog.ofCircles());
        for (RelationFixture fixture : fixtures) here.removeAll(inAMatrix(fixture));
        return here;
    }

    private static Set<String> all(Collection<RelationFixture> fixtures) {
        Set<String> all = new TreeSet<>();
        for (RelationFixture fixture : fixtures) {
            all.addAll(inAMatrix(fixture));
            all.addAll(fixture.elsewhere().keySet());
        }
        return all;
    }

    private static Set<String> inAMatrix(RelationFixture fixture) {
        Set<String> all = new TreeSet<>();
        fixture.inACase().forEach(rule -> all.add(rule.table()));
        fixture.inASpace().forEach(rule -> all.add(rule.table()));
        fixture.inASignal().forEach(rule -> all.add(rule.table()));
        all.addAll(fixture.roundACase().keySet());
        all.addAll(fixture.roundASpace().keySet());
        return all;
    }
}
