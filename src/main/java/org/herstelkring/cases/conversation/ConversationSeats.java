package org.herstelkring.cases.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.herstelkring.cases.CaseLabels;
import org.herstelkring.cases.Labels;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.script.Kind;
import org.herstelkring.cases.script.Moment;
import org.herstelkring.shared.draw.Seat;
import org.herstelkring.shared.words.Isolated;
import org.herstelkring.shared.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people of a conversation as seats round the table. */
@Component
class ConversationSeats {

    private final CaseLabels caseLabels;
    private final Words words;

    ConversationSeats(CaseLabels caseLabels, Words words) {
        this.caseLabels = caseLabels;
        this.words = words;
    }

    Labels labels(UUID organisation) {
        return caseLabels.of(organisation);
    }

    /**
     * Everybody at the table, clockwise: the same for every screen.
     *
     * @param me the facilitator who looks; null for a screen that everybody sees
     * @param href where a participant's seat leads to; null for nowhere
     */
    List<Seat> of(LiveSession liveSession, Locale locale, @Nullable UUID me, @Nullable Function<UUID, String> href) {
        Labels labels = labels(liveSession.file().organisation());
        @Nullable UUID speaking = speaking(liveSession);
        List<Seat> seats = new ArrayList<>();
        for (UUID id : liveSession.table().order()) {
            liveSession
                    .find(id)
                    .map(one -> new Seat(
                            one.name(),
                            role(liveSession, one, labels, locale),
                            id.equals(speaking),
                            !liveSession.conversation().present().contains(id),
                            false,
                            href == null ? null : href.apply(id)))
                    .or(() -> leader(liveSession, id, locale, me))
                    .ifPresent(seats::add);
        }
        return seats;
    }

    private Optional<Seat> leader(LiveSession liveSession, UUID id, Locale locale, @Nullable UUID me) {
        return liveSession.table().leaders().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> new Seat(
                        one.name(), words.say(locale, leads(liveSession, id)), false, false, id.equals(me), null));
    }

    /** Message key of what a facilitator does: with several, who leads and who leads along. */
    private static String leads(LiveSession liveSession, UUID id) {
        if (liveSession.table().leaders().size() < 2) return "cases.conversation.facilitator";
        return id.equals(liveSession.conversation().lead())
                ? "cases.conversation.leads"
                : "cases.conversation.leads.along";
    }

    /** "benadeelde", or "steunt Lotte". */
    String role(LiveSession liveSession, Participant one, Labels labels, Locale locale) {
        return role(liveSession.people(), one, labels, locale);
    }

    String role(List<Participant> people, Participant one, Labels labels, Locale locale) {
        return one.roles().stream()
                .map(role -> {
                    List<String> beside = people.stream()
                            .filter(other -> one.standsBeside(other.id()))
                            .map(Participant::name)
                            .toList();
                    return beside.isEmpty()
                            ? labels.of(role, key -> words.say(locale, key))
                            : words.say(locale, "cases.conversation.supports", Isolated.list(beside));
                })
                .collect(Collectors.joining(", "));
    }

    /** Whose turn it is: by the script, or in an open round by hand. */
    static @Nullable UUID speaking(LiveSession liveSession) {
        if (!liveSession.conversation().is(Conversation.Standing.RUNNING)
                || liveSession.held().isPresent()) return null;
        Moment now = liveSession.now();
        if (now.voice() != null) return now.voice().id();
        return now.kind() == Kind.OPEN_ROUND ? liveSession.conversation().floor() : null;
    }
}
