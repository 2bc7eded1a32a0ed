package org.herstelkring.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Who;
import org.herstelkring.shared.page.Screens;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way on for whoever was away too long: words that were kept, and a page that was left open. */
@Controller
class KeptFormController {

    static final String PAGE = "/sign-in/kept";

    private final Screens screens;
    private final KeptForms kept;
    private final WayBack ways;

    KeptFormController(Screens screens, KeptForms kept, WayBack ways) {
        this.screens = screens;
        this.kept = kept;
        this.ways = ways;
    }

    @GetMapping(PAGE)
    Object page(HttpServletRequest request) {
        Optional<Who> who = Acting.who();
        boolean any = kept.isAny(request);
        if (who.isEmpty()) return any ? screens.show("people/signin/safe.jte", way(request)) : "redirect:/sign-in";
        List<KeptForm> forms = kept.of(who.get(), request);
        return any ? screens.show("people/signin/kept.jte", new KeptFormPage(forms)) : "redirect:/";
    }

    @PostMapping(PAGE + "/removal")
    String letGo(@RequestParam String id, HttpServletRequest request) {
        Acting.who().ifPresent(who -> kept.letGo(who, id, request));
        return "redirect:" + PAGE;
    }

    /** Where somebody lands who signed in beside a page that was left open. */
    @GetMapping(WayBack.BESIDE)
    Object beside() {
        if (Acting.who().isEmpty()) return "redirect:/sign-in?to=" + WayBack.BESIDE;
        return screens.show("people/signin/beside.jte");
    }

    /** For a script: it comes through for the person its page is for, and for nobody else. */
    @GetMapping("/sign-in/who")
    ResponseEntity<Void> who() {
        return ResponseEntity.noContent().build();
    }

    private String way(HttpServletRequest request) {
        return ways.link(request).orElse("/sign-in?to=" + PAGE);
    }
}
