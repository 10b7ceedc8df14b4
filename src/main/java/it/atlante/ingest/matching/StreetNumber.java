package it.atlante.ingest.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An address as it is compared, read roughly: the words of the street without its kind, and the house number.
 *
 * @param street words in alphabetical order, so that {@code Rossi Mario} and {@code Mario Rossi} are one
 * @param number digits and the letters right after them; null when there is none
 */
record StreetNumber(String street, @Nullable String number) {

    private static final Set<String> KINDS = Set.of(
            "via",
            "v",
            "viale",
            "vle",
            "le",
            "piazza",
            "pza",
            "za",
            "p",
            "piazzale",
            "ple",
            "corso",
            "cso",
            "so",
            "c",
            "largo",
            "lgo",
            "l",
            "vicolo",
            "vic",
            "galleria",
            "bastioni",
            "alzaia",
            "ripa",
            "strada",
            "str",
            "n",
            "nr",
            "num",
            "numero",
            "civico",
            "snc",
            "di",
            "del",
            "della",
            "dei",
            "degli",
            "delle",
            "da",
            "dal",
            "d");

    /** Empty when the text names no street. */
    static Optional<StreetNumber> parse(@Nullable String address) {
        if (address == null) {
            return Optional.empty();
        }
        List<String> street = new ArrayList<>();
        @Nullable String number = null;
        for (String word : NameWords.split(address)) {
            boolean digits = Character.isDigit(word.charAt(0));
            if (digits && number == null && !street.isEmpty()) {
                number = word.replaceFirst("^0+(?=.)", "");
            } else if (number != null) {
                if (word.length() == 1 && Character.isLetter(word.charAt(0)) && number.matches("\\d+")) {
                    number += word;
                }
                break;
            } else if (!KINDS.contains(word)) {
                street.add(word);
            }
        }
        return street.isEmpty()
                ? Optional.empty()
                : Optional.of(new StreetNumber(
                        String.join(" ", street.stream().sorted().toList()), number));
    }

    /** Whether both name the same house. */
    boolean isSameHouse(StreetNumber other) {
        return number != null && number.equals(other.number) && street.equals(other.street);
    }

    /** Whether the two certainly name two houses. */
    boolean isOtherHouse(StreetNumber other) {
        return number != null && other.number != null && !number.equals(other.number) || !street.equals(other.street);
    }
}
