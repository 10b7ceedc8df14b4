package it.atlante.catalogue.editing;

import it.atlante.catalogue.Details;
import it.atlante.catalogue.editing.form.Answers;
import it.atlante.catalogue.editing.form.Field;
import it.atlante.catalogue.editing.form.FieldGroup;
import it.atlante.catalogue.landmark.LandmarkDetails;
import it.atlante.catalogue.vocabulary.Scheme;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

@Component
class LandmarkEditor implements RecordEditor {

    private final Choices choices;

    LandmarkEditor(Choices choices) {
        this.choices = choices;
    }

    @Override
    public EditedType type() {
        return EditedType.LANDMARK;
    }

    @Override
    public List<FieldGroup> groups(Locale locale) {
        return List.of(FieldGroup.of(
                "what",
                Field.text("name", Field.NAME_LENGTH).asRequired(),
                Field.choice("kind", choices.terms(Scheme.LANDMARK_KINDS, locale))
                        .asRequired(),
                Field.longText("description", Descriptions.LENGTH)));
    }

    @Override
    public void fill(Details details, MultiValueMap<String, String> answers) {
        LandmarkDetails known = (LandmarkDetails) details;
        answers.set("name", known.name());
        answers.set("kind", known.kind());
        answers.set("description", known.description());
    }

    @Override
    public Details read(Answers answers, @Nullable Details known, @Nullable UUID locationId) {
        String kind = answers.choice("kind");
        return new LandmarkDetails(
                answers.requiredText("name"), answers.text("description"), kind == null ? "-" : kind, locationId);
    }

    @Override
    public boolean placed() {
        return true;
    }

    @Override
    public @Nullable UUID locationId(Details details) {
        return ((LandmarkDetails) details).locationId();
    }
}
