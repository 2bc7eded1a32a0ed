package org.herstelkring.people.demo;

import java.util.List;
import org.herstelkring.people.DemoCast.DemoPerson;

public record DemoPage(List<DemoPerson> persons) {}
