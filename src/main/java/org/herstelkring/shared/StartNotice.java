package org.herstelkring.shared;

import java.util.List;

/** Something the operator should read in the terminal once the house is open; it never goes into a log. */
public interface StartNotice {

    /** @param address where the house answers, without a closing slash */
    List<String> lines(String address);
}
