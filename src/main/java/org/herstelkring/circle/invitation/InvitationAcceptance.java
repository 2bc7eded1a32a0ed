package org.herstelkring.circle.invitation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.circle.CircleKind;
import org.herstelkring.circle.InvitationAccepted;
import org.herstelkring.people.MailMessage;
import org.herstelkring.people.OutgoingMail;
import org.herstelkring.people.SignUp;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The side of whoever is invited: looking, coming in, saying no. Works in the acting person's name, to welcome them. */
@Component
class InvitationAcceptance {

    private final JdbcClient jdbc;
    private final InvitationCipher invitationCipher;
    private final SignUp joining;
    private final OutgoingMail post;
    private final Promises promises;
    private final InvitationKinds kinds;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate apart;

    InvitationAcceptance(
            JdbcClient jdbc,
            InvitationCipher invitationCipher,
            SignUp joining,
            OutgoingMail post,
            Promises promises,
            InvitationKinds kinds,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.invitationCipher = invitationCipher;
        this.joining = joining;
        this.post = post;
        this.promises = promises;
        this.kinds = kinds;
        this.events = events;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What somebody finds behind the door, and what a try to come in leads to. */
    sealed interface Answer {
        /** Used, withdrawn, refused, over or never there: all look the same. */
        record Nowhere() implements Answer {}

        /** It leads somewhere, but says nothing before one is signed in. */
        record SignInFirst() implements Answer {}

        /** The one who invites opened it. */
        record Own() implements Answer {}

        /** @param start where they go */
        record Inside(String start) implements Answer {}

        /**
         * @param theirs whether it was sent to this account, or to whoever has the code
         * @param promised message keys of what will be seen at once
         */
        record Invited(String inviter, boolean theirs, List<String> promised) implements Answer {}

        /** Another account than the invited one: the keeper was asked. */
        record Asked(String inviter) implements Answer {}

        record SaidNo() implements Answer {}
    }

    /** Looking uses nothing up: mail programs look too. */
    Answer look(InvitationToken pass, boolean signedIn) {
        if (!pass.looksLikeOne()) return new Answer.Nowhere();
        return work(() -> find(pass).map(found -> look(found, signedIn)).orElseGet(Answer.Nowhere::new));
    }

    private Answer look(Found found, boolean signedIn) {
        UUID me = signedIn ? Acting.person().orElse(null) : null;
        if (me == null) return found.open() ? new Answer.SignInFirst() : new Answer.Nowhere();
        if (me.equals(found.usedBy()) && isInside(found.circle(), me))
            return new Answer.Inside(kinds.start(found.kind(), found.circle()));
        if (!found.open()) return new Answer.Nowhere();
        if (me.equals(found.madeBy())) return new Answer.Own();
        if (isInside(found.circle(), me)) return new Answer.Inside(kinds.start(found.kind(), found.circle()));
        if (found.askedBy() != null)
            return me.equals(found.askedBy()) ? new Answer.Asked(found.inviter()) : new Answer.Nowhere();
        return new Answer.Invited(found.inviter(), isTheirs(found), promises.labels(found.circle(), found.id()));
    }

    /** @param name how somebody calls themselves whose address is not the invited one */
    Answer accept(InvitationToken pass, String name) {
        UUID me = Acting.someone();
        try {
            return work(
                    () -> find(pass).map(found -> accept(pass, found, me, name)).orElseGet(Answer.Nowhere::new));
        } catch (DuplicateKeyException cameInMeanwhile) {
            return look(pass, true);
        }
    }

    private Answer accept(InvitationToken pass, Found found, UUID me, String name) {
        if (!(look(found, true) instanceof Answer.Invited invited)) return look(found, true);
        if (!invited.theirs()) return ask(pass, found, me, name);
        int used = jdbc.sql("""
                        update circle.invitation set used_by = ?, used_at = now(), code = null, address = null
                        where circle_id = ? and id = ? and used_at is null and withdrawn_at is null
                          and refused_at is null and asked_by is null
                        """).params(me, found.circle(), found.id()).update();
        if (used == 0) return find(pass).map(now -> look(now, true)).orElseGet(Answer.Nowhere::new);
        jdbc.sql("insert into circle.member (circle_id, id, person_id, role) values (?, ?, ?, ?)")
                .params(found.circle(), found.member(), me, found.role())
                .update();
        promises.take(found.circle(), found.id(), me);
        events.publishEvent(new InvitationAccepted(
                found.circle(), found.kind(), found.member(), me, found.role(), found.reference()));
        tell(found, "circle.invitation.invite.mail.came");
        return new Answer.Inside(kinds.start(found.kind(), found.circle()));
    }

    private Answer ask(InvitationToken pass, Found found, UUID me, String name) {
        int asked = jdbc.sql("""
                        update circle.invitation set asked_by = ?, asked_as = ?, asked_at = ?
                        where circle_id = ? and id = ? and asked_by is null and used_at is null
                          and withdrawn_at is null and refused_at is null
                        """)
                .params(
                        me,
                        invitationCipher.seal("asked_as", found.id(), name),
                        Timestamp.from(clock.instant()),
                        found.circle(),
                        found.id())
                .update();
        if (asked == 0) return find(pass).map(now -> look(now, true)).orElseGet(Answer.Nowhere::new);
        tell(found, "circle.invitation.invite.mail.asked");
        return new Answer.Asked(found.inviter());
    }

    /** Whoever was invited would rather not. Somebody it was not for only goes away: they end nothing. */
    Answer refuse(InvitationToken pass) {
        return work(() -> find(pass)
                .filter(found -> look(found, true) instanceof Answer.Invited)
                .<Answer>map(found -> {
                    if (!isTheirs(found)) return new Answer.SaidNo();
                    jdbc.sql(
                                    "update circle.invitation set refused_at = ?, code = null, address = null where circle_id = ? and id = ?")
                            .params(Timestamp.from(clock.instant()), found.circle(), found.id())
                            .update();
                    return new Answer.SaidNo();
                })
                .orElseGet(Answer.Nowhere::new));
    }

    private void tell(Found found, String mail) {
        post.send(MailMessage.to(found.madeBy(), mail + ".subject", mail + ".body")
                .opening(kinds.keeper(found.kind(), found.reference()))
                .about(found.circle(), null));
    }

    private boolean isTheirs(Found found) {
        return found.address() == null || joining.isMine(found.address());
    }

    private boolean isInside(UUID circle, UUID person) {
        return jdbc.sql(
                        "select exists (select from circle.member where circle_id = ? and person_id = ? and until is null)")
                .params(circle, person)
                .query(Boolean.class)
                .single();
    }

    private Answer work(java.util.function.Supplier<Answer> what) {
        return Acting.on(Duty.WELCOME, () -> Objects.requireNonNull(apart.execute(_ -> what.get())));
    }

    private Optional<Found> find(InvitationToken pass) {
        return jdbc.sql("""
                        select i.*, circle.kind_of(circle_id) as kind from circle.invitation i
                        where circle_id = circle.circle_of_token(:hash) and token_hash = :hash
                          and not circle.paused(circle_id, '*')
                        """)
                .param("hash", pass.hash())
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    boolean open = row.getTimestamp("used_at") == null
                            && row.getTimestamp("withdrawn_at") == null
                            && row.getTimestamp("refused_at") == null
                            && row.getTimestamp("expires_at").toInstant().isAfter(clock.instant());
                    return new Found(
                            row.getObject("circle_id", UUID.class),
                            CircleKind.of(row.getString("kind")),
                            id,
                            row.getObject("member_id", UUID.class),
                            row.getObject("reference", UUID.class),
                            row.getString("role"),
                            row.getObject("made_by", UUID.class),
                            Objects.requireNonNullElse(
                                    invitationCipher.open("inviter", id, row.getBytes("inviter")), ""),
                            invitationCipher.open("address", id, row.getBytes("address")),
                            row.getObject("asked_by", UUID.class),
                            row.getObject("used_by", UUID.class),
                            open);
                })
                .optional();
    }

    private record Found(
            UUID circle,
            CircleKind kind,
            UUID id,
            UUID member,
            @Nullable UUID reference,
            String role,
            UUID madeBy,
            String inviter,
            @Nullable String address,
            @Nullable UUID askedBy,
            @Nullable UUID usedBy,
            boolean open) {}
}
