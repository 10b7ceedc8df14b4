package it.atlante.search.engine;

import java.util.Arrays;
import java.util.Optional;

/**
 * What results can be filtered and counted by. Values within a dimension are alternatives (or), dimensions add up (and).
 *
 * @see #parameter() the name in a query string
 * @see #field() the keyword field of the index definition
 */
public enum Dimension {
    FAMILY("family", "family"),
    CATEGORY("category", "categories"),
    TARGET_GROUP("target", "target_groups"),
    PHASE("phase", "phases"),
    LANGUAGE("language", "languages"),
    ACCESSIBILITY("accessibility", "accessibility"),
    COST("cost", "cost"),
    PROGRAMME("programme", "programme"),
    ORGANISATION("organisation", "organisation_id"),
    SOURCE("source", "source_id"),
    SHARING("sharing", "sharing");

    private final String parameter;
    private final String field;

    Dimension(String parameter, String field) {
        this.parameter = parameter;
        this.field = field;
    }

    public String parameter() {
        return parameter;
    }

    public String field() {
        return field;
    }

    public static Optional<Dimension> find(String parameter) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.parameter.equals(parameter))
                .findFirst();
    }
}
