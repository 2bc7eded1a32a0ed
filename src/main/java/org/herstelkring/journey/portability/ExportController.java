package org.herstelkring.journey.portability;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.Spaces;
import org.herstelkring.people.Act;
import org.herstelkring.people.FreshProof;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.words.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everything of one's own space in one file: ask for it, see how far it is, fetch it. */
@Controller
@RequestMapping("/space/take-along")
class ExportController {

    private static final String HERE = "/space/take-along";

    private final Spaces spaces;
    private final Exports takeaways;
    private final ExportWriter exportWriter;
    private final EncryptedBlobs encryptedBlobs;
    private final FreshProof proof;
    private final Screens screens;
    private final TransactionTemplate transaction;
    private final ZoneId zone;

    ExportController(
            Spaces spaces,
            Exports takeaways,
            ExportWriter exportWriter,
            EncryptedBlobs encryptedBlobs,
            FreshProof proof,
            Screens screens,
            TransactionTemplate transaction,
            ZoneId zone) {
        this.spaces = spaces;
        this.takeaways = takeaways;
        this.exportWriter = exportWriter;
        this.encryptedBlobs = encryptedBlobs;
        this.proof = proof;
        this.screens = screens;
        this.transaction = transaction;
        this.zone = zone;
    }

    @GetMapping
    @Transactional
    Object show(@OfSpace SpaceAccess own, HttpServletRequest request) {
        List<Export> all = takeaways.of(own);
        return screens.show(
                "journey/portability/takealong.jte", ExportPage.of(all, Ids.next(), proof.isThere(request)));
    }

    /** Shows that it is really oneself, and comes back. */
    @PostMapping("/proof")
    String prove(HttpServletRequest request) {
        proof.require(request, HERE);
        return "redirect:" + HERE;
    }

    @PostMapping
    String ask(@RequestParam UUID id, HttpServletRequest request, Locale language) {
        proof.require(request, HERE, Act.of("journey.portability.act.pack"));
        Export asked = Objects.requireNonNull(transaction.execute(_ -> {
            SpaceAccess own = spaces.access();
            takeaways.ask(own, id, Words.nearest(language).getLanguage());
            return takeaways.of(own).stream()
                    .filter(Export::busy)
                    .findFirst()
                    .orElseGet(() -> takeaways.find(own, id).orElseThrow(NotHere::new));
        }));
        exportWriter.start(asked);
        return "redirect:" + HERE;
    }

    @GetMapping("/{id}/file")
    void fetch(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        proof.require(request, HERE);
        SpaceAccess own = Objects.requireNonNull(transaction.execute(_ -> spaces.access()));
        Export one = Objects.requireNonNull(transaction.execute(_ -> takeaways.fetch(own, id)));
        String day = String.valueOf(LocalDate.ofInstant(Objects.requireNonNull(one.readyAt()), zone));
        response.setContentType("application/zip");
        response.setContentLengthLong(one.bytes());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"herstelkring-" + day + ".zip\"");
        try (InputStream file = encryptedBlobs.read(own, one.id())) {
            file.transferTo(response.getOutputStream());
        }
    }

    @PostMapping("/{id}/removal")
    @Transactional
    String remove(@OfSpace SpaceAccess own, @PathVariable UUID id, RedirectAttributes next) {
        takeaways.gone(own, takeaways.find(own, id).orElseThrow(NotHere::new));
        Said.say(next, "journey.portability.removed");
        return "redirect:" + HERE;
    }
}
