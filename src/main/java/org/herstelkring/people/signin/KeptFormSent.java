package org.herstelkring.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.body.FirstField;
import org.herstelkring.shared.page.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A form that was kept is let go after a clear answer: it was taken, and not before something else is asked. What was only
 * pressed is let go when it is pressed again: whatever the answer, nothing is lost.
 */
@Configuration(proxyBeanMethods = false)
class KeptFormSent implements WebMvcConfigurer, HandlerInterceptor {

    private final KeptForms kept;

    KeptFormSent(KeptForms kept) {
        this.kept = kept;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("POST") && !FirstField.isAsked(request))
            id(request).ifPresent(id -> Acting.who().ifPresent(who -> kept.letGoOfAct(who, id, request)));
        return true;
    }

    /** A form that cannot be read brings none; what is wrong with it is said later. */
    private static Optional<String> id(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter(Screen.KEPT));
        } catch (IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        // What was refused is not asked what it holds: it may be nothing that can be read.
        if (failure != null || response.getStatus() >= 400) return;
        String id = request.getParameter(Screen.KEPT);
        if (id == null) return;
        String next = response.getHeader("Location");
        if (next != null && next.startsWith("/sign-in")) return;
        Acting.who().ifPresent(who -> kept.letGo(who, id, request));
    }
}
