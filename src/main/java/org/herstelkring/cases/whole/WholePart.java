package org.herstelkring.cases.whole;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What of a case stands in its dossier, in the order in which one would tell it: which rows, whose they are, and the columns
 * with the words that stand beside them. What only keeps the house going is not told here; it stands in the file.
 */
enum WholePart {
    FACTS(
            "cases.incident",
            null,
            said("happened_on", "cases.intake.on"),
            said("happened_at", "cases.intake.at"),
            said("place", "cases.intake.place"),
            said("facts", "cases.intake.facts"),
            code("harm", "cases.intake.harm"),
            code("seriousness", "cases.intake.seriousness"),
            said("touched", "cases.intake.directly"),
            said("touched_indirectly", "cases.intake.indirectly"),
            said("minors_words", "cases.intake.minors.words"),
            said("source_words", "cases.intake.source.words"),
            code("urgency", "cases.intake.urgency"),
            said("urgency_words", "cases.intake.urgency.words"),
            said("fits_words", "cases.intake.fits.words")),
    LED_BY("cases.facilitator", null, said("name", "cases.whole.name")),
    PEOPLE(
            "cases.participant",
            "id",
            code("roles", "cases.whole.role", "cases.role"),
            said("language", "cases.participant.language"),
            said("born", "cases.guardian.age.title"),
            said("stands_words", "cases.participant.withdraw.words")),
    CONTACT(
            "cases.contact",
            "participant_id",
            said("email", "cases.participant.email"),
            said("phone", "cases.participant.phone"),
            said("address", "cases.participant.address"),
            said("guardian", "cases.participant.guardian")),
    GUARDIANS(
            "cases.guardian",
            null,
            said("name", "cases.guardian.name"),
            code("kind", "cases.guardian.kind"),
            said("email", "cases.participant.email"),
            said("phone", "cases.participant.phone"),
            said("address", "cases.participant.address")),
    AGREEMENTS(
            "cases.agreement",
            "child_id",
            said("said_at", "cases.whole.day"),
            code("talk", "cases.guardian.matter.talk", "cases.guardian.says"),
            code("data", "cases.guardian.matter.data", "cases.guardian.says"),
            said("words", "cases.whole.words")),
    PREPARATION(
            "cases.preparation",
            "participant_id",
            said("talked_on", "cases.whole.day"),
            code("willing", "cases.preparation.field.willing", "cases.preparation.willing"),
            said("willing_needs", "cases.whole.needs"),
            code("responsibility", "cases.preparation.field.responsibility", "cases.preparation.responsibility"),
            said("expectations", "cases.preparation.field.expectations"),
            said("limits", "cases.preparation.field.limits"),
            said("safety", "cases.preparation.field.safety"),
            said("brings", "cases.preparation.field.brings"),
            said("language_needs", "cases.preparation.topic.language"),
            code("interpreter", "cases.preparation.field.interpreter", "cases.preparation.interpreter"),
            said("explored", "cases.preparation.field.explored")),
    MESSAGES(
            "cases.message",
            "participant_id",
            said("words", "cases.message.words"),
            said("reader", "cases.message.reader"),
            said("approved_at", "cases.whole.day")),
    TALKS(
            "cases.talk",
            "participant_id",
            said("starts_at", "cases.meeting.date"),
            said("place", "cases.meeting.place")),
    BENEATH("cases.beneath", "participant_id", said("words", "cases.beneath.words")),
    NOTES("cases.note", "about", said("words", "cases.preparation.note.words")),
    READINESS(
            "cases.case_file",
            null,
            said("teller_words", "cases.preparation.teller.words"),
            said("ready_words", "cases.whole.ready")),
    ACCOUNT(
            "cases.account",
            "participant_id",
            said("shown_at", "cases.whole.day"),
            said("facts", "cases.account.said"),
            code("answer", "cases.account.answer"),
            said("words", "cases.account.words")),
    MEETINGS(
            "cases.meeting",
            null,
            said("starts_at", "cases.meeting.date"),
            said("place", "cases.meeting.place"),
            code("status", "cases.whole.state", "cases.meeting.status")),
    INVITATIONS(
            "cases.invitation",
            "participant_id",
            said("words", "cases.meeting.answer.words"),
            said("proposal", "cases.meeting.answer.proposal")),
    LETTERS("cases.letter", "participant_id", said("sent_at", "cases.whole.day"), said("words", "cases.whole.words")),
    CONVERSATION(
            "cases.conversation_turn",
            "participant_id",
            said("at", "cases.meeting.date"),
            code("kind", "cases.whole.state", "cases.conversation.turn"),
            said("words", "cases.whole.words")),
    AFTERCARE("cases.aftercare", "participant_id", said("words", "cases.conversation.care.words")),
    PLANS(
            "cases.plan",
            null,
            said("number", "cases.whole.version"),
            said("why", "cases.plan.why"),
            said("summary", "cases.plan.summary"),
            said("forgotten", "cases.plan.forgotten")),
    COMMITMENTS(
            "cases.commitment",
            "owner_id",
            said("what", "cases.plan.field.what"),
            said("for_whom", "cases.whole.for"),
            said("due_on", "cases.whole.day"),
            said("how_followed", "cases.whole.followed"),
            said("follower", "cases.plan.field.follower")),
    ARRANGEMENTS("cases.arrangement", null, said("words", "cases.plan.arrangement.words")),
    TOLD(
            "cases.told",
            null,
            said("who", "cases.plan.told.who"),
            said("what", "cases.plan.told.what"),
            said("how", "cases.plan.told.how"),
            said("teller", "cases.plan.told.teller")),
    LAST_WORDS("cases.last_word", "participant_id", said("words", "cases.plan.last.words")),
    ANSWERS(
            "cases.answer",
            "participant_id",
            code("outcome", "cases.whole.state", "cases.signature.outcome"),
            said("answered_at", "cases.whole.day"),
            said("typed", "cases.whole.typed"),
            said("guardian", "cases.signature.guardian.paper"),
            said("reason", "cases.signature.decline.reason")),
    TELLINGS("cases.telling", null, said("words", "cases.whole.words")),
    STEPS(
            "pyramid.step",
            "owner_id",
            said("what", "cases.plan.field.what"),
            said("due_on", "cases.whole.day"),
            code("state", "cases.followup.state", "pyramid.step.state")),
    REPORTS(
            "pyramid.report",
            "by_id",
            said("at", "cases.whole.day"),
            code("state", "cases.followup.state", "pyramid.step.state"),
            said("words", "cases.followup.words")),
    LOOKING_BACK(
            "cases.look_back",
            "participant_id",
            said("changed", "cases.followup.closing.changed"),
            said("differently", "cases.followup.closing.differently")),
    CLOSING(
            "cases.case_file",
            null,
            said("closed_at", "cases.whole.day"),
            code("outcome", "cases.followup.closing.outcome", "cases.outcome"),
            said("outcome_words", "cases.followup.closing.words"),
            said("keep_words", "cases.archive.keeping.words")),
    REOPENED(
            "cases.reopening",
            null,
            said("why", "cases.followup.reopening.why"),
            said("outcome_words", "cases.followup.closing.words"),
            said("keep_words", "cases.archive.keeping.words"));

    final String table;

    /** Column of the participant whose it is, or null. */
    final @Nullable String of;

    final List<Column> columns;

    WholePart(String table, @Nullable String of, Column... columns) {
        this.table = table;
        this.of = of;
        this.columns = List.of(columns);
    }

    String title() {
        return "cases.whole.part." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @param label message key of what stands beside it
     * @param codes prefix of the message keys of its values; null for words and days
     */
    record Column(String name, String label, @Nullable String codes) {}

    private static Column said(String name, String label) {
        return new Column(name, label, null);
    }

    private static Column code(String name, String label) {
        return new Column(name, label, label);
    }

    private static Column code(String name, String label, String codes) {
        return new Column(name, label, codes);
    }
}
