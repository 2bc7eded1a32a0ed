package org.herstelkring.shared.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * People around one person: who is near sits close by, who is further away on a wider ring. Names that find no room are
 * left out of the picture; they stand in the list beside it.
 */
public final class NearDrawing {

    private static final double SEAT = 29;
    private static final List<Label.Room> ROOMS = List.of(
            new Label.Room(150, 1, 1, false), new Label.Room(150, 1, 0, false), new Label.Room(95, 1, 0, false));

    private final List<String> initials;
    private final Placed self;
    private final List<Placed> placed;
    private final List<String> orbits;
    private final List<Small> small;
    private final List<String> smallOrbits;
    private final Box frame;

    /** @param rings from near to far */
    public NearDrawing(Seat self, List<List<Seat>> rings) {
        this.initials =
                Initials.of(Stream.concat(Stream.of(self), rings.stream().flatMap(List::stream))
                        .map(Seat::name)
                        .toList());
        this.self = placed(self, 0, 0, 37, new Label(List.of(), List.of(), "middle", 0, 0), 0);
        List<double[]> spots = new ArrayList<>();
        List<Seat> seats = new ArrayList<>();
        this.orbits = new ArrayList<>();
        double radius = 30;
        for (int ring = 0; ring < rings.size(); ring++) {
            List<Seat> on = rings.get(ring);
            radius = Math.max(radius + 92, on.size() * 78 / (2 * Math.PI));
            orbits.add(new Hand(ring + 40).stroke(0, 0, radius * 1.28, radius * .86, .01));
            for (int i = 0; i < on.size(); i++) {
                double angle = angle(ring, i, on.size());
                spots.add(new double[] {radius * 1.28 * Math.sin(angle), -radius * .86 * Math.cos(angle)});
                seats.add(on.get(i));
            }
        }
        this.placed = place(seats, spots);
        this.small = new ArrayList<>();
        this.smallOrbits = new ArrayList<>();
        drawSmall(rings);
        Box all = new Box(-radius * 1.28, -radius * .86, radius * 1.28, radius * .86);
        for (Placed one : placed) {
            all = all.with(one.seatBox());
            if (!one.label().name().isEmpty()) all = all.with(one.label().box());
        }
        this.frame = all;
    }

    public Placed self() {
        return self;
    }

    public List<Placed> placed() {
        return placed;
    }

    public List<String> orbits() {
        return orbits;
    }

    public List<Small> small() {
        return small;
    }

    public List<String> smallOrbits() {
        return smallOrbits;
    }

    public String viewBox() {
        return Hand.n(frame.left() - 10) + " " + Hand.n(frame.top() - 10) + " "
                + Hand.n(frame.right() - frame.left() + 20) + " " + Hand.n(frame.bottom() - frame.top() + 20);
    }

    /** Rings start a little further on, so that people do not stand behind each other. */
    private static double angle(int ring, int i, int count) {
        return -.5 + ring * .62 + 2 * Math.PI * i / Math.max(count, 1);
    }

    private void drawSmall(List<List<Seat>> rings) {
        int most = rings.stream().mapToInt(List::size).max().orElse(1);
        double seat = most <= 6 ? 18 : most <= 10 ? 15 : 12;
        int number = 1;
        for (int ring = 0; ring < rings.size(); ring++) {
            double radius = 52 + ring * 43;
            smallOrbits.add(new Hand(ring + 60).stroke(0, 0, radius, radius * .94, .01));
            List<Seat> on = rings.get(ring);
            for (int i = 0; i < on.size(); i++) {
                double angle = angle(ring, i, on.size());
                double x = radius * Math.sin(angle);
                double y = -radius * .94 * Math.cos(angle);
                small.add(new Small(
                        on.get(i),
                        initials.get(number++),
                        x,
                        y,
                        new Hand(i + ring * 7 + 3).ring(x, y, seat, seat, .035)));
            }
        }
        small.add(new Small(self.seat(), initials.getFirst(), 0, 0, new Hand(2).ring(0, 0, 21, 21, .035)));
    }

    private List<Placed> place(List<Seat> seats, List<double[]> spots) {
        List<Box> taken = new ArrayList<>();
        taken.add(Box.round(0, 0, 40));
        for (double[] spot : spots) taken.add(Box.round(spot[0], spot[1], SEAT + 3));
        List<Placed> all = new ArrayList<>();
        for (int i = 0; i < seats.size(); i++) {
            double[] spot = spots.get(i);
            Label label = label(seats.get(i), spot[0], spot[1], taken);
            if (!label.name().isEmpty()) taken.add(label.box());
            all.add(placed(seats.get(i), spot[0], spot[1], SEAT, label, i + 1));
        }
        return List.copyOf(all);
    }

    private static Label label(Seat seat, double x, double y, List<Box> taken) {
        for (Label.Room room : ROOMS) {
            double half = Label.of(seat, room, "middle", 0, 0).height() / 2;
            List<Label> tries = new ArrayList<>();
            tries.add(Label.of(seat, room, "middle", x, y + SEAT + 6 + half));
            tries.add(Label.of(seat, room, x < 0 ? "end" : "start", x + (x < 0 ? -1 : 1) * (SEAT + 9), y));
            tries.add(Label.of(seat, room, "middle", x, y - SEAT - 6 - half));
            for (Label one : tries) if (taken.stream().noneMatch(one.box()::touches)) return one;
        }
        return new Label(List.of(), List.of(), "middle", x, y);
    }

    private Placed placed(Seat seat, double x, double y, double r, Label label, int seed) {
        Hand hand = new Hand(seed);
        return new Placed(
                seat,
                initials.get(seed),
                x,
                y,
                r,
                label,
                hand.ring(x, y, r, r, .04),
                hand.ring(x, y, r - 6, r - 6, .05));
    }
}
