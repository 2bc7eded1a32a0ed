package org.herstelkring.journey.regie;

import java.util.List;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.page.Form;

/** What somebody would see by a preset, before it is given. */
public record PresetPage(Someone someone, Preset preset, List<Row> rows, Form form) {

    /**
     * @param names of the leaves they would see
     * @param already whether they see all of it now
     */
    public record Row(SpacePart part, boolean contribute, List<String> names, boolean already) {}

    public String here() {
        return someone.path() + "/presets/" + preset.code();
    }
}
