package org.herstelkring.circle;

import com.google.crypto.tink.Aead;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.shared.database.Memory;
import org.jspecify.annotations.Nullable;

/**
 * What the acting person may in one circle.
 *
 * @param running the grants that run now; their own first
 * @param keeps whether they keep the circle
 * @param key of the circle; null when they have none of it, or it is destroyed
 * @param memory of what they read in it; nothing when they do not keep it
 */
record Rights(
        List<Running> running, boolean keeps, @Nullable Aead key, Memory memory) {

    /** @param part code of the part */
    record Running(UUID id, String part, @Nullable UUID subject, boolean contribute, boolean own) {}

    Optional<Running> grant(Part part, @Nullable UUID subject, boolean contribute) {
        return running.stream()
                .filter(one -> one.part().equals(part.code()))
                .filter(one -> one.subject() == null || Objects.equals(one.subject(), subject))
                .filter(one -> one.contribute() || !contribute)
                .findFirst();
    }
}
