package it.atlante.search.geocoding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.atlante.address.AddressQuery;
import it.atlante.address.Geocoder;
import it.atlante.catalogue.InvalidField;
import it.atlante.search.JsonParameters;
import it.atlante.search.SpokenLanguage;
import it.atlante.search.Values;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
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
@RequestMapping(path = "/api/v1/geocode", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "addresses")
class GeocodeApi {

    private static final int DEFAULT_LIMIT = 5;
    private static final int MAX_LIMIT = 20;

    /** As many as are answered in less than a second. */
    private static final int MAX_ADDRESSES = 1_000;

    private static final Set<String> NAMES =
            Set.of("q", "street", "number", "postcode", "city", "limit", SpokenLanguage.PARAMETER);

    private final Geocoder geocoder;
    private final GeocodingViews views;

    GeocodeApi(Geocoder geocoder, GeocodingViews views) {
        this.geocoder = geocoder;
        this.views = views;
    }

    @GetMapping
    @Operation(
            operationId = "geocode",
            summary = "Where an Italian address is: as one text (q), or in fields (street, number, postcode, city)")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "The address in one text, at most 300 characters; not together with street",
            schema = @Schema(type = "string", example = "v.le Bligny 12/A, 20136 Milano"))
    @Parameter(
            name = "street",
            in = ParameterIn.QUERY,
            description = "Kind and name of the street, in place of q",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "number",
            in = ParameterIn.QUERY,
            description = "House number with its exponent",
            schema = @Schema(type = "string", example = "12/A"))
    @Parameter(
            name = "postcode",
            in = ParameterIn.QUERY,
            description = "CAP, five digits",
            schema = @Schema(type = "string", example = "20136"))
    @Parameter(
            name = "city",
            in = ParameterIn.QUERY,
            description = "Comune or a part of one",
            schema = @Schema(type = "string", example = "Milano"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Answers at most, 1 to 20; more than one only where several fit",
            schema = @Schema(type = "integer", minimum = "1", maximum = "20", defaultValue = "5"))
    GeocodingView geocode(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) HttpServletRequest request) {
        Values.refuseUnknown(parameters, NAMES);
        Values values = new Values(parameters);
        return views.of(geocoder.geocode(query(values), limit(values)), SpokenLanguage.of(request));
    }

    private static AddressQuery query(Values values) {
        @Nullable String text = values.text("q");
        @Nullable String street = values.text("street");
        if (text != null && street != null) {
            throw new InvalidField("street", street, "left out when q is given");
        }
        @Nullable String postalCode = values.text("postcode");
        if (postalCode != null && !postalCode.matches("[0-9]{5}")) {
            throw new InvalidField("postcode", postalCode, "five digits, such as 20139");
        }
        @Nullable String city = values.text("city");
        @Nullable String address = text != null ? text : street;
        if (address == null) {
            if (city == null) {
                throw new InvalidField(
                        "q", "", "given, or street, or city: an address such as via Giuseppe Meda 5, Milano");
            }
            address = city;
        }
        return new AddressQuery(address, values.text("number"), postalCode, city);
    }

    private static int limit(Values values) {
        Integer limit = values.wholeNumber("limit");
        if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
            throw new InvalidField("limit", limit, "a whole number from 1 to " + MAX_LIMIT);
        }
        return limit == null ? DEFAULT_LIMIT : limit;
    }

    /** Answers in the order of the addresses. */
    record Batch(List<GeocodingView> answers) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "geocodeAll",
            summary = "Where each of several addresses is, the best answer for each",
            description = "A JSON object with the member `addresses`: a list of texts, at most 1000.")
    Batch geocodeAll(@RequestBody JsonNode body, @Parameter(hidden = true) HttpServletRequest request) {
        MultiValueMap<String, String> parameters = JsonParameters.read(body);
        Values.refuseUnknown(parameters, Set.of("addresses"));
        List<String> addresses = parameters.getOrDefault("addresses", List.of());
        if (addresses.isEmpty() || addresses.size() > MAX_ADDRESSES) {
            throw new InvalidField(
                    "addresses", addresses.size() + " texts", "a list of 1 to " + MAX_ADDRESSES + " texts");
        }
        Locale locale = SpokenLanguage.of(request);
        return new Batch(addresses.stream()
                .map(address -> views.of(geocoder.geocode(AddressQuery.of(address), 1), locale))
                .toList());
    }
}
