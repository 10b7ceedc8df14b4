package it.atlante.search.engine;

/** A change to the index; applying it twice, or after a later one of the same document, does no harm. */
public sealed interface IndexChange {

    String id();

    /** Grows with every change of the document. */
    long version();

    /** The document as it is now. */
    record Put(ResourceDocument document) implements IndexChange {
        @Override
        public String id() {
            return document.id();
        }

        @Override
        public long version() {
            return document.version();
        }
    }

    /** The document is gone. */
    record Delete(String id, long version) implements IndexChange {}
}
