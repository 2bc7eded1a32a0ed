package org.herstelkring.cases.guardian;

import org.herstelkring.cases.mypart.MySeat;
import org.herstelkring.shared.page.Form;

/** @param form what a child answered, or what came back */
public record OwnAnswerPage(MySeat seat, Form form) {}
