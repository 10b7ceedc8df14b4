package it.atlante.catalogue.editing;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Header;
import it.atlante.catalogue.Sharing;
import it.atlante.catalogue.editing.form.Answers;
import it.atlante.catalogue.editing.form.Field;
import it.atlante.catalogue.editing.form.FieldGroup;
import it.atlante.catalogue.editing.form.FieldKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** What every record has: how far it is shared, and who verified it. */
@Component
class HeaderFields {

    private static final int VERIFIER_LENGTH = 300;

    private final Choices choices;
    private final References references;
    private final Clock clock;

    HeaderFields(Choices choices, References references, Clock clock) {
        this.choices = choices;
        this.references = references;
        this.clock = clock;
    }

    List<FieldGroup> groups(Locale locale) {
        return List.of(
                FieldGroup.of(
                        "sharing",
                        Field.choice("sharing", choices.constants(Sharing.class, locale))
                                .asRequired()),
                FieldGroup.of(
                        "verification",
                        Field.of(FieldKind.CHECK, "verifiedToday"),
                        Field.text("verifiedBy", VERIFIER_LENGTH)));
    }

    /** The answers of a record; for a new one, where null stands for it, what is most often right. */
    void fill(@Nullable CatalogueRecord record, MultiValueMap<String, String> answers) {
        if (record == null) {
            answers.set("sharing", Sharing.PUBLIC.name());
            answers.set("status", "ACTIVE");
            answers.set("vintage", Integer.toString(LocalDate.now(clock).getYear()));
        } else {
            answers.set("sharing", record.header().sharing().name());
            answers.set("verifiedBy", record.header().verifiedBy());
        }
    }

    Header read(Answers answers, @Nullable CatalogueRecord record, String key) {
        String sharing = answers.choice("sharing");
        String verifiedBy = answers.text("verifiedBy");
        Header header = record == null ? Header.ofSource(Header.EDITORS, key) : record.header();
        if (sharing != null) {
            header = header.withSharing(Sharing.valueOf(sharing));
        }
        if (!answers.checked("verifiedToday")) {
            return header;
        }
        if (verifiedBy == null) {
            answers.problem("verifiedBy", "verifiedBy");
            return header;
        }
        return header.withVerification(LocalDate.now(clock), verifiedBy);
    }

    /** The header of the record's place: shared as the record is, unless others are there too. */
    Header placeHeader(RecordForms.Subject subject, Header header, String key) {
        if (subject.location() == null) {
            Header fresh = Header.ofSource(Header.EDITORS, "sede/" + key).withSharing(header.sharing());
            return header.demonstration() ? fresh.asDemonstration() : fresh;
        }
        boolean alone = references.atLocation(subject.location().getId()).size() <= 1;
        Header known = subject.location().header();
        return alone ? known.withSharing(header.sharing()) : known;
    }
}
