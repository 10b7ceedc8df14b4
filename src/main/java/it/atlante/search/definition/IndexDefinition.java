package it.atlante.search.definition;

import it.atlante.catalogue.quality.QualityRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The definition of the index of resources: {@code indexes/resources.json}, which is the body of Elasticsearch's create-index request, with
 * the synonyms that its {@code mappings._meta.synonyms} names. Immutable and thread-safe.
 */
public final class IndexDefinition {

    /** Name of the file in {@code indexes/}. */
    public static final String FILE = "resources.json";

    /**
     * Version of the code that makes index documents from resources. Raise it when {@code IndexedFields} writes other values than before, so
     * that indexes of earlier versions are rebuilt.
     */
    private static final String DOCUMENTS_VERSION = "1";

    private final JsonNode json;
    private final String digest;
    private final Map<String, FieldDefinition> fields;
    private final String synonymLines;

    private IndexDefinition(String text, String synonymLines) {
        this.json = JsonMapper.shared().readTree(text);
        this.digest = digestOf(
                text,
                synonymLines,
                DOCUMENTS_VERSION,
                QualityRules.ofClassPath().digest());
        this.fields = FieldReader.read(json.path("mappings"));
        this.synonymLines = synonymLines;
    }

    /** The definition that the application carries. */
    public static IndexDefinition ofClassPath() {
        String text = resource(FILE);
        String synonyms = JsonMapper.shared()
                .readTree(text)
                .path("mappings")
                .path("_meta")
                .path("synonyms")
                .asString("");
        return new IndexDefinition(text, synonyms.isEmpty() ? "" : resource(synonyms));
    }

    /**
     * @param json body of the create-index request
     * @param synonymLines synonyms in Solr's format; empty for none
     * @throws UnsupportedDefinition naming what is not supported
     */
    public static IndexDefinition of(String json, String synonymLines) {
        return new IndexDefinition(json, synonymLines);
    }

    /** The request body, unchanged. */
    public JsonNode json() {
        return json;
    }

    /** SHA-256 over everything that decides what an index holds, in hexadecimal. */
    public String digest() {
        return digest;
    }

    /** Fields by full name, variants included. */
    public Map<String, FieldDefinition> fields() {
        return fields;
    }

    /** @throws UnsupportedDefinition when there is none of this name */
    public FieldDefinition field(String name) {
        FieldDefinition field = fields.get(name);
        if (field == null) {
            throw new UnsupportedDefinition("there is no field " + name);
        }
        return field;
    }

    /** Synonyms in Solr's format. */
    public String synonymLines() {
        return synonymLines;
    }

    private static String resource(String name) {
        try (InputStream in = IndexDefinition.class.getResourceAsStream("/indexes/" + name)) {
            if (in == null) {
                throw new UnsupportedDefinition("indexes/" + name + " is missing from the application");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digestOf(String... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                sha.update(part.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
