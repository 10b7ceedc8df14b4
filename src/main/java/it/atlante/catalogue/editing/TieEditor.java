package it.atlante.catalogue.editing;

import it.atlante.catalogue.Details;
import it.atlante.catalogue.editing.form.Answers;
import it.atlante.catalogue.editing.form.Field;
import it.atlante.catalogue.editing.form.FieldGroup;
import it.atlante.catalogue.editing.form.FieldKind;
import it.atlante.catalogue.network.TieDetails;
import it.atlante.catalogue.vocabulary.Scheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** A tie: from an organisation to another one, or to a network. */
@Component
class TieEditor implements RecordEditor {

    private static final String FROM = "fromOrganisationId";
    private static final String TO = "toOrganisationId";
    private static final String NETWORK = "networkId";

    private final Choices choices;

    TieEditor(Choices choices) {
        this.choices = choices;
    }

    @Override
    public EditedType type() {
        return EditedType.TIE;
    }

    @Override
    public List<FieldGroup> groups(Locale locale) {
        return List.of(FieldGroup.of(
                "tie",
                Field.choice(FROM, choices.named(EditedType.ORGANISATION)).asRequired(),
                Field.choice("kind", choices.terms(Scheme.TIE_KINDS, locale)).asRequired(),
                Field.choice(TO, choices.named(EditedType.ORGANISATION)),
                Field.choice(NETWORK, choices.named(EditedType.NETWORK)),
                Field.of(FieldKind.DATE, "validFrom"),
                Field.of(FieldKind.DATE, "validTo"),
                choices.areasField("areas")));
    }

    @Override
    public void fill(Details details, MultiValueMap<String, String> answers) {
        TieDetails known = (TieDetails) details;
        answers.set(FROM, known.fromOrganisationId().toString());
        answers.set("kind", known.kind());
        answers.set(TO, shown(known.toOrganisationId()));
        answers.set(NETWORK, shown(known.networkId()));
        answers.set("validFrom", shown(known.validFrom()));
        answers.set("validTo", shown(known.validTo()));
        answers.set("areas", choices.areasText(known.areas()));
    }

    private static @Nullable String shown(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    @Override
    public @Nullable Details read(Answers answers, @Nullable Details known, @Nullable UUID locationId) {
        List.of(FROM, TO, NETWORK).forEach(answers::choice);
        UUID from = answers.id(FROM);
        UUID to = answers.id(TO);
        UUID network = answers.id(NETWORK);
        String kind = answers.choice("kind");
        LocalDate validFrom = answers.date("validFrom");
        LocalDate validTo = answers.date("validTo");
        List<UUID> areas = choices.readAreas(answers, "areas");
        if ((to == null) == (network == null)) {
            answers.problem(TO, "oneEnd");
        }
        if (from != null && from.equals(to)) {
            answers.problem(TO, "tieToItself");
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            answers.problem("validTo", "endsBeforeStart");
        }
        if (from == null || kind == null || !answers.problems().isEmpty()) {
            return null;
        }
        return new TieDetails(from, to, network, kind, validFrom, validTo, areas);
    }
}
