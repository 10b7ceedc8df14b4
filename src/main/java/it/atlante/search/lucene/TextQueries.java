package it.atlante.search.lucene;

import it.atlante.catalogue.Audience;
import it.atlante.search.definition.TextQuestion;
import it.atlante.search.definition.TextQuestion.Word;
import it.atlante.search.engine.Ranking.TextMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/** A question's words as queries, tier by tier. Each tier is contained in the next one, so that the last one alone decides what is found. */
final class TextQueries {

    private final TextQuestion question;
    private final List<String> anywhere;
    private final MistypedTerms mistyped;

    TextQueries(TextQuestion question, Audience audience, MistypedTerms mistyped) {
        this.mistyped = mistyped;
        this.question = question;
        this.anywhere = List.of("everything", "address_" + audience.suffix());
    }

    /** What is found at all. */
    Query found() {
        return tier(TextMatch.SOME_WORDS);
    }

    /** What is found, with the points of the best tier as its score. */
    Query ranked() {
        List<Query> tiers = new ArrayList<>();
        for (TextMatch match : TextMatch.values()) {
            if (!sameAsBefore(match)) {
                tiers.add(TermQueries.points(tier(match), match.points()));
            }
        }
        return new DisjunctionMaxQuery(tiers, 0);
    }

    /** Two words at most, or none that may be mistyped, make a tier equal to the one before it. */
    private boolean sameAsBefore(TextMatch match) {
        return switch (match) {
            case MISTYPED ->
                !question.forgiving() || question.words().stream().allMatch(word -> word.forgivenEdits() == 0);
            case SOME_WORDS -> question.leastWords() == question.words().size();
            default -> false;
        };
    }

    private Query tier(TextMatch match) {
        return switch (match) {
            case NAME_IS -> TermQueries.is("names_exact", question.exact());
            case NAME -> TermQueries.all(each(word -> in("names", word)));
            case LABELS -> TermQueries.all(each(word -> in("labels", word)));
            case HEADLINE -> TermQueries.all(each(word -> in("headline", word)));
            case ANYWHERE, BEGUN, MISTYPED -> TermQueries.all(each(word -> anywhere(word, match)));
            case SOME_WORDS -> TermQueries.atLeast(question.leastWords(), each(word -> anywhere(word, match)));
        };
    }

    private List<Query> each(Function<Word, Query> query) {
        return question.words().stream().map(query).toList();
    }

    private Query anywhere(Word word, TextMatch match) {
        List<Query> ways = new ArrayList<>();
        for (String field : anywhere) {
            ways.add(in(field, word));
            String plain = field + ".plain";
            if (match.compareTo(TextMatch.BEGUN) >= 0
                    && word.equals(question.words().getLast())) {
                word.forms().forEach(form -> ways.add(new PrefixQuery(new Term(plain, form))));
            }
            if (match.compareTo(TextMatch.MISTYPED) >= 0 && question.forgiving() && word.forgivenEdits() > 0) {
                ways.add(mistyped.in(plain, word.typed(), word.forgivenEdits()));
            }
        }
        return TermQueries.any(ways);
    }

    /** In any inflection, or a synonym. */
    private static Query in(String field, Word word) {
        List<Query> ways = new ArrayList<>();
        ways.add(TermQueries.any(field, word.stems()));
        for (List<String> synonym : word.synonyms()) {
            ways.add(TermQueries.all(synonym.stream()
                    .distinct()
                    .map(stem -> TermQueries.is(field, stem))
                    .toList()));
        }
        return new ConstantScoreQuery(TermQueries.any(ways));
    }
}
