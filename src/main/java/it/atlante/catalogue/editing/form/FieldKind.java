package it.atlante.catalogue.editing.form;

/** How a field is asked for. */
public enum FieldKind {
    TEXT,
    LONG_TEXT,
    /** One value a line. */
    LINES,
    NUMBER,
    DATE,
    /** One of the options, or none where the field is not required. */
    CHOICE,
    /** Any of the options. */
    CHOICES,
    /** Yes or no. */
    CHECK,
    /** Opening hours in the grammar of OpenStreetMap. */
    HOURS,
    /** Carried along, not shown. */
    HIDDEN
}
