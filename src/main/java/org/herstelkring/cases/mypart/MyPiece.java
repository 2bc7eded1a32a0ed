package org.herstelkring.cases.mypart;

import java.time.LocalDate;
import java.util.List;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.page.Screen;
import org.jspecify.annotations.Nullable;

/**
 * What another part of the road adds to a participant's own page: the plan to sign, commitments, copies. A bean of this
 * kind opens what it needs through the participant's own grants and says nothing of anybody else.
 */
public interface MyPiece {

    Piece of(MySeat seat);

    /** What it will ask its stores, asked together with what the other pieces ask before any of them is drawn. */
    default List<Question<?>> asks(MySeat seat) {
        return List.of();
    }

    /**
     * @param todo what waits for this participant now; the first piece that has something gives the one next step of the
     *     page
     * @param places where they can go to, whether or not something waits there
     */
    record Piece(@Nullable Todo todo, List<Place> places) {

        public static final Piece NONE = new Piece(null, List.of());

        public Piece {
            places = List.copyOf(places);
        }
    }

    /**
     * @param title message key of one sentence, which may name the day and the amount
     * @param text message key of one or two sentences
     * @param label message key of the button
     * @param href where it leads
     * @param patient whether the question if they come goes before it
     */
    record Todo(
            String title,
            String text,
            String label,
            String href,
            @Nullable LocalDate day,
            @Nullable Long cents,
            boolean patient) {

        public Todo(
                String title, String text, String label, String href, @Nullable LocalDate day, @Nullable Long cents) {
            this(title, text, label, href, day, cents, false);
        }

        public Todo(String title, String text, String label, String href) {
            this(title, text, label, href, null, null, false);
        }

        /** One that waits until they said whether they come. */
        public static Todo patient(String title, String text, String label, String href) {
            return new Todo(title, text, label, href, null, null, true);
        }

        public String title(Screen s) {
            return s.t(title, day == null ? "" : s.date(day), cents == null ? "" : s.money(cents));
        }
    }

    /**
     * @param label message key
     * @param hint message key of one sentence
     */
    record Place(String label, String hint, String href) {}
}
