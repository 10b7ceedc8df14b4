package it.atlante.catalogue.editing;

import it.atlante.catalogue.Details;
import it.atlante.catalogue.area.AreaDetails;
import it.atlante.catalogue.area.AreaKind;
import it.atlante.catalogue.area.Areas;
import it.atlante.catalogue.editing.form.Answers;
import it.atlante.catalogue.editing.form.Field;
import it.atlante.catalogue.editing.form.FieldGroup;
import it.atlante.catalogue.editing.form.FieldKind;
import it.atlante.geo.GeoJson;
import it.atlante.geo.InvalidGeometry;
import it.atlante.geo.Polygons;
import it.atlante.geo.Validity;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** A disadvantaged area with its designation. Areas of other kinds come from their sources and are not edited. */
@Component
class AreaEditor implements RecordEditor {

    /** The greatest NIL of Milan has some 100 kB; a form cannot take more than the container lets through, 2 MB. */
    private static final int SHAPE_LENGTH = 1_000_000;

    private final Areas areas;

    AreaEditor(Areas areas) {
        this.areas = areas;
    }

    @Override
    public EditedType type() {
        return EditedType.AREA;
    }

    @Override
    public List<FieldGroup> groups(Locale locale) {
        return List.of(
                FieldGroup.of(
                        "what",
                        Field.text("name", Field.NAME_LENGTH).asRequired(),
                        Field.text("code", 100).labelled("areaCode").asRequired(),
                        Field.text("vintage", 100).asRequired(),
                        Field.longText("description", Descriptions.LENGTH)),
                FieldGroup.of(
                        "designation",
                        Field.text("designatedBy", Field.NAME_LENGTH),
                        Field.of(FieldKind.DATE, "designatedOn"),
                        Field.longText("designationRule", Descriptions.NOTE_LENGTH),
                        Field.of(FieldKind.DATE, "validFrom")),
                FieldGroup.of(
                        "shape",
                        Field.longText("shape", SHAPE_LENGTH).asRequired(),
                        Field.of(FieldKind.CHECK, "approximate")));
    }

    @Override
    public void fill(Details details, MultiValueMap<String, String> answers) {
        AreaDetails known = (AreaDetails) details;
        answers.set("name", known.name());
        answers.set("code", known.code());
        answers.set("vintage", known.vintage());
        answers.set("description", known.description());
        answers.set("designatedBy", known.designatedBy());
        answers.set(
                "designatedOn",
                known.designatedOn() == null ? null : known.designatedOn().toString());
        answers.set("designationRule", known.designationRule());
        answers.set(
                "validFrom",
                known.validFrom() == null ? null : known.validFrom().toString());
        answers.set("shape", GeoJson.write(known.shape()));
        if (known.approximate()) {
            answers.set("approximate", "true");
        }
    }

    @Override
    public @Nullable Details read(Answers answers, @Nullable Details known, @Nullable UUID locationId) {
        MultiPolygon shape = shape(answers);
        String vintage = answers.requiredText("vintage");
        String code = answers.requiredText("code");
        boolean sameKey = known instanceof AreaDetails before
                && before.vintage().equals(vintage)
                && before.code().equals(code);
        if (!sameKey && areas.findByCode(AreaKind.DISADVANTAGED, vintage, code).isPresent()) {
            answers.problem("code", "codeTaken", code, vintage);
        }
        String name = answers.requiredText("name");
        String description = answers.text("description");
        String designatedBy = answers.text("designatedBy");
        String rule = answers.text("designationRule");
        var designatedOn = answers.date("designatedOn");
        var validFrom = answers.date("validFrom");
        if (shape == null) {
            return null;
        }
        return new AreaDetails(
                AreaKind.DISADVANTAGED,
                vintage,
                code,
                name,
                description,
                shape,
                answers.checked("approximate"),
                validFrom,
                designatedBy,
                designatedOn,
                rule);
    }

    private static @Nullable MultiPolygon shape(Answers answers) {
        String text = answers.text("shape");
        if (text == null) {
            return null;
        }
        try {
            MultiPolygon shape = Polygons.multiPolygon(GeoJson.parse(text));
            Validity validity = Polygons.check(shape);
            if (validity.isValid()) {
                return shape;
            }
            String where = validity.location() == null
                    ? ""
                    : String.format(Locale.ROOT, "lat %.6f, lon %.6f", validity.location().y, validity.location().x);
            answers.problem("shape", "geometry." + validity.problem(), where);
        } catch (InvalidGeometry invalid) {
            answers.problem("shape", "geometry." + invalid.problem(), invalid.path());
        }
        return null;
    }
}
