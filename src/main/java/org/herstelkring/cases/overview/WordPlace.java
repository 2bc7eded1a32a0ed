package org.herstelkring.cases.overview;

import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.jspecify.annotations.Nullable;

/** Where in a case people's words stand: what is looked through when a facilitator searches, and the page that shows it. */
enum WordPlace {
    FACTS(CasePart.FACTS, "incident", "circle_id", null, "/facts", "facts", "place", "touched", "touched_indirectly"),
    FIT(
            CasePart.FACTS,
            "incident",
            "circle_id",
            null,
            "/fit",
            "fits_words",
            "urgency_words",
            "source_words",
            "minors_words"),
    CONTACT(
            CasePart.CONTACT,
            "contact",
            "participant_id",
            "participant_id",
            "/people/%s/edit",
            "email",
            "phone",
            "address",
            "guardian"),
    PREPARATION(
            CasePart.PREPARATION,
            "preparation",
            "participant_id",
            "participant_id",
            "/people/%s/preparation",
            "willing_needs",
            "expectations",
            "limits",
            "safety",
            "brings",
            "language_needs",
            "explored"),
    BENEATH(CasePart.PREPARATION, "beneath", "id", "participant_id", "/people/%s/beneath", "words"),
    READINESS(CasePart.ROAD, "case_file", "circle_id", null, "/readiness", "ready_words"),
    MEETING(CasePart.MEETING, "meeting", "id", "id", "/meetings/%s", "place"),
    INVITATION(CasePart.INVITATION, "invitation", "participant_id", "meeting_id", "/meetings/%s", "words", "proposal"),
    CONVERSATION(CasePart.CONVERSATION, "conversation_turn", "id", null, "/conversation", "words"),
    AFTERCARE(CasePart.CONVERSATION, "aftercare", "participant_id", null, "/conversation", "words"),
    COMMITMENTS(CasePart.PLAN, "commitment", "id", null, "/plan", "what", "for_whom", "how_followed", "follower"),
    TOLD(CasePart.PLAN, "told", "id", null, "/plan", "who", "what", "how", "teller"),
    LAST_WORDS(CasePart.PLAN, "last_word", "id", null, "/plan", "words"),
    PLAN(CasePart.PLAN, "plan", "id", null, "/plan", "summary", "forgotten", "why"),
    ANSWERS(CasePart.SIGNATURE, "answer", "id", null, "/plan/signing", "reason"),
    LOOK_BACK(CasePart.LOOK_BACK, "look_back", "id", "id", "/closing/look-backs/%s", "changed", "differently"),
    CLOSING(CasePart.ROAD, "case_file", "circle_id", null, "/closing", "outcome_words");

    final CasePart part;
    final String table;
    final List<String> columns;
    final String row;
    final @Nullable String of;
    private final String page;

    /**
     * @param row column of the id to which the texts of a row are sealed
     * @param of column of the id that the page's address names
     */
    WordPlace(CasePart part, String table, String row, @Nullable String of, String page, String... columns) {
        this.part = part;
        this.table = "cases." + table;
        this.row = row;
        this.of = of;
        this.page = page;
        this.columns = List.of(columns);
    }

    String path(UUID circle, @Nullable UUID subject) {
        return "/cases/" + circle + (subject == null ? page : page.formatted(subject));
    }

    String label() {
        return "cases.overview.where."
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
