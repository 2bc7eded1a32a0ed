package org.herstelkring.cases.seating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.cases.script.Script;

/**
 * Round the table, clockwise from whoever leads. The sides sit apart: facilitators between them at one end, and whoever is of no
 * side at the other. Supporters sit beside whom they support, so that the sides never meet without somebody between them
 * who came along.
 */
final class SeatPlan {

    private final Script script;
    private final List<Participant> people;
    private final List<UUID> leaders;
    private final Set<UUID> seated = new LinkedHashSet<>();

    private SeatPlan(Script script, List<Participant> people, List<UUID> leaders) {
        this.script = script;
        this.people = people.stream()
                .filter(one -> one.stands() != Participant.Stands.WITHDRAWN)
                .toList();
        this.leaders = leaders;
    }

    /** As the method lays them. */
    static List<UUID> laid(Script script, List<Participant> people, List<UUID> leaders) {
        return new SeatPlan(script, people, leaders).laid();
    }

    /** As they were moved by hand. Whoever came since sits where they belong: beside whom they support, or their side. */
    static List<UUID> moved(List<UUID> kept, List<UUID> laid) {
        List<UUID> order = new ArrayList<>(kept);
        order.retainAll(laid);
        for (int i = 0; i < laid.size(); i++) {
            if (order.contains(laid.get(i))) continue;
            // After whoever sits before them by the method; the first one of all goes first.
            int after = i == 0 ? -1 : order.indexOf(laid.get(i - 1));
            order.add(after + 1, laid.get(i));
        }
        return List.copyOf(order);
    }

    private List<UUID> laid() {
        leaders.stream().limit(1).forEach(seated::add);
        List<ParticipantRole> sides = script.sides();
        List<Participant> others = people.stream().filter(one -> side(one) < 0).toList();
        for (int i = 0; i < Math.max(1, sides.size()); i++) {
            if (i < sides.size()) side(i);
            // Opposite whoever leads: those of no side, and a second facilitator among them.
            if (i == 0) {
                List<Participant> free =
                        others.stream().filter(one -> !supportsSomeOfASide(one)).toList();
                free.stream().limit((free.size() + 1) / 2).forEach(this::withTheirs);
                leaders.stream().skip(1).forEach(seated::add);
                free.forEach(this::withTheirs);
            }
        }
        people.forEach(one -> seated.add(one.id()));
        return List.copyOf(seated);
    }

    /** Near the facilitator who has nobody along; at the far end who has most. On the other side it is the other way round. */
    private void side(int number) {
        List<Participant> theirs = people.stream()
                .filter(one -> side(one) == number)
                .sorted(Comparator.comparingInt(one -> beside(one).size()))
                .toList();
        List<Participant> clockwise = number == 0 ? theirs : theirs.reversed();
        for (Participant one : clockwise) {
            List<Participant> along = beside(one);
            // The only one who came along sits on the side of the others.
            int before = number == 0 ? along.size() / 2 : (along.size() + 1) / 2;
            along.stream().limit(before).forEach(supporter -> seated.add(supporter.id()));
            seated.add(one.id());
            along.forEach(supporter -> seated.add(supporter.id()));
        }
    }

    private void withTheirs(Participant one) {
        seated.add(one.id());
        beside(one).forEach(supporter -> seated.add(supporter.id()));
    }

    /** Which side somebody is of; the first when they are of several. */
    private int side(Participant one) {
        List<ParticipantRole> sides = script.sides();
        for (int i = 0; i < sides.size(); i++) if (one.roles().contains(sides.get(i))) return i;
        return -1;
    }

    private List<Participant> beside(Participant whom) {
        return people.stream()
                .filter(one -> side(one) < 0 && one.standsBeside(whom.id()))
                .toList();
    }

    private boolean supportsSomeOfASide(Participant one) {
        return people.stream().anyMatch(whom -> one.standsBeside(whom.id()));
    }
}
