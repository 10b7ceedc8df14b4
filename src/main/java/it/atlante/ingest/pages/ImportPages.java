package it.atlante.ingest.pages;

import it.atlante.access.Viewers;
import it.atlante.ingest.issue.Issue;
import it.atlante.ingest.run.ImportReport;
import it.atlante.ingest.run.ImportRuns;
import it.atlante.ingest.source.KnownSources;
import it.atlante.ingest.source.SourceDescription;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Pages of imports; only administrators reach them, by the rule of their address. */
@Controller
@RequestMapping("/amministrazione/importazioni")
class ImportPages {

    private static final int RUNS_SHOWN = 50;
    private static final int ISSUES_SHOWN = 500;

    /** A table for a spreadsheet program; more rows than this are no list to work through by hand. */
    private static final int ISSUES_IN_TABLE = 100_000;

    private final ImportRuns runs;
    private final KnownSources sources;
    private final UploadedImports uploads;
    private final Viewers viewers;

    ImportPages(ImportRuns runs, KnownSources sources, UploadedImports uploads, Viewers viewers) {
        this.runs = runs;
        this.sources = sources;
        this.uploads = uploads;
        this.viewers = viewers;
    }

    /** An issue with its sentence in the language of the page. */
    record ShownIssue(Issue issue, String message) {}

    @GetMapping
    String list(Model model, @RequestParam @Nullable String error) {
        model.addAttribute("error", error);
        model.addAttribute(
                "sources",
                sources.all().stream().filter(SourceDescription::imported).toList());
        model.addAttribute("runs", runs.list(RUNS_SHOWN));
        return "ingest/importazioni";
    }

    @PostMapping
    String upload(@RequestParam String source, @RequestParam MultipartFile file) throws IOException {
        Optional<SourceDescription> chosen = sources.find(source).filter(SourceDescription::imported);
        if (chosen.isEmpty()) {
            return "redirect:/amministrazione/importazioni?error=source";
        }
        if (file.isEmpty()) {
            return "redirect:/amministrazione/importazioni?error=file";
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "file");
        String user = Objects.requireNonNullElse(viewers.current().name(), "amministrazione");
        try (InputStream content = file.getInputStream()) {
            UUID run = uploads.add(chosen.get(), content, shownName(name), user);
            return "redirect:/amministrazione/importazioni/" + run;
        }
    }

    @GetMapping("/{runId}")
    String run(@PathVariable UUID runId, Model model, Locale locale) {
        Optional<ImportReport> report = runs.find(runId);
        if (report.isEmpty() && !uploads.isWaiting(runId)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("runId", runId);
        model.addAttribute("waiting", uploads.isWaiting(runId));
        model.addAttribute("report", report.orElse(null));
        model.addAttribute("codes", runs.codes(runId));
        model.addAttribute("limit", ISSUES_SHOWN);
        model.addAttribute(
                "issues",
                runs.issues(runId, ISSUES_SHOWN).stream()
                        .map(issue -> new ShownIssue(issue, issue.problem().message(locale)))
                        .toList());
        return "ingest/importazione";
    }

    @GetMapping(path = "/{runId}/segnalazioni.csv")
    void issues(@PathVariable UUID runId, Locale locale, HttpServletResponse response) throws IOException {
        if (runs.find(runId).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Issue> issues = runs.issues(runId, ISSUES_IN_TABLE);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"segnalazioni-" + runId + ".csv\"");
        IssueTable.write(issues, locale, response.getWriter());
    }

    /** The last part of what the browser sends, which may be a path. */
    private static String shownName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String shown = last.isBlank() ? "file" : last;
        return shown.length() <= 200 ? shown : shown.substring(0, 200);
    }
}
