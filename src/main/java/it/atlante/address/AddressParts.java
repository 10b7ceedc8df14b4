package it.atlante.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What stands before and after street and number: localities, and what says nothing of the place. For one address by one thread. */
final class AddressParts {

    /** Words that name a door within a house, with what they name. */
    static final Set<String> WITHIN = Set.of(
            "scala",
            "sc",
            "scl",
            "interno",
            "int",
            "piano",
            "pno",
            "citofono",
            "cit",
            "citof",
            "palazzina",
            "pal",
            "edificio",
            "ed",
            "edif",
            "lotto",
            "blocco",
            "torre",
            "ingresso",
            "ingr",
            "appartamento",
            "app",
            "pt",
            "sub",
            "padiglione",
            "pad",
            "terra",
            "rialzato");

    static final Set<String> LOCALITY_MARKS = Set.of("loc", "localita", "fraz", "frazione", "frz", "zona", "quartiere");

    private final List<Token> tokens;
    private final boolean[] used;
    private final List<String> ignored = new ArrayList<>();
    private final List<String> localities = new ArrayList<>();

    AddressParts(List<Token> tokens, boolean[] used) {
        this.tokens = tokens;
        this.used = used;
    }

    /** What may name the comune, folded, in the order written. */
    List<String> localities() {
        return localities;
    }

    /** Words that say nothing of the place. */
    List<String> ignored() {
        return ignored;
    }

    void ignore(String words) {
        ignored.add(words);
    }

    /** Reads the parts between separators: localities, and words that say nothing of the place. */
    void read(int from, int to) {
        List<String> part = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            if (token.beginsPart() || used[i]) {
                close(part);
            }
            if (used[i]) {
                continue;
            }
            String text = token.joined();
            boolean careOf = text.equals("c")
                    && i + 1 < to
                    && tokens.get(i + 1).separator() == '/'
                    && tokens.get(i + 1).joined().equals("o");
            if (careOf
                    || text.equals("presso")
                    || text.equals("co") && token.dotted()
                    || text.equals("angolo")
                    || text.equals("ang")) {
                i = skipPart(i, to);
            } else if (WITHIN.contains(text)) {
                close(part);
                i = skipDoor(i, to);
            } else if (LOCALITY_MARKS.contains(text)) {
                close(part);
            } else if (text.equals("km") || token.startsWithDigit()) {
                close(part);
                ignored.add(text);
            } else {
                part.addAll(token.parts());
            }
        }
        close(part);
    }

    private void close(List<String> part) {
        if (!part.isEmpty()) {
            localities.add(String.join(" ", part));
            part.clear();
        }
    }

    private int skipPart(int from, int to) {
        StringBuilder skipped = new StringBuilder();
        int i = from;
        do {
            skipped.append(skipped.isEmpty() ? "" : " ").append(tokens.get(i).joined());
            i++;
        } while (i < to && !used[i] && !tokens.get(i).beginsPart());
        ignored.add(skipped.toString());
        return i - 1;
    }

    /** The word and what it names: a number, a letter or two, a floor in words. */
    private int skipDoor(int from, int to) {
        StringBuilder skipped = new StringBuilder(tokens.get(from).joined());
        int next = from + 1;
        boolean named = next < to
                && !used[next]
                && (tokens.get(next).joined().length() <= 2
                        || tokens.get(next).startsWithDigit()
                        || Set.of("terra", "rialzato", "primo", "secondo", "terzo", "quarto")
                                .contains(tokens.get(next).joined()));
        if (named) {
            skipped.append(' ').append(tokens.get(next).joined());
        }
        ignored.add(skipped.toString());
        return named ? next : from;
    }
}
