package it.atlante.catalogue.merging;

import it.atlante.catalogue.Actor;
import it.atlante.catalogue.Catalogue;
import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.fields.RecordFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Changes records for one merge and keeps what each was before and after. For one merge, within its transaction. */
final class Effects {

    private final Catalogue catalogue;
    private final Actor actor;
    private final Map<UUID, MergeEffect> byRecord = new LinkedHashMap<>();

    Effects(Catalogue catalogue, Actor actor) {
        this.catalogue = catalogue;
        this.actor = actor;
    }

    Actor actor() {
        return actor;
    }

    List<MergeEffect> list() {
        return List.copyOf(byRecord.values());
    }

    /** Writes chosen values, as an edit of the person. Nothing is written when they are those that the record has. */
    void edit(CatalogueRecord record, RecordFields after) {
        RecordFields before = RecordFields.of(record);
        if (!before.equals(after)) {
            boolean edited = record.edited();
            catalogue.save(after.toDraft(record.getId()), actor);
            keep(record, before, edited);
        }
    }

    /** Leads references elsewhere, which is no edit of what the record says. */
    void rewrite(CatalogueRecord record, RecordFields after) {
        RecordFields before = RecordFields.of(record);
        boolean edited = record.edited();
        catalogue.rewrite(after.toDraft(record.getId()), edited, actor);
        keep(record, before, edited);
    }

    void remove(CatalogueRecord record) {
        RecordFields before = RecordFields.of(record);
        boolean edited = record.edited();
        catalogue.remove(record.getClass(), record.getId(), actor);
        keep(record, before, edited);
    }

    private void keep(CatalogueRecord record, RecordFields before, boolean edited) {
        MergeEffect earlier = byRecord.get(record.getId());
        byRecord.put(
                record.getId(),
                new MergeEffect(
                        record.getId(),
                        earlier == null ? before : earlier.before(),
                        RecordFields.of(record),
                        earlier == null ? edited : earlier.editedBefore(),
                        record.removed(),
                        record.version()));
    }
}
