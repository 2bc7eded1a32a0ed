package org.herstelkring.circle.invitation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invitation, for whoever opened it with an account.
 *
 * @param path where the answer is posted below
 * @param theirs whether it was meant for this account
 * @param promised message keys of what they will see at once
 * @param name how the acting person is called
 * @param trouble message key of what is wrong with the name they gave
 */
public record InvitedPage(
        String path,
        String inviter,
        boolean theirs,
        List<String> promised,
        String name,
        @Nullable String trouble) {}
