package it.atlante.catalogue.editing.form;

import java.util.List;

/**
 * What is wrong with the answer to a field.
 *
 * @param field name of the field
 * @param code the message is {@code editing.error.CODE}
 * @param arguments of the message
 */
public record Problem(String field, String code, List<Object> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }
}
