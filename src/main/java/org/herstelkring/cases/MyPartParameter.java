package org.herstelkring.cases;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.AccessParameter;
import org.herstelkring.circle.Part;
import org.herstelkring.shared.AskedFirst;
import org.herstelkring.shared.page.FirstQuestions;
import org.springframework.stereotype.Component;

/** What {@link OfMyPart} gives. */
@Component
class MyPartParameter extends AccessParameter<OfMyPart> implements FirstQuestions {

    private final Participants participants;
    private final OwnSeats seats;

    MyPartParameter(Participants participants, OwnSeats seats) {
        super(OfMyPart.class);
        this.seats = seats;
        this.participants = participants;
    }

    @Override
    protected Object open(OfMyPart asked, Class<?> type, Variables path) {
        if (type != Access.class) throw new IllegalStateException("@OfMyPart gives no " + type.getName());
        UUID me = path.id("participant");
        Part part = List.<Part>copyOf(Stream.<Part>concat(Stream.of(asked.value()), Stream.of(asked.pyramid()))
                        .toList())
                .getFirst();
        return asked.whole() ? participants.ownWhole(me, part, asked.may()) : participants.own(me, part, asked.may());
    }

    /** On every page of somebody's own part. */
    @Override
    public List<AskedFirst<?>> of(Address address) {
        UUID me = address.id("participant").orElse(null);
        return me == null || address.id("circle").isPresent() ? List.of() : seats.first(me);
    }
}
