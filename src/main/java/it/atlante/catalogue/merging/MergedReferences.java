package it.atlante.catalogue.merging;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Draft;
import it.atlante.catalogue.fields.RecordFields;
import it.atlante.catalogue.fields.ReferenceFields;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Remembers which new rows of a source were led from a merged record to the surviving one. */
@Component
public class MergedReferences {

    /** The effect says nothing of the version: whether a person edits the record does not depend on the merge. */
    private static final long ANY_VERSION = -1;

    private final Merges merges;

    MergedReferences(Merges merges) {
        this.merges = merges;
    }

    /**
     * Adds the record to what the merges changed, so that undoing them leads it back.
     *
     * @param told the draft as the source gave it
     * @param written the record as it was written
     */
    public void redirected(Draft told, CatalogueRecord written) {
        RecordFields toldFields = RecordFields.of(told);
        RecordFields now = RecordFields.of(written);
        for (String field : ReferenceFields.names(told.details().type()).toList()) {
            JsonNode reference = toldFields.get(field);
            if (reference.isString() && !reference.equals(now.get(field))) {
                follow(UUID.fromString(reference.stringValue()), field, written, now);
            }
        }
    }

    /** One effect for each link of a chain of merges: they are undone one by one. */
    private void follow(UUID named, String field, CatalogueRecord written, RecordFields now) {
        UUID from = named;
        Optional<Merge> link = merges.findInForce(from);
        while (link.isPresent()) {
            Merge merge = link.get();
            merges.addEffect(
                    merge.id(),
                    new MergeEffect(
                            written.getId(),
                            now.with(Map.of(field, StringNode.valueOf(from.toString()))),
                            now.with(Map.of(
                                    field, StringNode.valueOf(merge.survivorId().toString()))),
                            written.edited(),
                            false,
                            ANY_VERSION));
            from = merge.survivorId();
            link = merges.findInForce(from);
        }
    }
}
