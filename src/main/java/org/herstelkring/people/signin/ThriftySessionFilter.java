package org.herstelkring.people.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.session.Session;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Spring's filter, over {@link ThriftySessions}. */
final class ThriftySessionFilter<S extends Session> extends SessionRepositoryFilter<ThriftySessions.Kept<S>> {

    private final ThriftySessions<S> sessions;

    ThriftySessionFilter(ThriftySessions<S> sessions) {
        super(sessions);
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        sessions.forget();
        try {
            super.doFilterInternal(request, response, chain);
        } finally {
            sessions.forget();
        }
    }
}
