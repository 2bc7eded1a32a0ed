package org.herstelkring.shared.page;

import java.util.List;
import java.util.Optional;
import org.herstelkring.shared.Who;

/** A bean that gives the top navigation the places of its module, for the person who looks (if anyone signed in). */
@FunctionalInterface
public interface Navigation {

    List<NavItem> items(Optional<Who> who);
}
