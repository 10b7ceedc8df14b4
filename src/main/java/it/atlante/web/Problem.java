package it.atlante.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A problem of the API (RFC 9457) of the type {@code about:blank}, which goes without saying.
 *
 * @param title of the status, in the language of the answer
 * @param detail what is wrong with this request, in the language of the answer
 * @param field the parameter that cannot be taken; absent unless there is one
 * @param allowed its allowed form, in English
 * @param mergedInto id of the record as which the unknown one was recognised; absent unless there is one
 * @param instance names this occurrence in the log; absent unless the fault is ours
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String title,
        int status,
        String detail,
        @Nullable String field,
        @Nullable String allowed,
        @Nullable String mergedInto,
        @Nullable String instance) {

    static Problem of(int status, String title, String detail) {
        return new Problem(title, status, detail, null, null, null, null);
    }
}
