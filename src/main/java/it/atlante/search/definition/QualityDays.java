package it.atlante.search.definition;

import it.atlante.catalogue.Audience;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.housing.Capacity;
import it.atlante.catalogue.place.Disclosure;
import it.atlante.catalogue.quality.QualityEvidence;
import it.atlante.catalogue.quality.QualityRules;
import it.atlante.catalogue.quality.Requirement;
import it.atlante.search.engine.Dimension;
import it.atlante.search.engine.DisclosedPlace;
import it.atlante.search.engine.ResourceDocument;
import it.atlante.search.engine.ResourceDocument.Verification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The quality of a document as an index holds it: for each minimum of {@link QualityRules#MINIMUMS} that is reached, the range of days up to
 * the last one on which it is. A question looks whether {@link #position} of its minimum and its day lies in a range, so that the calendar
 * makes no document wrong. One field for each audience, from what that audience may see.
 */
public final class QualityDays {

    /** Wider than any day number: the ranges of two minimums never meet. */
    private static final long STRIDE = 10_000_000;

    private QualityDays() {}

    /** The field of an audience; of type {@code long_range}. */
    public static String field(Audience audience) {
        return "quality_" + audience.suffix();
    }

    /** Where a minimum and a day (of 1970 or later) stand in the field. */
    public static long position(int minimum, LocalDate day) {
        return minimum * STRIDE + Math.clamp(day.toEpochDay(), 0, STRIDE - 2);
    }

    /** The ranges of what an audience sees. */
    static List<MinuteRange> of(QualityEvidence evidence) {
        List<MinuteRange> ranges = new ArrayList<>();
        for (int minimum : QualityRules.MINIMUMS) {
            QualityRules.ofClassPath()
                    .lastDayOf(minimum, evidence)
                    .filter(day -> day.toEpochDay() >= 0)
                    .ifPresent(day -> ranges.add(new MinuteRange(minimum * STRIDE, position(minimum, day) + 1)));
        }
        return ranges;
    }

    /** What a document says to an audience of how complete and fresh it is. */
    public static QualityEvidence evidence(ResourceDocument document, Audience audience) {
        QualityEvidence.Builder evidence = new QualityEvidence.Builder()
                .given(Requirement.PHONE, !document.contact().phones().isEmpty())
                .given(Requirement.EMAIL, document.contact().email() != null)
                .given(Requirement.WEB, document.contact().url() != null)
                .level(Requirement.HOURS, hours(document.hours()))
                .description(document.description())
                .given(Requirement.CATEGORY, !document.codes(Dimension.CATEGORY).isEmpty())
                .given(
                        Requirement.TARGET,
                        !document.codes(Dimension.TARGET_GROUP).isEmpty())
                .given(Requirement.LANGUAGE, !document.codes(Dimension.LANGUAGE).isEmpty())
                .given(Requirement.FORM, document.kind() != null)
                .given(Requirement.ORGANISATION, document.organisationId() != null)
                .given(Requirement.MAXIMUM, document.capacities().stream().anyMatch(it -> it.maximum() != null))
                .date(Requirement.COUNTED, counted(document))
                .date(Requirement.VOUCHED, document.freshOn())
                .verified(verified(document));
        addPlace(evidence, document.placeFor(audience));
        return evidence.of(RecordType.valueOf(document.family().name()));
    }

    /** Of a place that is not disclosed exactly nothing is looked at, not even whether it is known. */
    private static void addPlace(QualityEvidence.Builder evidence, DisclosedPlace place) {
        if (place.disclosure() != Disclosure.EXACT) {
            evidence.protectedPlace();
            return;
        }
        evidence.given(Requirement.ADDRESS, place.address() != null).given(Requirement.CITY, place.locality() != null);
        if (place.point() != null) {
            evidence.level(
                    Requirement.POINT,
                    place.precision() == null
                            ? "unknown"
                            : place.precision().name().toLowerCase(Locale.ROOT));
        }
    }

    private static @Nullable String hours(ResourceDocument.DocumentHours hours) {
        if (hours.text() != null) {
            return "rule";
        }
        return hours.note() == null ? null : "words";
    }

    /** The day of the oldest count: a list of places is as fresh as its oldest number. */
    private static @Nullable LocalDate counted(ResourceDocument document) {
        boolean allDated = document.capacities().stream()
                .filter(capacity -> capacity.available() != null)
                .allMatch(capacity -> capacity.updated() != null);
        return !allDated
                ? null
                : document.capacities().stream()
                        .filter(capacity -> capacity.available() != null)
                        .map(Capacity::updated)
                        .filter(Objects::nonNull)
                        .map(day -> (LocalDate) day)
                        .min(LocalDate::compareTo)
                        .orElse(null);
    }

    private static boolean verified(ResourceDocument document) {
        Verification verification = document.verification();
        return verification.verifiedOn() != null && verification.verifiedOn().equals(document.freshOn());
    }
}
