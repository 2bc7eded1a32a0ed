package org.herstelkring.cases.signature;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.paper.DrawnSignature;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.paper.Unsettable;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A signature as it is sent: drawn, or a typed name with a tick; a guardian's beside it when a minor signs.
 *
 * @param id made where it was drawn, so that it is taken in once however often it is sent
 * @param plan the version that lay before their eyes
 * @param seen its fingerprint
 * @param at when it was signed as the device says it, in ISO; empty without scripts
 */
public record SignForm(
        @NotNull @Nullable UUID id,
        @NotNull @Nullable UUID plan,
        @NotNull @Nullable UUID participant,
        @Size(max = 64) String seen,
        @Size(max = 40) String at,
        String drawing,
        @Size(max = 200) String typed,
        boolean confirm,
        @Size(max = 200) String guardian,
        String guardianDrawing,
        @Size(max = 200) String guardianTyped,
        boolean guardianConfirm) {

    /** What takes no longer came in when it was signed. */
    private static final Duration SOON = Duration.ofMinutes(2);

    public SignForm {
        seen = text(seen);
        at = text(at);
        drawing = text(drawing);
        typed = text(typed);
        guardian = text(guardian);
        guardianDrawing = text(guardianDrawing);
        guardianTyped = text(guardianTyped);
    }

    /**
     * When it was signed, if that was a while before it came in.
     *
     * @param since nothing was there to be signed before; what a clock says that is off counts for nothing
     */
    @Nullable
    Instant there(Instant since, Instant now) {
        try {
            Instant there = Instant.parse(at).truncatedTo(ChronoUnit.SECONDS);
            return there.isBefore(since) || there.isAfter(now.minus(SOON)) ? null : there;
        } catch (DateTimeParseException nothing) {
            return null;
        }
    }

    boolean own() {
        return !drawing.isBlank() || !typed.isBlank() && confirm;
    }

    boolean withGuardian() {
        return !guardian.isBlank() && (!guardianDrawing.isBlank() || !guardianTyped.isBlank() && guardianConfirm);
    }

    /** Points out what cannot be used; says whether there is something to take in. */
    void check(BindingResult wrong, PlanAnswer answer) {
        picture(wrong, "drawing", drawing);
        picture(wrong, "guardianDrawing", guardianDrawing);
        settable(wrong, "guardian", guardian);
        if (drawing.isBlank() && !typed.isBlank() && !confirm)
            wrong.rejectValue("confirm", "cases.signature.confirm.missing");
        if (drawing.isBlank() && typed.isBlank() && confirm)
            wrong.rejectValue("typed", "cases.signature.typed.missing");
        if (!answer.needsGuardian()) {
            if (!own() && !wrong.hasErrors()) wrong.rejectValue("typed", "cases.signature.missing");
            return;
        }
        boolean guardianBegan = !guardianDrawing.isBlank() || !guardianTyped.isBlank() || guardianConfirm;
        if (guardianBegan && guardian.isBlank()) wrong.rejectValue("guardian", "cases.signature.guardian.missing");
        if (guardianDrawing.isBlank() && !guardianTyped.isBlank() && !guardianConfirm)
            wrong.rejectValue("guardianConfirm", "cases.signature.confirm.missing");
        if (!own() && !withGuardian() && !wrong.hasErrors()) wrong.rejectValue("typed", "cases.signature.missing");
    }

    /** What is to stand on the plan has to be there for whoever prints it, too. */
    static void settable(BindingResult wrong, String field, String text) {
        Set<String> unset = Unsettable.in(text);
        if (!unset.isEmpty())
            wrong.rejectValue(
                    field, "cases.signature.unset", new Object[] {Unsettable.shown(unset)}, "cases.signature.unset");
    }

    private static void picture(BindingResult wrong, String field, String dataUrl) {
        if (dataUrl.isBlank()) return;
        try {
            DrawnSignature.drawn(dataUrl);
        } catch (Refusal unusable) {
            wrong.rejectValue(field, unusable.key(), unusable.arguments(), unusable.key());
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
