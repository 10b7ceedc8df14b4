package it.atlante.catalogue.editing;

import it.atlante.catalogue.Details;
import it.atlante.catalogue.editing.form.Answers;
import it.atlante.catalogue.editing.form.Field;
import it.atlante.catalogue.editing.form.FieldGroup;
import it.atlante.catalogue.organisation.OrganisationDetails;
import it.atlante.catalogue.vocabulary.Scheme;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

@Component
class OrganisationEditor implements RecordEditor {

    private final Choices choices;

    OrganisationEditor(Choices choices) {
        this.choices = choices;
    }

    @Override
    public EditedType type() {
        return EditedType.ORGANISATION;
    }

    @Override
    public List<FieldGroup> groups(Locale locale) {
        return List.of(
                FieldGroup.of(
                        "what",
                        Field.text("name", Field.NAME_LENGTH).asRequired(),
                        Field.text("alternateName", Field.NAME_LENGTH),
                        Field.longText("description", Descriptions.LENGTH),
                        Field.choice("legalStatus", choices.terms(Scheme.LEGAL_STATUSES, locale)),
                        Field.choices("roles", choices.terms(Scheme.ROLES, locale))),
                FieldGroup.of("identifiers", Field.text("taxCode", 16), Field.text("runts", 50)),
                FieldGroup.of("contacts", Contacts.phonesField(), Contacts.emailField(), Contacts.webField("website")));
    }

    @Override
    public void fill(Details details, MultiValueMap<String, String> answers) {
        OrganisationDetails known = (OrganisationDetails) details;
        answers.set("name", known.name());
        answers.set("alternateName", known.alternateName());
        answers.set("description", known.description());
        answers.set("legalStatus", known.legalStatus());
        answers.put("roles", known.roles());
        answers.set("taxCode", known.taxCode());
        answers.set("runts", known.runts());
        answers.set("phones", Contacts.text(known.phones()));
        answers.set("email", known.email());
        answers.set("website", known.website());
    }

    @Override
    public Details read(Answers answers, @Nullable Details known, @Nullable UUID locationId) {
        return new OrganisationDetails(
                answers.requiredText("name"),
                answers.text("alternateName"),
                answers.text("description"),
                answers.choice("legalStatus"),
                taxCode(answers),
                answers.text("runts"),
                Contacts.email(answers),
                Contacts.web(answers, "website"),
                Contacts.phones(answers),
                answers.choices("roles"),
                locationId);
    }

    /** Eleven digits for a body; sixteen letters and digits for a sole trader. */
    private static @Nullable String taxCode(Answers answers) {
        String code = answers.text("taxCode");
        if (code != null && !code.matches("\\d{11}|[A-Za-z0-9]{16}")) {
            answers.problem("taxCode", "taxCode");
        }
        return code;
    }

    @Override
    public boolean placed() {
        return true;
    }

    @Override
    public @Nullable UUID locationId(Details details) {
        return ((OrganisationDetails) details).locationId();
    }
}
