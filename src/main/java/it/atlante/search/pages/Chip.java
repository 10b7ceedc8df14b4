package it.atlante.search.pages;

/**
 * A condition of the search that the reader can let go.
 *
 * @param kind what it is about: a message {@code chip.<kind>}
 * @param text its value in words
 * @param without the same search without it
 */
record Chip(String kind, String text, PageAddress without) {

    /** Path and query of the search without it, relative to the application. */
    public String href() {
        return without.href();
    }
}
