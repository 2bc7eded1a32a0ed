package org.herstelkring.circle;

import java.util.List;
import java.util.UUID;
import org.herstelkring.shared.AskedFirst;
import org.herstelkring.shared.page.FirstQuestions;
import org.springframework.stereotype.Component;

/**
 * What somebody may in a circle, asked while the transaction of a page begins: in the one that its address names as
 * {@code {circle}}; of other addresses their module knows which circle it is. It opens nothing: {@link Circles} does, and finds
 * it asked.
 */
@Component
public class FirstRights implements FirstQuestions {

    private final GrantedRights rights;

    FirstRights(GrantedRights rights) {
        this.rights = rights;
    }

    @Override
    public List<AskedFirst<?>> of(Address address) {
        UUID circle = address.id("circle").orElse(null);
        return circle == null ? List.of() : List.of(in(circle));
    }

    public AskedFirst<?> in(UUID circle) {
        return rights.first(circle);
    }

    /**
     * In one that is not known yet.
     *
     * @param circles its id, in SQL
     */
    public AskedFirst<?> in(String circles, Object... values) {
        return rights.first(circles, values);
    }
}
