package it.atlante.search.lucene;

import it.atlante.search.definition.UnsupportedDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import tools.jackson.databind.JsonNode;

/** Builds the analyzers of {@code settings.analysis} with Lucene's factories, which are what Elasticsearch builds them with too. */
final class AnalyzerReader {

    private static final Set<String> TOKENIZERS = Set.of("standard", "keyword", "whitespace");

    private final JsonNode analysis;
    private final InlineResources resources = new InlineResources();

    private AnalyzerReader(JsonNode analysis) {
        this.analysis = analysis;
    }

    static Map<String, Analyzer> read(JsonNode analysis) {
        AnalyzerReader reader = new AnalyzerReader(analysis);
        Map<String, Analyzer> analyzers = new LinkedHashMap<>();
        analysis.path("analyzer").properties().forEach(entry -> {
            try {
                analyzers.put(entry.getKey(), reader.analyzer(entry.getKey(), entry.getValue()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return analyzers;
    }

    private Analyzer analyzer(String name, JsonNode node) throws IOException {
        require(
                node.path("type").asString("custom").equals("custom"),
                "analyzer " + name + ": only type \"custom\" is supported");
        String tokenizer = node.path("tokenizer").asString("");
        require(
                TOKENIZERS.contains(tokenizer),
                "analyzer " + name + ": tokenizer \"" + tokenizer + "\" is not supported");
        CustomAnalyzer.Builder builder = CustomAnalyzer.builder(resources).withTokenizer(tokenizer, new HashMap<>());
        for (JsonNode filter : node.path("char_filter")) {
            Construct construct = charFilter(filter.asString());
            builder.addCharFilter(construct.factory(), construct.arguments());
        }
        for (JsonNode filter : node.path("filter")) {
            Construct construct = tokenFilter(filter.asString());
            builder.addTokenFilter(construct.factory(), construct.arguments());
        }
        return builder.build();
    }

    private Construct charFilter(String name) {
        JsonNode node = analysis.path("char_filter").path(name);
        String type = node.path("type").asString("");
        return switch (type) {
            case "mapping" -> new Construct("mapping", Map.of("mapping", resources.keep(mappings(node))));
            case "pattern_replace" ->
                new Construct(
                        "patternReplace",
                        Map.of("pattern", text(name, node, "pattern"), "replacement", text(name, node, "replacement")));
            default ->
                throw new UnsupportedDefinition("char_filter " + name + ": type \"" + type + "\" is not supported");
        };
    }

    private Construct tokenFilter(String name) {
        JsonNode node = analysis.path("filter").path(name);
        String type = node.path("type").asString(name);
        return switch (type) {
            case "lowercase" -> new Construct("lowercase", Map.of());
            case "asciifolding" -> new Construct("asciiFolding", Map.of());
            case "elision" ->
                new Construct(
                        "elision",
                        Map.of(
                                "articles", resources.keep(texts(name, node, "articles")),
                                "ignoreCase",
                                        String.valueOf(
                                                node.path("articles_case").asBoolean(false))));
            case "stop" -> new Construct("stop", Map.of("words", resources.keep(texts(name, node, "stopwords"))));
            case "stemmer" -> {
                String language = text(name, node, "language");
                require(
                        language.equals("light_italian"),
                        "filter " + name + ": language \"" + language + "\" is not supported");
                yield new Construct("italianLightStem", Map.of());
            }
            case "pattern_replace" ->
                new Construct(
                        "patternReplace",
                        Map.of(
                                "pattern", text(name, node, "pattern"),
                                "replacement", text(name, node, "replacement"),
                                "replace", "all"));
            case "pattern_capture" -> {
                List<String> patterns = texts(name, node, "patterns");
                require(patterns.size() == 1, "filter " + name + ": exactly one pattern is supported, not " + patterns);
                yield new Construct(
                        "patternCaptureGroup",
                        Map.of(
                                "pattern", patterns.getFirst(),
                                "preserve_original",
                                        String.valueOf(
                                                node.path("preserve_original").asBoolean(true))));
            }
            default -> throw new UnsupportedDefinition("filter " + name + ": type \"" + type + "\" is not supported");
        };
    }

    /** Elasticsearch writes {@code a => b}, Lucene's factory reads {@code "a" => "b"}. */
    private static List<String> mappings(JsonNode node) {
        List<String> lines = new ArrayList<>();
        for (JsonNode mapping : node.path("mappings")) {
            String[] sides = mapping.asString().split("=>", 2);
            require(sides.length == 2, "mapping \"" + mapping.asString() + "\" has no =>");
            lines.add('"' + sides[0].strip() + "\" => \"" + sides[1].strip() + '"');
        }
        return lines;
    }

    private static String text(String name, JsonNode node, String key) {
        require(node.path(key).isString(), name + ": \"" + key + "\" is missing");
        return node.path(key).asString();
    }

    private static List<String> texts(String name, JsonNode node, String key) {
        List<String> texts = new ArrayList<>();
        node.path(key).forEach(item -> texts.add(item.asString()));
        require(!texts.isEmpty(), name + ": \"" + key + "\" is missing or empty");
        return texts;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new UnsupportedDefinition(message);
        }
    }

    /** One of Lucene's factories with its arguments, in a map that the factory empties as it reads. */
    private record Construct(String factory, Map<String, String> arguments) {
        Construct {
            arguments = new HashMap<>(arguments);
        }
    }
}
