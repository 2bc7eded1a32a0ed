package org.herstelkring.people;

import jakarta.validation.constraints.Pattern;
import org.herstelkring.shared.page.TypedText;
import org.springframework.validation.BindingResult;

/**
 * A device is handed over.
 *
 * @param pin of this sitting, four to six digits; empty where it was chosen already
 */
public record HandingForm(
        @Pattern(regexp = "([0-9]{4,6})?", message = "{people.handing.pin.odd}")
        String pin) {

    public HandingForm {
        pin = TypedText.text(pin);
    }

    /** @param chosen whether this sitting has a PIN already */
    public void check(BindingResult wrong, boolean chosen) {
        if (chosen || wrong.hasErrors()) return;
        if (pin.isEmpty()) wrong.rejectValue("pin", "people.handing.pin.missing");
        else if (isObvious()) wrong.rejectValue("pin", "people.handing.pin.obvious");
    }

    /** What anybody tries first: one digit all along, or digits that follow each other, up or down. */
    private boolean isObvious() {
        int step = pin.charAt(1) - pin.charAt(0);
        if (Math.abs(step) > 1) return false;
        for (int at = 2; at < pin.length(); at++) if (pin.charAt(at) - pin.charAt(at - 1) != step) return false;
        return true;
    }
}
