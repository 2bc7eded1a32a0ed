package org.herstelkring.people.internal;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.herstelkring.shared.page.Option;

/** Time zones one can choose from: European towns, and wherever else a house already is. */
public final class Zones {

    private Zones() {}

    public static List<Option> options() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.startsWith("Europe/"))
                .sorted()
                .map(id -> new Option(id, id.substring("Europe/".length()).replace('_', ' ')))
                .toList();
    }

    public static boolean isOne(String id) {
        try {
            ZoneId.of(id);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
