package it.atlante.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person may mean by what was typed so far.
 *
 * @param type {@code resource}, {@code area}, {@code address}, {@code category}, {@code target} or {@code programme}
 * @param detail what it is, in words
 * @param parameter and {@code value}: the filter that it stands for; absent for resources
 * @param url of the page to go to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SuggestionView(
        @Schema(allowableValues = {"resource", "area", "address", "category", "target", "programme"})
        String type,

        String label,
        String detail,
        String url,
        @Nullable String id,
        @Nullable String recordId,
        @Nullable String family,
        @Nullable String parameter,
        @Nullable String value) {

    static SuggestionView filter(String parameter, String value, String label, String detail) {
        return new SuggestionView(
                parameter, label, detail, "/cerca?" + parameter + "=" + value, null, null, null, parameter, value);
    }
}
