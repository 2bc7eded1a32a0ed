package org.herstelkring.cases.paper;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.herstelkring.shared.Json;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.paper.Dossier;
import org.herstelkring.shared.paper.Ornament;
import org.herstelkring.shared.paper.Print;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sets a plan on paper: a tagged PDF/A-3a and PDF/UA-1 document in the language of its words. */
@Component
public class PlanPaper {

    private static final List<String> PYRAMIDS =
            IntStream.range(0, 5).mapToObj(Ornament::pyramid).toList();

    private final LocalClock clock;
    private final String address;

    PlanPaper(LocalClock clock, @Value("${herstelkring.address:}") String address) {
        this.clock = clock;
        this.address = address.replaceFirst("/+$", "");
    }

    /** The whole plan, with the evidence of its signatures as attachment {@code handtekeningen.json}. */
    public byte[] print(PlanDocument plan) {
        return print(plan, false);
    }

    /** The plan as it stands before it is sealed, marked as such on its first page. */
    public byte[] draft(PlanDocument plan) {
        return print(plan, true);
    }

    private byte[] print(PlanDocument plan, boolean draft) {
        var words = new PaperWords(plan.language(), clock);
        var sheet = new PlanSheet(
                plan,
                words,
                Ornament.circle(plan.people().size()),
                PYRAMIDS,
                address.isEmpty() ? "" : address + "/verify");
        return Print.pdf(
                "cases/paper/plan.jte",
                Map.of("sheet", sheet, "draft", draft),
                new Dossier(
                        sheet.title(),
                        plan.organisation(),
                        words.language(),
                        plan.madeAt(),
                        new Dossier.Attachment(
                                Evidence.FILE,
                                words.t("signatures"),
                                Json.KEPT.writerWithDefaultPrettyPrinter().writeValueAsBytes(Evidence.of(plan)))));
    }

    /** What somebody gets who must be told. */
    public byte[] print(PlanExtract extract) {
        var words = new PaperWords(extract.language(), clock);
        return Print.pdf(
                "cases/paper/extract.jte",
                Map.of("extract", extract, "w", words, "circle", Ornament.circle(6), "pyramids", PYRAMIDS),
                new Dossier(
                        words.t("extract.title"), extract.organisation(), words.language(), extract.madeAt(), null));
    }

    /** Address pages for the print queue, one page for each; there has to be at least one. */
    public byte[] print(List<AddressSheet> sheets) {
        var words = sheets.stream()
                .map(sheet -> new PaperWords(sheet.language(), clock))
                .toList();
        var first = sheets.getFirst();
        return Print.pdf(
                "cases/paper/address.jte",
                Map.of("sheets", sheets, "words", words),
                new Dossier(
                        words.getFirst().t("address.title"),
                        first.sender().isEmpty()
                                ? "Herstelkring"
                                : first.sender().getFirst(),
                        words.getFirst().language(),
                        first.date().atStartOfDay(ZoneOffset.UTC).toInstant(),
                        null));
    }
}
