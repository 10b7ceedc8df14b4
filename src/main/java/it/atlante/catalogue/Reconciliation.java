package it.atlante.catalogue;

import java.util.Map;
import java.util.UUID;

/**
 * What the {@link Catalogue} asks before an import writes over something that people decided: an edit of theirs, or that two records are
 * one. Called within the transaction of the import.
 */
public interface Reconciliation {

    /** The records that live on, by the id of those that were merged into them; read once for each batch. */
    Map<UUID, UUID> survivors();

    /** What the source says, with references to merged records led to the surviving ones; the same draft when there are none. */
    Draft redirect(Draft told, Map<UUID, UUID> survivors);

    /** Remembers that a redirected draft was written, so that undoing the merge leads it back. */
    void redirected(Draft told, CatalogueRecord written);

    /** Brings together what a source says now and what a person wrote. */
    Verdict ofEdited(CatalogueRecord edited, Told told);

    /** Takes note of what a source says of a record that was merged; the record itself stays as it is. */
    Saved.Outcome ofMerged(CatalogueRecord merged, Told told, UUID survivor);

    /**
     * What a source says.
     *
     * @param draft with references to surviving records
     * @param digest of the draft as the source gave it
     * @param lastDigest of what the source had said when the record was last written by an import; may be empty
     */
    record Told(Draft draft, String digest, String lastDigest, Actor actor) {}

    /**
     * What becomes of an edited record.
     *
     * @param draft what it is to say
     * @param asked whether a person must choose between two values
     * @param faithful whether it says now what its source says
     */
    record Verdict(Draft draft, boolean asked, boolean faithful) {}
}
