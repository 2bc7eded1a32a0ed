package org.herstelkring.journey.carry;

import java.util.List;
import java.util.UUID;
import org.herstelkring.pyramid.CarryingOver;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.jspecify.annotations.Nullable;

/**
 * A step that is carried, before it is put down.
 *
 * @param load what it is; null for whoever is not signed in with an account of their own
 * @param space whether they have a space to put it down in
 * @param goals the goals it can belong to
 */
public record CarriedPage(
        String token, CarryingOver.@Nullable Load load, boolean space, List<Option> goals, Form form, UUID next) {

    CarriedPage(String token, CarryingOver.@Nullable Load load, boolean space, List<Option> goals, Form form) {
        this(token, load, space, goals, form, Ids.next());
    }

    public String here() {
        return "/carry/" + token;
    }
}
