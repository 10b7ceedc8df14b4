package it.atlante.map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.atlante.access.Viewers;
import it.atlante.catalogue.InvalidField;
import it.atlante.search.JsonParameters;
import it.atlante.search.SearchParameters;
import it.atlante.search.SpokenLanguage;
import it.atlante.search.Values;
import it.atlante.search.engine.Cell;
import it.atlante.search.engine.ResourceDocument;
import it.atlante.search.engine.SearchEngine;
import it.atlante.search.engine.SearchQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
@RequestMapping(path = "/api/v1/cells", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "map")
class CellsApi {

    private static final int MAX_ZOOM = 20;

    private final SearchParameters searchParameters;
    private final SearchEngine engine;
    private final Viewers viewers;

    CellsApi(SearchParameters searchParameters, SearchEngine engine, Viewers viewers) {
        this.searchParameters = searchParameters;
        this.engine = engine;
        this.viewers = viewers;
    }

    /** Clusters in the order of x, then y. */
    record Cells(List<ClusterView> cells) {}

    @GetMapping
    @Operation(operationId = "cells", summary = "Results in a box, counted by tiles of a zoom level")
    Cells cells(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) HttpServletRequest request) {
        SpokenLanguage.of(request);
        return answer(parameters);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Operation(
            operationId = "cellsByForm",
            summary = "Results in a box, counted by tiles, with the parameters in the body",
            description = "The same parameters as GET, form-encoded or as JSON.")
    Cells cellsByForm(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) HttpServletRequest request) {
        SpokenLanguage.of(request);
        return answer(parameters);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "cellsByJson",
            summary = "Results in a box, counted by tiles, with the parameters in a JSON object")
    Cells cellsByJson(@RequestBody JsonNode body) {
        return answer(JsonParameters.read(body));
    }

    private Cells answer(MultiValueMap<String, String> parameters) {
        SearchQuery query = searchParameters.parse(parameters, viewers.current().audience(), Set.of("zoom"));
        if (query.place().box() == null) {
            throw new InvalidField("bbox", "", "given: west,south,east,north in decimal degrees");
        }
        return new Cells(engine.cells(query, zoom(parameters)).stream()
                .map(cell -> ClusterView.of(cell, only(cell, query)))
                .toList());
    }

    private static int zoom(MultiValueMap<String, String> parameters) {
        Integer zoom = new Values(parameters).wholeNumber("zoom");
        if (zoom == null || zoom < 0 || zoom > MAX_ZOOM) {
            throw new InvalidField("zoom", zoom == null ? "" : zoom, "given: a whole number from 0 to " + MAX_ZOOM);
        }
        return zoom;
    }

    private @Nullable ResourceDocument only(Cell cell, SearchQuery query) {
        String id = cell.onlyId();
        return id == null ? null : engine.find(id, query.audience()).orElse(null);
    }
}
