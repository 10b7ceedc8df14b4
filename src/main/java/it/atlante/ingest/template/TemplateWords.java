package it.atlante.ingest.template;

import java.util.Map;

/**
 * What templates of one source may refer to.
 *
 * @param maps value maps by name; in each, {@code *} stands for every other value
 * @param decimal the decimal mark of numbers in the file
 */
public record TemplateWords(Map<String, Map<String, String>> maps, char decimal) {

    public TemplateWords {
        if (decimal != '.' && decimal != ',') {
            throw new IllegalArgumentException("decimal mark '" + decimal + "' must be a point or a comma");
        }
        maps = Map.copyOf(maps);
    }
}
