package it.atlante.api;

import it.atlante.access.Viewers;
import it.atlante.catalogue.Audience;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A fixed day, and a header that says who is looking: signing thousands of requests in would test the sign-in. */
@TestConfiguration(proxyBeanMethods = false)
class TestFrame {

    static final String AUDIENCE = "X-Test-Audience";

    /** A Wednesday morning. */
    static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 18, 10, 30, 0, 0, ZoneId.of("Europe/Rome"));

    @Bean
    @Primary
    Clock fixedClock() {
        return Clock.fixed(NOW.toInstant(), NOW.getZone());
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> audiences() {
        FilterRegistrationBean<OncePerRequestFilter> registration =
                new FilterRegistrationBean<>(new AudienceOfHeader());
        // Inside the chain of Spring Security, at -100.
        registration.setOrder(0);
        return registration;
    }

    private static final class AudienceOfHeader extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String audience = request.getHeader(AUDIENCE);
            if (audience != null && !audience.equals(Audience.PUBLIC.name())) {
                String authority = audience.equals(Audience.STAFF.name()) ? Viewers.STAFF_AUTHORITY : "ROLE_MEMBER";
                SecurityContextHolder.getContext()
                        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                                "prova", null, AuthorityUtils.createAuthorityList(authority)));
            }
            chain.doFilter(request, response);
        }
    }
}
