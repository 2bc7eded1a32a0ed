package org.herstelkring.journey;

import org.herstelkring.circle.Access;
import org.herstelkring.circle.AccessParameter;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.shared.NotHere;
import org.springframework.stereotype.Component;

/** What {@link OfSpace} gives. */
@Component
class SpaceParameter extends AccessParameter<OfSpace> {

    private final Spaces spaces;

    SpaceParameter(Spaces spaces) {
        super(OfSpace.class);
        this.spaces = spaces;
    }

    @Override
    protected Object open(OfSpace asked, Class<?> type, Variables path) {
        if (type == SpaceAccess.class) return spaces.access();
        if (type == KeeperRights.class) return spaces.access().keeping();
        if (type == Access.class) return spaces.access().of(part(asked, path));
        throw new IllegalStateException("@OfSpace gives no " + type.getName());
    }

    private static SpacePart part(OfSpace asked, Variables path) {
        if (asked.value().length == 1) return asked.value()[0];
        return SpacePart.of(path.text("part")).orElseThrow(NotHere::new);
    }
}
