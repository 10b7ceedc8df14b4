package it.atlante.search.indexing;

import it.atlante.catalogue.area.Areas;
import it.atlante.catalogue.history.ChangeFeed;
import it.atlante.catalogue.history.ChangeFeed.Item;
import it.atlante.catalogue.housing.HousingStock;
import it.atlante.catalogue.landmark.Landmarks;
import it.atlante.catalogue.organisation.Organisations;
import it.atlante.catalogue.services.Services;
import it.atlante.search.engine.IndexChange;
import it.atlante.search.engine.ResourceDocument;
import it.atlante.search.engine.SearchEngine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns changed records into changes of the index, and the whole catalogue into a new generation of it. */
@Component
class IndexBuilder {

    /** Records read at once. */
    private static final int PAGE = 500;

    private static final UUID FIRST = new UUID(0, 0);

    private final Services services;
    private final HousingStock housingStock;
    private final Organisations organisations;
    private final Landmarks landmarks;
    private final Areas areas;
    private final ServiceDocuments serviceDocuments;
    private final OtherDocuments otherDocuments;
    private final AffectedRecords affectedRecords;
    private final QualityNotes qualityNotes;
    private final ChangeFeed feed;
    private final TransactionTemplate reading;

    @SuppressWarnings("checkstyle:ParameterNumber") // one for each kind of record: a list of them would hide the types
    IndexBuilder(
            Services services,
            HousingStock housingStock,
            Organisations organisations,
            Landmarks landmarks,
            Areas areas,
            ServiceDocuments serviceDocuments,
            OtherDocuments otherDocuments,
            AffectedRecords affectedRecords,
            QualityNotes qualityNotes,
            ChangeFeed feed,
            PlatformTransactionManager transactions) {
        this.services = services;
        this.housingStock = housingStock;
        this.organisations = organisations;
        this.landmarks = landmarks;
        this.areas = areas;
        this.serviceDocuments = serviceDocuments;
        this.otherDocuments = otherDocuments;
        this.affectedRecords = affectedRecords;
        this.qualityNotes = qualityNotes;
        this.feed = feed;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** The changes of the index that follow from changes of the catalogue; each document once, as it is now. */
    List<IndexChange> changes(List<Item> items) {
        // Taken before reading: a document is at least as new as its version says, and the same version is applied
        // again.
        long version = feed.lastSequence();
        List<IndexChange> made = read(() -> {
            AffectedRecords.Affected affected = affectedRecords.by(items);
            List<IndexChange> changes = new ArrayList<>();
            forEach(affected.services(), ids -> serviceDocuments.changes(services.findByIdIn(ids), version), changes);
            forEach(affected.housing(), ids -> otherDocuments.housing(housingStock.findByIdIn(ids), version), changes);
            forEach(
                    affected.organisations(),
                    ids -> otherDocuments.organisations(organisations.findByIdIn(ids), version),
                    changes);
            forEach(affected.landmarks(), ids -> otherDocuments.landmarks(landmarks.findByIdIn(ids), version), changes);
            forEach(affected.areas(), ids -> otherDocuments.areas(areas.findByIdIn(ids), version), changes);
            return changes;
        });
        qualityNotes.note(made);
        return made;
    }

    /** Builds a new generation from the catalogue and makes it the live one; throws it away when told to stop. */
    void rebuild(SearchEngine engine, BooleanSupplier goOn) {
        long version = feed.lastSequence();
        try (SearchEngine.Generation generation = engine.newGeneration()) {
            walk(generation, goOn, services::listAfter, page -> serviceDocuments.changes(page, version));
            walk(generation, goOn, housingStock::listAfter, page -> otherDocuments.housing(page, version));
            walk(generation, goOn, organisations::listAfter, page -> otherDocuments.organisations(page, version));
            walk(generation, goOn, landmarks::listAfter, page -> otherDocuments.landmarks(page, version));
            walk(generation, goOn, areas::listAfter, page -> otherDocuments.areas(page, version));
            if (goOn.getAsBoolean()) {
                generation.publish();
            }
        }
    }

    private <R extends it.atlante.catalogue.CatalogueRecord> void walk(
            SearchEngine.Generation generation,
            BooleanSupplier goOn,
            BiFunction<UUID, Limit, List<R>> pages,
            Function<List<R>, List<IndexChange>> changes) {
        UUID last = FIRST;
        while (goOn.getAsBoolean()) {
            UUID after = last;
            List<R> page = new ArrayList<>();
            List<ResourceDocument> documents = read(() -> {
                page.addAll(pages.apply(after, Limit.of(PAGE)));
                return changes.apply(page).stream()
                        .filter(IndexChange.Put.class::isInstance)
                        .map(change -> ((IndexChange.Put) change).document())
                        .toList();
            });
            if (page.isEmpty()) {
                return;
            }
            generation.add(documents);
            qualityNotes.put(documents);
            last = page.getLast().getId();
        }
    }

    private static void forEach(
            Collection<UUID> ids, Function<List<UUID>, List<IndexChange>> changesOf, List<IndexChange> changes) {
        AffectedRecords.batches(ids, PAGE).forEach(batch -> changes.addAll(changesOf.apply(batch)));
    }

    private <T> T read(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(reading.execute(status -> work.get()));
    }
}
