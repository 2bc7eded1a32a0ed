package org.herstelkring.cases.paper;

import java.io.InputStream;
import org.springframework.stereotype.Component;

/** Says of a file whether it is a plan that we sealed, and whether it is still as it was. Keeps nothing. */
@Component
public class Verification {

    /** Reads at most a little more than the largest plan. */
    public Verdict of(InputStream file) {
        throw new UnsupportedOperationException(file.toString());
    }

    public Verdict of(byte[] file) {
        throw new UnsupportedOperationException("" + file.length);
    }
}
