package it.atlante.search.definition;

/** An index definition uses something that Atlante does not support, or lacks something that it needs; the message names it. */
public class UnsupportedDefinition extends IllegalArgumentException {

    public UnsupportedDefinition(String message) {
        super("indexes/" + IndexDefinition.FILE + ": " + message);
    }
}
