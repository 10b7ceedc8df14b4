package it.atlante.access;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may ask for what. Reading is open to everybody, because what is read is cut to the viewer's audience; writing, administration and
 * the inner state of the service need the administrator.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Searches with a body: they read, change nothing and answer the same with and without a token, so they need none. */
    static final String[] READING_POSTS = {"/api/v1/search", "/api/v1/cells", "/api/v1/geocode"};

    private static final String[] ADMINISTRATOR_PATHS = {"/amministrazione/**", "/redazione/**", "/actuator/**"};

    /** The registry is there to end an account's other sessions, not to count them. */
    private static final int ANY_NUMBER_OF_SESSIONS = -1;

    @Bean
    @ConditionalOnWebApplication // a command such as import has no requests
    SecurityFilterChain requests(
            HttpSecurity http, SessionRegistry sessions, @Value("${atlante.map.tiles.url:}") String tilesUrl) {
        RequestMatcher[] readingPosts = Stream.of(READING_POSTS)
                .map(path -> withDefaults().matcher(HttpMethod.POST, path))
                .toArray(RequestMatcher[]::new);
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                        DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers(ADMINISTRATOR_PATHS)
                .hasRole(User.ADMINISTRATOR)
                // The ingest module checks its own token there.
                .requestMatchers("/control/**")
                .permitAll()
                .requestMatchers(readingPosts)
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/segnalazioni")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/**")
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, "/**")
                .permitAll()
                .requestMatchers(HttpMethod.OPTIONS, "/**")
                .permitAll()
                .anyRequest()
                .hasRole(User.ADMINISTRATOR));
        http.csrf(csrf -> csrf.ignoringRequestMatchers(readingPosts).ignoringRequestMatchers("/control/**"));
        http.formLogin(form -> form.loginPage("/accedi")
                .defaultSuccessUrl("/redazione")
                .failureHandler(new SignInFailures())
                .permitAll());
        http.logout(logout -> logout.logoutRequestMatcher(withDefaults().matcher(HttpMethod.POST, "/esci"))
                .logoutSuccessUrl("/accedi?uscita")
                .deleteCookies("JSESSIONID"));
        http.sessionManagement(management -> management
                .sessionFixation(fixation -> fixation.changeSessionId())
                .maximumSessions(ANY_NUMBER_OF_SESSIONS)
                .sessionRegistry(sessions)
                .expiredUrl("/accedi?scaduta"));
        http.exceptionHandling(
                refused -> refused.authenticationEntryPoint(new SignInDemand()).accessDeniedHandler(new Refusals()));
        http.httpBasic(basic -> basic.disable());
        http.headers(headers -> headers(headers, tilesUrl));
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, String tilesUrl) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.directives(tilesUrl)))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(
                        "geolocation=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()"))
                .frameOptions(frames -> frames.sameOrigin())
                .cacheControl(cache -> cache.disable())
                .addHeaderWriter(new CachePolicy());
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Passwords.encoder();
    }

    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    /** Tells the registry when a session ends. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }
}
