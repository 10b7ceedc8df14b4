package it.atlante.ingest.reader;

import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.reader.JsonElements.Found;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows of HSDS data (Open Referral, Human Services Data Specification): JSON of version 3 as one object, a list or a page of a list, and
 * tabular data packages of versions 1 to 3 in a folder or a zip archive. A row is a service with all that belongs to it, as version 3 nests
 * it; a service at one of its locations where the file lists those; or an organisation that has no service.
 */
record HsdsRows() implements SourceReader {

    private static final String PAGE = "/contents";
    private static final String LIST = "";

    /** A single object with all its children has some hundred kilobytes. */
    private static final int LARGEST_OBJECT_BYTES = 64 << 20;

    @Override
    public SourceRows open(Path file) {
        if (!Files.exists(file)) {
            throw new UnreadableSource("there is no file " + file);
        }
        if (HsdsPackage.recognises(file)) {
            return HsdsPackage.open(file);
        }
        ColumnNames columns = new ColumnNames();
        long count = 0;
        boolean list = false;
        try (JsonElements elements = elements(file)) {
            for (Found found = elements.next(); found != null; found = elements.next()) {
                if (found.node().isMissingNode()) {
                    list = true;
                    continue;
                }
                for (JsonNode row : rowsOf(found.node())) {
                    count++;
                    columns.addAll(row);
                }
            }
        }
        if (!list) {
            return single(file);
        }
        return new SourceRows(columns.all(), count, () -> Rows.stream(new OpenList(elements(file)), HsdsRows::row));
    }

    private static JsonElements elements(Path file) {
        return new JsonElements(file, Set.of(PAGE, LIST), Set.of());
    }

    private static SourceRows single(Path file) {
        JsonNode object;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST_OBJECT_BYTES + 1);
            if (bytes.length > LARGEST_OBJECT_BYTES) {
                throw new UnreadableSource(
                        "the file is one object of more than " + (LARGEST_OBJECT_BYTES >> 20) + " MB");
            }
            object = JsonElements.MAPPER.readTree(bytes);
        } catch (IOException | JacksonException e) {
            throw new UnreadableSource("the file cannot be read: " + e.getMessage(), e);
        }
        if (!object.isObject()) {
            throw new UnreadableSource("the file is no HSDS data: it is neither an object nor a list of objects");
        }
        List<JsonNode> rows = rowsOf(object);
        ColumnNames columns = new ColumnNames();
        rows.forEach(columns::addAll);
        List<SourceRecord> records = new ArrayList<>();
        for (JsonNode row : rows) {
            records.add(row(row, records.size() + 1L));
        }
        return new SourceRows(columns.all(), records.size(), records::stream);
    }

    /** An organisation with its services is those services, each with the organisation; anything else is itself. */
    static List<JsonNode> rowsOf(JsonNode node) {
        if (!(node instanceof ObjectNode object)
                || HsdsKind.of(object) != HsdsKind.ORGANIZATION
                || object.path("services").isEmpty()) {
            return List.of(node);
        }
        ObjectNode organisation = object.deepCopy();
        organisation.remove("services");
        List<JsonNode> services = new ArrayList<>();
        for (JsonNode service : object.path("services")) {
            if (service instanceof ObjectNode it) {
                services.add(it.deepCopy().set("organization", organisation));
            } else {
                services.add(service);
            }
        }
        return services;
    }

    static SourceRecord row(JsonNode node, long number) {
        if (node instanceof ObjectNode fields && HsdsKind.of(fields) != HsdsKind.OTHER) {
            return new SourceRecord(number, fields, null, null, node);
        }
        Problem problem = Problem.said(IssueCode.MALFORMED_ROW, "NOT_HSDS", "");
        return new SourceRecord(number, JsonElements.MAPPER.createObjectNode(), null, problem, node);
    }

    /** Elements of a list, organisations opened up into their services. */
    private static final class OpenList implements Rows.Opened<JsonNode> {

        private final JsonElements elements;
        private final Deque<JsonNode> waiting = new ArrayDeque<>();

        OpenList(JsonElements elements) {
            this.elements = elements;
        }

        @Override
        public @Nullable JsonNode next() {
            while (waiting.isEmpty()) {
                Found found = elements.next();
                if (found == null) {
                    return null;
                }
                if (!found.node().isMissingNode()) {
                    waiting.addAll(rowsOf(found.node()));
                }
            }
            return waiting.poll();
        }

        @Override
        public void close() {
            elements.close();
        }
    }
}
