package it.atlante.territory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.atlante.access.Viewers;
import it.atlante.catalogue.Audience;
import it.atlante.catalogue.area.AreaRef;
import it.atlante.catalogue.indicator.Period;
import it.atlante.search.SpokenLanguage;
import it.atlante.search.Values;
import it.atlante.search.Wording;
import it.atlante.territory.AreaIndicators.Wanted;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/areas", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "areas")
class AreaIndicatorsApi {

    private final VisibleAreas areas;
    private final AreaIndicators indicators;
    private final Wording wording;
    private final Viewers viewers;

    AreaIndicatorsApi(VisibleAreas areas, AreaIndicators indicators, Wording wording, Viewers viewers) {
        this.areas = areas;
        this.indicators = indicators;
        this.wording = wording;
        this.viewers = viewers;
    }

    /** What was measured in an area. */
    record AreaIndicatorList(AreaView area, List<AreaIndicatorView> indicators) {}

    @GetMapping("/{idOrKey}/indicators")
    @Operation(
            operationId = "areaIndicators",
            summary =
                    "The newest value of each indicator in an area, with period, unit, source and comparability scope")
    @Parameter(
            name = "indicator",
            in = ParameterIn.QUERY,
            description = "Codes of indicators, repeated or separated by commas; all when left out",
            schema = @Schema(type = "string", example = "residenti,famiglie"))
    @Parameter(
            name = "period",
            in = ParameterIn.QUERY,
            description = "Only values whose period lies within this one: a year, a day or an interval",
            schema = @Schema(type = "string", example = "2019/2023"))
    AreaIndicatorList list(
            @Parameter(description = "Id, or key KIND:vintage:code") @PathVariable String idOrKey,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) HttpServletRequest request) {
        Values.refuseUnknown(parameters, Set.of("indicator", "period", SpokenLanguage.PARAMETER));
        Values given = new Values(parameters);
        @Nullable String period = given.text("period");
        Wanted wanted =
                new Wanted(given.list("indicator"), period == null ? Wanted.ALL.within() : Period.parse(period));
        Audience audience = viewers.current().audience();
        AreaRef area = areas.get(idOrKey, audience);
        Locale locale = SpokenLanguage.of(request);
        return new AreaIndicatorList(
                AreaView.of(area, wording, locale), indicators.listNewest(area, wanted, audience, locale));
    }
}
