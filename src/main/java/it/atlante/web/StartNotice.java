package it.atlante.web;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints the address once the server answers: the line that whoever started Atlante waits for. */
@Component
class StartNotice {

    @EventListener
    @Order(0)
    void onReady(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            System.out.printf(
                    "%n  Atlante: http://localhost:%d%n%n",
                    context.getWebServer().getPort());
        }
    }
}
