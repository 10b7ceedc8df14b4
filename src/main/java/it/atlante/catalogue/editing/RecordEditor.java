package it.atlante.catalogue.editing;

import it.atlante.catalogue.Details;
import it.atlante.catalogue.editing.form.Answers;
import it.atlante.catalogue.editing.form.FieldGroup;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The form of one type of record: what it asks for, what a record answers to it, and what the answers make of the record. */
interface RecordEditor {

    EditedType type();

    /** The fields of the record itself; those of its place, of sharing and so on are added for every type alike. */
    List<FieldGroup> groups(Locale locale);

    /** The answers that a record gives. */
    void fill(Details details, MultiValueMap<String, String> answers);

    /**
     * The details that the answers make. What is wrong is noted in the answers; the result is then not used, and may be null.
     *
     * @param known the record as it is, for what the form does not ask; null for a new one
     * @param locationId the place of the record; null when it has none
     * @throws it.atlante.catalogue.InvalidField where the details themselves refuse a value
     */
    @Nullable
    Details read(Answers answers, @Nullable Details known, @Nullable UUID locationId);

    /** Whether records of this type may have a place of their own. */
    default boolean placed() {
        return false;
    }

    /** The place of a record; null when it has none. */
    default @Nullable UUID locationId(Details details) {
        return null;
    }
}
