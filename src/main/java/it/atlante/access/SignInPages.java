package it.atlante.access;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page and the page that refuses. */
@Controller
class SignInPages {

    private final Viewers viewers;

    SignInPages(Viewers viewers) {
        this.viewers = viewers;
    }

    /** @param attesa seconds to wait, as told by {@link SignInFailures}; anything else is not shown */
    @GetMapping("/accedi")
    String signIn(@RequestParam(required = false) @Nullable String attesa, Model model) {
        if (viewers.current().signedIn()) {
            return "redirect:/redazione";
        }
        model.addAttribute("wait", attesa != null && attesa.matches("[0-9]{1,4}") ? attesa : null);
        return "access/accedi";
    }

    /** Any method: the refused request is forwarded as it is. */
    @RequestMapping(Refusals.PAGE)
    String refused(HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return "access/negato";
    }
}
