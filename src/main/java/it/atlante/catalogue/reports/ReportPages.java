package it.atlante.catalogue.reports;

import it.atlante.catalogue.reports.ReportedRecords.Reported;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Takes a report from anybody. The form is on the record's own page. */
@Controller
class ReportPages {

    private static final String VIEW = "reports/inviata";

    private final ReportedRecords records;
    private final ErrorReports reports;
    private final ReportLimits limits;
    private final Clock clock;

    ReportPages(ReportedRecords records, ErrorReports reports, ReportLimits limits, Clock clock) {
        this.records = records;
        this.reports = reports;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * What the form sends.
     *
     * @param website a field that people do not see: who fills it is a program
     */
    record Sent(
            @Nullable String recordType,
            @Nullable String recordId,
            @Nullable String text,
            @Nullable String website) {}

    @PostMapping("/segnalazioni")
    ModelAndView send(Sent sent, HttpServletRequest request) {
        Reported record = record(sent.recordType(), sent.recordId(), request);
        String text = Objects.requireNonNullElse(sent.text(), "")
                .replace("\r\n", "\n")
                .strip();
        if (sent.website() != null && !sent.website().isEmpty()) {
            // A program learns nothing from being told.
            return received(record);
        }
        String problem = problem(text);
        if (problem != null) {
            return again(record, text, problem, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!limits.allow(request.getRemoteAddr())) {
            return again(record, text, "reports.tooMany", HttpStatus.TOO_MANY_REQUESTS);
        }
        reports.add(new ErrorReport(
                UUID.randomUUID(),
                record.type(),
                record.id(),
                record.label(),
                text,
                ErrorReport.State.OPEN,
                clock.instant(),
                null));
        return received(record);
    }

    /** The confirmation, with the way back to the record. */
    @GetMapping("/segnalazioni/ricevuta")
    ModelAndView confirmation(
            @RequestParam String recordType, @RequestParam String recordId, HttpServletRequest request) {
        return new ModelAndView(VIEW).addObject("record", record(recordType, recordId, request));
    }

    private Reported record(@Nullable String type, @Nullable String id, HttpServletRequest request) {
        Optional<Reported> record = type == null || id == null
                ? Optional.empty()
                : records.find(type, id, request.getUserPrincipal() != null);
        return record.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static @Nullable String problem(String text) {
        if (text.isBlank()) {
            return "reports.empty";
        }
        if (text.length() > ErrorReport.LONGEST) {
            return "reports.tooLong";
        }
        boolean control = text.codePoints()
                .anyMatch(c -> (Character.isISOControl(c) && c != '\n' && c != '\t')
                        || Character.getType(c) == Character.SURROGATE);
        return control ? "reports.unprintable" : null;
    }

    private static ModelAndView received(Reported record) {
        return new ModelAndView(
                "redirect:/segnalazioni/ricevuta?recordType=" + record.type() + "&recordId=" + record.id());
    }

    private static ModelAndView again(Reported record, String text, String problem, HttpStatus status) {
        ModelAndView page = new ModelAndView(VIEW)
                .addObject("record", record)
                .addObject("text", text)
                .addObject("problem", problem);
        page.setStatus(status);
        return page;
    }
}
