package it.atlante.access;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way to everything that an administrator may do. */
@Controller
class AdministrationPage {

    @GetMapping("/amministrazione")
    String index() {
        return "access/amministrazione";
    }
}
