package it.atlante.catalogue.editing;

import it.atlante.catalogue.editing.form.Answers;
import it.atlante.catalogue.editing.form.Field;
import it.atlante.catalogue.editing.form.FieldGroup;
import it.atlante.catalogue.place.Disclosure;
import it.atlante.catalogue.place.DisclosureByAudience;
import it.atlante.catalogue.place.LocationDetails;
import it.atlante.catalogue.place.PointPrecision;
import it.atlante.catalogue.vocabulary.Scheme;
import it.atlante.geo.BoundingBox;
import it.atlante.geo.GeoPoint;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The fields of a place: address, point, accessibility, and what each audience may learn of it. */
@Component
class LocationFields {

    private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);
    private static final String LAT = "location.lat";
    private static final String LON = "location.lon";
    private static final String PRECISION = "location.pointPrecision";

    private static final String ITALY = "IT";

    /** Italy with its islands, generously: a check for slips, not for borders. */
    private static final BoundingBox ITALIAN_BOX = new BoundingBox(35, 6, 48, 19);

    /** One of these makes it a place. */
    private static final List<String> SAYING_WHERE = List.of(
            "location.name",
            "location.address",
            "location.city",
            "location.cityCode",
            "location.postalCode",
            LAT,
            LON,
            "location.accessibility");

    private final Choices choices;

    LocationFields(Choices choices) {
        this.choices = choices;
    }

    List<FieldGroup> groups(Locale locale) {
        return List.of(
                FieldGroup.of(
                        "address",
                        Field.text("location.name", Field.NAME_LENGTH),
                        Field.text("location.address", Field.NAME_LENGTH),
                        Field.text("location.postalCode", 20),
                        Field.text("location.city", 200),
                        Field.text("location.cityCode", 6),
                        Field.text("location.stateProvince", 100)),
                FieldGroup.of(
                        "point",
                        Field.text(LAT, 30),
                        Field.text(LON, 30),
                        Field.choice(PRECISION, choices.constants(PointPrecision.class, locale))),
                FieldGroup.of(
                        "accessibility",
                        Field.choices("location.accessibility", choices.terms(Scheme.ACCESSIBILITY, locale))),
                FieldGroup.of(
                        "disclosure",
                        disclosure("location.disclosure.public", locale),
                        disclosure("location.disclosure.network", locale),
                        disclosure("location.disclosure.staff", locale)));
    }

    private Field disclosure(String name, Locale locale) {
        return Field.choice(name, choices.constants(Disclosure.class, locale)).asRequired();
    }

    /** The answers of a place; of none at all, when it is null: a new place is open to everybody until somebody says otherwise. */
    void fill(@Nullable LocationDetails known, MultiValueMap<String, String> answers) {
        DisclosureByAudience disclosure = known == null ? DisclosureByAudience.OPEN : known.disclosure();
        answers.set("location.disclosure.public", disclosure.publicDisclosure().name());
        answers.set(
                "location.disclosure.network", disclosure.networkDisclosure().name());
        answers.set("location.disclosure.staff", disclosure.staffDisclosure().name());
        if (known == null) {
            return;
        }
        answers.set("location.name", known.name());
        answers.set("location.address", known.address());
        answers.set("location.postalCode", known.postalCode());
        answers.set("location.city", known.city());
        answers.set("location.cityCode", known.cityCode());
        answers.set("location.stateProvince", known.stateProvince());
        answers.put("location.accessibility", known.accessibility());
        answers.set(PRECISION, known.pointPrecision().name());
        if (known.point() != null) {
            answers.set(LAT, Double.toString(known.point().getY()));
            answers.set(LON, Double.toString(known.point().getX()));
        }
    }

    /** The place that the answers describe; empty when they say nothing of one. */
    Optional<LocationDetails> read(Answers answers, @Nullable LocationDetails known) {
        DisclosureByAudience disclosure = disclosure(answers);
        String country = known == null ? ITALY : known.country();
        Point point = point(answers, country);
        String precision = answers.choice(PRECISION);
        LocationDetails read = new LocationDetails(
                answers.text("location.name"),
                answers.text("location.address"),
                answers.text("location.city"),
                digits(answers, "location.cityCode", "\\d{6}"),
                country.equals(ITALY)
                        ? digits(answers, "location.postalCode", "\\d{5}")
                        : answers.text("location.postalCode"),
                answers.text("location.stateProvince"),
                country,
                point,
                precision(point, precision),
                answers.choices("location.accessibility"),
                disclosure);
        return SAYING_WHERE.stream().anyMatch(answers::given) ? Optional.of(read) : Optional.empty();
    }

    private static PointPrecision precision(@Nullable Point point, @Nullable String chosen) {
        if (point == null) {
            return PointPrecision.UNKNOWN;
        }
        return chosen == null ? PointPrecision.EXACT : PointPrecision.valueOf(chosen);
    }

    private static @Nullable Point point(Answers answers, String country) {
        Double lat = answers.decimal(LAT, -90, 90);
        Double lon = answers.decimal(LON, -180, 180);
        if (answers.given(LAT) != answers.given(LON)) {
            answers.problem(answers.given(LAT) ? LON : LAT, "bothCoordinates");
        }
        if (lat != null && lon != null && country.equals(ITALY) && !ITALIAN_BOX.contains(new GeoPoint(lat, lon))) {
            // Nearly always latitude and longitude in each other's place.
            answers.problem(LAT, "outsideItaly");
        }
        return lat == null || lon == null ? null : WGS84.createPoint(new Coordinate(lon, lat));
    }

    private static @Nullable String digits(Answers answers, String name, String pattern) {
        String text = answers.text(name);
        if (text != null && !text.matches(pattern)) {
            answers.problem(name, "digits", pattern.replaceAll("\\D", ""));
        }
        return text;
    }

    private static DisclosureByAudience disclosure(Answers answers) {
        // Read one after the other: each must be at least as open as the one before.
        List<Disclosure> levels = Stream.of("public", "network", "staff")
                .map(audience -> {
                    String level = answers.choice("location.disclosure." + audience);
                    return level == null ? Disclosure.HIDDEN : Disclosure.valueOf(level);
                })
                .toList();
        if (levels.get(1).compareTo(levels.get(0)) < 0) {
            answers.problem("location.disclosure.network", "disclosureNetwork");
        }
        if (levels.get(2).compareTo(levels.get(1)) < 0) {
            answers.problem("location.disclosure.staff", "disclosureStaff");
        }
        return answers.problems().isEmpty()
                ? new DisclosureByAudience(levels.get(0), levels.get(1), levels.get(2))
                : new DisclosureByAudience(Disclosure.HIDDEN, Disclosure.HIDDEN, Disclosure.HIDDEN);
    }
}
