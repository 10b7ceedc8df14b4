package it.atlante.ingest.pages;

import it.atlante.access.Viewers;
import it.atlante.ingest.proposal.Answers;
import it.atlante.ingest.proposal.DraftSource;
import it.atlante.ingest.proposal.FileQuestions;
import it.atlante.ingest.proposal.Proposal;
import it.atlante.ingest.proposal.Proposals;
import it.atlante.ingest.proposal.ProposedSources;
import it.atlante.ingest.reader.UnreadableSource;
import it.atlante.ingest.source.KnownSources;
import it.atlante.ingest.source.RecordKind;
import it.atlante.ingest.source.SourceDescription;
import it.atlante.ingest.source.SourceWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * The pages that make a source description for a file that nobody described yet: what it is, what it becomes, a preview. Nothing is written
 * into the catalogue before the last step. Only administrators reach them, by the rule of their address.
 */
@Controller
@RequestMapping("/amministrazione/importazioni/proposte")
class ProposalPages {

    private static final String HERE = "redirect:/amministrazione/importazioni/proposte/";
    private static final String IMPORTS = "redirect:/amministrazione/importazioni";

    private final Proposals proposals;
    private final ProposedSources proposed;
    private final ProposalModels models;
    private final KnownSources known;
    private final UploadedImports uploads;
    private final Viewers viewers;

    ProposalPages(
            Proposals proposals,
            ProposedSources proposed,
            ProposalModels models,
            KnownSources known,
            UploadedImports uploads,
            Viewers viewers) {
        this.proposals = proposals;
        this.proposed = proposed;
        this.models = models;
        this.known = known;
        this.uploads = uploads;
        this.viewers = viewers;
    }

    /** @param source the known source whose new edition the file is; empty for a new one */
    @PostMapping
    String upload(@RequestParam MultipartFile file, @RequestParam(defaultValue = "") String source) throws IOException {
        if (file.isEmpty()) {
            return IMPORTS + "?error=file";
        }
        boolean edition = !source.isEmpty();
        if (edition && known.find(source).filter(SourceDescription::imported).isEmpty()) {
            return IMPORTS + "?error=source";
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "file");
        Proposal proposal;
        try (InputStream content = file.getInputStream()) {
            proposal = proposals.add(content, name, edition ? source : null);
        }
        if (edition) {
            return HERE + proposal.id() + "/confronto";
        }
        try {
            proposed.begin(proposal);
            return HERE + proposal.id() + "/file";
        } catch (UnreadableSource e) {
            proposals.remove(proposal.id());
            return IMPORTS + "?error=unreadable";
        }
    }

    @GetMapping("/{id}/file")
    String file(@PathVariable UUID id, Model model, Locale locale) {
        Proposal proposal = described(id);
        models.file(model, proposal, proposed.file(proposal), locale);
        return "ingest/proposta-file";
    }

    @PostMapping("/{id}/file")
    String answerFile(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Proposal before = described(id);
        Answers answers = ProposalForms.file(before.answers(), form);
        boolean otherLayer = !answers.first("layer").equals(before.answers().first("layer"));
        Proposal proposal = before.with(answers);
        FileQuestions file = proposed.file(proposal);
        if (otherLayer && file.inspection().header() != null) {
            proposal = proposal.with(answers.with(
                    "header", String.valueOf(file.inspection().header().value())));
            file = proposed.file(proposal);
        }
        proposals.save(proposal);
        boolean usable = file.problems().isEmpty() && file.lookedAt() != null;
        if (usable && form.containsKey("next")) {
            return HERE + id + "/campi";
        }
        if (!usable) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        models.file(model, proposal, file, locale);
        return "ingest/proposta-file";
    }

    @GetMapping("/{id}/campi")
    String fields(@PathVariable UUID id, Model model, Locale locale) {
        Proposal proposal = described(id);
        FileQuestions file = proposed.file(proposal);
        if (file.lookedAt() == null) {
            return HERE + id + "/file";
        }
        if (!proposal.answers().has("kind")) {
            proposal = proposed.guessFields(proposal, file.lookedAt(), null);
        }
        models.fields(model, proposal, file.lookedAt(), List.of(), locale);
        return "ingest/proposta-campi";
    }

    @PostMapping("/{id}/campi")
    String answerFields(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Proposal before = described(id);
        FileQuestions file = proposed.file(before);
        if (file.lookedAt() == null) {
            return HERE + id + "/file";
        }
        Proposal proposal = before.with(ProposalForms.fields(before.answers(), form));
        proposals.save(proposal);
        if (form.containsKey("choose")) {
            RecordKind kind = ProposalForms.kind(proposal.answers().first("kind"));
            if (kind != null) {
                proposal = proposed.guessFields(proposal, file.lookedAt(), kind);
            }
            models.fields(model, proposal, file.lookedAt(), List.of(), locale);
            return "ingest/proposta-campi";
        }
        DraftSource.Drafted drafted = proposed.draft(proposal);
        if (drafted.source() != null && form.containsKey("next")) {
            return HERE + id + "/anteprima";
        }
        if (drafted.source() == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        models.fields(model, proposal, file.lookedAt(), drafted.problems(), locale);
        return "ingest/proposta-campi";
    }

    @GetMapping("/{id}/confronto")
    String changes(@PathVariable UUID id, Model model) {
        Proposal proposal = find(id);
        if (proposed.knownSource(proposal).isEmpty()) {
            return HERE + id + "/file";
        }
        models.changes(model, proposal);
        return "ingest/proposta-confronto";
    }

    @PostMapping("/{id}/rivedi")
    String revise(@PathVariable UUID id) {
        Proposal proposal = find(id);
        if (!proposed.canBeRevised(proposal)) {
            return HERE + id + "/confronto";
        }
        proposed.revise(proposal);
        return HERE + id + "/file";
    }

    @GetMapping("/{id}/anteprima")
    String preview(@PathVariable UUID id, Model model, Locale locale) {
        return preview(id, model, locale, ProposalModels.PREVIEWED);
    }

    /** A pass over the whole file that writes nothing. */
    @PostMapping("/{id}/prova")
    String rehearse(@PathVariable UUID id, Model model, Locale locale) {
        return preview(id, model, locale, Long.MAX_VALUE);
    }

    private String preview(UUID id, Model model, Locale locale, long rows) {
        Proposal proposal = find(id);
        SourceDescription source = proposed.draft(proposal).source();
        if (source == null) {
            return HERE + id + "/campi";
        }
        models.preview(model, proposal, source, rows, locale);
        return "ingest/proposta-anteprima";
    }

    @GetMapping(path = "/{id}/mappa.geojson", produces = "application/geo+json")
    ResponseEntity<String> map(@PathVariable UUID id) {
        Proposal proposal = find(id);
        return ResponseEntity.ok().body(models.map(proposal, source(proposal)));
    }

    @GetMapping("/{id}/descrizione.yml")
    ResponseEntity<byte[]> description(@PathVariable UUID id) {
        SourceDescription source = source(find(id));
        return ResponseEntity.ok()
                .header("Content-Type", "application/yaml;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + source.id() + ".yml\"")
                .body(SourceWriter.write(List.of(source)).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/{id}/conserva")
    String keep(@PathVariable UUID id) {
        Proposal proposal = find(id);
        SourceDescription source = proposed.draft(proposal).source();
        if (source == null) {
            return HERE + id + "/campi";
        }
        proposed.keep(proposal, source);
        return HERE + id + "/anteprima?conservata";
    }

    /** Keeps the description and puts the import of the file into the queue. */
    @PostMapping("/{id}/importa")
    String start(@PathVariable UUID id) throws IOException {
        Proposal proposal = find(id);
        SourceDescription source = proposed.draft(proposal).source();
        if (source == null) {
            return HERE + id + "/campi";
        }
        proposed.keep(proposal, source);
        String user = Objects.requireNonNullElse(viewers.current().name(), "amministrazione");
        UUID run = uploads.add(source, proposals.file(proposal), proposal.fileName(), user);
        proposals.remove(id);
        return IMPORTS + "/" + run;
    }

    @PostMapping("/{id}/elimina")
    String remove(@PathVariable UUID id) {
        proposals.remove(find(id).id());
        return IMPORTS;
    }

    private SourceDescription source(Proposal proposal) {
        @Nullable SourceDescription source = proposed.draft(proposal).source();
        if (source == null) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return source;
    }

    private Proposal find(UUID id) {
        return proposals.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A proposal that is being described; one that follows a known source has nothing to answer. */
    private Proposal described(UUID id) {
        Proposal proposal = find(id);
        if (!proposal.answers().has("format")) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return proposal;
    }
}
