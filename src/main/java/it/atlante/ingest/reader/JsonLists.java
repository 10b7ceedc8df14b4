package it.atlante.ingest.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Finds the lists of objects in a JSON file. */
final class JsonLists {

    private JsonLists() {}

    /** Pointers to lists that are not inside other lists, the longest first. */
    static List<String> of(Path file) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        Deque<String> path = new ArrayDeque<>();
        try (JsonParser parser = JsonElements.MAPPER.createParser(Files.newInputStream(file))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case PROPERTY_NAME ->
                        path.addLast(parser.currentName().replace("~", "~0").replace("/", "~1"));
                    case START_ARRAY -> {
                        int objects = objects(parser);
                        if (objects > 0) {
                            sizes.put(path.isEmpty() ? "" : "/" + String.join("/", path), objects);
                        }
                        path.pollLast();
                    }
                    case START_OBJECT -> {}
                    default -> path.pollLast();
                }
            }
        } catch (JacksonException | IOException e) {
            throw new UnreadableSource("the file is not JSON: " + e.getMessage(), e);
        }
        return sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int objects(JsonParser parser) {
        int objects = 0;
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY && token != null;
                token = parser.nextToken()) {
            objects += token == JsonToken.START_OBJECT ? 1 : 0;
            parser.skipChildren();
        }
        return objects;
    }
}
