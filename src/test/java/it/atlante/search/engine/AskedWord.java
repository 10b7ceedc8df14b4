package it.atlante.search.engine;

import java.util.List;

/** A word of {@code RandomResources.WORDS} as a random question types it. */
record AskedWord(String meant, How how) {

    enum How {
        WHOLE,
        /** Only its first letters: at the end of a question. */
        BEGUN,
        MISTYPED
    }

    String typed() {
        return switch (how) {
            case WHOLE -> meant;
            case BEGUN -> meant.substring(0, 5);
            case MISTYPED -> RandomResources.mistyped(meant);
        };
    }

    static String text(List<AskedWord> words) {
        return String.join(" ", words.stream().map(AskedWord::typed).toList());
    }
}
