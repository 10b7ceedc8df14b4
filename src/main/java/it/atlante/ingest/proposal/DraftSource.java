package it.atlante.ingest.proposal;

import it.atlante.catalogue.vocabulary.Vocabulary;
import it.atlante.ingest.proposal.FieldQuestions.Question;
import it.atlante.ingest.reader.ColumnKind;
import it.atlante.ingest.reader.Guess;
import it.atlante.ingest.reader.InspectedColumn;
import it.atlante.ingest.source.FileForm;
import it.atlante.ingest.source.RecordKind;
import it.atlante.ingest.source.RecordMapping;
import it.atlante.ingest.source.SourceDescription;
import it.atlante.ingest.source.SourceFormat;
import it.atlante.ingest.template.Template;
import it.atlante.ingest.template.TemplateWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a source description of answers. For one use by one thread.
 *
 * <p>The names of the fields: {@code kind}; {@code from.<field>} is empty, {@code c:<column>}, {@code v:<code>}, {@code text} or
 * {@code template}, the last two with {@code text.<field>}; {@code split.<field>} divides several values in a cell;
 * {@code map.<field>.value} and {@code map.<field>.code} say what values mean, {@code map.<field>.other} what all others do; {@code key}
 * lists the columns that identify a row.
 */
public final class DraftSource {

    private static final Set<String> DATES =
            Set.of("verifiedOn", "observed", "validFrom", "validTo", "designatedOn", "capacities.updated");
    private static final Set<String> NUMBERS =
            Set.of("minimumAge", "maximumAge", "capacities.maximum", "capacities.available");

    private final Answers answers;
    private final FileQuestions file;
    private final LookedAt seen;
    private final ValueChoices choices;
    private final List<FieldProblem> problems = new ArrayList<>();
    private final Map<String, Map<String, String>> maps = new LinkedHashMap<>();

    /** @throws NullPointerException when the file cannot be read with these answers */
    public DraftSource(Answers answers, FileQuestions file, Vocabulary vocabulary) {
        this.answers = answers;
        this.file = file;
        this.seen = Objects.requireNonNull(file.lookedAt());
        this.choices = new ValueChoices(vocabulary);
    }

    /**
     * A description, or what is wrong with the answers.
     *
     * @param source null exactly when there are problems
     */
    public record Drafted(@Nullable SourceDescription source, List<FieldProblem> problems) {}

    /** Whether a column can stand in a template. */
    static boolean canBeNamed(String column) {
        return !column.isBlank()
                && column.equals(column.strip())
                && column.chars().noneMatch(c -> "{}|".indexOf(c) >= 0);
    }

    /** Makes the description of the answers to all steps. */
    public Drafted draft() {
        FileForm form = Objects.requireNonNull(file.form());
        problems.addAll(file.problems());
        SourceFacts facts = new SourceFacts(answers, problems);
        RecordMapping mapping = form.format() == SourceFormat.HSDS ? hsds() : mapping(form);
        SourceDescription source = mapping == null || !problems.isEmpty() ? null : facts.source(form, mapping);
        return new Drafted(problems.isEmpty() ? source : null, List.copyOf(problems));
    }

    /** HSDS maps onto the catalogue by itself. */
    private static RecordMapping hsds() {
        Template key = Template.parse("{id}", new TemplateWords(Map.of(), '.'));
        return new RecordMapping(
                RecordKind.SERVICE, Map.of(), key, Map.of(), List.of(), List.of(), List.of(), Map.of());
    }

    private @Nullable RecordMapping mapping(FileForm form) {
        RecordKind kind = FieldQuestions.KINDS.stream()
                .filter(it -> it.name().equals(answers.first("kind")))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            problems.add(FieldProblem.of("kind", "kind", answers.first("kind")));
            return null;
        }
        Map<String, String> written = new LinkedHashMap<>();
        for (Question question : FieldQuestions.of(kind)) {
            String template = template(question);
            if (!template.isEmpty()) {
                written.put(question.field(), template);
            } else if (question.required()) {
                problem("from." + question.field(), "required");
            }
        }
        requireTogether(kind, written);
        TemplateWords words = new TemplateWords(maps, form.csv().decimal());
        Map<String, List<Template>> fields = new LinkedHashMap<>();
        Map<String, Template> capacity = new LinkedHashMap<>();
        written.forEach((field, text) -> {
            Template parsed = parse(field, text, words);
            if (parsed != null && field.startsWith("capacities.")) {
                capacity.put(field.substring("capacities.".length()), parsed);
            } else if (parsed != null) {
                fields.put(field, List.of(parsed));
            }
        });
        Template key = key(words);
        if (key == null) {
            return null;
        }
        List<Map<String, Template>> capacities = capacity.isEmpty() ? List.of() : List.of(capacity);
        return new RecordMapping(kind, Map.of(), key, fields, capacities, List.of(), List.of(), maps);
    }

    /** What one field needs of another. */
    private void requireTogether(RecordKind kind, Map<String, String> written) {
        if (kind == RecordKind.SERVICE
                && !written.containsKey("organisation")
                && !written.containsKey("organisationName")) {
            problem("from.organisationName", "organisation");
        }
        if (kind == RecordKind.TIE && !written.containsKey("to") && !written.containsKey("network")) {
            problem("from.to", "required");
        }
        for (String[] pair : new String[][] {{"location.lat", "location.lon"}, {"location.x", "location.y"}}) {
            if (written.containsKey(pair[0]) != written.containsKey(pair[1])) {
                problem("from." + (written.containsKey(pair[0]) ? pair[1] : pair[0]), "pair");
            }
        }
        boolean points = written.containsKey("location.lat") || written.containsKey("location.x");
        if (points && answers.first("crs").isEmpty()
                || points && answers.first("crs").equals(FileQuestions.NO_COORDINATES)) {
            problem(written.containsKey("location.lat") ? "from.location.lat" : "from.location.x", "crs.first");
        }
        if (written.keySet().stream().anyMatch(field -> field.startsWith("capacities."))
                && !written.containsKey("capacities.unit")) {
            problem("from.capacities.unit", "required");
        }
        if (written.containsKey("verifiedBy") != written.containsKey("verifiedOn")) {
            problem(written.containsKey("verifiedBy") ? "from.verifiedOn" : "from.verifiedBy", "verified");
        }
    }

    /** The text of a field's template; empty when it has none. */
    private String template(Question question) {
        String field = question.field();
        String from = answers.first("from." + field);
        String text = answers.first("text." + field);
        if (from.isEmpty()) {
            return "";
        }
        if (from.equals("text") || from.equals("template")) {
            return written(question, from.equals("text"), text);
        }
        if (from.startsWith("v:")) {
            boolean known = choices.of(question, Locale.ITALIAN).stream()
                    .anyMatch(choice -> choice.code().equals(from.substring(2)));
            return known ? from.substring(2) : problem("from." + field, "code", from.substring(2));
        }
        String column = from.startsWith("c:") ? from.substring(2) : from;
        InspectedColumn inspected = seen.find(column).orElse(null);
        if (inspected == null) {
            return problem("from." + field, "column", column);
        }
        if (!canBeNamed(column)) {
            return problem("from." + field, "column.name", column);
        }
        return "{" + column + pipes(question, inspected) + "}";
    }

    private String written(Question question, boolean fixed, String text) {
        String field = question.field();
        if (text.isEmpty()) {
            return problem("text." + field, "text.empty");
        }
        if (text.length() > 4_000) {
            return problem("text." + field, "text.long", text.length(), 4_000);
        }
        if (fixed && (text.indexOf('{') >= 0 || text.indexOf('}') >= 0)) {
            return problem("text." + field, "text.braces");
        }
        boolean unknown = fixed
                && question.coded()
                && choices.of(question, Locale.ITALIAN).stream()
                        .noneMatch(choice -> choice.code().equals(text));
        return unknown ? problem("text." + field, "code", text) : text;
    }

    /** What the values of a column need to become those of the field. */
    private String pipes(Question question, InspectedColumn column) {
        String field = question.field();
        StringBuilder pipes = new StringBuilder();
        String separator = answers.first("split." + field);
        if (question.list() && !separator.isEmpty()) {
            if (separator.length() > 3 || separator.chars().anyMatch(c -> "{}|".indexOf(c) >= 0)) {
                return problem("split." + field, "split", separator);
            }
            pipes.append("|split:").append(separator);
        }
        Guess<ColumnKind> kind = column.kind();
        if (DATES.contains(field)
                && kind.value() == ColumnKind.DATE
                && !kind.arguments().getFirst().equals("yyyy-MM-dd")) {
            pipes.append("|date:").append(kind.arguments().getFirst());
        }
        if (NUMBERS.contains(field)) {
            pipes.append("|int");
        }
        boolean web = field.equals("url") || field.equals("website");
        if (web && column.samples().stream().anyMatch(sample -> !sample.contains("://"))) {
            pipes.append("|url");
        }
        return question.coded() ? pipes + mapped(question, column.name(), separator) : pipes.toString();
    }

    /** The pipe that turns values into codes; none where all values are codes. */
    private String mapped(Question question, String column, String separator) {
        String field = question.field();
        Set<String> values = seen.values(column, question.list() ? separator : "");
        if (values.size() > ValueChoices.MOST_VALUES) {
            return problem("from." + field, "values.many", column, values.size(), ValueChoices.MOST_VALUES);
        }
        List<String> codes = choices.of(question, Locale.ITALIAN).stream()
                .map(ValueChoices.Choice::code)
                .toList();
        if (codes.containsAll(values) && answers.all("map." + field + ".value").isEmpty()) {
            return "";
        }
        Map<String, String> meanings = choices.meanings(question, values, answers);
        List<String> asked = answers.all("map." + field + ".value");
        List<String> unanswered =
                values.stream().filter(value -> !asked.contains(value)).toList();
        if (!unanswered.isEmpty()) {
            return problem("from." + field, "values.asked", column, values.size());
        }
        Map<String, String> map = new LinkedHashMap<>();
        meanings.forEach((value, code) -> {
            if (!code.equals("-reject")) {
                map.put(value, code);
            }
        });
        String other = answers.first("map." + field + ".other");
        if (!other.equals("-reject") && !other.isEmpty()) {
            map.put("*", other.equals("-none") ? "" : other);
        }
        for (String code : map.values()) {
            if (!code.isEmpty() && !codes.contains(code)) {
                return problem("from." + field, "code", code);
            }
        }
        maps.put(field, map);
        return "|map:" + field;
    }

    private @Nullable Template parse(String field, String text, TemplateWords words) {
        try {
            Template template = Template.parse(text, words);
            for (String column : template.columns()) {
                if (seen.find(column).isEmpty()) {
                    problem("text." + field, "column", column);
                }
            }
            return template;
        } catch (IllegalArgumentException e) {
            problem("text." + field, "template", text);
            return null;
        }
    }

    private @Nullable Template key(TemplateWords words) {
        List<String> columns =
                answers.all("key").stream().filter(column -> !column.isEmpty()).toList();
        if (columns.isEmpty()) {
            problem("key", "key");
            return null;
        }
        for (String column : columns) {
            if (seen.find(column).isEmpty() || !canBeNamed(column)) {
                problem("key", seen.find(column).isEmpty() ? "column" : "column.name", column);
                return null;
            }
        }
        return Template.parse("{" + String.join("}/{", columns) + "}", words);
    }

    /** @return the empty text, as if there were no answer */
    private String problem(String field, String text, Object... arguments) {
        problems.add(FieldProblem.of(field, text, arguments));
        return "";
    }
}
