package it.atlante.ingest.correction;

import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.source.RecordMapping;
import it.atlante.ingest.source.SourceDescription;
import it.atlante.ingest.template.Template;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A row as a form: each of its columns, with the reasons beside those that a problem is about. */
record RowForm(List<Column> columns, List<String> others) {

    /**
     * A column of the row.
     *
     * @param id of its input, unique on the page
     * @param reasons what is wrong with it
     * @param tall whether its text needs more than a line
     */
    record Column(String id, String name, String value, List<String> reasons, boolean tall) {}

    private static final int ONE_LINE = 80;

    static RowForm of(SourceDescription source, KeptRow row, List<Problem> problems, Locale locale) {
        List<Column> columns = new ArrayList<>();
        Set<Problem> placed = new LinkedHashSet<>();
        for (Map.Entry<String, String> text : row.texts().entrySet()) {
            List<String> reasons = new ArrayList<>();
            for (Problem problem : problems) {
                if (columnsOf(source, problem.field()).contains(text.getKey())) {
                    reasons.add(problem.message(locale));
                    placed.add(problem);
                }
            }
            String value = text.getValue();
            boolean tall = value.length() > ONE_LINE || value.indexOf('\n') >= 0;
            columns.add(new Column("c" + columns.size(), text.getKey(), value, List.copyOf(reasons), tall));
        }
        List<String> others = problems.stream()
                .filter(problem -> !placed.contains(problem))
                .map(problem -> problem.message(locale))
                .distinct()
                .toList();
        return new RowForm(columns, others);
    }

    /** The columns that a field of a problem is made of; a place as a whole is made of those of its point. */
    static Set<String> columnsOf(SourceDescription source, String field) {
        RecordMapping mapping = source.mapping();
        Set<String> columns = new LinkedHashSet<>();
        if (field.equals("key") && mapping.key() != null) {
            columns.addAll(mapping.key().columns());
        }
        if (field.equals("geometry")) {
            columns.add(KeptRow.GEOMETRY);
        }
        if (field.startsWith("checks")) {
            mapping.checks().forEach(check -> columns.addAll(check.columns()));
        }
        if (field.startsWith("capacities.")) {
            String part = field.substring(field.indexOf('.') + 1);
            mapping.capacities().stream()
                    .flatMap(group -> Stream.ofNullable(group.get(part)))
                    .forEach(template -> columns.addAll(template.columns()));
        }
        mapping.fields().forEach((name, templates) -> {
            boolean pair = Set.of("location.lat", "location.lon").contains(name)
                    && (field.equals("location") || field.equals("location.lat"));
            boolean projected = Set.of("location.x", "location.y").contains(name)
                    && (field.equals("location") || field.equals("location.x"));
            if (name.equals(field) || pair || projected) {
                templates.stream().map(Template::columns).forEach(columns::addAll);
            }
        });
        return columns;
    }
}
