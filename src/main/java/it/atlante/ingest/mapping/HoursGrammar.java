package it.atlante.ingest.mapping;

/** Whether opening hours can be computed with. */
final class HoursGrammar {

    private HoursGrammar() {}

    static boolean understands(String hours) {
        return !hours.isBlank();
    }
}
