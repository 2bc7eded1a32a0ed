package org.herstelkring.cases.conversation;

import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.plan.Commitment;
import org.herstelkring.cases.plan.Commitments;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.May;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Notes a commitment as it is said, with what is known then; the plan fills in the rest. */
@Controller("conversationCommitments")
class TableCommitmentController {

    private static final int LONGEST = 2000;

    private final LiveSessions liveSessions;
    private final Commitments commitments;

    TableCommitmentController(LiveSessions liveSessions, Commitments commitments) {
        this.liveSessions = liveSessions;
        this.commitments = commitments;
    }

    @PostMapping("/cases/{circle}/conversation/commitments")
    @Transactional
    public String note(
            @OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(required = false) @Nullable UUID owner) {
        LiveSession liveSession = liveSessions.take(circle);
        if (!what.isEmpty()) {
            UUID who = owner == null ? null : liveSession.person(owner).id();
            // Written on in the plan since: nothing of it is lost there, and this is said.
            if (!commitments
                    .add(access, noted(id, TypedText.within(what, LONGEST), who))
                    .stands()) throw new Refusal("cases.conversation.commitment.stands");
        }
        return ConversationController.back(circle);
    }

    static Commitment noted(UUID id, String what, @Nullable UUID owner) {
        return new Commitment(
                id, id, 0, what, owner, "", null, null, null, null, "", null, null, "", null, null, null, null, null,
                0);
    }
}
