package org.herstelkring.cases.mypart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.cases.OwnSeats;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.Sitting;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.CircleDirectory;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.people.Organisations;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the acting person takes part, through grants of their own: what a facilitator sees does not count here. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class MySeats {

    private final Together together;
    private final OwnSeats own;
    private final Circles circles;
    private final CircleDirectory directory;
    private final Participants participants;
    private final Facilitators facilitators;
    private final Organisations organisations;

    MySeats(
            Together together,
            OwnSeats own,
            Circles circles,
            CircleDirectory directory,
            Participants participants,
            Facilitators facilitators,
            Organisations organisations) {
        this.together = together;
        this.own = own;
        this.circles = circles;
        this.directory = directory;
        this.participants = participants;
        this.facilitators = facilitators;
        this.organisations = organisations;
    }

    /** The case somebody sits in with this id; {@link NotHere} for anybody else's. */
    public MySeat get(UUID participant) {
        return of(List.of(own.get(participant))).stream().findFirst().orElseThrow(NotHere::new);
    }

    public List<MySeat> all() {
        return of(own.all());
    }

    private List<MySeat> of(List<Sitting> all) {
        Map<Sitting, Access> opened = new LinkedHashMap<>();
        for (Sitting one : all)
            if (circles.allows(one.circle(), CasePart.PREPARATION, one.participant(), May.READ))
                opened.put(one, circles.open(one.circle(), CasePart.PEOPLE, one.participant(), May.READ));
        if (opened.isEmpty()) return List.of();
        var behind = directory.askedOrganisations(opened.values());
        together.ask(Stream.concat(
                        Stream.of(behind),
                        opened.values().stream()
                                .flatMap(access -> Stream.of(participants.asked(access), facilitators.asked(access))))
                .toArray(Question<?>[]::new));
        Map<UUID, String> invited = names(behind.rows());
        List<MySeat> seats = new ArrayList<>();
        opened.forEach((one, access) -> seats.add(new MySeat(
                access,
                participants.get(access, one.participant()),
                invited.getOrDefault(one.circle(), ""),
                one.script(),
                one.standing(),
                facilitators.names(access))));
        return seats;
    }

    /** What the organisations are called, by circle. */
    private Map<UUID, String> names(List<CircleDirectory.Behind> behind) {
        Map<UUID, String> names = new HashMap<>();
        behind.forEach(one ->
                organisations.front(one.organisation()).ifPresent(front -> names.put(one.circle(), front.name())));
        return names;
    }
}
