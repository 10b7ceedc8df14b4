package it.atlante.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sets the languages of the pages up. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PageSettings.class, BaseMap.class})
class PageConfiguration implements WebMvcConfigurer {

    private final PageLanguages languages = new PageLanguages();

    @Bean
    LocaleResolver localeResolver() {
        return languages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // A question to the API chooses its own language and leaves no cookie behind.
        registry.addInterceptor(languages).excludePathPatterns("/api/**");
    }
}
