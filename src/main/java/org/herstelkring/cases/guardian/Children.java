package org.herstelkring.cases.guardian;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CaseFrame;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.preparation.Preparation;
import org.herstelkring.cases.preparation.Preparations;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.LocalClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How it stands with the children of a case and those who decide with them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Children {

    private final Circles circles;
    private final CaseFiles files;
    private final CaseFrame frame;
    private final Participants participants;
    private final Guardians guardians;
    private final Agreements agreements;
    private final AgreementRules rules;
    private final Ages ages;
    private final Preparations preparations;
    private final LocalClock clock;

    Children(
            Circles circles,
            CaseFiles files,
            CaseFrame frame,
            Participants participants,
            Guardians guardians,
            Agreements agreements,
            AgreementRules rules,
            Ages ages,
            Preparations preparations,
            LocalClock clock) {
        this.circles = circles;
        this.files = files;
        this.frame = frame;
        this.participants = participants;
        this.guardians = guardians;
        this.agreements = agreements;
        this.rules = rules;
        this.ages = ages;
        this.preparations = preparations;
        this.clock = clock;
    }

    /** One of them, also when they turn out to be of age. */
    ChildStanding one(Access access, UUID child) {
        Access people = circles.open(access.circle(), CasePart.PEOPLE, May.READ);
        Access toPreparation = circles.open(access.circle(), CasePart.PREPARATION, child, May.READ);
        frame.prepare(
                people,
                guardians.asked(access),
                agreements.asked(access),
                ages.asked(people),
                preparations.asked(toPreparation, child));
        Preparation said = preparations.get(toPreparation, child);
        return standing(access, people, participants.get(people, child), said);
    }

    /**
     * The minors among these.
     *
     * @param said what each said in preparation, by participant
     */
    public List<ChildStanding> of(UUID circle, List<Participant> some, Map<UUID, Preparation> said) {
        List<Participant> minors = some.stream().filter(Participant::minor).toList();
        if (minors.isEmpty()) return List.of();
        Access people = circles.open(circle, CasePart.PEOPLE, May.READ);
        Access access = circles.open(circle, CasePart.GUARDIAN, May.READ);
        frame.prepare(people, guardians.asked(access), agreements.asked(access), ages.asked(people));
        return minors.stream()
                .map(one -> standing(access, people, one, said.get(one.id())))
                .toList();
    }

    private ChildStanding standing(
            Access access, Access people, Participant child, @org.jspecify.annotations.Nullable Preparation said) {
        CaseFile file = files.get(people);
        return ChildStanding.of(
                child,
                ages.of(people, child.id()),
                clock.today(),
                participants.of(people),
                guardians.of(access),
                agreements.of(access),
                said,
                rules.of(file.organisation()));
    }
}
