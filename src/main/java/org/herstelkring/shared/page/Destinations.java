package org.herstelkring.shared.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Where pages are that one module leads to in another. Two of one name stop the start. */
@Component
public final class Destinations {

    private final Map<String, String> paths = new HashMap<>();

    Destinations(List<Destination> found) {
        for (Destination one : found) {
            String other = paths.put(one.name(), one.path());
            if (other != null)
                throw new IllegalStateException(
                        "The destination " + one.name() + " is at " + other + " and at " + one.path());
        }
    }

    public String path(String name) {
        String path = paths.get(name);
        if (path == null) throw new IllegalArgumentException("No module says where " + name + " is");
        return path;
    }
}
