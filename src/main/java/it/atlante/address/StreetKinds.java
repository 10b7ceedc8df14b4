package it.atlante.address;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Kinds of street (DUG, denominazione urbanistica generica) with the abbreviations in use. */
final class StreetKinds {

    private static final Map<String, String> KINDS = new HashMap<>();

    /** Kinds that are common words of names too: they are kinds at the beginning of an address alone. */
    private static final Set<String> ONLY_FIRST = Set.of(
            "borgo",
            "contrada",
            "rione",
            "quartiere",
            "villaggio",
            "molo",
            "ponte",
            "porta",
            "fondo",
            "cascina",
            "localita",
            "frazione",
            "calle",
            "campo",
            "corte",
            "salita",
            "parco",
            "giardino",
            "rotonda",
            "circonvallazione");

    /** One-letter and other short forms that mean a kind only at the beginning and before a dot. */
    private static final Map<String, String> WITH_DOT = Map.of("v", "via", "p", "piazza", "c", "corso", "l", "largo");

    /** Kinds that are mistaken for each other. */
    private static final List<Set<String>> NEAR = List.of(
            Set.of("via", "viale", "vicolo"),
            Set.of("piazza", "piazzale", "piazzetta", "largo"),
            Set.of("strada", "via"),
            Set.of("corso", "via", "viale"));

    static {
        kind("via", "vie", "vi");
        kind("viale", "vle", "vl", "vial");
        kind("piazza", "pza", "pzza", "pz", "pzz", "piaza", "pia");
        kind("piazzale", "ple", "pzle", "pzale", "plle");
        kind("piazzetta", "ptta", "pzta", "pzetta");
        kind("corso", "cso", "crs");
        kind("largo", "lgo", "lrg");
        kind("vicolo", "vic", "vlo", "vco", "vcl");
        kind("strada", "str", "stda", "sda");
        kind("strada statale", "ss");
        kind("strada provinciale", "sp");
        kind("strada regionale", "sr");
        kind("galleria", "gall", "gal");
        kind("bastioni", "bastione", "bast");
        kind("lungomare", "lmare");
        kind("lungotevere", "ltevere");
        kind("lungarno");
        kind("lungolago");
        kind("borgo", "bgo");
        kind("contrada", "cda", "ctr", "cont");
        kind("circonvallazione", "circ", "crc", "circne");
        kind("quartiere", "qre");
        kind("villaggio", "vill");
        kind("cascina", "casc", "cna");
        kind("localita", "loc");
        kind("frazione", "fraz", "frz");
        for (String whole : List.of(
                "alzaia",
                "ripa",
                "passaggio",
                "passeggiata",
                "vicoletto",
                "traversa",
                "calle",
                "campo",
                "corte",
                "salita",
                "scalinata",
                "rione",
                "molo",
                "fondamenta",
                "viottolo",
                "sentiero",
                "piazzola",
                "parco",
                "giardino",
                "rotonda",
                "fondo",
                "ponte",
                "porta",
                "foro",
                "cavalcavia",
                "sottopasso",
                "stradone",
                "spalto")) {
            kind(whole);
        }
    }

    private StreetKinds() {}

    private static void kind(String name, String... abbreviations) {
        KINDS.put(name, name);
        for (String abbreviation : abbreviations) {
            KINDS.put(abbreviation, name);
        }
    }

    /**
     * The kind that a token is; null when it is none.
     *
     * @param first whether the token begins the address or a part of it
     */
    static @Nullable String find(Token token, boolean first) {
        @Nullable String kind = KINDS.get(token.joined());
        if (kind == null) {
            return first && token.dotted() ? WITH_DOT.get(token.joined()) : null;
        }
        boolean abbreviated = !kind.equals(token.joined());
        // "ss" and "sp" may be saints, "vi" a number and "pia" a name: without a dot and not first they are.
        if (!first && (ONLY_FIRST.contains(kind) || abbreviated && !token.dotted())) {
            return null;
        }
        return kind;
    }

    /** A kind mistyped by one letter, for the first word of an address that has none; null when there is no such kind. */
    static @Nullable String findMistyped(String word) {
        if (word.length() < 3) {
            return null;
        }
        for (String kind :
                List.of("via", "viale", "piazza", "piazzale", "corso", "largo", "vicolo", "alzaia", "strada")) {
            if (Edits.distance(word, kind, 1) <= 1) {
                return kind;
            }
        }
        return null;
    }

    /** How well two kinds go together: 1 for the same. */
    static double likeness(@Nullable String asked, String there) {
        if (asked == null) {
            return 0.97;
        }
        if (asked.equals(there)) {
            return 1;
        }
        return NEAR.stream().anyMatch(set -> set.contains(asked) && set.contains(there)) ? 0.9 : OTHER_KIND;
    }

    /** Piazza dell'Assunta is not Via dell'Assunta, even where only one of them is known: not a sure answer. */
    private static final double OTHER_KIND = 0.75;

    /** Whether the kind's own number is part of its name, as in SS 11. */
    static boolean numbered(String kind) {
        return kind.startsWith("strada ");
    }
}
