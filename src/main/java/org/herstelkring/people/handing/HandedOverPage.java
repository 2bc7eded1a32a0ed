package org.herstelkring.people.handing;

import org.herstelkring.people.HandedSheet;
import org.herstelkring.shared.page.Form;

/** A device is given back. */
public record HandedOverPage(HandedSheet sheet, Form form) {}
