package it.atlante.catalogue.editing;

import it.atlante.catalogue.Details;
import it.atlante.catalogue.editing.form.Answers;
import it.atlante.catalogue.editing.form.Field;
import it.atlante.catalogue.editing.form.FieldGroup;
import it.atlante.catalogue.editing.form.FieldKind;
import it.atlante.catalogue.services.Cost;
import it.atlante.catalogue.services.ServiceDetails;
import it.atlante.catalogue.services.ServiceStatus;
import it.atlante.catalogue.vocabulary.Scheme;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** A service without its places, which have forms of their own. */
@Component
class ServiceEditor implements RecordEditor {

    private static final int OLDEST = 120;

    private final Choices choices;

    ServiceEditor(Choices choices) {
        this.choices = choices;
    }

    @Override
    public EditedType type() {
        return EditedType.SERVICE;
    }

    @Override
    public List<FieldGroup> groups(Locale locale) {
        return List.of(
                FieldGroup.of(
                        "what",
                        Field.choice("organisationId", choices.named(EditedType.ORGANISATION))
                                .asRequired(),
                        Field.text("name", Field.NAME_LENGTH).asRequired(),
                        Field.text("alternateName", Field.NAME_LENGTH),
                        Field.longText("description", Descriptions.LENGTH),
                        Field.choice("status", choices.constants(ServiceStatus.class, locale))
                                .asRequired()),
                FieldGroup.of("categories", Field.choices("categories", choices.terms(Scheme.CATEGORIES, locale))),
                FieldGroup.of(
                        "forWhom",
                        Field.choices("targetGroups", choices.terms(Scheme.TARGET_GROUPS, locale)),
                        Field.choices("phases", choices.terms(Scheme.PHASES, locale)),
                        Field.choices("languages", choices.terms(Scheme.LANGUAGES, locale)),
                        Field.of(FieldKind.NUMBER, "minimumAge"),
                        Field.of(FieldKind.NUMBER, "maximumAge"),
                        Field.longText("eligibilityDescription", Descriptions.NOTE_LENGTH),
                        choices.areasField("serviceAreas")),
                FieldGroup.of(
                        "how",
                        Field.choice("cost", choices.constants(Cost.class, locale)),
                        Field.longText("feesDescription", Descriptions.NOTE_LENGTH),
                        Field.longText("applicationProcess", Descriptions.NOTE_LENGTH)),
                FieldGroup.of("contacts", Contacts.phonesField(), Contacts.emailField(), Contacts.webField("url")));
    }

    @Override
    public void fill(Details details, MultiValueMap<String, String> answers) {
        ServiceDetails known = (ServiceDetails) details;
        answers.set("organisationId", known.organisationId().toString());
        answers.set("name", known.name());
        answers.set("alternateName", known.alternateName());
        answers.set("description", known.description());
        answers.set("status", known.status().name());
        answers.put("categories", known.categories());
        answers.put("targetGroups", known.targetGroups());
        answers.put("phases", known.phases());
        answers.put("languages", known.languages());
        answers.set("minimumAge", shown(known.minimumAge()));
        answers.set("maximumAge", shown(known.maximumAge()));
        answers.set("eligibilityDescription", known.eligibilityDescription());
        answers.set("serviceAreas", choices.areasText(known.serviceAreas()));
        answers.set("cost", known.cost() == null ? null : known.cost().name());
        answers.set("feesDescription", known.feesDescription());
        answers.set("applicationProcess", known.applicationProcess());
        answers.set("phones", Contacts.text(known.phones()));
        answers.set("email", known.email());
        answers.set("url", known.url());
    }

    private static @Nullable String shown(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    @Override
    public @Nullable Details read(Answers answers, @Nullable Details known, @Nullable UUID locationId) {
        answers.choice("organisationId");
        UUID organisationId = answers.id("organisationId");
        String status = answers.choice("status");
        String cost = answers.choice("cost");
        Integer minimumAge = answers.number("minimumAge", 0, OLDEST);
        Integer maximumAge = answers.number("maximumAge", 0, OLDEST);
        if (minimumAge != null && maximumAge != null && minimumAge > maximumAge) {
            answers.problem("maximumAge", "maximumAge", minimumAge);
            return null;
        }
        ServiceDetails read = new ServiceDetails(
                organisationId == null ? new UUID(0, 0) : organisationId,
                answers.requiredText("name"),
                answers.text("alternateName"),
                answers.text("description"),
                status == null ? ServiceStatus.ACTIVE : ServiceStatus.valueOf(status),
                Contacts.web(answers, "url"),
                Contacts.email(answers),
                Contacts.phones(answers),
                answers.choices("categories"),
                answers.choices("targetGroups"),
                answers.choices("phases"),
                answers.choices("languages"),
                cost == null ? null : Cost.valueOf(cost),
                answers.text("feesDescription"),
                answers.text("eligibilityDescription"),
                answers.text("applicationProcess"),
                minimumAge,
                maximumAge,
                choices.readAreas(answers, "serviceAreas"));
        return organisationId == null ? null : read;
    }
}
