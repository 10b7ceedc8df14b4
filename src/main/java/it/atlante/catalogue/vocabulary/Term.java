package it.atlante.catalogue.vocabulary;

import static it.atlante.catalogue.Texts.listOrEmpty;
import static it.atlante.catalogue.Texts.requireText;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;

/**
 * A code with its labels.
 *
 * @param code lower case, stable, such as {@code italiano-l2}
 * @param italian label on Italian screens
 * @param english label on English screens
 * @param words what people type for it
 */
public record Term(
        String code,
        @JsonProperty("it") String italian,
        @JsonProperty("en") String english,
        List<String> words) {

    public Term {
        requireText("code", code);
        requireText("it", italian);
        requireText("en", english);
        words = listOrEmpty(words);
    }

    public String label(Locale locale) {
        return locale.getLanguage().equals("en") ? english : italian;
    }
}
