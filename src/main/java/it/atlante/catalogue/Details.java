package it.atlante.catalogue;

/**
 * What a record says of its subject: an immutable value, one record class for each {@link RecordType}. Two details are equal when they say
 * the same, which is how an import knows that nothing changed.
 */
public interface Details {

    RecordType type();

    /** The name shown to people when the record is mentioned; never blank. */
    String label();

    /** An empty record of this type, ready to be described by the {@link Catalogue}. */
    CatalogueRecord newRecord();
}
