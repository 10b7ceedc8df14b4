package it.atlante.ingest.correction;

import it.atlante.ingest.run.ImportReport;
import it.atlante.ingest.run.ImportRuns;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The rows of a run that were refused or are doubtful, as files; only administrators reach them, by the rule of their address. */
@Controller
@RequestMapping("/amministrazione/importazioni/{runId}")
class RowDownloads {

    private final ImportRuns runs;
    private final KeptIssues issues;
    private final Corrections corrections;

    RowDownloads(ImportRuns runs, KeptIssues issues, Corrections corrections) {
        this.runs = runs;
        this.issues = issues;
        this.corrections = corrections;
    }

    @GetMapping("/righe.csv")
    void csv(@PathVariable UUID runId, Asked asked, Locale locale, HttpServletResponse response) throws IOException {
        char delimiter = corrections
                .findSource(run(runId))
                .map(source -> source.file().csv().delimiter())
                .orElse(';');
        try (Writer out = download(response, "text/csv;charset=UTF-8", runId, "csv")) {
            new RowTable(issues, locale).writeCsv(runId, asked.filter(), delimiter, out);
        }
    }

    @GetMapping("/righe.jsonl")
    void jsonLines(@PathVariable UUID runId, Asked asked, Locale locale, HttpServletResponse response)
            throws IOException {
        run(runId);
        try (Writer out = download(response, "application/x-ndjson", runId, "jsonl")) {
            new RowTable(issues, locale).writeJsonLines(runId, asked.filter(), out);
        }
    }

    private static Writer download(HttpServletResponse response, String type, UUID runId, String ending)
            throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"righe-" + runId + "." + ending + "\"");
        return new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    }

    private ImportReport run(UUID runId) {
        return runs.find(runId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
