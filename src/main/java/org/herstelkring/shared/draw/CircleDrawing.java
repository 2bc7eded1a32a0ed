package org.herstelkring.shared.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * People as seats round a table, in the order given, clockwise; who looks sits at the bottom. Labels never overlap and
 * never leave the picture: names are whole as long as there is room, and always in the list beside it.
 */
public final class CircleDrawing {

    private static final double WIDEST = 190;

    /** Names stay whole as long as there is room; before one is cut, what somebody is here goes to the list. */
    private static final List<Label.Room> ROOMS = List.of(
            new Label.Room(WIDEST, 2, 2, true),
            new Label.Room(170, 2, 2, true),
            new Label.Room(170, 3, 1, true),
            new Label.Room(170, 3, 0, true),
            new Label.Room(155, 3, 0, true),
            new Label.Room(130, 3, 0, true),
            new Label.Room(150, 2, 0, false),
            new Label.Room(130, 1, 1, false),
            new Label.Room(110, 1, 0, false),
            new Label.Room(70, 1, 0, false));

    private static final double EDGE = 10;

    private final List<Seat> seats;
    private final double radius;
    private final double rx;
    private final double ry;
    private final List<String> initials;
    private final List<Placed> placed;
    private final Box frame;

    public CircleDrawing(List<Seat> seats) {
        this.seats = fromSelf(seats);
        int count = Math.max(2, seats.size());
        this.radius = count <= 8 ? 34 : count <= 11 ? 31 : 28;
        this.ry = count <= 4 ? 112 : Math.max(130, count * 16.2);
        this.rx = count <= 4 ? 158 : Math.max(196, count * 17.5);
        this.initials = Initials.of(this.seats.stream().map(Seat::name).toList());
        this.placed = place();
        this.frame = frame();
    }

    public List<Placed> placed() {
        return placed;
    }

    public int size() {
        return seats.size();
    }

    public String viewBox() {
        return Hand.n(frame.left()) + " " + Hand.n(frame.top()) + " " + Hand.n(frame.right() - frame.left()) + " "
                + Hand.n(frame.bottom() - frame.top());
    }

    Box frameBox() {
        return frame;
    }

    public String table() {
        return new Hand(seats.size()).stroke(0, 0, rx - radius * .2, ry - radius * .2, .014);
    }

    /** The same people drawn small, with initials only, for a narrow screen: a picture beside the list. */
    public List<Small> small() {
        double seat = seats.size() <= 8 ? 25 : seats.size() <= 11 ? 22 : 19.5;
        return IntStream.range(0, seats.size())
                .mapToObj(i -> {
                    double angle = angle(i);
                    double x = 122 * Math.sin(angle);
                    double y = 104 * Math.cos(angle);
                    return new Small(seats.get(i), initials.get(i), x, y, new Hand(i + 3).ring(x, y, seat, seat, .035));
                })
                .toList();
    }

    public String smallTable() {
        return new Hand(seats.size()).stroke(0, 0, 118, 100, .014);
    }

    private static List<Seat> fromSelf(List<Seat> seats) {
        int self = IntStream.range(0, seats.size())
                .filter(i -> seats.get(i).self())
                .findFirst()
                .orElse(0);
        List<Seat> turned = new ArrayList<>(seats.subList(self, seats.size()));
        turned.addAll(seats.subList(0, self));
        return List.copyOf(turned);
    }

    /** Measured from the bottom, clockwise. */
    private double angle(int i) {
        return -2 * Math.PI * i / seats.size();
    }

    private List<Placed> place() {
        for (Label.Room room : ROOMS) {
            List<Placed> tried = place(room, false);
            if (tried != null) return tried;
        }
        return java.util.Objects.requireNonNull(place(ROOMS.getLast(), true));
    }

    private @Nullable List<Placed> place(Label.Room room, boolean anyway) {
        List<Box> taken = new ArrayList<>();
        for (int i = 0; i < seats.size(); i++) taken.add(Box.round(x(i), y(i), radiusOf(i) + 4));
        Label[] labels = new Label[seats.size()];
        List<Integer> fromTheEnds = IntStream.range(0, seats.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(Math.cos(angle(i)))))
                .toList();
        for (int i : fromTheEnds) {
            Label label = candidates(i, room).stream()
                    .filter(candidate -> !room.whole() || candidate.isWhole(seats.get(i), WIDEST))
                    .filter(candidate -> taken.stream().noneMatch(candidate.box()::touches))
                    .findFirst()
                    .orElse(anyway ? candidates(i, room).getFirst() : null);
            if (label == null) return null;
            labels[i] = label;
            taken.add(label.box());
        }
        return IntStream.range(0, seats.size())
                .mapToObj(i -> placed(i, labels[i]))
                .toList();
    }

    private List<Label> candidates(int i, Label.Room room) {
        double angle = angle(i);
        double side = Math.sin(angle);
        double down = Math.cos(angle);
        Seat seat = seats.get(i);
        double height = Label.of(seat, room, "middle", 0, 0).height();
        double beyond = y(i) + Math.signum(down) * (radiusOf(i) + 8 + height / 2);
        Label outside = Label.of(seat, room, "middle", x(i), beyond);
        List<Label> all = new ArrayList<>();
        if (Math.abs(side) < .3) all.add(outside);
        if (Math.abs(side) > .05) {
            String anchor = side > 0 ? "start" : "end";
            double x = x(i) + Math.signum(side) * (radiusOf(i) + 12);
            double lean = down * radius * .6;
            all.add(Label.of(seat, room, anchor, x, y(i) + lean));
            all.add(Label.of(
                    seat, room, anchor, x - Math.signum(side) * 8, y(i) + Math.signum(down) * (height / 2 + 6)));
            all.add(Label.of(seat, room, anchor, x, y(i)));
        }
        if (Math.abs(side) >= .3 && Math.abs(down) > .5) all.add(outside);
        return all;
    }

    private Placed placed(int i, Label label) {
        var hand = new Hand(i + 1);
        double r = radiusOf(i);
        return new Placed(
                seats.get(i),
                initials.get(i),
                x(i),
                y(i),
                r,
                label,
                hand.ring(x(i), y(i), r, r, .04),
                hand.ring(x(i), y(i), r - 6, r - 6, .05));
    }

    private Box frame() {
        Box all = new Box(-rx, -ry, rx, ry);
        for (Placed one : placed) all = all.with(one.seatBox()).with(one.label().box());
        double half = Math.max(Math.max(-all.left(), all.right()), 330);
        return new Box(-half - EDGE, all.top() - EDGE, half + EDGE, all.bottom() + EDGE);
    }

    private double x(int i) {
        return rx * Math.sin(angle(i));
    }

    private double y(int i) {
        return ry * Math.cos(angle(i));
    }

    private double radiusOf(int i) {
        return seats.get(i).now() ? radius + 6 : radius;
    }
}
