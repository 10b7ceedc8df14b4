package it.atlante.catalogue.editing;

import it.atlante.catalogue.Details;
import it.atlante.catalogue.editing.form.Answers;
import it.atlante.catalogue.editing.form.Field;
import it.atlante.catalogue.editing.form.FieldGroup;
import it.atlante.catalogue.editing.form.FieldKind;
import it.atlante.catalogue.hours.OpeningHours;
import it.atlante.catalogue.services.ServiceAtLocationDetails;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** A service at one of its places, with the hours there. */
@Component
class PlaceEditor implements RecordEditor {

    static final String SERVICE = "serviceId";

    static final int HOURS_LENGTH = 2000;

    private final Records records;

    PlaceEditor(Records records) {
        this.records = records;
    }

    @Override
    public EditedType type() {
        return EditedType.SERVICE_AT_LOCATION;
    }

    @Override
    public List<FieldGroup> groups(Locale locale) {
        return List.of(FieldGroup.of(
                "hours",
                Field.of(FieldKind.HIDDEN, SERVICE).asRequired(),
                Field.of(FieldKind.HOURS, "openingHours").upTo(HOURS_LENGTH),
                Field.longText("hoursNote", Descriptions.NOTE_LENGTH),
                Contacts.phonesField()));
    }

    @Override
    public void fill(Details details, MultiValueMap<String, String> answers) {
        ServiceAtLocationDetails known = (ServiceAtLocationDetails) details;
        answers.set(SERVICE, known.serviceId().toString());
        answers.set("openingHours", known.openingHours());
        answers.set("hoursNote", known.hoursNote());
        answers.set("phones", Contacts.text(known.phones()));
    }

    @Override
    public @Nullable Details read(Answers answers, @Nullable Details known, @Nullable UUID locationId) {
        UUID serviceId = answers.id(SERVICE);
        if (serviceId != null && records.find(EditedType.SERVICE, serviceId).isEmpty()) {
            answers.problem(SERVICE, "notOffered");
        }
        ServiceAtLocationDetails read = new ServiceAtLocationDetails(
                serviceId == null ? new UUID(0, 0) : serviceId,
                locationId,
                hours(answers),
                answers.text("hoursNote"),
                Contacts.phones(answers));
        return serviceId == null ? null : read;
    }

    private static @Nullable String hours(Answers answers) {
        String hours = answers.text("openingHours");
        if (hours != null && OpeningHours.tryParse(hours).isEmpty()) {
            answers.problem("openingHours", "hours");
        }
        return hours;
    }

    @Override
    public boolean placed() {
        return true;
    }

    @Override
    public @Nullable UUID locationId(Details details) {
        return ((ServiceAtLocationDetails) details).locationId();
    }
}
