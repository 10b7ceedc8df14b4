package it.atlante.ingest.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks a JSON file and gives the elements of some of its arrays, one at a time. For one use by one thread. */
final class JsonElements implements AutoCloseable {

    static final JsonMapper MAPPER = JsonMapper.builder()
            // An error message that quotes the file would end in reports.
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final JsonParser parser;
    private final Set<String> arrays;
    private final Set<String> values;
    private final Deque<String> path = new ArrayDeque<>();
    private boolean inArray;

    /** What {@link #next} found: the pointer of the array or value, and the element. */
    record Found(String pointer, JsonNode node) {}

    /**
     * @param arrays pointers to the arrays whose elements are wanted
     * @param values pointers to values that are wanted whole
     */
    JsonElements(Path file, Set<String> arrays, Set<String> values) {
        this.arrays = arrays;
        this.values = values;
        try {
            this.parser = MAPPER.createParser(Files.newInputStream(file));
        } catch (NoSuchFileException e) {
            throw new UnreadableSource("there is no file " + file, e);
        } catch (IOException e) {
            throw new UnreadableSource("the file cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The next element or value; null at the end of the file. An array itself is told once, before its elements, as an element that is a
     * missing node: so that an empty one is known to be there.
     *
     * @throws UnreadableSource when the file is not JSON up to its end
     */
    @Nullable
    Found next() {
        try {
            return walk();
        } catch (JacksonException e) {
            throw new UnreadableSource(
                    "the file is not JSON: " + e.getOriginalMessage() + " (line "
                            + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")",
                    e);
        }
    }

    private @Nullable Found walk() {
        while (true) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return null;
            }
            if (inArray) {
                if (token == JsonToken.END_ARRAY) {
                    inArray = false;
                    path.pollLast();
                    continue;
                }
                return new Found(pointer(), parser.readValueAsTree());
            }
            Found found = step(token);
            if (found != null) {
                return found;
            }
        }
    }

    private @Nullable Found step(JsonToken token) {
        if (token == JsonToken.PROPERTY_NAME) {
            path.addLast(parser.currentName().replace("~", "~0").replace("/", "~1"));
            return null;
        }
        if (token == JsonToken.END_OBJECT) {
            path.pollLast();
            return null;
        }
        String pointer = pointer();
        if (token == JsonToken.START_ARRAY && arrays.contains(pointer)) {
            inArray = true;
            return new Found(pointer, MAPPER.missingNode());
        }
        if (values.contains(pointer)) {
            JsonNode value = parser.readValueAsTree();
            path.pollLast();
            return new Found(pointer, value);
        }
        if (token == JsonToken.START_OBJECT && leadsOn(pointer)) {
            return null;
        }
        parser.skipChildren();
        path.pollLast();
        return null;
    }

    private boolean leadsOn(String pointer) {
        String prefix = pointer + "/";
        return arrays.stream().anyMatch(it -> it.startsWith(prefix))
                || values.stream().anyMatch(it -> it.startsWith(prefix));
    }

    private String pointer() {
        return path.isEmpty() ? "" : "/" + String.join("/", path);
    }

    @Override
    public void close() {
        parser.close();
    }

    static Set<String> setOf(List<String> pointers) {
        return Set.copyOf(pointers);
    }
}
