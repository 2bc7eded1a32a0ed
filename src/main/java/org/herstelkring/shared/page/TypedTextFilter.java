package org.herstelkring.shared.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/** What was typed in any field, whoever reads it and however it was sent, is read as {@link TypedText#text}. */
@Component
public final class TypedTextFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Typed(request), response);
    }

    /** Exactly what was sent, for a form that comes back. */
    static Map<String, String[]> sent(HttpServletRequest request) {
        Typed typed = WebUtils.getNativeRequest(request, Typed.class);
        return (typed == null ? request : typed.getRequest()).getParameterMap();
    }

    private static final class Typed extends HttpServletRequestWrapper {

        Typed(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String sent = super.getParameter(name);
            return sent == null ? null : TypedText.text(sent);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] sent = super.getParameterValues(name);
            return sent == null ? null : texts(sent);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
            all.replaceAll((name, sent) -> texts(sent));
            return all;
        }

        private static String[] texts(String[] sent) {
            return Arrays.stream(sent).map(TypedText::text).toArray(String[]::new);
        }
    }
}
