package it.atlante.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.atlante.catalogue.InvalidField;
import it.atlante.search.engine.SearchQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/suggest", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "search")
class SuggestApi {

    private static final int DEFAULT_LIMIT = 10;

    /** More than a list under a text field shows. */
    private static final int MAX_LIMIT = 50;

    private final Suggestions suggestions;

    SuggestApi(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    /** Suggestions, best first within each type. */
    record Suggested(List<SuggestionView> suggestions) {}

    @GetMapping
    @Operation(
            operationId = "suggest",
            summary = "Resources, areas, categories, target groups and programmes for what was typed so far")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "What was typed so far, at most 500 characters",
            schema = @Schema(type = "string", example = "ital"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Suggestions at most, 1 to 50",
            schema = @Schema(type = "integer", minimum = "1", maximum = "50", defaultValue = "10"))
    Suggested suggest(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) HttpServletRequest request) {
        Values.refuseUnknown(parameters, Set.of("q", "limit", SpokenLanguage.PARAMETER));
        Values values = new Values(parameters);
        String typed = values.textOr("q", "");
        if (typed.length() > SearchQuery.MAX_TEXT_LENGTH) {
            throw new InvalidField("q", typed, "at most " + SearchQuery.MAX_TEXT_LENGTH + " characters");
        }
        Integer limit = values.wholeNumber("limit");
        if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
            throw new InvalidField("limit", limit, "a whole number from 1 to " + MAX_LIMIT);
        }
        return new Suggested(suggestions.of(typed, limit == null ? DEFAULT_LIMIT : limit, SpokenLanguage.of(request)));
    }
}
