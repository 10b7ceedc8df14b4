package it.atlante.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import it.atlante.search.SearchParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What the code alone does not say of the API: the parameters that are read together, and problems. */
@TestConfiguration(proxyBeanMethods = false)
class DescribedApi {

    private static final Set<String> NUMBERS = Set.of("radius");
    private static final Set<String> WHOLE_NUMBERS = Set.of("limit", "places", "zoom", "minQuality");

    private record Described(String text, String example) {}

    private static final Map<String, Described> PARAMETERS = new LinkedHashMap<>();

    static {
        describe("q", "What a person types, at most 500 characters; words, never syntax", "corso di italiano");
        describe(
                "family",
                "service, housing, organisation, area, landmark. Several: comma or repeated; any of them",
                "service");
        describe("category", "Codes of the vocabulary's categories", "italiano-l2");
        describe("target", "Codes of the vocabulary's target groups", "donne");
        describe("phase", "Codes of the vocabulary's phases", "arrivo");
        describe("language", "Language codes of the vocabulary", "ar");
        describe("accessibility", "Codes of the vocabulary's accessibility", "sedia-a-rotelle");
        describe("cost", "free, contribution, paid", "free");
        describe("programme", "Codes of the vocabulary's housing programmes", "cas");
        describe("organisation", "Ids of organisations", "123e4567-e89b-12d3-a456-426614174000");
        describe("source", "Ids of sources", "ds549");
        describe("sharing", "public, network, table, private", "public");
        describe("near", "Point from which distance is measured: latitude,longitude", "45.4950,9.2260");
        describe("radius", "Metres from `near` at most, above 0", "1500");
        describe("bbox", "Box: west,south,east,north (longitude first)", "9.1,45.4,9.3,45.5");
        describe(
                "polygon",
                "GeoJSON Polygon or MultiPolygon with at most 10,000 vertices; in a JSON body an object",
                "{\"type\":\"Polygon\",\"coordinates\":[[[9.2,45.4],[9.3,45.4],[9.3,45.5],[9.2,45.4]]]}");
        describe("area", "Id or key KIND:vintage:code of areas; within any of them", "NIL:PGT2030:20");
        describe(
                "serves",
                "Point latitude,longitude: only what serves an area around it, or whoever comes",
                "45.4950,9.2260");
        describe("open", "`now`, or a local date and time (Europe/Rome)", "2026-11-23T18:30");
        describe("places", "Free places at least, 1 to 100000", "2");
        describe("unit", "Unit type of the free places, with `places`", "posto-letto");
        describe("fresh", "Vouched for since a date, or in so many days", "90");
        describe("minQuality", "Score at least: 20, 40, 60 or 80 out of 100; also a name for `facets`", "60");
        describe("sort", "relevance, distance (with `near`), freshness, places", "relevance");
        describe("limit", "Results on the page, 0 to 500; 20 unless told", "20");
        describe("after", "`next` of the page before", "eyJpIjoiIn0");
        describe("facets", "Names of filters to count by, such as family,category", "family,category");
        describe("lang", "Language of labels and messages: it or en; else Accept-Language, else it", "it");
        describe("zoom", "Zoom level of the grid, 0 to 20", "12");
    }

    private static void describe(String name, String text, String example) {
        PARAMETERS.put(name, new Described(text, example));
    }

    @Bean
    OpenApiCustomizer description() {
        return api -> {
            api.info(new Info()
                    .title("Atlante")
                    .version("v1")
                    .description(
                            "Services, housing, organisations and disadvantaged areas of a territory, as far as"
                                    + " the viewer may know of them. Problems are RFC 9457; unknown parameters are refused by name.")
                    .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")));
            api.setServers(null);
            api.getPaths().keySet().removeIf(path -> !path.startsWith("/api/"));
            api.getComponents().addSchemas("Problem", problem());
            api.getComponents().getSchemas().remove("JsonNode");
            api.getPaths().forEach((path, item) -> describeBody(path, item.getPost()));
            api.getPaths().forEach((path, item) -> item.readOperations().forEach(operation -> {
                if (operation.getRequestBody() == null) {
                    parametersOf(path).forEach(name -> addParameter(operation, name));
                }
                operation
                        .getResponses()
                        .addApiResponse(
                                "default",
                                new ApiResponse()
                                        .description("A problem")
                                        .content(new Content()
                                                .addMediaType(
                                                        "application/problem+json",
                                                        new MediaType()
                                                                .schema(new Schema<>()
                                                                        .$ref("#/components/schemas/Problem")))));
            }));
        };
    }

    private static Set<String> parametersOf(String path) {
        Set<String> names = new TreeSet<>(Set.of("lang"));
        if (path.equals("/api/v1/search") || path.equals("/api/v1/cells")) {
            names.addAll(SearchParameters.NAMES);
        }
        if (path.equals("/api/v1/cells")) {
            names.add("zoom");
        }
        if (path.equals("/api/v1/vocabulary") || path.equals("/api/v1/status")) {
            names.clear();
        }
        return names;
    }

    /** The two forms of a body are two methods of the code and one operation of the description. */
    private static void describeBody(String path, @Nullable Operation operation) {
        if (operation == null) {
            return;
        }
        ObjectSchema form = new ObjectSchema();
        ObjectSchema json = new ObjectSchema();
        for (String name : parametersOf(path)) {
            form.addProperty(name, schema(name).description(described(name).text()));
            json.addProperty(
                    name,
                    name.equals("polygon")
                            ? new ObjectSchema().description("GeoJSON Polygon or MultiPolygon, at most 10,000 vertices")
                            : schema(name).description(described(name).text() + ". Lists may be arrays"));
        }
        operation.setOperationId(path.substring("/api/v1/".length()) + "ByBody");
        operation.setSummary("The same question with its parameters in the body");
        operation.setDescription("For polygons that are too long for an address.");
        operation.setRequestBody(new RequestBody()
                .required(true)
                .content(new Content()
                        .addMediaType("application/json", new MediaType().schema(json))
                        .addMediaType("application/x-www-form-urlencoded", new MediaType().schema(form))));
    }

    private static Described described(String name) {
        Described described = PARAMETERS.get(name);
        if (described == null) {
            throw new AssertionError("the parameter " + name + " has no description in DescribedApi");
        }
        return described;
    }

    private static void addParameter(Operation operation, String name) {
        operation.addParametersItem(new QueryParameter()
                .name(name)
                .description(described(name).text())
                .schema(schema(name)));
    }

    private static Schema<?> schema(String name) {
        String example = described(name).example();
        if (WHOLE_NUMBERS.contains(name)) {
            return new IntegerSchema().example(Integer.valueOf(example));
        }
        return NUMBERS.contains(name)
                ? new NumberSchema().example(Integer.valueOf(example))
                : new StringSchema().example(example);
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("In the language of the request"))
                .addProperty("field", new StringSchema().description("The parameter that cannot be taken"))
                .addProperty("allowed", new StringSchema().description("Its allowed form, in English"))
                .addProperty("instance", new StringSchema().description("Names a fault of ours in the log"))
                .required(List.of("title", "status", "detail"));
    }
}
