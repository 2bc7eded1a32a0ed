package org.herstelkring.people.setup;

import java.util.List;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;

public record SetUpPage(String action, Form form, List<Option> zones) {}
