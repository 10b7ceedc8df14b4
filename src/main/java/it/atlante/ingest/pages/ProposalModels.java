package it.atlante.ingest.pages;

import it.atlante.catalogue.area.AreaLookup;
import it.atlante.catalogue.vocabulary.Vocabulary;
import it.atlante.geo.Crs;
import it.atlante.geo.GeoJson;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.proposal.Answers;
import it.atlante.ingest.proposal.CrsSuggestions;
import it.atlante.ingest.proposal.FieldProblem;
import it.atlante.ingest.proposal.FieldQuestions;
import it.atlante.ingest.proposal.FieldQuestions.Question;
import it.atlante.ingest.proposal.FileQuestions;
import it.atlante.ingest.proposal.LookedAt;
import it.atlante.ingest.proposal.Proposal;
import it.atlante.ingest.proposal.Proposals;
import it.atlante.ingest.proposal.ProposedSources;
import it.atlante.ingest.proposal.Rehearsal;
import it.atlante.ingest.proposal.Rehearsal.RehearsedRow;
import it.atlante.ingest.proposal.ValueChoices;
import it.atlante.ingest.proposal.ValueChoices.Choice;
import it.atlante.ingest.reader.UnreadableSource;
import it.atlante.ingest.source.RecordKind;
import it.atlante.ingest.source.SourceDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the pages of proposals show. */
@Component
class ProposalModels {

    /** Rows that are mapped before anything is asked for. */
    static final long PREVIEWED = 200;

    private static final int SHOWN = 20;

    private final Proposals proposals;
    private final ProposedSources proposed;
    private final Rehearsal rehearsal;
    private final ValueChoices choices;
    private final AreaLookup areas;

    ProposalModels(
            Proposals proposals,
            ProposedSources proposed,
            Rehearsal rehearsal,
            Vocabulary vocabulary,
            AreaLookup areas) {
        this.proposals = proposals;
        this.proposed = proposed;
        this.rehearsal = rehearsal;
        this.choices = new ValueChoices(vocabulary);
        this.areas = areas;
    }

    /**
     * A question with what was answered.
     *
     * @param values the different values of the chosen column and what they mean; empty where codes are not asked for
     */
    record Asked(Question question, List<Choice> choices, Map<String, String> values) {
        /** Fit for an id in HTML and for a reference to it. */
        public String htmlId() {
            return "f-" + question.field().replace('.', '-');
        }
    }

    /** A row of the preview with the sentences of its problems. */
    record ShownRow(RehearsedRow row, List<String> reasons) {}

    void file(Model model, Proposal proposal, FileQuestions file, Locale locale) {
        common(model, proposal, file.problems(), locale);
        model.addAttribute("file", file);
        model.addAttribute("locale", locale);
        LookedAt seen = file.lookedAt();
        model.addAttribute("columns", seen == null ? List.of() : seen.columns());
        model.addAttribute("shown", seen == null ? List.of() : seen.shown(SHOWN));
        model.addAttribute("systems", Crs.listAll());
        boolean suggest = file.asksCrs() && seen != null && file.form() != null;
        model.addAttribute(
                "suggestions",
                suggest
                        ? CrsSuggestions.of(
                                proposals.file(proposal),
                                Objects.requireNonNull(file.form()),
                                Objects.requireNonNull(seen),
                                areas)
                        : List.of());
    }

    void fields(Model model, Proposal proposal, LookedAt seen, List<FieldProblem> problems, Locale locale) {
        common(model, proposal, problems, locale);
        Answers answers = proposal.answers();
        model.addAttribute("hsds", answers.first("format").equals("hsds"));
        model.addAttribute("kinds", FieldQuestions.KINDS);
        model.addAttribute("columns", seen.columns());
        model.addAttribute("repeated", ProposedSources.repeatedKeys(answers, seen));
        model.addAttribute("lookedAt", seen.rows().size());
        RecordKind kind = ProposalForms.kind(answers.first("kind"));
        Map<FieldQuestions.Group, List<Asked>> groups = new LinkedHashMap<>();
        for (FieldQuestions.Group group : FieldQuestions.Group.values()) {
            groups.put(group, new ArrayList<>());
        }
        for (Question question : kind == null ? List.<Question>of() : FieldQuestions.of(kind)) {
            Objects.requireNonNull(groups.get(question.group())).add(asked(question, answers, seen, locale));
        }
        model.addAttribute("groups", groups);
    }

    private Asked asked(Question question, Answers answers, LookedAt seen, Locale locale) {
        String from = answers.first("from." + question.field());
        Map<String, String> values = Map.of();
        if (question.coded() && from.startsWith("c:")) {
            String separator = question.list() ? answers.first("split." + question.field()) : "";
            var different = seen.values(from.substring(2), separator);
            if (different.size() <= ValueChoices.MOST_VALUES) {
                values = choices.meanings(question, different, answers);
            }
        }
        return new Asked(question, choices.of(question, locale), values);
    }

    void changes(Model model, Proposal proposal) {
        model.addAttribute("proposal", proposal);
        model.addAttribute("source", proposed.knownSource(proposal).orElseThrow());
        model.addAttribute("revisable", proposed.canBeRevised(proposal));
        try {
            model.addAttribute("changes", proposed.changes(proposal).orElseThrow());
        } catch (UnreadableSource e) {
            model.addAttribute("unreadable", String.valueOf(e.getMessage()));
        }
    }

    void preview(Model model, Proposal proposal, SourceDescription source, long rows, Locale locale) {
        common(model, proposal, List.of(), locale);
        model.addAttribute("source", source);
        model.addAttribute("whole", rows > PREVIEWED);
        model.addAttribute("edition", proposed.knownSource(proposal).isPresent());
        try {
            Rehearsal.Outcome outcome = rehearsal.of(source, proposals.file(proposal), rows, (int) PREVIEWED);
            model.addAttribute("outcome", outcome);
            model.addAttribute(
                    "rows",
                    outcome.rows().stream().map(row -> shown(row, locale)).toList());
            model.addAttribute(
                    "notes",
                    outcome.notes().stream().map(note -> note.message(locale)).toList());
        } catch (UnreadableSource e) {
            model.addAttribute("unreadable", String.valueOf(e.getMessage()));
        }
    }

    private static ShownRow shown(RehearsedRow row, Locale locale) {
        List<String> reasons = new ArrayList<>();
        if (row.reject() != null) {
            reasons.add(named(row.reject(), locale));
        }
        row.doubts().forEach(doubt -> reasons.add(named(doubt, locale)));
        return new ShownRow(row, reasons);
    }

    private static String named(Problem problem, Locale locale) {
        String sentence = problem.message(locale);
        return problem.field().isEmpty() ? sentence : problem.field() + ": " + sentence;
    }

    /** The first rows as a GeoJSON feature collection; those without a place are not in it. */
    String map(Proposal proposal, SourceDescription source) {
        ObjectNode collection = JsonMapper.shared().createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        try {
            for (RehearsedRow row : rehearsal
                    .of(source, proposals.file(proposal), PREVIEWED, (int) PREVIEWED)
                    .rows()) {
                if (row.shape() != null && row.details() != null) {
                    ObjectNode feature = features.addObject().put("type", "Feature");
                    feature.set("geometry", JsonMapper.shared().readTree(GeoJson.write(row.shape())));
                    feature.putObject("properties")
                            .put("row", row.number())
                            .put("name", row.details().label())
                            .put("doubtful", !row.doubts().isEmpty());
                }
            }
        } catch (UnreadableSource e) {
            // The page says why; a map without places is all that can be shown.
            features.removeAll();
        }
        return collection.toString();
    }

    private static void common(Model model, Proposal proposal, List<FieldProblem> problems, Locale locale) {
        Map<String, String> sentences = new LinkedHashMap<>();
        problems.forEach(problem -> sentences.putIfAbsent(problem.field(), problem.message(locale)));
        model.addAttribute("proposal", proposal);
        model.addAttribute("answers", proposal.answers());
        model.addAttribute("problems", sentences);
    }
}
