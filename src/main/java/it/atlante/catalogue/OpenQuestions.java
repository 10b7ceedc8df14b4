package it.atlante.catalogue;

/** Something that waits for an administrator's answer, and the page where it is given. The menu of the administration lists all of them. */
public interface OpenQuestions {

    /** The page, from the root. */
    String path();

    /** Key of the menu's text, which takes the count. */
    String textKey();

    /** How many wait. */
    long count();
}
