package org.herstelkring.matrix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.herstelkring.matrix.Addresses.Address;

/** Which addresses with something variable in them are of a world, and which are of none and why. */
final class StatedAddresses {

    /** How an address begins that is of no world, and what it leads to. */
    private static final Map<String, String> OF_NONE = new LinkedHashMap<>();

    static {
        OF_NONE.put("/assets/", "files that are everybody's");
        OF_NONE.put("/language/", "the language of the screen");
        OF_NONE.put("/test/", "in tests only");
        OF_NONE.put("/mailbox/", "in the demo only");
        OF_NONE.put("/l/", "whoever has the link; LinkTest");
        OF_NONE.put("/invited/", "whoever has the link; InvitingTest");
        OF_NONE.put("/room/", "whoever has the address; RoomTest");
        OF_NONE.put("/calendar/", "whoever has the token; WeekFeedTest");
        OF_NONE.put("/guardian/", "whoever decides for a child; GuardianTest");
        OF_NONE.put("/cases/agreements/", "rows of an organisation; AgreementRulesTest");
        OF_NONE.put("/carry/", "whoever has the token; CarryTest");
        OF_NONE.put("/setup/", "whoever has the link; SetUpTest");
        OF_NONE.put("/no-mail/", "whoever has the letter; StrangerMailTest");
        OF_NONE.put("/colleague/", "whoever has the letter; ColleagueTest");
        OF_NONE.put("/sign-in/", "whoever has the link; SignInTest");
        OF_NONE.put("/raise/", "whoever knows the organisation; ThemesTest");
        OF_NONE.put("/pyramid/look/", "a step of the explanation, which is everybody's");
    }

    private StatedAddresses() {}

    static boolean ofNone(Address address) {
        return OF_NONE.keySet().stream().anyMatch(address.pattern()::startsWith);
    }

    /** What nobody stated: an address that is of no world, or a variable without a row behind it. */
    static List<String> unstated(Collection<Address> all, List<World> worlds) {
        List<String> unstated = new ArrayList<>();
        for (Address address : all) {
            if (!address.pattern().contains("{")) continue;
            if (ofNone(address)) continue;
            worlds.stream()
                    .filter(world -> world.has(address))
                    .findFirst()
                    .ifPresentOrElse(
                            here -> here.unstated(address)
                                    .forEach(variable -> unstated.add(address + ": no row for " + variable)),
                            () -> unstated.add(address + ": of no circle"));
        }
        return unstated;
    }

    /** Exceptions that no address begins with any more. */
    static List<String> needless(Collection<Address> all) {
        return OF_NONE.keySet().stream()
                .filter(start ->
                        all.stream().noneMatch(address -> address.pattern().startsWith(start)))
                .toList();
    }
}
