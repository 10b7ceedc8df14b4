package it.atlante.ingest.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much a word tells: one that few names have tells more (inverse document frequency, scaled to 0.2 to 1). Words that describe a kind of
 * body rather than one of them count little however few records there are. Filled first, then read; for one thread.
 */
final class Rarity {

    private static final double LEAST = 0.2;

    /** Below this many names a count says nothing. */
    private static final int ENOUGH_NAMES = 500;

    private static final Set<String> GENERIC = Set.of(
            "centro",
            "gruppo",
            "comitato",
            "circolo",
            "italiana",
            "italiano",
            "italia",
            "nazionale",
            "milano",
            "milanese",
            "servizi",
            "servizio",
            "sportello",
            "sportiva",
            "sportivo",
            "impianto",
            "volontari",
            "amici",
            "san",
            "scuola",
            "culturale",
            "sociali",
            "sezione",
            "parrocchia",
            "istituto",
            "casa",
            "comune",
            "onlus",
            "associazione",
            "fondazione",
            "cooperativa",
            "sociale",
            "farmacia",
            "via",
            "viale",
            "piazza",
            "dott",
            "dr",
            "sas",
            "snc");

    private final Map<String, Integer> names = new HashMap<>();
    private int count;

    void add(NameWords name) {
        count++;
        for (String word : Set.copyOf(name.words())) {
            names.merge(word, 1, Integer::sum);
        }
    }

    /** 0.2 for a word that tells nothing, 1 for one that no other name has. */
    double of(String word) {
        double weight = 1;
        if (count >= ENOUGH_NAMES) {
            double frequency = names.getOrDefault(word, 1);
            weight = LEAST + (1 - LEAST) * Math.log((count + 1) / frequency) / Math.log(count + 1);
        }
        if (GENERIC.contains(word) || word.length() == 1) {
            weight = Math.min(weight, 0.35);
        }
        return weight;
    }

    double of(List<String> words) {
        return words.stream().mapToDouble(this::of).sum();
    }
}
