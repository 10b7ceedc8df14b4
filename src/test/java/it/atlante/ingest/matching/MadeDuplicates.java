package it.atlante.ingest.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The ways in which people write a name otherwise than the register does. */
enum MadeDuplicates {
    TYPO {
        @Override
        String of(String name, Random random) {
            List<String> words = words(name);
            List<Integer> long_ = new ArrayList<>();
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).length() >= 5) {
                    long_.add(i);
                }
            }
            if (long_.isEmpty()) {
                return name;
            }
            int chosen = long_.get(random.nextInt(long_.size()));
            StringBuilder word = new StringBuilder(words.get(chosen));
            int at = 1 + random.nextInt(word.length() - 2);
            switch (random.nextInt(3)) {
                case 0 -> word.deleteCharAt(at);
                case 1 -> word.insert(at, (char) ('a' + random.nextInt(26)));
                default -> word.setCharAt(at, (char) ('a' + random.nextInt(26)));
            }
            words.set(chosen, word.toString());
            return String.join(" ", words);
        }
    },
    ABBREVIATED {
        @Override
        String of(String name, Random random) {
            List<String> words = words(name);
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).length() >= 8) {
                    words.set(i, words.get(i).substring(0, 4) + ".");
                    break;
                }
            }
            return String.join(" ", words);
        }
    },
    MOVED {
        @Override
        String of(String name, Random random) {
            List<String> words = words(name);
            Collections.rotate(words, 1);
            return String.join(" ", words);
        }
    },
    OTHER_FORM {
        @Override
        String of(String name, Random random) {
            List<String> words = words(name);
            words.removeIf(word -> List.of("associazione", "onlus", "odv", "aps", "ets", "fondazione")
                    .contains(word.toLowerCase(java.util.Locale.ROOT)));
            words.add(random.nextBoolean() ? "E.T.S." : "- Onlus");
            return String.join(" ", words);
        }
    };

    abstract String of(String name, Random random);

    private static List<String> words(String name) {
        return new ArrayList<>(Arrays.asList(name.split("\\s+")));
    }
}
