package org.herstelkring.cases.archive;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Participant;
import org.jspecify.annotations.Nullable;

/** @param about only what is about this participant */
public record CaseLooksPage(
        CaseFile file, List<Participant> people, @Nullable UUID about, List<Line> lines) {

    private static final Set<String> KNOWN = Set.of(
            "case.road",
            "case.facts",
            "case.people",
            "case.contact",
            "case.preparation",
            "case.meeting",
            "case.invitation",
            "case.conversation",
            "case.notes",
            "case.plan",
            "case.signature",
            "case.copies",
            "case.follow-up",
            "case.look-back",
            "looks",
            "pyramid.steps",
            "pyramid.reports");

    public String path() {
        return "/cases/" + file.id();
    }

    /** @param whom the participant it was about, or empty for the whole part */
    public record Line(String name, String part, String whom, String how, int times, Instant last) {

        /** Message key of what was looked at. */
        public String what() {
            return "cases.archive.looks.part." + (KNOWN.contains(part) ? part : "other");
        }
    }
}
