package it.atlante.search.pages;

import it.atlante.catalogue.InvalidField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that the search cannot take, in a sentence.
 *
 * @param href the same search without it, relative to the application; null when there is no such search
 */
record PageProblem(String sentence, @Nullable String href) {

    /** The sentence {@code problem.<field>}; for a field without one, a sentence that names it. */
    static PageProblem of(InvalidField refused, PageAddress address, Words words, Locale locale) {
        String other = words.text("problem.other", locale, refused.field());
        String sentence = words.textOr("problem." + refused.field(), other, locale);
        String href =
                address.has(refused.field()) ? address.without(refused.field()).href() : null;
        return new PageProblem(sentence, href);
    }
}
