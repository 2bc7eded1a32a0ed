package org.herstelkring.cases.mypart;

import java.util.List;
import java.util.Optional;

/**
 * What another part of the road adds to a participant's own page: the plan to sign, commitments, copies. A bean of this
 * kind opens what it needs through the participant's own grants and says nothing of anybody else.
 */
public interface MyPiece {

    /** What waits for this participant now; the first piece that has something gives the one next step of the page. */
    Optional<Todo> todo(MySeat seat);

    /** Places they can go to, whether or not something waits there. */
    List<Place> places(MySeat seat);

    /**
     * @param title message key
     * @param text message key of one or two sentences
     * @param label message key of the button
     * @param href where it leads
     */
    record Todo(String title, String text, String label, String href) {}

    /**
     * @param label message key
     * @param hint message key of one sentence
     */
    record Place(String label, String hint, String href) {}
}
