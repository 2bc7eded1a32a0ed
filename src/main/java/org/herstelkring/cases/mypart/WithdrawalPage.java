package org.herstelkring.cases.mypart;

import org.herstelkring.shared.page.Form;

/** What happens when somebody no longer takes part, and whether they are sure. */
public record WithdrawalPage(MySeat seat, Form form) {}
