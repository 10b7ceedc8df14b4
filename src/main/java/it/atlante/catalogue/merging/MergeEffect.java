package it.atlante.catalogue.merging;

import it.atlante.catalogue.fields.RecordFields;
import java.util.UUID;

/**
 * What a merge did to a record.
 *
 * @param editedBefore whether a person had edited the record before
 * @param removed whether the merge removed it
 * @param versionAfter the record's version after the merge
 */
record MergeEffect(
        UUID recordId,
        RecordFields before,
        RecordFields after,
        boolean editedBefore,
        boolean removed,
        long versionAfter) {}
