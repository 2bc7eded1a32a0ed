package org.herstelkring.cases.preparation;

import java.sql.Types;
import java.util.List;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.cases.script.Teller;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who tells first: whoever may choose wishes, the case keeps the outcome (source H). */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Tellers {

    private static final String WORDS = "cases.case_file.teller_words";

    private final JdbcClient jdbc;
    private final Texts texts;

    Tellers(JdbcClient jdbc, Texts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    public void choose(Access access, Teller teller, String words) {
        jdbc.sql("""
                        update cases.case_file set teller = :side, teller_person = :person, teller_words = :words, version = version + 1
                        where circle_id = :circle
                        """)
                .param("side", teller.side().code())
                .param("person", teller.person(), Types.OTHER)
                .param("words", texts.of(access).seal(WORDS, access.to(CasePart.ROAD), words), Types.BINARY)
                .param("circle", access.to(CasePart.ROAD))
                .update();
    }

    /** The wish of the only one who chooses is the choice, until somebody records another. */
    void follow(Access access, CaseFile file, List<Participant> choosers, Preparation one) {
        TellerWish wish = one.teller();
        ParticipantRole side = wish == null ? null : wish.side();
        if (side == null || choosers.size() != 1) return;
        if (!choosers.getFirst().id().equals(one.participant())) return;
        Participant chooser = choosers.getFirst();
        Teller teller = new Teller(side, chooser.roles().contains(side) ? chooser.id() : null);
        if (teller.equals(file.teller()) || !file.tellerWords().isBlank()) return;
        choose(access, teller, "");
    }
}
