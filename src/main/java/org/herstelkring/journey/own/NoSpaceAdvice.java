package org.herstelkring.journey.own;

import org.herstelkring.journey.NoSpaceYet;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Who has no space yet is led to where one begins. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoSpaceAdvice {

    @ExceptionHandler
    String begin(NoSpaceYet none) {
        return "redirect:/space/begin";
    }
}
