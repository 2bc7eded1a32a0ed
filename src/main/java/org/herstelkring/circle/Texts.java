package org.herstelkring.circle;

import com.google.crypto.tink.Aead;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.shared.NotHere;
import org.springframework.stereotype.Component;

/** Hands out what seals and opens the text of a circle. A circle whose key is destroyed is not here. */
@Component
public class Texts {

    private final CircleKeys keys;

    Texts(CircleKeys keys) {
        this.keys = keys;
    }

    public Sealer of(Access access) {
        return of(access.circle());
    }

    /** For a circle just begun, or under a duty of the house. */
    public Sealer of(UUID circle) {
        Aead key = keys.of(List.of(circle)).get(circle);
        if (key == null) throw new NotHere();
        return new Sealer(circle, key);
    }

    /** For lists over many circles, in one question; erased circles are left out. */
    public Map<UUID, Sealer> all(Collection<UUID> circles) {
        if (circles.isEmpty()) return Map.of();
        return keys.of(circles).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, key -> new Sealer(key.getKey(), key.getValue())));
    }
}
