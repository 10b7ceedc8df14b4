package it.atlante.ingest.correction;

import it.atlante.access.Viewers;
import it.atlante.ingest.issue.Issue.Severity;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.run.ImportReport;
import it.atlante.ingest.run.ImportRuns;
import it.atlante.ingest.source.SourceDescription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages of the rows of a run that were refused or are doubtful; only administrators reach them, by the rule of their address. */
@Controller
@RequestMapping("/amministrazione/importazioni/{runId}")
class RowPages {

    private static final int ON_A_PAGE = 100;
    private static final int VALUES_SHOWN = 30;

    /** A form that was written by hand sends what it likes; the columns of a row are counted from 0. */
    private static final String COLUMN = "c";

    private final ImportRuns runs;
    private final KeptIssues issues;
    private final Corrections corrections;
    private final CorrectionQueue queue;
    private final Viewers viewers;

    RowPages(ImportRuns runs, KeptIssues issues, Corrections corrections, CorrectionQueue queue, Viewers viewers) {
        this.runs = runs;
        this.issues = issues;
        this.corrections = corrections;
        this.queue = queue;
        this.viewers = viewers;
    }

    /** An issue with its sentence in the language of the page. */
    record ShownIssue(KeptIssue kept, String message) {}

    @GetMapping("/righe")
    String list(
            @PathVariable UUID runId,
            Asked asked,
            @RequestParam(defaultValue = "1") String pagina,
            Model model,
            Locale locale) {
        ImportReport run = run(runId);
        IssueFilter filter = asked.filter();
        long count = issues.count(runId, filter);
        long pages = Math.max(1, (count + ON_A_PAGE - 1) / ON_A_PAGE);
        long page = Math.clamp(number(pagina), 1, pages);
        model.addAttribute("run", run);
        model.addAttribute("asked", asked);
        model.addAttribute("filter", filter);
        model.addAttribute(
                "codes",
                runs.codes(runId).stream().map(it -> it.code()).distinct().toList());
        model.addAttribute("severities", Severity.values());
        model.addAttribute("count", count);
        model.addAttribute("page", page);
        model.addAttribute("pages", pages);
        model.addAttribute("correctable", corrections.findSource(run).isPresent());
        model.addAttribute(
                "issues",
                issues.list(runId, filter, (page - 1) * ON_A_PAGE, ON_A_PAGE).stream()
                        .map(kept -> new ShownIssue(kept, kept.issue().problem().message(locale)))
                        .toList());
        model.addAttribute(
                "values",
                filter.code() == null ? List.of() : issues.listWrongValues(runId, filter.code(), VALUES_SHOWN));
        return "ingest/righe";
    }

    @GetMapping("/righe/{row:\\d{1,18}}")
    String row(@PathVariable UUID runId, @PathVariable long row, Model model, Locale locale) {
        Optional<UUID> corrected = issues.findCorrected(runId);
        if (corrected.isPresent()) {
            // A row is corrected where it was first told, so that what is settled is settled there.
            return "redirect:/amministrazione/importazioni/" + corrected.get() + "/righe/" + row;
        }
        Open open = open(runId, row);
        show(open, open.kept(), model, locale);
        return "ingest/riga";
    }

    @PostMapping("/righe/{row:\\d{1,18}}")
    String correct(
            @PathVariable UUID runId,
            @PathVariable long row,
            @RequestParam Map<String, String> sent,
            Model model,
            Locale locale) {
        Open open = open(runId, row);
        if (open.source().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        Map<String, String> changed = new LinkedHashMap<>();
        int column = 0;
        for (String name : open.kept().texts().keySet()) {
            String text = sent.get(COLUMN + column++);
            if (text != null) {
                // A browser sends line breaks as two characters.
                changed.put(name, text.replace("\r\n", "\n"));
            }
        }
        JsonNode corrected;
        try {
            corrected = open.kept().with(changed);
        } catch (IllegalArgumentException e) {
            model.addAttribute("badColumn", e.getMessage());
            show(open, open.kept().showing(changed), model, locale);
            return "ingest/riga";
        }
        Optional<ImportReport> report = queue.submit(runId, Map.of(row, corrected), user());
        String outcome = report.map(it -> it.counts().rejected() > 0 ? "rifiutata" : "entrata")
                .orElse("attesa");
        return "redirect:/amministrazione/importazioni/" + runId + "/righe/" + row + "?esito=" + outcome;
    }

    /** Puts one value in the place of another in every open row that has the same problem with it. */
    @PostMapping("/righe/valori")
    String replace(
            @PathVariable UUID runId,
            @RequestParam String codice,
            @RequestParam String campo,
            @RequestParam String valore,
            @RequestParam String nuovo) {
        ImportReport run = run(runId);
        SourceDescription source =
                corrections.findSource(run).orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
        IssueFilter filter = new Asked(null, codice, null, null, null).filter();
        if (filter.code() == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Map<Long, JsonNode> rows =
                new SameValue(issues, source).replaced(runId, filter, new SameValue.Wrong(campo, valore), nuovo);
        long entered = rows.isEmpty()
                ? 0
                : queue.submit(runId, rows, user())
                        .map(it -> it.counts().read() - it.counts().rejected())
                        .orElse(-1L);
        return "redirect:/amministrazione/importazioni/" + runId + "/righe?codice=" + filter.code() + "&corrette="
                + rows.size() + "&entrate=" + entered;
    }

    /** A row that is looked at, as it is now: as first read, or as last sent. */
    private record Open(
            ImportReport run,
            Optional<SourceDescription> source,
            List<KeptIssue> told,
            List<KeptIssue> now,
            KeptRow kept) {}

    private Open open(UUID runId, long row) {
        ImportReport run = run(runId);
        List<KeptIssue> told =
                issues.ofRow(runId, row).stream().filter(KeptIssue::correctable).toList();
        if (told.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<KeptIssue> last = issues.ofLastAttempt(runId, row).stream()
                .filter(KeptIssue::correctable)
                .toList();
        boolean settled = told.stream().allMatch(KeptIssue::solved);
        List<KeptIssue> now = settled || last.isEmpty()
                ? told.stream().filter(it -> !it.solved()).toList()
                : last;
        String raw = (last.isEmpty() ? told : last).getFirst().issue().raw();
        return new Open(
                run,
                corrections.findSource(run),
                told,
                now,
                new KeptRow(JsonMapper.shared().readTree(raw), issues.columns(runId)));
    }

    private void show(Open open, KeptRow kept, Model model, Locale locale) {
        List<Problem> problems =
                open.now().stream().map(it -> it.issue().problem()).toList();
        model.addAttribute("run", open.run());
        model.addAttribute("number", open.told().getFirst().issue().row());
        model.addAttribute(
                "told",
                open.told().stream()
                        .map(it -> new ShownIssue(it, it.issue().problem().message(locale)))
                        .toList());
        model.addAttribute("settled", open.told().stream().allMatch(KeptIssue::solved));
        model.addAttribute(
                "form",
                open.source()
                        .map(source -> RowForm.of(source, kept, problems, locale))
                        .orElse(null));
    }

    private ImportReport run(UUID runId) {
        return runs.find(runId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String user() {
        return Objects.requireNonNullElse(viewers.current().name(), "amministrazione");
    }

    private static long number(String text) {
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : 1;
    }
}
