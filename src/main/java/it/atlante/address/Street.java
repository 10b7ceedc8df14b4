package it.atlante.address;

import java.util.List;

/**
 * A street of the gazetteer.
 *
 * @param id its place in the list of streets
 * @param name as its publisher writes it
 * @param kind canonical kind; empty when the name has none
 * @param words of the name, see {@link NameWords}
 * @param city number of the comune
 */
record Street(int id, String name, String kind, List<String> words, int city) {

    /** The words without blanks: equal for names that differ only in where they are divided. */
    String compact() {
        return String.join("", words);
    }
}
