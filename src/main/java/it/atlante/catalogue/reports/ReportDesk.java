package it.atlante.catalogue.reports;

import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.quality.QualityWords;
import it.atlante.catalogue.reports.ErrorReport.State;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private final QualityWords words;
    private final Clock clock;

    ReportDesk(ErrorReports reports, QualityWords words, Clock clock) {
        this.words = words;
        this.reports = reports;
        this.clock = clock;
    }

    /** The reports in a state; or all those of one record. */
    @GetMapping
    String list(
            @RequestParam(name = "stato", defaultValue = "open") String state,
            @RequestParam(name = "tipo", required = false) @Nullable String type,
            @RequestParam(name = "scheda", required = false) @Nullable UUID recordId,
            Locale locale,
            Model model) {
        List<ErrorReport> found =
                type == null || recordId == null ? reports.list(state(state)) : reports.listOf(type(type), recordId);
        model.addAttribute("state", recordId == null ? state(state) : null);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("reports", found);
        model.addAttribute(
                "ages",
                found.stream()
                        .collect(Collectors.toMap(
                                ErrorReport::id,
                                report -> words.age(LocalDate.ofInstant(report.sentAt(), clock.getZone()), locale))));
        return "reports/elenco";
    }

    @PostMapping("/{id}")
    String change(@PathVariable UUID id, @RequestParam(name = "stato") String state, Principal principal) {
        if (!reports.change(id, state(state), principal.getName(), clock.instant())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/redazione/segnalazioni";
    }

    private static RecordType type(String text) {
        return Arrays.stream(RecordType.values())
                .filter(type -> type.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private static State state(String text) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }
}
