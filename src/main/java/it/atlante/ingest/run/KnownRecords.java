package it.atlante.ingest.run;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.network.Networks;
import it.atlante.catalogue.organisation.Organisations;
import it.atlante.ingest.mapping.Reference;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which of the records that rows refer to are in the catalogue. Asked once for each batch; what was found stays known. For one thread. */
final class KnownRecords {

    private final Organisations organisations;
    private final Networks networks;
    private final Set<UUID> known = new HashSet<>();

    KnownRecords(Organisations organisations, Networks networks) {
        this.organisations = organisations;
        this.networks = networks;
    }

    void lookUp(List<Reference> references) {
        Set<UUID> bodies = unknown(references, RecordType.ORGANISATION);
        if (!bodies.isEmpty()) {
            remember(organisations.findByIdIn(bodies));
        }
        Set<UUID> ties = unknown(references, RecordType.NETWORK);
        if (!ties.isEmpty()) {
            remember(networks.findByIdIn(ties));
        }
    }

    void add(UUID id) {
        known.add(id);
    }

    boolean contains(Reference reference) {
        return known.contains(reference.id());
    }

    private Set<UUID> unknown(List<Reference> references, RecordType type) {
        return references.stream()
                .filter(reference -> reference.type() == type && !known.contains(reference.id()))
                .map(Reference::id)
                .collect(Collectors.toSet());
    }

    private void remember(List<? extends CatalogueRecord> records) {
        records.stream().filter(it -> !it.removed()).forEach(it -> known.add(it.getId()));
    }
}
