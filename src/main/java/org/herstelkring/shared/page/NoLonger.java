package org.herstelkring.shared.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Knows places where somebody was welcome before, and what to show them now instead of "not here"; also a 404. */
public interface NoLonger {

    /** A template without a page, when the acting person was once let in where this request leads. */
    Optional<String> template(HttpServletRequest request);
}
