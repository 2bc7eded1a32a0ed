package org.herstelkring.cases;

import static org.herstelkring.matrix.TableRule.ALL_INVITED;
import static org.herstelkring.matrix.TableRule.Lasting.ADDED;
import static org.herstelkring.matrix.TableRule.Lasting.MADE;
import static org.herstelkring.matrix.TableRule.Lasting.SETTLED;
import static org.herstelkring.matrix.TableRule.SHOWN;
import static org.herstelkring.matrix.TableRule.facilitators;
import static org.herstelkring.matrix.TableRule.ownToContribute;
import static org.herstelkring.matrix.TableRule.ownToRead;
import static org.herstelkring.matrix.TableRule.shownTo;

import java.util.List;
import java.util.Map;
import org.herstelkring.matrix.RelationFixture;
import org.herstelkring.matrix.TableRule;
import org.springframework.stereotype.Component;

/** What may be done with the tables of cases. */
@Component
class CaseTables implements RelationFixture {

    @Override
    public List<TableRule> inACase() {
        return List.of(
                shownTo(ALL_INVITED, "cases.case_file").thereAlready(),
                facilitators("cases.incident").thereAlready(),
                ownToRead("cases.participant", "id").alsoShownTo(SHOWN).thereAlready(),
                ownToRead("cases.contact", "participant_id"),
                ownToRead("cases.addressed", "participant_id"),
                ownToRead("cases.letter", "participant_id").lasting(ADDED),
                ownToContribute("cases.preparation", "participant_id"),
                ownToContribute("cases.talk", "participant_id"),
                ownToContribute("cases.message", "participant_id"),
                ownToContribute("cases.guardian", "id"),
                ownToContribute("cases.agreement", "by_id").with(Map.of("how", "'told'")),
                facilitators("cases.note"),
                shownTo(ALL_INVITED, "cases.meeting"),
                ownToContribute("cases.invitation", "participant_id"),
                // The matrix puts the plan before people once everything stands in it: a draft is the facilitators'
                // alone.
                shownTo(SHOWN, "cases.plan"),
                shownTo(SHOWN, "cases.commitment").lasting(SETTLED),
                shownTo(SHOWN, "cases.arrangement").lasting(SETTLED),
                shownTo(SHOWN, "cases.told").lasting(SETTLED),
                shownTo(SHOWN, "cases.last_word").lasting(SETTLED),
                shownTo(SHOWN, "cases.sealed_plan").lasting(MADE),
                shownTo(SHOWN, "cases.seal_job"),
                ownToContribute("cases.answer", "participant_id"),
                ownToContribute("cases.answer_scan", "participant_id").lasting(ADDED),
                ownToRead("cases.copy", "participant_id"),
                facilitators("cases.telling"),
                facilitators("cases.conversation"),
                facilitators("cases.conversation_turn"),
                facilitators("cases.room"),
                facilitators("cases.room_code"),
                facilitators("cases.aftercare"),
                shownTo(ALL_INVITED, "cases.facilitator"),
                facilitators("cases.reminder"),
                facilitators("cases.reopening").lasting(ADDED),
                ownToContribute("cases.look_back", "participant_id"),
                ownToContribute("cases.beneath", "participant_id"),
                ownToContribute("cases.account", "participant_id"),
                facilitators("cases.seating").with(Map.of("seats", "'{}'::uuid[]")));
    }

    @Override
    public Map<String, String> elsewhere() {
        return Map.of(
                "cases.seal_certificate", "StoredSealsTest",
                "cases.letter_text", "LetterTextWallTest",
                "cases.agreement_country", "AgreementRulesTest",
                "cases.agreement_rule", "AgreementRulesTest");
    }
}
