package org.herstelkring.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Who;
import org.herstelkring.shared.page.Screens;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way on for whoever was away too long: words that were kept, and a page that was left open. */
@Controller
class KeptFormController {

    static final String PAGE = "/sign-in/kept";

    /** The same page for what somebody pressed: it says that it is not done yet, also where nothing of it waits. */
    static final String ACTS = PAGE + "?act=true";

    private final Screens screens;
    private final KeptForms kept;
    private final WayBack ways;

    KeptFormController(Screens screens, KeptForms kept, WayBack ways) {
        this.screens = screens;
        this.kept = kept;
        this.ways = ways;
    }

    @GetMapping(PAGE)
    Object page(@RequestParam(defaultValue = "false") boolean act, HttpServletRequest request) {
        Optional<Who> who = Acting.who();
        boolean any = kept.isAny(request);
        if (who.isEmpty()) return any ? screens.show("people/signin/safe.jte", way(request)) : "redirect:/sign-in";
        List<KeptForm> forms = kept.of(who.get(), request);
        return any || act ? screens.show("people/signin/kept.jte", new KeptFormPage(forms, act)) : "redirect:/";
    }

    @PostMapping(PAGE + "/removal")
    String letGo(@RequestParam String id, HttpServletRequest request) {
        Optional<KeptForm> gone = Acting.who().flatMap(who -> kept.letGo(who, id, request));
        return "redirect:" + gone.map(KeptForm::back).orElse(PAGE);
    }

    /** Where somebody lands who signed in beside a page that was left open. */
    @GetMapping(WayBack.BESIDE)
    Object beside() {
        if (Acting.who().isEmpty()) return "redirect:/sign-in?to=" + WayBack.BESIDE;
        return screens.show("people/signin/beside.jte");
    }

    /** For a script: it comes through for the person its page is for, and for nobody else, and brings another token. */
    @GetMapping("/sign-in/who")
    ResponseEntity<Void> who(CsrfToken token) {
        var answer = ResponseEntity.noContent();
        if (Acting.who().isPresent()) answer.header(AccessDeniedPages.FRESH_TOKEN, token.getToken());
        return answer.build();
    }

    private String way(HttpServletRequest request) {
        return ways.link(request).orElse("/sign-in?to=" + PAGE);
    }
}
