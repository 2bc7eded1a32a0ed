package org.herstelkring.cases.followup;

import org.herstelkring.shared.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * @param name whose words are written down; null when it is their own
 * @param here path of this page
 * @param back where one came from
 */
public record LookBackPage(@Nullable String name, LookBack lookBack, String here, String back, Form form) {}
