package it.atlante.search.definition;

import it.atlante.catalogue.Audience;
import it.atlante.search.definition.TextQuestion.Word;
import it.atlante.search.definition.WrittenWords.Words;
import it.atlante.search.engine.Ranking.TextMatch;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a document has the words of a question. This is the meaning of the tiers of {@link TextMatch}; engines find the same with their own
 * queries.
 *
 * @param match the best tier
 * @param fields names of the index fields that have a word of the question
 */
public record TextEvidence(TextMatch match, Set<String> fields) {

    /** Empty when the document is no answer to the question, or nothing was asked. */
    public static Optional<TextEvidence> of(TextQuestion question, WrittenWords written, Audience audience) {
        if (question.isEmpty()) {
            return Optional.empty();
        }
        Search search = new Search(question, written, audience);
        return search.tier().map(tier -> new TextEvidence(tier, search.fields(tier)));
    }

    private record Search(TextQuestion question, WrittenWords written, Audience audience) {

        Optional<TextMatch> tier() {
            if (written.isNamed(question.exact())) {
                return Optional.of(TextMatch.NAME_IS);
            }
            if (all(written.field("names"))) {
                return Optional.of(TextMatch.NAME);
            }
            if (all(written.field("labels"))) {
                return Optional.of(TextMatch.LABELS);
            }
            if (all(written.together("names", "labels", "organisation"))) {
                return Optional.of(TextMatch.HEADLINE);
            }
            Words everything = written.together("names", "labels", "organisation", "description");
            Words address = written.address(audience);
            for (TextMatch tier : List.of(TextMatch.ANYWHERE, TextMatch.BEGUN, TextMatch.MISTYPED)) {
                if (question.words().stream()
                        .allMatch(word -> found(word, tier, everything) || found(word, tier, address))) {
                    return Optional.of(tier);
                }
            }
            long count = question.words().stream()
                    .filter(word ->
                            found(word, TextMatch.SOME_WORDS, everything) || found(word, TextMatch.SOME_WORDS, address))
                    .count();
            return count >= question.leastWords() ? Optional.of(TextMatch.SOME_WORDS) : Optional.empty();
        }

        private boolean all(Words words) {
            return question.words().stream().allMatch(words::has);
        }

        /** Whether a word is found in the way that a tier allows. */
        private boolean found(Word word, TextMatch tier, Words words) {
            return words.has(word)
                    || (tier.compareTo(TextMatch.BEGUN) >= 0
                            && word.equals(question.words().getLast())
                            && words.hasBegun(word))
                    || (tier.compareTo(TextMatch.MISTYPED) >= 0 && question.forgiving() && words.hasMistyped(word));
        }

        Set<String> fields(TextMatch tier) {
            Set<String> fields = new LinkedHashSet<>();
            for (String name : written.fieldNames()) {
                if (question.words().stream().anyMatch(word -> found(word, tier, written.field(name)))) {
                    fields.add(name);
                }
            }
            if (question.words().stream().anyMatch(word -> found(word, tier, written.address(audience)))) {
                fields.add("address_" + audience.suffix());
            }
            return fields;
        }
    }
}
