package it.atlante.catalogue.editing;

/** Lengths of the columns of long texts. */
final class Descriptions {

    static final int LENGTH = 20_000;
    static final int NOTE_LENGTH = 4000;

    private Descriptions() {}
}
