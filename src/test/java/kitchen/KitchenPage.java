package kitchen;

import java.util.ArrayList;
import java.util.List;
import org.herstelkring.shared.draw.CircleDrawing;
import org.herstelkring.shared.draw.PyramidDrawing;
import org.herstelkring.shared.draw.PyramidDrawing.Band;
import org.herstelkring.shared.draw.PyramidDrawing.Entry;
import org.herstelkring.shared.draw.RoadDrawing;
import org.herstelkring.shared.draw.RoadDrawing.State;
import org.herstelkring.shared.draw.RoadDrawing.Stop;
import org.herstelkring.shared.draw.Seat;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;

public record KitchenPage(
        Form form,
        CircleDrawing circle,
        RoadDrawing road,
        PyramidDrawing pyramid,
        @org.jspecify.annotations.Nullable List<Option> options) {

    private static final List<String> NAMES = List.of(
            "Marleen Vandenbroucke",
            "Lotte",
            "Oma Jeanne",
            "Meester Karim",
            "Bram De Smet",
            "Vader van Bram",
            "Zus",
            "Ilse Van den Bossche-Verhaegen",
            "Li",
            "Abdelrahman",
            "Mia",
            "Tuur",
            "Noor",
            "سارة");
    private static final List<String> ROLES = List.of(
            "gespreksleider",
            "benadeelde",
            "steunt Lotte",
            "derde",
            "veroorzaker",
            "steunt Bram",
            "steunt Lotte",
            "derde, leerlingbegeleiding",
            "derde",
            "steunt Bram De Smet",
            "derde",
            "steunt Lotte",
            "benadeelde",
            "tolk");

    static KitchenPage of(Form form) {
        return page(form, 7);
    }

    KitchenPage withoutOptions() {
        return new KitchenPage(form, circle, road, pyramid, null);
    }

    static KitchenPage circle(int people) {
        return page(Form.empty(), people);
    }

    static CircleDrawing drawing(int people) {
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            String href = i % 4 == 3 ? null : "/kitchen?seat=" + i;
            seats.add(new Seat(NAMES.get(i), ROLES.get(i), i == 1, i == 5, i == 0, href));
        }
        return new CircleDrawing(seats);
    }

    private static KitchenPage page(Form form, int people) {
        var road = new RoadDrawing(List.of(
                new Stop("Intake", "3 november", State.DONE, "/kitchen?a"),
                new Stop("Voorbereiding", "5 van 6 gesproken", State.NOW, "/kitchen?b"),
                new Stop("Gesprek", "donderdag 3 december", State.AHEAD, null),
                new Stop("Plan", null, State.AHEAD, null),
                new Stop("Opvolging", null, State.AHEAD, null),
                new Stop("Afgerond", null, State.AHEAD, null)));
        var pyramid = new PyramidDrawing(List.of(
                new Band(
                        4,
                        "/kitchen?l=4",
                        List.of(
                                new Entry("Fiets samen herstellen", "Bram en Karim, voor 12 december", "/kitchen?1"),
                                new Entry("€ 550 in elf maanden", "Bram", "/kitchen?2")),
                        List.of(new Entry("Vertellen hoe het was", null, "/kitchen?3"))),
                new Band(
                        3, null, List.of(), List.of(new Entry("Leren stoppen vóór het misgaat", "Bram", "/kitchen?4"))),
                new Band(2, null, List.of(), List.of()),
                new Band(
                        1,
                        null,
                        List.of(new Entry("Kookavond in de buurt", null, "/kitchen?5")),
                        List.of(new Entry("Muziek met Sam", null, "/kitchen?6"))),
                new Band(0, null, List.of(new Entry("Fietsenstalling met licht", "school", null)), List.of())));
        var options = List.of(
                new Option("A", "Materieel", "Iets is stuk, weg of kost geld."),
                new Option("B", "Gevoelsmatig", "Angst, verdriet, boosheid, schaamte."),
                new Option("C", "Bestaan", "Het raakt aan wie iemand is of hoe iemand leeft."));
        return new KitchenPage(form, drawing(people), road, pyramid, options);
    }
}
