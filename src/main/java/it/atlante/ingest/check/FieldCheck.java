package it.atlante.ingest.check;

/** Checks the values of one kind of field. Implementations keep nothing and may be used by many threads. */
@FunctionalInterface
interface FieldCheck {

    /**
     * Checks a value as the source has it; a cell may hold several.
     *
     * @param field named in problems
     * @param value not blank, not surrounded by blanks
     */
    Checked check(String field, String value);
}
