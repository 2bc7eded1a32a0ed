package org.herstelkring.people.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.herstelkring.people.PathAccess.Audience;
import org.herstelkring.people.handing.HandedOverFilter;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.people.person.Accounts;
import org.herstelkring.shared.Who;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * The chain every request goes through. Which path is for whom stands in the doors; what one sees, circles decide. What
 * the browser may do with an answer is said elsewhere, for every answer.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            PathAccessRules doors,
            AccessDeniedPages threshold,
            PersonTokens tokens,
            SecurityContextRepository contexts,
            DutyTransaction house,
            Accounts accounts,
            Environment environment,
            HandedOverFilter handed,
            @Value("${herstelkring.https-subdomains:true}") boolean subdomains) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(mayCome(doors)))
                .securityContext(context -> context.securityContextRepository(contexts))
                .addFilterBefore(handed, CsrfFilter.class)
                .addFilterBefore(new DisabledAccountFilter(house, accounts), AuthorizationFilter.class)
                .addFilterBefore(new SamePersonFilter(threshold), AuthorizationFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(tokens)
                        .ignoringRequestMatchers(request -> onlyPractice(request, environment))
                        .ignoringRequestMatchers(SecurityConfiguration::saysNeverAgain))
                .exceptionHandling(trouble -> trouble.authenticationEntryPoint(threshold::nobodyYet)
                        .accessDeniedHandler(threshold::notForYou))
                .headers(headers -> headers.defaultsDisabled()
                        .httpStrictTransportSecurity(https -> https.includeSubDomains(subdomains)))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(sessions -> sessions.disable())
                .build();
    }

    /** What a mail program posts for its button (RFC 8058) has no token; the link is what it takes, and no session counts. */
    private static boolean saysNeverAgain(HttpServletRequest request) {
        return request.getRequestURI().matches("/no-mail/[A-Za-z0-9_-]+");
    }

    /** Becoming somebody who does not exist, in the demo: nothing to protect, and easy to try by script. */
    private static boolean onlyPractice(HttpServletRequest request, Environment environment) {
        return request.getRequestURI().equals("/demo/sign-in") && environment.acceptsProfiles(Profiles.of("demo"));
    }

    private static AuthorizationManager<RequestAuthorizationContext> mayCome(PathAccessRules doors) {
        return (authentication, context) -> {
            String path = context.getRequest().getRequestURI();
            Optional<Audience> audience = doors.audienceOf(path);
            if (audience.filter(Audience.EVERYONE::equals).isPresent()) return new AuthorizationDecision(true);
            Authentication now = authentication.get();
            boolean comes = now != null
                    && now.getPrincipal() instanceof Who who
                    && audience.filter(for_ -> for_ == Audience.GUESTS || !who.guest())
                            .isPresent();
            return new AuthorizationDecision(comes);
        };
    }
}
