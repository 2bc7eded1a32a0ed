package org.herstelkring.cases.participant;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.herstelkring.cases.Labels;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.shared.draw.Seat;
import org.herstelkring.shared.words.Isolated;

/** What people of a case are called on screen, so that two with the same name stay apart. */
public final class Naming {

    private final List<Participant> people;
    private final Labels labels;
    private final UnaryOperator<String> words;
    private final String beside;

    /**
     * @param words turns a message key into words
     * @param beside pattern for a supporter, with {0} for whom they stand beside
     */
    public Naming(List<Participant> people, Labels labels, UnaryOperator<String> words, String beside) {
        this.people = people;
        this.labels = labels;
        this.words = words;
        this.beside = beside;
    }

    /** "benadeelde", "benadeelde en veroorzaker", "steunfiguur van Lotte". */
    public String role(Participant one) {
        return one.roles().stream()
                .sorted()
                .map(role -> one.beside().isEmpty() ? labels.of(role, words) : beside(one, role))
                .collect(Collectors.joining(" + "));
    }

    /** The name; with the role behind it when somebody else has the same one. */
    public String name(Participant one) {
        return people.stream().anyMatch(other -> isNamesake(one, other))
                ? Isolated.of(one.name()) + " (" + role(one) + ")"
                : one.name();
    }

    /** Everybody at the table, by seat; whoever withdrew keeps no seat. Each leads to their own page. */
    public List<Seat> seats(String casePath) {
        return people.stream()
                .filter(one -> one.stands() != Participant.Stands.WITHDRAWN)
                .map(one -> new Seat(
                        one.name(),
                        role(one),
                        false,
                        one.stands() == Participant.Stands.REPRESENTED,
                        false,
                        casePath + "/people/" + one.id()))
                .toList();
    }

    /** The same, in this order round the table. */
    public List<Seat> seats(String casePath, List<UUID> order) {
        List<Participant> seated = people.stream()
                .sorted(Comparator.comparingInt(one -> order.indexOf(one.id())))
                .toList();
        return new Naming(seated, labels, words, beside).seats(casePath);
    }

    private static boolean isNamesake(Participant one, Participant other) {
        return !other.id().equals(one.id()) && other.name().equalsIgnoreCase(one.name());
    }

    private String beside(Participant one, ParticipantRole role) {
        List<String> whom = people.stream()
                .filter(other -> one.standsBeside(other.id()))
                .map(Participant::name)
                .toList();
        return whom.isEmpty() ? labels.of(role, words) : beside.replace("{0}", Isolated.list(whom));
    }
}
