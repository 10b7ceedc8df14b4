package it.atlante.catalogue.reports;

import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.Texts;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report of an error in a record.
 *
 * @param recordLabel the record's name when the report was sent
 * @param text at most {@value #LONGEST} characters
 * @param changedBy who opened or closed it last; null when nobody did yet
 */
record ErrorReport(
        UUID id,
        RecordType recordType,
        UUID recordId,
        String recordLabel,
        String text,
        State state,
        Instant sentAt,
        @Nullable String changedBy) {

    static final int LONGEST = 2000;

    enum State {
        OPEN,
        CLOSED
    }

    ErrorReport {
        Texts.requireText("text", text);
        if (text.length() > LONGEST) {
            throw new InvalidField("text", text, "at most " + LONGEST + " characters long");
        }
    }
}
