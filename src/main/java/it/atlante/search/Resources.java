package it.atlante.search;

import it.atlante.catalogue.Audience;
import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.merging.Merges;
import it.atlante.catalogue.services.ServicesAtLocations;
import it.atlante.search.engine.Family;
import it.atlante.search.engine.ResourceDocument;
import it.atlante.search.engine.SearchEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Single resources as the index holds them, as far as an audience may see them. */
@Component
public class Resources {

    private final SearchEngine engine;
    private final ServicesAtLocations servicesAtLocations;
    private final Merges merges;

    Resources(SearchEngine engine, ServicesAtLocations servicesAtLocations, Merges merges) {
        this.merges = merges;
        this.engine = engine;
        this.servicesAtLocations = servicesAtLocations;
    }

    /** The documents of a record: of a service one for each of its places, of everything else one; empty when there is none to see. */
    public List<ResourceDocument> byRecord(Family family, UUID recordId, Audience audience) {
        List<ResourceDocument> documents = new ArrayList<>();
        engine.find(recordId.toString(), audience).ifPresent(documents::add);
        if (family == Family.SERVICE) {
            servicesAtLocations.listByServices(List.of(recordId)).stream()
                    .map(CatalogueRecord::getId)
                    .flatMap(id -> engine.find(id.toString(), audience).stream())
                    .forEach(documents::add);
        }
        return documents.stream()
                .filter(document ->
                        document.family() == family && document.recordId().equals(recordId.toString()))
                .toList();
    }

    /** The record that a merged one was recognised as, when the audience may see it. */
    public Optional<UUID> findSurvivor(UUID mergedId, Audience audience) {
        return merges.findSurvivor(mergedId)
                .filter(survivor -> engine.find(survivor.toString(), audience).isPresent()
                        || !byRecord(Family.SERVICE, survivor, audience).isEmpty());
    }

    /** The document of that id, else those of the service of that id. */
    public List<ResourceDocument> byAnyId(UUID id, Audience audience) {
        Optional<ResourceDocument> document = engine.find(id.toString(), audience);
        return document.map(List::of).orElseGet(() -> byRecord(Family.SERVICE, id, audience));
    }
}
