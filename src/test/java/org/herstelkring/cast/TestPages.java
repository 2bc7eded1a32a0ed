package org.herstelkring.cast;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.page.Paper;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A page that opens the same part twice, and then goes well, is torn, is lost or is set on paper. It exists in tests only. */
@Controller
@Transactional
class TestPages {

    private final Circles circles;
    private final Screens screens;

    TestPages(Circles circles, Screens screens) {
        this.circles = circles;
        this.screens = screens;
    }

    @GetMapping("/test/page/{how}/{circle}")
    Object show(@PathVariable String how, @PathVariable UUID circle) {
        circles.open(circle, SpacePart.WISHES, May.READ);
        circles.open(circle, SpacePart.WISHES, May.READ);
        if (how.equals("lost")) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    throw new IllegalStateException("not kept");
                }
            });
        }
        if (how.equals("paper")) return new Paper("test.pdf", TestPages::whereItIsSet);
        return how.equals("torn") ? screens.show("home/page.jte") : screens.show("layout/away.jte");
    }

    private static byte[] whereItIsSet() {
        String where = TransactionSynchronizationManager.isActualTransactionActive() ? "inside" : "outside";
        return where.getBytes(StandardCharsets.UTF_8);
    }
}
