package it.atlante.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The description that is checked in is the one that the code has. */
@Import(DescribedApi.class)
class OpenApiTest extends ApiServer {

    @Test
    void the_description_is_that_of_the_code() {
        JsonNode generated = sorted(json(get("/v3/api-docs")));
        generated.get("paths").properties().forEach(path -> path.getValue()
                .forEach(operation -> assertThat(operation.path("summary").asString(""))
                        .as("summary of an operation of %s", path.getKey())
                        .isNotBlank()));
        GoldenFiles.compare(Path.of("docs/reference/openapi.json"), generated);
    }

    @Test
    void the_description_is_served() {
        HttpResponse<String> answer = get("/api/v1/openapi.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("paths").has("/api/v1/search")).isTrue();
    }

    /** Members in the order of their names: what the library's order is depends on reflection. */
    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonMapper.shared().createObjectNode();
            new TreeSet<>(object.propertyNames()).forEach(name -> copy.set(name, sorted(object.get(name))));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonMapper.shared().createArrayNode();
            array.forEach(item -> copy.add(sorted(item)));
            return copy;
        }
        return node;
    }
}
