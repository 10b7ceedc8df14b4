package it.atlante.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.atlante.access.Viewers;
import it.atlante.catalogue.Audience;
import it.atlante.search.engine.ResourceDocument;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/resources", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "resources")
class ResourcesApi {

    private final Resources resources;
    private final ResourceViews views;
    private final Viewers viewers;

    ResourcesApi(Resources resources, ResourceViews views, Viewers viewers) {
        this.resources = resources;
        this.views = views;
        this.viewers = viewers;
    }

    /** One resource, or a service at each of its places. */
    record Found(
            @Schema(description = "One, or one for each place of the service")
            List<ResourceView> resources) {}

    @GetMapping("/{id}")
    @Operation(operationId = "resource", summary = "One resource, or a service at each of its places")
    Found find(
            @Parameter(description = "Id of a resource, or of the record of a service") @PathVariable String id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) HttpServletRequest request) {
        Values.refuseUnknown(parameters, Set.of(SpokenLanguage.PARAMETER));
        Locale locale = SpokenLanguage.of(request);
        Audience audience = viewers.current().audience();
        List<ResourceDocument> found = uuid(id) ? resources.byAnyId(UUID.fromString(id), audience) : List.of();
        if (found.isEmpty()) {
            Optional<UUID> survivor =
                    uuid(id) ? resources.findSurvivor(UUID.fromString(id), audience) : Optional.empty();
            throw new UnknownRecord("resource", id, survivor.map(UUID::toString).orElse(null));
        }
        return new Found(found.stream()
                .map(document -> views.of(document, audience, locale))
                .toList());
    }

    /** UUID.fromString takes short forms too, which would make one resource have many addresses. */
    private static boolean uuid(String id) {
        return id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }
}
