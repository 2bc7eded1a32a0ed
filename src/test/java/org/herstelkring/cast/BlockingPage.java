package org.herstelkring.cast;

import java.util.concurrent.CountDownLatch;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** A page that needs a class which is not ready until a test says so. */
@Controller
public class BlockingPage {

    public static final String PATH = "/test/blocks";

    /** Somebody waits for the class. */
    public static final CountDownLatch REACHED = new CountDownLatch(1);

    /** The class may go on. */
    public static final CountDownLatch OPENED = new CountDownLatch(1);

    @GetMapping(PATH)
    @ResponseBody
    String ask() {
        return Slow.SAYS;
    }

    /** Waits in its initialiser, as one does that reads a font from a jar somebody else holds. */
    private static final class Slow {

        static final String SAYS;

        static {
            REACHED.countDown();
            try {
                OPENED.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            SAYS = "open";
        }

        private Slow() {}
    }
}
