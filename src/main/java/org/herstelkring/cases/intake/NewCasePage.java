package org.herstelkring.cases.intake;

import org.herstelkring.shared.page.Form;

public record NewCasePage(Form form) {}
