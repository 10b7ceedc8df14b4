package it.atlante.address;

/** Roman numerals as street names have them: kings, popes and days, up to thirty-nine. */
final class Roman {

    private Roman() {}

    /** The value of a numeral in small letters; 0 when the word is none. */
    static int value(String word) {
        int tens = 0;
        int at = 0;
        while (at < word.length() && word.charAt(at) == 'x') {
            tens++;
            at++;
        }
        int units =
                switch (word.substring(at)) {
                    case "" -> 0;
                    case "i" -> 1;
                    case "ii" -> 2;
                    case "iii" -> 3;
                    case "iv" -> 4;
                    case "v" -> 5;
                    case "vi" -> 6;
                    case "vii" -> 7;
                    case "viii" -> 8;
                    case "ix" -> 9;
                    default -> -1;
                };
        return units < 0 || tens > 3 ? 0 : tens * 10 + units;
    }
}
