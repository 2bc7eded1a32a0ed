package org.herstelkring.people.signin;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.herstelkring.people.PathAccess;
import org.herstelkring.people.PathAccess.Audience;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Knows for every path who may come in. The most specific pattern decides; what nobody states is shut. */
@Component
public class PathAccessRules {

    private record Door(PathPattern pattern, Audience audience, String statedBy) {}

    private final List<Door> doors;

    /** @param stated what each module states, by the name of its bean */
    PathAccessRules(Map<String, PathAccess> stated) {
        Map<PathPattern, Door> each = new HashMap<>();
        stated.forEach((bean, some) -> some.paths().forEach(path -> {
            Door door = new Door(PathPatternParser.defaultInstance.parse(path), some.audience(), bean);
            Door before = each.put(door.pattern, door);
            if (before != null)
                throw new IllegalStateException("The path " + path + " is stated by " + before.statedBy + " and by "
                        + bean + ". One of them must let it go: a path belongs to one module.");
        }));
        doors = each.values().stream()
                .sorted((one, other) -> PathPattern.SPECIFICITY_COMPARATOR.compare(one.pattern, other.pattern))
                .toList();
    }

    public Optional<Audience> audienceOf(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return doors.stream()
                .filter(door -> door.pattern.matches(parsed))
                .findFirst()
                .map(Door::audience);
    }

    String[] of(Audience audience) {
        return doors.stream()
                .filter(door -> door.audience == audience)
                .map(door -> door.pattern.getPatternString())
                .distinct()
                .toArray(String[]::new);
    }

    @Override
    public String toString() {
        return Arrays.toString(doors.toArray());
    }
}
