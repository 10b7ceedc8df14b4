package it.atlante.catalogue.editing.form;

/** A value to choose, and how it is shown. */
public record Option(String value, String label) {}
