package it.atlante.search.definition;

import it.atlante.search.definition.TextQuestion.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads what a person typed. Nothing in it is syntax: punctuation separates words, and AND, OR, NOT are words like any other.
 *
 * <p>Function words ("di", "per") and words of asking ("cerco", "dove") do not count, unless there are no others. A text without a letter or
 * digit asks for nothing in particular, as an empty one does, and finds everything.
 */
public final class QuestionReader {

    /** Shorter words are one letter away from too many others. */
    private static final int ONE_EDIT_LENGTH = 4;

    private static final int TWO_EDITS_LENGTH = 8;

    private final Analysis analysis;
    private final Synonyms synonyms;

    /** @throws UnsupportedDefinition naming a line of the synonyms that cannot be read */
    public QuestionReader(IndexDefinition definition, Analysis analysis) {
        this.analysis = analysis;
        this.synonyms = Synonyms.read(definition.synonymLines(), analysis);
    }

    public TextQuestion read(String text) {
        List<List<String>> positions = analysis.positions("question", text);
        if (positions.isEmpty()) {
            positions = analysis.positions("question_of_function_words", text);
        }
        if (positions.isEmpty()) {
            return TextQuestion.NOTHING;
        }
        List<List<String>> counted =
                positions.stream().distinct().limit(TextQuestion.MAX_WORDS).toList();
        List<Set<String>> stems = counted.stream().map(this::stems).toList();
        List<Set<List<String>>> meanings = meanings(stems);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < counted.size(); i++) {
            words.add(new Word(counted.get(i), stems.get(i), meanings.get(i)));
        }
        return new TextQuestion(words, exact(text));
    }

    /** The words of a text while it is typed, function words included: what suggestions begin with. */
    public List<String> begun(String text) {
        return analysis.tokens("plain", text).stream()
                .distinct()
                .limit(TextQuestion.MAX_WORDS)
                .toList();
    }

    /** A name in the form in which names are compared as a whole. */
    public String exact(String name) {
        return exact(analysis, name);
    }

    /**
     * How many letters of a word may be wrong: inserted, left out, replaced or swapped with the next, the first letter excepted. None in words
     * with digits, which are numbers and codes.
     */
    public static int forgivenEdits(String word) {
        int length = word.codePointCount(0, word.length());
        if (length < ONE_EDIT_LENGTH || word.chars().anyMatch(Character::isDigit)) {
            return 0;
        }
        return length < TWO_EDITS_LENGTH ? 1 : 2;
    }

    static String exact(Analysis analysis, String name) {
        List<String> words = analysis.tokens("name", name);
        return String.join(" ", words.isEmpty() ? analysis.tokens("plain", name) : words);
    }

    private Set<String> stems(List<String> forms) {
        Set<String> stems = new LinkedHashSet<>();
        forms.forEach(form -> stems.add(analysis.stem(form)));
        return stems;
    }

    private List<Set<List<String>>> meanings(List<Set<String>> stems) {
        List<Set<List<String>>> meanings = new ArrayList<>();
        stems.forEach(word -> meanings.add(new LinkedHashSet<>()));
        for (int start = 0; start < stems.size(); start++) {
            for (List<String> term : synonyms.beginningWith(stems.get(start))) {
                if (Synonyms.matches(stems, start, term, Set::contains)) {
                    for (int i = start; i < start + term.size(); i++) {
                        meanings.get(i).addAll(synonyms.of(term));
                    }
                }
            }
        }
        return meanings;
    }
}
