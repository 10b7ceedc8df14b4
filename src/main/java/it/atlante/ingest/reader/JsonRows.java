package it.atlante.ingest.reader;

import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.reader.JsonElements.Found;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows of a JSON file: the objects of some of its arrays, numbered across them. */
record JsonRows(List<String> pointers) implements SourceReader {

    @Override
    public SourceRows open(Path file) {
        ColumnNames columns = new ColumnNames();
        Set<String> missing = new HashSet<>(pointers);
        long count = 0;
        try (JsonElements elements = elements(file)) {
            for (Found found = elements.next(); found != null; found = elements.next()) {
                if (found.node().isMissingNode()) {
                    missing.remove(found.pointer());
                } else {
                    count++;
                    columns.addAll(found.node());
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new UnreadableSource("the file has no array at " + String.join(", ", missing));
        }
        return new SourceRows(
                columns.all(),
                count,
                () -> Rows.stream(
                        new Rows.Opened<>() {
                            private final JsonElements elements = elements(file);

                            @Override
                            public @Nullable JsonNode next() {
                                Found found = elements.next();
                                while (found != null && found.node().isMissingNode()) {
                                    found = elements.next();
                                }
                                return found == null ? null : found.node();
                            }

                            @Override
                            public void close() {
                                elements.close();
                            }
                        },
                        JsonRows::row));
    }

    private JsonElements elements(Path file) {
        return new JsonElements(file, JsonElements.setOf(pointers), Set.of());
    }

    static SourceRecord row(JsonNode node, long number) {
        if (node instanceof ObjectNode fields) {
            return new SourceRecord(number, fields, null, null, node);
        }
        Problem problem = Problem.said(IssueCode.MALFORMED_ROW, "NOT_AN_OBJECT", "", node);
        return new SourceRecord(number, JsonElements.MAPPER.createObjectNode(), null, problem, node);
    }
}
