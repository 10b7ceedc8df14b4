package it.atlante.catalogue.merging;

import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.RecordType;
import java.util.Map;
import java.util.UUID;

/**
 * Which record becomes part of which, and whose values live on.
 *
 * @param choices by field; the survivor's value where nothing is said. Fields that mean something only together are named by the first
 */
public record MergeOrder(RecordType type, Side survivor, Side merged, Map<String, Choice> choices) {

    public MergeOrder {
        if (survivor.id().equals(merged.id())) {
            throw new InvalidField("merged", merged.id(), "another record than the surviving one");
        }
        choices = Map.copyOf(choices);
    }

    /** One of the two records, in the version that the person saw. */
    public record Side(UUID id, long readVersion) {}

    /** Whose value lives on. */
    public enum Choice {
        SURVIVOR,
        MERGED,
        /** Of a list: the survivor's items, then those that only the other one has. */
        BOTH
    }
}
