package it.atlante.search.indexing;

import it.atlante.catalogue.vocabulary.Scheme;
import it.atlante.catalogue.vocabulary.Term;
import it.atlante.catalogue.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The words by which codes are searched: their labels in both languages and what people type for them. */
@Component
class Labels {

    private final Vocabulary vocabulary;

    Labels(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<String> of(Scheme scheme, Collection<String> codes) {
        List<String> labels = new ArrayList<>();
        for (String code : codes) {
            vocabulary.find(scheme, code).ifPresentOrElse(term -> labels.addAll(words(term)), () -> labels.add(code));
        }
        return labels;
    }

    private static List<String> words(Term term) {
        return Stream.concat(Stream.of(term.italian(), term.english()), term.words().stream())
                .distinct()
                .toList();
    }
}
