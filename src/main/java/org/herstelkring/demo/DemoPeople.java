package org.herstelkring.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.people.DemoCast;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.shared.Acting;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The fictional persons: two facilitators, and everybody who takes part in the case of the bicycle. */
@Component
@Profile("demo")
class DemoPeople implements DemoCast {

    static final String NOOR = "noor@delinde.example";
    static final String TOM = "tom@delinde.example";

    private final OrganisationBootstrap organisationBootstrap;
    private final CaseFiles files;
    private final Participants participants;
    private final Circles circles;
    private final TransactionTemplate transaction;

    DemoPeople(
            OrganisationBootstrap organisationBootstrap,
            CaseFiles files,
            Participants participants,
            Circles circles,
            TransactionTemplate transaction) {
        this.organisationBootstrap = organisationBootstrap;
        this.files = files;
        this.participants = participants;
        this.circles = circles;
        this.transaction = transaction;
    }

    UUID noor() {
        return organisationBootstrap.account("Noor Peeters", NOOR, "nl");
    }

    UUID tom() {
        return organisationBootstrap.account("Tom Claes", TOM, "nl");
    }

    /** Owners of a space, and people around them. The key is what one chooses them by. */
    enum Someone {
        SAM("Sam Verhelst", "/space"),
        AMIRA("Amira El Idrissi", "/space"),
        LENA("Lena Verhelst", "/with-me"),
        JO("Jo Vermeulen", "/with-me"),
        KEES("Kees Bogaert", "/with-me"),
        BEN("Ben Maes", "/with-me"),
        ELS("Els Wouters", "/organisation/pyramid");

        private final String full;
        private final String start;

        Someone(String full, String start) {
            this.full = full;
            this.start = start;
        }

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    UUID account(Someone one) {
        return organisationBootstrap.account(one.full, one.key() + "@thuis.example", "nl");
    }

    @Override
    public List<DemoPerson> persons() {
        UUID noor = noor();
        List<DemoPerson> all = new ArrayList<>();
        all.add(new DemoPerson("noor", "Noor Peeters", "demo.noor", noor, false, "/cases"));
        all.add(new DemoPerson("tom", "Tom Claes", "demo.tom", tom(), false, "/cases"));
        for (Someone one : Someone.values())
            all.add(new DemoPerson(one.key(), one.full, "demo." + one.key(), account(one), false, one.start));
        Acting.as(
                noor,
                () -> transaction.execute(_ -> {
                    for (CaseFile file : files.mine().files()) {
                        if (!DemoCases.OPEN_TO_VISITORS.contains(file.title())) continue;
                        var access = circles.open(file.id(), CasePart.PEOPLE, May.READ);
                        for (Participant one : participants.of(access)) all.add(guest(file, one));
                    }
                    return all;
                }));
        return all;
    }

    private static DemoPerson guest(CaseFile file, Participant one) {
        String role = one.roles().iterator().next().code();
        return new DemoPerson(
                one.name().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-") + "-"
                        + file.reference().toLowerCase(java.util.Locale.ROOT),
                one.name(),
                "demo." + role,
                one.person(),
                true,
                "/my-part");
    }
}
