package org.herstelkring.cases.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.cases.guardian.ChildStanding;
import org.herstelkring.cases.guardian.Matter;
import org.herstelkring.cases.meeting.Meeting;
import org.herstelkring.cases.meeting.MeetingInvitation;
import org.herstelkring.cases.preparation.Preparation;
import org.herstelkring.cases.preparation.Preparation.Interpreter;
import org.herstelkring.cases.preparation.Preparation.Responsibility;
import org.herstelkring.cases.preparation.Preparation.Willing;
import org.herstelkring.cases.readiness.ReadinessLack.InPreparation;
import org.herstelkring.cases.readiness.ReadinessLack.InPreparation.Kind;
import org.herstelkring.cases.script.Script;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a case and says what is missing before people meet (sources H and G).
 *
 * @param people those who take part
 * @param meeting the one they prepare for
 * @param children how it stands with the minors among them
 */
record Readiness(
        Script script,
        boolean facts,
        boolean teller,
        List<Participant> people,
        Map<UUID, Preparation> preparations,
        @Nullable Meeting meeting,
        Map<UUID, MeetingInvitation> invitations,
        Map<UUID, ChildStanding> children) {

    List<ReadinessLack> lacks() {
        List<ReadinessLack> lacks = new ArrayList<>();
        if (!facts) lacks.add(new ReadinessLack.NoFacts());
        for (ParticipantRole needed : script.needs())
            if (people.stream().noneMatch(p -> p.is(needed))) lacks.add(new ReadinessLack.NobodyOf(needed.code()));
        for (Participant one : people) of(one).forEach(kind -> lacks.add(new InPreparation(kind, one)));
        people.stream()
                .filter(p -> script.sides().stream().filter(p::is).count() > 1)
                .forEach(p -> lacks.add(new ReadinessLack.OnBothSides(p)));
        if (!teller && people.stream().anyMatch(p -> asked(p, "teller"))) lacks.add(new ReadinessLack.NoTeller());
        coming(lacks);
        return lacks;
    }

    private List<Kind> of(Participant one) {
        List<Kind> kinds = new ArrayList<>();
        Preparation said = preparations.get(one.id());
        if (said == null || !said.begun()) {
            kinds.add(Kind.NOT_PREPARED);
            guardian(one, kinds);
            return kinds;
        }
        if (said.willing() == Willing.UNKNOWN) kinds.add(Kind.WILLING_UNKNOWN);
        if (said.willing() == Willing.NOT_YET) kinds.add(Kind.NOT_YET_WILLING);
        if (said.willing() == Willing.NO) kinds.add(Kind.NOT_WILLING);
        if (asked(one, "responsibility") && said.responsibility() == Responsibility.NOT_YET)
            kinds.add(Kind.NO_RESPONSIBILITY_YET);
        if (asked(one, "responsibility") && said.responsibility() == Responsibility.UNKNOWN)
            kinds.add(Kind.RESPONSIBILITY_UNKNOWN);
        guardian(one, kinds);
        if (said.interpreter() == Interpreter.NEEDED) kinds.add(Kind.NO_INTERPRETER);
        if (asked(one, "company") && people.stream().noneMatch(p -> p.standsBeside(one.id())))
            kinds.add(Kind.NO_SUPPORTER);
        if (asked(one, "teller") && said.teller() == null && !teller) kinds.add(Kind.NO_WISH);
        return kinds;
    }

    private void guardian(Participant one, List<Kind> kinds) {
        ChildStanding child = children.get(one.id());
        if (child == null) return;
        switch (child.guardians(Matter.TALK)) {
            case NOBODY, WAITING -> kinds.add(Kind.GUARDIAN_UNKNOWN);
            case REFUSED -> kinds.add(Kind.GUARDIAN_SAYS_NO);
            case AGREED, NOT_ASKED -> {}
        }
    }

    private boolean asked(Participant one, String topic) {
        return script.asks(one.roles(), topic);
    }

    private void coming(List<ReadinessLack> lacks) {
        Meeting planned = meeting;
        if (planned == null) {
            lacks.add(new ReadinessLack.NoMeeting());
            return;
        }
        for (Participant one : people) {
            MeetingInvitation asked = invitations.get(one.id());
            if (asked == null || (asked.answer() == null && asked.sentAt() == null))
                lacks.add(new ReadinessLack.Coming(false, false, planned.id(), one));
            else if (asked.cannot()) lacks.add(new ReadinessLack.Coming(true, true, planned.id(), one));
            else if (!asked.coming()) lacks.add(new ReadinessLack.Coming(false, true, planned.id(), one));
        }
    }
}
