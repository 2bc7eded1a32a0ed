package org.herstelkring.journey.quartet;

import java.util.List;
import java.util.UUID;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.journey.own.FitsKind;
import org.herstelkring.journey.own.KindFields;
import org.herstelkring.shared.page.TypedFields;
import org.herstelkring.shared.page.TypedText;

/**
 * An answer to one of the four questions, as it is typed.
 *
 * @param sort the question
 */
@FitsKind
record AnswerForm(String sort, boolean ownOnly, long version, TypedFields typed) implements KindFields {

    AnswerForm {
        sort = TypedText.text(sort);
    }

    @Override
    public List<LeafField> stated() {
        return LeafKind.ANSWER.fields();
    }

    @Override
    public List<String> sorts() {
        return LeafKind.ANSWER.sorts();
    }

    Leaf leaf(UUID id) {
        return new Leaf(id, LeafKind.ANSWER, sort, fields(), 0, ownOnly, false, null, null, null, null, version);
    }
}
