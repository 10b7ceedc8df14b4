package it.atlante.search;

import it.atlante.catalogue.InvalidField;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/**
 * Parameters from a JSON object with the names of the query string: lists are arrays, coordinates a text or an array of numbers in the order
 * of the query string, the polygon a GeoJSON object. Null counts as absent.
 */
public final class JsonParameters {

    private static final String FORM = "a text, a number, or a list of texts or numbers";

    /** Arrays of these are one value and not a choice of several. */
    private static final Set<String> COORDINATES = Set.of("near", "serves", "bbox");

    private JsonParameters() {}

    /**
     * The parameters of a body.
     *
     * @throws InvalidField naming the member that has another form
     */
    public static MultiValueMap<String, String> read(JsonNode body) {
        if (!body.isObject()) {
            throw new InvalidField("body", body.getNodeType(), "a JSON object");
        }
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        body.properties().forEach(member -> add(member.getKey(), member.getValue(), parameters));
        return parameters;
    }

    private static void add(String name, JsonNode value, MultiValueMap<String, String> parameters) {
        if (value.isNull()) {
            return;
        }
        if (name.equals("polygon") && value.isObject()) {
            parameters.add(name, value.toString());
        } else if (!value.isArray() || name.equals("polygon")) {
            parameters.add(name, scalar(name, value));
        } else if (COORDINATES.contains(name)) {
            parameters.add(
                    name,
                    StreamSupport.stream(value.spliterator(), false)
                            .map(part -> scalar(name, part))
                            .collect(Collectors.joining(",")));
        } else {
            value.forEach(part -> parameters.add(name, scalar(name, part)));
        }
    }

    private static String scalar(String name, JsonNode value) {
        if (value.isString() || value.isNumber()) {
            return value.asString();
        }
        throw new InvalidField(name, value, FORM);
    }
}
