package it.atlante.ingest.proposal;

import it.atlante.catalogue.vocabulary.Term;
import it.atlante.catalogue.vocabulary.Vocabulary;
import it.atlante.ingest.proposal.FieldQuestions.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The codes that a field allows, and what the values of a column mean among them. */
public final class ValueChoices {

    /** A column with more different values is no list of codes. */
    public static final int MOST_VALUES = 200;

    private final Vocabulary vocabulary;

    public ValueChoices(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A code and its label; constants of the catalogue have no label here. */
    public record Choice(String code, String label) {}

    /** The codes of a field in their order; none when it is no coded field. */
    public List<Choice> of(Question question, Locale locale) {
        List<Choice> choices = new ArrayList<>();
        if (question.scheme() != null) {
            for (Term term : vocabulary.terms(question.scheme())) {
                choices.add(new Choice(term.code(), term.label(locale)));
            }
        } else if (question.constants() != null) {
            for (Enum<?> constant : question.constants().getEnumConstants()) {
                choices.add(new Choice(constant.name(), ""));
            }
        }
        return choices;
    }

    /**
     * What the values of a column mean: what was answered, else a code that is called so.
     *
     * @param values the different values of the column
     * @return a code for each value, the empty text where none is known
     */
    public Map<String, String> meanings(Question question, Iterable<String> values, Answers answers) {
        List<String> asked = answers.all("map." + question.field() + ".value");
        List<String> answered = answers.all("map." + question.field() + ".code");
        Map<String, String> meanings = new LinkedHashMap<>();
        for (String value : values) {
            int known = asked.indexOf(value);
            boolean said = known >= 0 && known < answered.size();
            meanings.put(value, said ? answered.get(known) : guessed(question, value));
        }
        return meanings;
    }

    private String guessed(Question question, String value) {
        String folded = FieldGuesses.folded(value);
        if (question.scheme() != null) {
            return vocabulary.terms(question.scheme()).stream()
                    .filter(term -> called(term, folded))
                    .map(Term::code)
                    .findFirst()
                    .orElse("");
        }
        return Arrays.stream(Objects.requireNonNull(question.constants()).getEnumConstants())
                .map(Enum::name)
                .filter(name -> FieldGuesses.folded(name).equals(folded))
                .findFirst()
                .orElse("");
    }

    private static boolean called(Term term, String folded) {
        return FieldGuesses.folded(term.code()).equals(folded)
                || FieldGuesses.folded(term.italian()).equals(folded)
                || FieldGuesses.folded(term.english()).equals(folded)
                || term.words().stream()
                        .anyMatch(word -> FieldGuesses.folded(word).equals(folded));
    }
}
