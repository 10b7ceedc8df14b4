package it.atlante.ingest.pages;

import it.atlante.access.Viewers;
import it.atlante.ingest.issue.Issue;
import it.atlante.ingest.proposal.Proposals;
import it.atlante.ingest.run.ImportReport;
import it.atlante.ingest.run.ImportRuns;
import it.atlante.ingest.run.LiveRuns;
import it.atlante.ingest.run.RollBacks;
import it.atlante.ingest.source.KnownSources;
import it.atlante.ingest.source.SourceDescription;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.springframework.web.bind.annotation.ResponseBody;
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
    private final LiveRuns live;
    private final RollBacks rollBacks;
    private final RunChanges changes;
    private final UploadedImports uploads;
    private final Viewers viewers;
    private final Proposals proposals;

    ImportPages(
            ImportRuns runs,
            KnownSources sources,
            UploadedImports uploads,
            LiveRuns live,
            RollBacks rollBacks,
            RunChanges changes,
            Viewers viewers,
            Proposals proposals) {
        this.runs = runs;
        this.sources = sources;
        this.uploads = uploads;
        this.live = live;
        this.rollBacks = rollBacks;
        this.changes = changes;
        this.viewers = viewers;
        this.proposals = proposals;
    }

    /** An issue with its sentence in the language of the page. */
    record ShownIssue(Issue issue, String message) {}

    @GetMapping
    String list(Model model, @RequestParam @Nullable String error) {
        model.addAttribute("error", error);
        model.addAttribute(
                "sources",
                sources.all().stream().filter(SourceDescription::imported).toList());
        model.addAttribute("kept", sources.inSet(KnownSources.KEPT));
        model.addAttribute("proposals", proposals.list());
        model.addAttribute("runs", runs.list(RUNS_SHOWN));
        return "ingest/importazioni";
    }

    @PostMapping
    String upload(
            @RequestParam String source,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dry)
            throws IOException {
        Optional<SourceDescription> chosen = sources.find(source).filter(SourceDescription::imported);
        if (chosen.isEmpty()) {
            return "redirect:/amministrazione/importazioni?error=source";
        }
        if (file.isEmpty()) {
            return "redirect:/amministrazione/importazioni?error=file";
        }
        UUID run = uploads.add(chosen.get(), file, user(), dry);
        return "redirect:/amministrazione/importazioni/" + run;
    }

    private String user() {
        return Objects.requireNonNullElse(viewers.current().name(), "amministrazione");
    }

    @GetMapping("/{runId}")
    String run(@PathVariable UUID runId, Model model, Locale locale) {
        ImportReport report = report(runId);
        boolean under = isUnderWay(runId);
        model.addAttribute("runId", runId);
        model.addAttribute("underWay", under);
        model.addAttribute("undoing", uploads.isBeingUndone(runId));
        model.addAttribute("step", live.step(runId).orElse(null));
        model.addAttribute("report", report);
        model.addAttribute("codes", runs.codes(runId));
        model.addAttribute("limit", ISSUES_SHOWN);
        model.addAttribute("changes", changes.of(report));
        model.addAttribute(
                "issues",
                runs.issues(runId, ISSUES_SHOWN).stream()
                        .map(issue -> new ShownIssue(issue, issue.problem().message(locale)))
                        .toList());
        return "ingest/importazione";
    }

    private ImportReport report(UUID runId) {
        return runs.find(runId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private boolean isUnderWay(UUID runId) {
        return live.isLive(runId) || uploads.isBeingUndone(runId);
    }

    /** How far a run is, for the script of its page. */
    record Progress(
            boolean underWay, int percent, long rows, long total, long rate, long remainingSeconds, long rejected) {}

    @GetMapping(path = "/{runId}/avanzamento", produces = "application/json")
    @ResponseBody
    Progress progress(@PathVariable UUID runId) {
        ImportReport report = report(runId);
        return live.step(runId)
                .map(step -> new Progress(
                        isUnderWay(runId),
                        step.percent(),
                        step.rows(),
                        step.total(),
                        Math.round(step.rowsPerSecond()),
                        step.remainingSeconds(),
                        step.rejected()))
                .orElseGet(() -> new Progress(
                        isUnderWay(runId),
                        0,
                        report.counts().read(),
                        report.total(),
                        0,
                        0,
                        report.counts().rejected()));
    }

    @PostMapping("/{runId}/annulla")
    String cancel(@PathVariable UUID runId) {
        report(runId);
        live.cancel(runId, user());
        return back(runId);
    }

    @PostMapping("/{runId}/riprendi")
    String resume(@PathVariable UUID runId) {
        report(runId);
        try {
            uploads.resume(runId);
            return back(runId);
        } catch (IllegalStateException notResumable) {
            return back(runId) + "?error=resume";
        }
    }

    @PostMapping("/{runId}/ritira")
    String rollBack(@PathVariable UUID runId) {
        ImportReport report = report(runId);
        if (report.dry() || !report.state().canBeRolledBack() || live.isLive(runId)) {
            return back(runId) + "?error=rollback";
        }
        uploads.rollBack(runId, user());
        return back(runId);
    }

    /** Removes records that vanished from the source: the chosen ones, or all. */
    @PostMapping("/{runId}/scomparsi")
    String removeVanished(
            @PathVariable UUID runId,
            @RequestParam(defaultValue = "") List<UUID> id,
            @RequestParam(defaultValue = "false") boolean all) {
        ImportReport report = report(runId);
        if (report.completed() && !report.dry()) {
            if (all) {
                rollBacks.removeAllVanished(runId, user());
            } else {
                rollBacks.removeVanished(runId, id, user());
            }
        }
        return back(runId);
    }

    private static String back(UUID runId) {
        return "redirect:/amministrazione/importazioni/" + runId;
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
}
