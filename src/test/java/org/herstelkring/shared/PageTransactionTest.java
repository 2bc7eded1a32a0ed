package org.herstelkring.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.page.Paper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A page is one transaction, in one name: what it shows and that it was looked at are there together, or neither is. */
@ApplicationTest
class PageTransactionTest {

    @LocalServerPort
    int port;

    @Autowired
    SpaceCast people;

    @Autowired
    Circles circles;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private SpaceCast.Cast cast;

    @BeforeEach
    void lenaWasGivenTheWishes() {
        cast = people.cast();
        people.give(cast.sam(), cast.lena(), SpacePart.WISHES, null, May.READ);
    }

    @Test
    void aPageThatArrivesWasLookedAtOnce() {
        assertThat(ask("whole").statusCode()).isEqualTo(200);
        assertThat(looks()).isEqualTo(1);
    }

    @Test
    void aPageThatFailsWhileItIsDrawnLeavesNothing() {
        assertThat(ask("torn").statusCode()).isEqualTo(500);
        assertThat(looks()).isZero();
    }

    @Test
    void aLookThatCannotBeKeptShowsNothing() {
        var answer = ask("lost");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("<main");
        assertThat(looks()).isZero();
    }

    @Test
    void nobodyWaitsForAConnectionWhileAPaperIsSet() {
        assertThat(ask("paper").body()).isEqualTo("outside");
        assertThat(looks()).isEqualTo(1);
        var papers = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getKey().getPatternValues().stream().anyMatch(path -> path.endsWith(".pdf")))
                .toList();
        assertThat(papers)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.getValue().getMethod().getReturnType())
                        .as("%s", one.getKey())
                        .isEqualTo(Paper.class));
    }

    @Test
    void anotherNameDoesNotJoinARunningTransaction() {
        var joining = new TransactionTemplate(transactions);
        assertThatThrownBy(() ->
                        people.in(cast.sam(), () -> Acting.as(cast.lena(), () -> joining.execute(_ -> name()))))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> people.in(
                        cast.sam(),
                        () -> Acting.as(cast.lena(), () -> circles.open(cast.space(), SpacePart.WISHES, May.READ))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anotherNameHasATransactionOfItsOwn() {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        people.in(cast.sam(), () -> {
            String other = Acting.as(cast.lena(), () -> apart.execute(_ -> name()));
            assertThat(other).isEqualTo(cast.lena().toString());
            assertThat(name()).isEqualTo(cast.sam().toString());
            return circles.keep(cast.space());
        });
    }

    private java.net.http.HttpResponse<String> ask(String how) {
        return Caller.signedIn(port, cast.lena()).get("/test/page/" + how + "/" + cast.space());
    }

    private String name() {
        return jdbc.sql("select current_setting('app.person')")
                .query(String.class)
                .single();
    }

    private int looks() {
        return people.in(
                cast.sam(),
                () -> jdbc.sql("select count(*) from circle.look where circle_id = ? and person_id = ?")
                        .params(cast.space(), cast.lena())
                        .query(Integer.class)
                        .single());
    }
}
