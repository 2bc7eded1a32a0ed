package org.herstelkring.cases;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.AccessParameter;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What {@link OfCase} gives. */
@Component
class CaseParameter extends AccessParameter<OfCase> {

    private final Circles circles;

    CaseParameter(Circles circles) {
        super(OfCase.class);
        this.circles = circles;
    }

    @Override
    protected Object open(OfCase asked, Class<?> type, Variables path) {
        UUID circle = path.id("circle");
        if (type == KeeperRights.class) return circles.keep(circle);
        if (type == CaseAccess.class)
            return new CaseAccess(circle, circles.open(circle, about(asked, path), asked.may(), parts(asked)));
        if (type == Access.class) return one(circle, asked, path);
        throw new IllegalStateException("@OfCase gives no " + type.getName());
    }

    private Access one(UUID circle, OfCase asked, Variables path) {
        Part part = List.of(parts(asked)).getFirst();
        @Nullable UUID about = about(asked, path);
        return asked.paper()
                ? circles.openToPrint(circle, part, about)
                : circles.open(circle, part, about, asked.may());
    }

    private static @Nullable UUID about(OfCase asked, Variables path) {
        return asked.about().isEmpty() ? null : path.id(asked.about());
    }

    private static Part[] parts(OfCase asked) {
        return Stream.<Part>concat(Stream.of(asked.value()), Stream.of(asked.pyramid()))
                .toArray(Part[]::new);
    }
}
