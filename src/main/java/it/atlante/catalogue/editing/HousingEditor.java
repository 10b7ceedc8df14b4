package it.atlante.catalogue.editing;

import it.atlante.catalogue.Details;
import it.atlante.catalogue.editing.form.Answers;
import it.atlante.catalogue.editing.form.Field;
import it.atlante.catalogue.editing.form.FieldGroup;
import it.atlante.catalogue.housing.HousingDetails;
import it.atlante.catalogue.vocabulary.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

@Component
class HousingEditor implements RecordEditor {

    private final Choices choices;
    private final CapacityFields capacities;

    HousingEditor(Choices choices, CapacityFields capacities) {
        this.choices = choices;
        this.capacities = capacities;
    }

    @Override
    public EditedType type() {
        return EditedType.HOUSING;
    }

    @Override
    public List<FieldGroup> groups(Locale locale) {
        List<FieldGroup> groups = new ArrayList<>();
        groups.add(FieldGroup.of(
                "what",
                Field.choice("programme", choices.terms(Scheme.PROGRAMMES, locale))
                        .asRequired(),
                Field.choice("organisationId", choices.named(EditedType.ORGANISATION)),
                Field.text("name", Field.NAME_LENGTH).asRequired(),
                Field.longText("description", Descriptions.LENGTH)));
        groups.addAll(capacities.groups(locale));
        groups.add(FieldGroup.of(
                "forWhom",
                Field.choices("targetGroups", choices.terms(Scheme.TARGET_GROUPS, locale)),
                Field.choices("phases", choices.terms(Scheme.PHASES, locale)),
                Field.choices("languages", choices.terms(Scheme.LANGUAGES, locale))));
        groups.add(FieldGroup.of("contacts", Contacts.phonesField(), Contacts.emailField(), Contacts.webField("url")));
        return groups;
    }

    @Override
    public void fill(Details details, MultiValueMap<String, String> answers) {
        HousingDetails known = (HousingDetails) details;
        answers.set("programme", known.programme());
        answers.set(
                "organisationId",
                known.organisationId() == null ? null : known.organisationId().toString());
        answers.set("name", known.name());
        answers.set("description", known.description());
        capacities.fill(known.capacities(), answers);
        answers.put("targetGroups", known.targetGroups());
        answers.put("phases", known.phases());
        answers.put("languages", known.languages());
        answers.set("phones", Contacts.text(known.phones()));
        answers.set("email", known.email());
        answers.set("url", known.url());
    }

    @Override
    public Details read(Answers answers, @Nullable Details known, @Nullable UUID locationId) {
        String programme = answers.choice("programme");
        answers.choice("organisationId");
        return new HousingDetails(
                answers.id("organisationId"),
                locationId,
                programme == null ? "-" : programme,
                answers.requiredText("name"),
                answers.text("description"),
                answers.choices("targetGroups"),
                answers.choices("phases"),
                answers.choices("languages"),
                Contacts.email(answers),
                Contacts.web(answers, "url"),
                Contacts.phones(answers),
                capacities.read(answers, known == null ? List.of() : ((HousingDetails) known).capacities()));
    }

    @Override
    public boolean placed() {
        return true;
    }

    @Override
    public @Nullable UUID locationId(Details details) {
        return ((HousingDetails) details).locationId();
    }
}
