package org.herstelkring.people.signin;

import java.io.Serial;
import org.herstelkring.shared.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** What the session remembers: who, and whether with an account. */
class SignedIn extends AbstractAuthenticationToken {

    static final String ACCOUNT = "ACCOUNT";
    static final String GUEST = "GUEST";

    @Serial
    private static final long serialVersionUID = 1;

    private final Who who;

    SignedIn(Who who) {
        super(AuthorityUtils.createAuthorityList(who.guest() ? GUEST : ACCOUNT));
        this.who = who;
        setAuthenticated(true);
    }

    @Override
    public Who getPrincipal() {
        return who;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn signedIn && signedIn.who.equals(who);
    }

    @Override
    public int hashCode() {
        return who.hashCode();
    }
}
