package org.herstelkring.journey.regie;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.herstelkring.circle.May;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpacePart;

/**
 * What one often gives to somebody of a kind. It is where one begins to choose, never a rule.
 *
 * @param code its words are {@code preset.<code>}
 * @param parts what may be done with each part: read or contribute
 * @param sorts of companion it is offered to first
 */
public record Preset(String code, Map<SpacePart, String> parts, List<String> sorts) {

    /** Each kind of leaf says of which presets its part is. */
    static Preset of(String code, List<String> sorts) {
        Map<SpacePart, String> parts = new LinkedHashMap<>();
        for (SpacePart part : SpacePart.values()) {
            May may = LeafKind.in(part).orElseThrow().definition().presets().get(code);
            if (may != null) parts.put(part, may == May.CONTRIBUTE ? "contribute" : "read");
        }
        return new Preset(code, parts, sorts);
    }

    public String label() {
        return "journey.regie.preset." + code;
    }
}
