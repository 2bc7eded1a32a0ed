package org.herstelkring.cases.whole;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.Part;
import org.herstelkring.circle.WholeCircle;
import org.herstelkring.people.FreshProof;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.shared.Json;
import org.herstelkring.shared.page.Paper;
import org.herstelkring.shared.words.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * A keeper takes the whole case out, after showing once more that it is them: on paper to read, or as a file that says all of
 * it. Every part is opened to print, so everybody in it finds that in their own list.
 */
@Controller
@RequestMapping("/cases/{circle}/keeping")
@Transactional
class WholeController {

    private static final String FORMAT = "herstelkring-case/1";

    private final Circles circles;
    private final CaseFiles files;
    private final WholeCircle whole;
    private final Organisations organisations;
    private final WholeCases wholeCases;
    private final WholePaper paper;
    private final FreshProof proof;
    private final Clock clock;

    WholeController(
            Circles circles,
            CaseFiles files,
            WholeCircle whole,
            Organisations organisations,
            WholeCases wholeCases,
            WholePaper paper,
            FreshProof proof,
            Clock clock) {
        this.circles = circles;
        this.files = files;
        this.whole = whole;
        this.organisations = organisations;
        this.wholeCases = wholeCases;
        this.paper = paper;
        this.proof = proof;
        this.clock = clock;
    }

    @GetMapping("/whole.pdf")
    Paper paper(@OfCase KeeperRights keeping, @PathVariable UUID circle, HttpServletRequest request, Locale asked) {
        proof.require(request, "/cases/" + circle + "/keeping");
        CaseFile file = opened(circle);
        Locale language = Words.nearest(asked);
        Instant now = clock.instant();
        WholeCase dossier = wholeCases.of(file, name(file), rows(keeping), now, language);
        return new Paper("zaak-" + file.reference() + ".pdf", () -> paper.print(dossier, now));
    }

    /** All rows by table, as JSON; sealed text is open in it. */
    @GetMapping("/whole.json")
    ResponseEntity<byte[]> file(@OfCase KeeperRights keeping, @PathVariable UUID circle, HttpServletRequest request) {
        proof.require(request, "/cases/" + circle + "/keeping");
        CaseFile file = opened(circle);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", FORMAT);
        all.put("made", clock.instant().toString());
        all.put("case", circle);
        all.put("reference", file.reference());
        all.put("organisation", name(file));
        all.put("tables", rows(keeping));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("zaak-" + file.reference() + ".json")
                                .build()
                                .toString())
                .body(Json.LEGIBLE.writeValueAsBytes(all));
    }

    private Map<String, List<Map<String, Object>>> rows(KeeperRights keeping) {
        return whole.of(keeping, "cases", "pyramid");
    }

    private CaseFile opened(UUID circle) {
        List<Part> all = new ArrayList<>(Arrays.asList(CasePart.values()));
        all.addAll(List.of(PyramidPart.STEPS, PyramidPart.REPORTS, PyramidPart.SHOWN_FREEDOMS));
        Access road = circles.openToPrint(circle, all).getFirst();
        return files.get(road);
    }

    private String name(CaseFile file) {
        return organisations
                .front(file.organisation())
                .map(OrganisationRef::name)
                .orElse("");
    }
}
