package it.atlante.access;

import it.atlante.catalogue.OpenQuestions;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way to everything that an administrator may do. */
@Controller
class AdministrationPage {

    private final List<OpenQuestions> questions;

    AdministrationPage(List<OpenQuestions> questions) {
        this.questions = questions;
    }

    @GetMapping("/amministrazione")
    String index(Model model) {
        model.addAttribute("questions", questions);
        return "access/amministrazione";
    }
}
