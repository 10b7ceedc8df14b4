package it.atlante.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(path = "/api/v1/search", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "search")
class SearchApi {

    private final Searches searches;

    SearchApi(Searches searches) {
        this.searches = searches;
    }

    @GetMapping
    @Operation(
            operationId = "search",
            summary = "Search services, housing, organisations, disadvantaged areas and landmarks")
    SearchAnswer search(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) HttpServletRequest request) {
        return searches.answer(parameters, SpokenLanguage.of(request));
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Operation(
            operationId = "searchByForm",
            summary = "Search, with the parameters in the body",
            description =
                    "The same parameters as GET, form-encoded or as JSON. For polygons that are too long for an address.")
    SearchAnswer searchByForm(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) HttpServletRequest request) {
        return searches.answer(parameters, SpokenLanguage.of(request));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "searchByJson", summary = "Search, with the parameters in a JSON object")
    SearchAnswer searchByJson(@RequestBody JsonNode body, @Parameter(hidden = true) HttpServletRequest request) {
        JsonNode lang = body.get(SpokenLanguage.PARAMETER);
        Locale locale = SpokenLanguage.of(lang == null || !lang.isString() ? null : lang.asString(), request);
        return searches.answer(JsonParameters.read(body), locale);
    }
}
