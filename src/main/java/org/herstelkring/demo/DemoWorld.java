package org.herstelkring.demo;

import java.util.UUID;
import org.herstelkring.cases.CasesLongAgo;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.pyramid.StepsLongAgo;
import org.herstelkring.shared.Acting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty instance with a school, a living group, cases in every stage, and spaces with lives in them. Runs once per data folder. */
@Component
@Profile("demo")
class DemoWorld {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWorld.class);

    private final OrganisationBootstrap organisationBootstrap;
    private final DemoPeople people;
    private final StepsLongAgo steps;
    private final CasesLongAgo cases;
    private final TransactionTemplate transaction;
    private final DemoThemes themes;
    private int port;

    DemoWorld(
            OrganisationBootstrap organisationBootstrap,
            DemoPeople people,
            StepsLongAgo steps,
            CasesLongAgo cases,
            TransactionTemplate transaction,
            DemoThemes themes) {
        this.organisationBootstrap = organisationBootstrap;
        this.people = people;
        this.steps = steps;
        this.cases = cases;
        this.transaction = transaction;
        this.themes = themes;
    }

    @EventListener
    void opened(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(0)
    void fill() {
        if (!organisationBootstrap.isEmpty()) return;
        System.out.println("  De oefenwereld wordt gevuld …");
        UUID linde = organisationBootstrap.organisation("De Linde", null, null, "nl", Visitor.HOME);
        organisationBootstrap.member(linde, people.noor(), OrganisationRole.FACILITATOR);
        organisationBootstrap.member(linde, people.noor(), OrganisationRole.ADMIN);
        organisationBootstrap.member(linde, people.tom(), OrganisationRole.FACILITATOR);
        try {
            Visitor noor = new Visitor("http://localhost:" + port, "noor");
            new DemoCases(noor, System.out::println).all();
            someMonthsGoBy();
            new DemoSpaces("http://localhost:" + port, System.out::println).all();
            UUID beuk = organisationBootstrap.organisation("De Beuk", null, null, "nl", Visitor.HOME);
            organisationBootstrap.member(beuk, people.account(DemoPeople.Someone.ELS), OrganisationRole.ADMIN);
            new DemoPyramids("http://localhost:" + port, noor, System.out::println).all();
            themes.all(linde);
        } catch (RuntimeException incomplete) {
            LOG.error("The demo world is not complete", incomplete);
            System.out.println("  De oefenwereld is niet volledig: " + incomplete.getMessage());
        }
    }

    /** The plan of the bicycle is some months old: parts have fallen due, and one was forgotten. */
    private void someMonthsGoBy() {
        Acting.as(
                people.noor(),
                () -> transaction.execute(_ -> {
                    steps.began(110, 3);
                    cases.opened(140);
                    return true;
                }));
    }
}
