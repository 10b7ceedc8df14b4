package it.atlante.catalogue.reports;

import it.atlante.catalogue.reports.ErrorReport.State;
import java.security.Principal;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where editors read reports, close them and open them again. */
@Controller
@RequestMapping("/redazione/segnalazioni")
class ReportDesk {

    private final ErrorReports reports;
    private final Clock clock;

    ReportDesk(ErrorReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(name = "stato", defaultValue = "open") String state, Model model) {
        State known = state(state);
        model.addAttribute("state", known);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("reports", reports.list(known));
        return "reports/elenco";
    }

    @PostMapping("/{id}")
    String change(@PathVariable UUID id, @RequestParam(name = "stato") String state, Principal principal) {
        if (!reports.change(id, state(state), principal.getName(), clock.instant())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/redazione/segnalazioni";
    }

    private static State state(String text) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }
}
