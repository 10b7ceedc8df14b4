package it.atlante.address;

import it.atlante.catalogue.address.HouseNumberDetails;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Ways in which people write an address. */
public final class Writings {

    private static final Map<String, String> SHORT = Map.of(
            "Via",
            "v.",
            "Viale",
            "v.le",
            "Piazza",
            "p.za",
            "Piazzale",
            "p.le",
            "Corso",
            "c.so",
            "Largo",
            "l.go",
            "Alzaia",
            "alzaia");

    private Writings() {}

    /** Eight ways to write a house number, by what they are. */
    public static Map<String, String> of(HouseNumberDetails number) {
        String street = number.street();
        String kind = street.substring(0, street.indexOf(' '));
        String name = street.substring(street.indexOf(' ') + 1);
        String exponent = number.exponent() == null ? "" : number.exponent();
        String joined = number.civic() + (exponent.matches("[0-9].*") ? "/" : "") + exponent;
        String slash = number.civic() + (exponent.isEmpty() ? "" : "/" + exponent.toUpperCase(Locale.ROOT));
        String code = number.postalCode() == null ? "" : number.postalCode() + " ";
        Map<String, String> writings = new LinkedHashMap<>();
        writings.put("as published", street + " " + joined + ", " + code + "Milano");
        writings.put("comma, province", street + ", " + slash + " - " + code + "Milano (MI)");
        writings.put("abbreviated", SHORT.get(kind) + " " + name + " " + slash + " Milano");
        writings.put("capitals", (street + " N. " + slash + " " + code + "MILANO MI").toUpperCase(Locale.ROOT));
        writings.put("initials", kind + " " + initials(name) + ", n° " + slash + ", Milano");
        writings.put("no comune", street.toLowerCase(Locale.ITALIAN) + " " + joined);
        writings.put("door within", street + " " + slash + ", scala B int. 4, " + code + "Milano");
        writings.put(
                "city first", "Milano, " + kind.toLowerCase(Locale.ITALIAN) + "  " + plain(name) + " civico " + slash);
        return writings;
    }

    /** Given names as initials, as on letter boxes: "G. Scalarini". */
    private static String initials(String name) {
        List<String> words = new ArrayList<>(List.of(name.split(" ")));
        for (int i = 0; i < words.size() - 1; i++) {
            if (GivenNames.contains(Folding.fold(words.get(i))) && words.get(i).length() > 3) {
                words.set(i, words.get(i).charAt(0) + ".");
            }
        }
        return String.join(" ", words);
    }

    /** Without accents and apostrophes. */
    private static String plain(String name) {
        return Folding.fold(name).replace("'", " ");
    }

    /** One letter of the street's name left out, doubled, changed or exchanged with the next. */
    public static String mistyped(HouseNumberDetails number, Random random) {
        String street = number.street();
        int begin = street.indexOf(' ') + 1;
        StringBuilder name = new StringBuilder(street.substring(begin));
        int at;
        do {
            at = random.nextInt(name.length());
        } while (!Character.isLetter(name.charAt(at)));
        char other = (char) ('a' + random.nextInt(26));
        switch (random.nextInt(4)) {
            case 0 -> name.deleteCharAt(at);
            case 1 -> name.insert(at, other);
            case 2 -> name.setCharAt(at, other);
            default -> {
                int next = Math.min(at + 1, name.length() - 1);
                char kept = name.charAt(at);
                name.setCharAt(at, name.charAt(next));
                name.setCharAt(next, kept);
            }
        }
        String exponent = number.exponent() == null ? "" : "/" + number.exponent();
        return street.substring(0, begin) + name + " " + number.civic() + exponent + ", Milano";
    }
}
