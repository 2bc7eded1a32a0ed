package org.herstelkring.cases.paper;

import java.io.IOException;
import java.io.InputStream;
import org.herstelkring.people.PathAccess;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Where anybody finds out whether a plan is still as it was sealed. Nothing that comes in is kept. */
@Controller
class VerifyController {

    private final Screens screens;
    private final Verification verification;

    VerifyController(Screens screens, Verification verification) {
        this.screens = screens;
        this.verification = verification;
    }

    @Bean
    static PathAccess verifyDoor() {
        return PathAccess.forEveryone("/verify");
    }

    @GetMapping("/verify")
    View form() {
        return screens.show("cases/paper/verify.jte", new VerifyPage(null));
    }

    @PostMapping("/verify")
    View verify(@RequestParam(name = "plan", required = false) @Nullable MultipartFile plan) throws IOException {
        if (plan == null) return screens.again("cases/paper/verify.jte", new VerifyPage(new Verdict.Empty()));
        Verdict verdict = of(plan);
        var page = new VerifyPage(verdict);
        boolean unread = verdict instanceof Verdict.Empty
                || verdict instanceof Verdict.TooLarge
                || verdict instanceof Verdict.NotTaken;
        return unread ? screens.again("cases/paper/verify.jte", page) : screens.show("cases/paper/verify.jte", page);
    }

    private Verdict of(MultipartFile plan) throws IOException {
        try (InputStream in = plan.getInputStream()) {
            return verification.of(in);
        } catch (Refusal notTaken) {
            return new Verdict.NotTaken(notTaken.key());
        }
    }
}
