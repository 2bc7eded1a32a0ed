package org.herstelkring.cases.conversation;

import java.util.List;
import org.herstelkring.shared.draw.CircleDrawing;
import org.herstelkring.shared.draw.Seat;

/**
 * What the screen in the room shows: the circle, the phase and the prompt, and nothing more.
 *
 * @param standing code of how the conversation stands
 * @param phases message keys of the phases
 * @param at which of them it is in
 * @param title message key
 * @param prompts message keys
 * @param speaker who has the word; empty for nobody
 * @param about who is spoken for; empty for nobody
 */
public record RoomView(
        String standing,
        List<String> phases,
        int at,
        String title,
        List<String> prompts,
        String speaker,
        String about,
        List<Seat> seats,
        long version) {

    public boolean stopped() {
        return standing.equals("stopped");
    }

    public boolean running() {
        return standing.equals("running");
    }

    public CircleDrawing circle() {
        return new CircleDrawing(seats);
    }
}
