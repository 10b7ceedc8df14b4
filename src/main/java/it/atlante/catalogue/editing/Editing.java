package it.atlante.catalogue.editing;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.Catalogue;
import it.atlante.catalogue.Draft;
import it.atlante.catalogue.Header;
import it.atlante.catalogue.StaleRecord;
import it.atlante.catalogue.place.Location;
import it.atlante.catalogue.source.Source;
import it.atlante.catalogue.source.Sources;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a form made: a record and its place together, or neither. */
@Component
class Editing {

    private final Catalogue catalogue;
    private final Records records;
    private final References references;
    private final Sources sources;

    Editing(Catalogue catalogue, Records records, References references, Sources sources) {
        this.catalogue = catalogue;
        this.records = records;
        this.references = references;
        this.sources = sources;
    }

    /**
     * A draft and the version that it started from.
     *
     * @param readVersion 0 for a new record
     */
    record Edit(Draft draft, long readVersion) {}

    /**
     * Writes a record and its place.
     *
     * @param place null when the record has none, or none any more
     * @param formerLocationId the place that the record had; it is removed when it is not the record's any more and nothing else is there
     * @throws StaleRecord when one of the two was changed meanwhile; nothing is written then
     */
    @Transactional
    public void save(Edit edit, @Nullable Edit place, @Nullable UUID formerLocationId, Actor actor) {
        if (edit.draft().header().sourceId().equals(Header.EDITORS)
                && sources.findById(Header.EDITORS).isEmpty()) {
            sources.save(new Source(Header.EDITORS, "Redazione di Atlante"));
        }
        if (place != null) {
            catalogue.edit(place.draft(), place.readVersion(), actor);
        }
        catalogue.edit(edit.draft(), edit.readVersion(), actor);
        boolean left = formerLocationId != null
                && (place == null || !place.draft().id().equals(formerLocationId));
        if (left) {
            removeUnused(formerLocationId, actor);
        }
    }

    /**
     * Removes a record, and its place when nothing else is there.
     *
     * @return the records that refer to it, in which case nothing is removed
     */
    @Transactional
    public List<Records.Entry> remove(RecordForms.Subject subject, Actor actor) {
        UUID id = Objects.requireNonNull(subject.id(), "a new record cannot be removed");
        List<Records.Entry> referring = references.to(subject.type(), id);
        if (referring.isEmpty()) {
            catalogue.remove(subject.type().recordClass(), id, actor);
            removeUnused(subject.location() == null ? null : subject.location().getId(), actor);
        }
        return referring;
    }

    private void removeUnused(@Nullable UUID locationId, Actor actor) {
        Optional<Location> location = records.findLocation(locationId);
        location.filter(it -> references.atLocation(it.getId()).isEmpty())
                .ifPresent(it -> catalogue.remove(Location.class, it.getId(), actor));
    }
}
