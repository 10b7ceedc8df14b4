package it.atlante.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Sets the frame of the API up: outermost what turns faults into problems, innermost what tags answers. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    private static final String PATHS = "/api/*";

    @Bean
    FilterRegistrationBean<ApiFrame> apiFrame(
            Problems problems,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        FilterRegistrationBean<ApiFrame> registration =
                new FilterRegistrationBean<>(new ApiFrame(problems, handlers::getObject));
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
