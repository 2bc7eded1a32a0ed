package org.herstelkring.circle.chain;

import java.util.UUID;
import org.herstelkring.shared.KeyedDigest;
import org.herstelkring.shared.MasterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What shows that the house wrote a look and nobody else: whoever owns the database can put a row in the record, and
 * cannot make its mark.
 */
@Component
public class LookMark {

    private final KeyedDigest key;

    @Autowired
    LookMark(MasterKey master) {
        this.key = master.digest("circle.look");
    }

    /** Everything a look says but when, which PostgreSQL adds. */
    public byte[] of(UUID circle, UUID id, UUID person, String part, @Nullable UUID subject, String how, UUID grant) {
        return key.of(String.join(
                "\n",
                circle.toString(),
                id.toString(),
                person.toString(),
                subject == null ? "" : subject.toString(),
                how,
                grant.toString(),
                part));
    }
}
