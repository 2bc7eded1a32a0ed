package org.herstelkring.journey.own;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.journey.kind.LeafField.Shape;
import org.herstelkring.shared.page.TypedFields;

/** A form whose fields are stated by a kind: of leaf, or of proposal. {@link FitsKind} says what may stand in them. */
public interface KindFields {

    /** In the order of the form. */
    List<LeafField> stated();

    /** What there is to choose from. */
    List<String> sorts();

    String sort();

    TypedFields typed();

    /** What was written, by the name of its field; what was left empty is not there. */
    default Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        for (LeafField field : stated()) {
            String text = typed().line(field.name());
            // A page with both texts says of a tick that it is not there.
            boolean ticked = field.shape() == Shape.TICK && !text.isEmpty() && !text.equals("false");
            if (ticked) fields.put(field.name(), field.choices().getFirst().code());
            else if (field.shape() != Shape.TICK && !text.isEmpty()) fields.put(field.name(), text);
        }
        return fields;
    }

    /** Whether enough was said to keep it. */
    default boolean says() {
        return !fields().isEmpty();
    }
}
