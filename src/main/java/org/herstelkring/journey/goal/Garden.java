package org.herstelkring.journey.goal;

import java.util.ArrayList;
import java.util.List;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.kind.Goal;
import org.herstelkring.shared.draw.Tenths;

/**
 * Two beds beside each other, goals in life and goals in treatment (source V, 1.4.3): a picture of how much room each
 * kind takes, drawn as if by hand. It says when one crowds out the other, and judges nothing.
 */
public record Garden(int life, int treatment) {

    private static final int MOST = 6;
    private static final double GROUND = 168;

    public static Garden of(List<Leaf> goals) {
        return new Garden(count(goals, Goal.LIFE), count(goals, Goal.TREATMENT));
    }

    private static int count(List<Leaf> goals, String sort) {
        return (int) goals.stream().filter(goal -> goal.sort().equals(sort)).count();
    }

    public boolean empty() {
        return life + treatment == 0;
    }

    public boolean treatmentCrowds() {
        return treatment >= 2 && treatment >= 3 * life;
    }

    public boolean lifeCrowds() {
        return treatment > 0 && life >= 3 && life >= 3 * treatment;
    }

    /** Message key of the sentence that says what the picture shows. */
    public String says() {
        if (treatmentCrowds()) return "journey.goal.garden.treatment";
        if (lifeCrowds()) return "journey.goal.garden.life";
        if (treatment == 0) return "journey.goal.garden.life.only";
        return life == 0 ? "journey.goal.garden.treatment.only" : "journey.goal.garden.even";
    }

    /**
     * A plant.
     *
     * @param flower whether it blooms round (life) or in a leaf shape (treatment)
     */
    public record Plant(String stem, String leaves, String bloom, String kind) {}

    public List<Plant> plants() {
        List<Plant> plants = new ArrayList<>();
        bed(plants, Math.min(life, MOST), 24, "life", lifeCrowds() ? 1 : 0, treatmentCrowds());
        bed(plants, Math.min(treatment, MOST), 314, "treatment", treatmentCrowds() ? -1 : 0, lifeCrowds());
        return plants;
    }

    private static void bed(List<Plant> plants, int count, double from, String kind, int over, boolean crowded) {
        for (int i = 0; i < count; i++) {
            double x = from + 222.0 * (i + .5) / count;
            // Nearest to the fence, plants of the kind that takes much room hang over it.
            double near = over > 0 ? (i + 1.0) / count : over < 0 ? (double) (count - i) / count : 0;
            double height = (crowded ? 46 : 78) + (i * 37 % 5) * 7 + (over == 0 ? 0 : 22);
            double lean = over * 74 * near * near + (i * 53 % 7 - 3) * 2.2;
            plants.add(plant(x, height, lean, kind, i));
        }
    }

    private static Plant plant(double x, double height, double lean, String kind, int i) {
        double top = GROUND - height;
        String stem = path(
                "M%s %sC%s %s %s %s %s %s",
                x, GROUND, x + 2, GROUND - height * .45, x + lean * .45, top + height * .2, x + lean, top);
        double low = GROUND - height * .38;
        double high = GROUND - height * .62;
        String leaves = leaf(x + lean * .1, low, i % 2 == 0 ? 1 : -1) + leaf(x + lean * .28, high, i % 2 == 0 ? -1 : 1);
        double cx = x + lean;
        String bloom = kind.equals("life") ? flower(cx, top, i) : bud(cx, top);
        return new Plant(stem, leaves, bloom, kind);
    }

    private static String leaf(double x, double y, int side) {
        return path(
                "M%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sZ",
                x,
                y,
                x + side * 5,
                y - 11,
                x + side * 15,
                y - 13,
                x + side * 20,
                y - 9,
                x + side * 17,
                y - 1,
                x + side * 8,
                y + 3,
                x,
                y);
    }

    /** Five petals in one stroke. */
    private static String flower(double x, double y, int turn) {
        StringBuilder all = new StringBuilder();
        for (int petal = 0; petal <= 5; petal++) {
            double angle = 2 * Math.PI * petal / 5 + turn * .4;
            double px = x + 5 * Math.cos(angle);
            double py = y + 5 * Math.sin(angle);
            double out = angle - Math.PI / 5;
            all.append(
                    petal == 0
                            ? path("M%s %s", px, py)
                            : path("Q%s %s %s %s", x + 20 * Math.cos(out), y + 19 * Math.sin(out), px, py));
        }
        return all.append('Z').toString();
    }

    private static String bud(double x, double y) {
        return path(
                "M%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sZ",
                x, y + 9, x - 13, y + 4, x - 9, y - 9, x, y - 15, x + 10, y - 8, x + 12, y + 4, x, y + 9);
    }

    private static String path(String form, double... numbers) {
        var text = new StringBuilder(form.length() + 5 * numbers.length);
        int at = 0;
        for (double number : numbers) {
            int next = form.indexOf("%s", at);
            Tenths.add(text.append(form, at, next), number);
            at = next + 2;
        }
        return text.append(form, at, form.length()).toString();
    }
}
