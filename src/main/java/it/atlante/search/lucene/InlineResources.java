package it.atlante.search.lucene;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.util.ResourceLoader;

/** Hands Lucene's factories, which read word lists from files, the lists that the definition carries in itself. */
final class InlineResources implements ResourceLoader {

    private final Map<String, String> contents = new HashMap<>();

    /** Keeps a text and gives the name under which {@link #openResource} finds it. */
    String keep(Iterable<String> lines) {
        String name = "list-" + contents.size();
        contents.put(name, String.join("\n", lines));
        return name;
    }

    @Override
    public InputStream openResource(String name) throws IOException {
        String content = contents.get(name);
        if (content == null) {
            throw new FileNotFoundException(name);
        }
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public <T> Class<? extends T> findClass(String name, Class<T> expectedType) {
        throw new UnsupportedOperationException("definitions name no classes: " + name);
    }
}
