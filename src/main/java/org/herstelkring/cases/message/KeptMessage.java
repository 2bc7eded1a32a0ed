package org.herstelkring.cases.message;

import org.herstelkring.circle.Access;
import org.herstelkring.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was written is kept once, and approved as it stood before who approves it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KeptMessage {

    private final Messages messages;

    KeptMessage(Messages messages) {
        this.messages = messages;
    }

    /** As it stands now. */
    Message keep(Access access, MessageForm typed) {
        Message stands = messages.get(access);
        if (typed.saysTheSame(stands)) return stands;
        if (!messages.keep(access, typed)) throw typed.staleAgainst(messages.get(access));
        return messages.get(access);
    }

    void approve(Access access, Message.How how, long version) {
        if (!messages.approve(access, how, version)) throw new Refusal("cases.message.changed");
    }
}
