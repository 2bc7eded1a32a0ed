package org.herstelkring.journey;

import java.util.List;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.AccessParameter;
import org.herstelkring.circle.FirstRights;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.AskedFirst;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.FirstQuestions;
import org.springframework.stereotype.Component;

/** What {@link OfSpace} gives. */
@Component
class SpaceParameter extends AccessParameter<OfSpace> implements FirstQuestions {

    private static final String OWN = "select circle_id from journey.space where owner_id = ?";

    private final Spaces spaces;
    private final FirstRights first;

    SpaceParameter(Spaces spaces, FirstRights first) {
        super(OfSpace.class);
        this.first = first;
        this.spaces = spaces;
    }

    @Override
    protected Object open(OfSpace asked, Class<?> type, Variables path) {
        if (type == SpaceAccess.class) return spaces.access();
        if (type == KeeperRights.class) return spaces.access().keeping();
        if (type == Access.class) return spaces.access().of(part(asked, path));
        throw new IllegalStateException("@OfSpace gives no " + type.getName());
    }

    @Override
    public List<AskedFirst<?>> of(Address address) {
        return address.asksFor(OfSpace.class) ? List.of(first.in(OWN, Acting.someone())) : List.of();
    }

    private static SpacePart part(OfSpace asked, Variables path) {
        if (asked.value().length == 1) return asked.value()[0];
        return SpacePart.of(path.text("part")).orElseThrow(NotHere::new);
    }
}
