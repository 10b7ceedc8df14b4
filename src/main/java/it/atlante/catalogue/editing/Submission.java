package it.atlante.catalogue.editing;

import it.atlante.catalogue.Details;
import it.atlante.catalogue.Draft;
import it.atlante.catalogue.Header;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/**
 * A form that was sent: its hidden fields, and the edits that follow from them.
 *
 * <p>The key was drawn when the form was opened. A new record takes its id from it, so that a form sent twice does not make two records.
 */
record Submission(MultiValueMap<String, String> raw) {

    static final String KEY = "key";
    static final String VERSION = "version";
    static final String LOCATION_VERSION = "location.version";

    /** A version that no record has: a form that lost its version is out of date. */
    private static final long NO_VERSION = -1;

    String key() {
        String key = raw.getFirst(KEY);
        try {
            return UUID.fromString(key == null ? "" : key).toString();
        } catch (IllegalArgumentException notOurs) {
            return UUID.randomUUID().toString();
        }
    }

    private long version(String parameter) {
        String version = raw.getFirst(parameter);
        return version != null && version.matches("\\d{1,18}") ? Long.parseLong(version) : NO_VERSION;
    }

    Editing.Edit edit(Details details, Header header, RecordForms.Subject subject) {
        UUID id = subject.id();
        return id == null
                ? new Editing.Edit(Draft.of(details, header), 0)
                : new Editing.Edit(new Draft(id, details, header), version(VERSION));
    }

    Editing.Edit place(Details details, Header header, RecordForms.Subject subject) {
        return subject.location() == null
                ? new Editing.Edit(Draft.of(details, header), 0)
                : new Editing.Edit(new Draft(subject.location().getId(), details, header), version(LOCATION_VERSION));
    }
}
