package org.herstelkring.journey.companion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.journey.own.FitsKind;
import org.herstelkring.journey.own.KindFields;
import org.herstelkring.shared.page.TypedFields;
import org.herstelkring.shared.page.TypedText;

/** Somebody in the circle, as their owner types it. How near is a choice of three. */
@FitsKind(nothing = "{journey.companion.name.missing}")
record CompanionForm(String sort, boolean ownOnly, long version, TypedFields typed) implements KindFields {

    CompanionForm {
        sort = TypedText.text(sort);
    }

    @Override
    public List<LeafField> stated() {
        return LeafKind.COMPANION.fields();
    }

    @Override
    public List<String> sorts() {
        return LeafKind.COMPANION.sorts();
    }

    /** Somebody has a name. */
    @Override
    public boolean says() {
        return fields().containsKey(LeafField.TITLE.name());
    }

    Leaf leaf(UUID id) {
        return new Leaf(id, LeafKind.COMPANION, sort, fields(), 0, ownOnly, false, null, null, null, null, version);
    }

    static Map<String, String> values(Leaf leaf) {
        Map<String, String> values = new HashMap<>(leaf.fields());
        values.put("sort", leaf.sort());
        values.put("ownOnly", String.valueOf(leaf.ownOnly()));
        values.put("version", String.valueOf(leaf.version()));
        return values;
    }
}
