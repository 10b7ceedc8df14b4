package it.atlante.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Sets the frame of the API up: outermost what turns faults into problems, innermost what tags answers. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    private static final String PATHS = "/api/*";

    @Bean
    FilterRegistrationBean<ApiFrame> apiFrame(Problems problems) {
        FilterRegistrationBean<ApiFrame> registration = new FilterRegistrationBean<>(new ApiFrame(problems));
        registration.addUrlPatterns(PATHS);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<EntityTags> entityTags() {
        FilterRegistrationBean<EntityTags> registration = new FilterRegistrationBean<>(new EntityTags());
        registration.addUrlPatterns(PATHS);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusedRequests(Problems problems) {
        return new RefusedRequests(problems);
    }
}
