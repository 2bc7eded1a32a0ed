package org.herstelkring.people.me;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.herstelkring.people.Act;
import org.herstelkring.people.FreshProof;
import org.herstelkring.people.SignIn;
import org.herstelkring.people.passkey.Passkeys;
import org.herstelkring.people.signin.Devices;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.SecurityLog;
import org.herstelkring.shared.SecurityLog.Event;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.TypedText;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The keys a person holds, and the places where they are signed in. */
@Controller
class MyKeysController {

    private static final int LONGEST = 60;

    private final Passkeys passkeys;
    private final Devices devices;
    private final FreshProof proof;
    private final SignIn signIn;

    MyKeysController(Passkeys passkeys, Devices devices, FreshProof proof, SignIn signIn) {
        this.passkeys = passkeys;
        this.devices = devices;
        this.proof = proof;
        this.signIn = signIn;
    }

    @PostMapping("/me/passkeys/{id}")
    @Transactional
    public String rename(
            @PathVariable UUID id,
            @Valid @ModelAttribute LabelForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        if (wrong.hasErrors()) {
            Said.say(next, "people.me.passkeys.label.missing");
        } else {
            passkeys.rename(id, form.label());
            Said.say(next, "people.me.saved");
        }
        return "redirect:/me#passkeys";
    }

    /** What somebody calls a passkey of theirs. */
    public record LabelForm(@NotBlank @Size(max = LONGEST) String label) {

        public LabelForm {
            label = TypedText.text(label);
        }
    }

    @PostMapping("/me/passkeys/{id}/removal")
    @Transactional
    public String remove(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes next) {
        String label = passkeys.mine().stream()
                .filter(one -> one.id().equals(id))
                .map(Passkeys.Key::label)
                .findFirst()
                .orElse("");
        proof.require(request, "/me", Act.of("people.me.act.passkey", label));
        passkeys.remove(id);
        SecurityLog.allowed(Event.REMOVE_PASSKEY, request);
        Said.say(next, "people.me.passkeys.removed");
        return "redirect:/me#passkeys";
    }

    @PostMapping("/me/devices/{handle}/end")
    String end(@PathVariable String handle, HttpServletRequest request, RedirectAttributes next) {
        devices.end(Acting.someone(), handle);
        SecurityLog.allowed(Event.END_SESSIONS, request);
        Said.say(next, "people.me.devices.ended");
        return "redirect:/me#devices";
    }

    @PostMapping("/me/devices/end-others")
    String endOthers(HttpServletRequest request, RedirectAttributes next) {
        devices.endOthers(Acting.someone(), request);
        SecurityLog.allowed(Event.END_SESSIONS, request);
        Said.say(next, "people.me.devices.others.ended");
        return "redirect:/me#devices";
    }

    @PostMapping("/sign-out/everywhere")
    String everywhere(HttpServletRequest request) {
        signIn.endSessionsOf(Acting.someone());
        SecurityLog.allowed(Event.END_SESSIONS, request);
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        return "redirect:/";
    }
}
