package it.atlante.address;

/**
 * Everything that is known of addresses at one moment. Immutable; safe for any number of threads.
 *
 * @param streets by their words
 * @param numbers of the streets
 * @param grid of the numbers, by place
 * @param localities comuni and their parts
 */
record Gazetteer(Streets streets, Numbers numbers, NumberGrid grid, Localities localities) {

    /** Whether a word is known by itself, as a word of a street's name or as a comune. */
    boolean isWord(String word) {
        return streets.isWord(word) || localities.isName(word) || GivenNames.contains(word);
    }

    String label(int number) {
        Street street = streets.get(numbers.street(number));
        return label(street, numbers.written(number), numbers.postalCode(number));
    }

    String label(Street street, String number, String postalCode) {
        return street.name() + (number.isEmpty() ? "" : " " + number) + ", "
                + (postalCode.isEmpty() ? "" : postalCode + " ")
                + localities.get(street.city()).name();
    }
}
