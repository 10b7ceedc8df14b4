package it.atlante.ingest.matching;

import it.atlante.catalogue.RecordType;
import it.atlante.geo.GeoPoint;
import it.atlante.ingest.matching.Reason.Code;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares two records of one type. The weights were set by hand, so that a name alone is just worth a question, a name with one contact or place is a likely
 * pair, and a place or a contact alone is none.
 */
final class Comparison {

    private static final Likeness NONE = new Likeness(0, List.of());

    /** Names less alike than this are two names, whatever else is equal. */
    private static final double NAMES_DIFFER = 0.55;

    private static final double NEAR_METERS = 50;
    private static final double FAR_METERS = 400;

    private Comparison() {}

    static Likeness of(Card one, Card other, Rarity rarity) {
        if (one.type() != other.type()) {
            throw new IllegalArgumentException(one.type() + " and " + other.type() + " are not compared");
        }
        if (one.origin().demonstration() != other.origin().demonstration()) {
            return NONE;
        }
        return switch (one.type()) {
            case ORGANISATION -> organisations(one, other, rarity);
            case SERVICE, HOUSING, LANDMARK -> offers(one, other, rarity);
            case LOCATION -> Places.compare(one, other, rarity);
            default -> NONE;
        };
    }

    private static Likeness organisations(Card one, Card other, Rarity rarity) {
        Evidence evidence = new Evidence();
        @Nullable Likeness certain = identity(one.identity(), other.identity());
        if (certain != null) {
            return certain;
        }
        @Nullable NameLikeness name = name(one, other, rarity);
        if (name == null || name.value() < NAMES_DIFFER) {
            return NONE;
        }
        evidence.plus(0.78 * name.value(), reason(name, one, other));
        contacts(one.contacts(), other.contacts(), evidence);
        place(one.place(), other.place(), evidence, 0.4);
        city(one.place(), other.place(), evidence);
        differences(name, 0.8, evidence);
        sameSource(one, other, name, evidence);
        return evidence.likeness();
    }

    /** Numbers that only one body has decide alone; null when they say nothing. */
    private static @Nullable Likeness identity(Card.Identity one, Card.Identity other) {
        if (one.taxCode() != null && other.taxCode() != null) {
            return one.taxCode().equals(other.taxCode())
                    ? new Likeness(1, List.of(Reason.of(Code.SAME_TAX_CODE, one.taxCode())))
                    : new Likeness(0, List.of(Reason.of(Code.DIFFERENT_TAX_CODE, one.taxCode(), other.taxCode())));
        }
        if (one.runts() != null && other.runts() != null) {
            return one.runts().equals(other.runts())
                    ? new Likeness(1, List.of(Reason.of(Code.SAME_RUNTS, one.runts())))
                    : new Likeness(0, List.of(Reason.of(Code.DIFFERENT_RUNTS, one.runts(), other.runts())));
        }
        return null;
    }

    /** Services, housing and landmarks: what is offered, by whom, where. */
    private static Likeness offers(Card one, Card other, Rarity rarity) {
        @Nullable NameLikeness name = name(one, other, rarity);
        if (name == null || name.value() < NAMES_DIFFER) {
            return NONE;
        }
        Evidence evidence = new Evidence();
        evidence.plus(0.55 * name.value(), reason(name, one, other));
        runner(one, other, rarity, evidence);
        place(one.place(), other.place(), evidence, 0.45);
        contacts(one.contacts(), other.contacts(), evidence);
        city(one.place(), other.place(), evidence);
        boolean sameKind =
                one.kinds().isEmpty() || other.kinds().isEmpty() || !Collections.disjoint(one.kinds(), other.kinds());
        if (!sameKind) {
            boolean sameBodyAndPlace = evidence.has(Code.SAME_ORGANISATION)
                    && (evidence.has(Code.SAME_PLACE) || evidence.has(Code.SAME_ADDRESS) || evidence.has(Code.NEAR));
            evidence.against(sameBodyAndPlace ? 0 : 0.6, Reason.of(Code.DIFFERENT_KIND));
        }
        differences(name, 0.6, evidence);
        sameSource(one, other, name, evidence);
        return evidence.likeness();
    }

    private static void runner(Card one, Card other, Rarity rarity, Evidence evidence) {
        Card.Runner first = one.organisation();
        Card.Runner second = other.organisation();
        if (first == null || second == null) {
            return;
        }
        if (first.id().equals(second.id())) {
            evidence.plus(0.4, Reason.of(Code.SAME_ORGANISATION, first.name().folded()));
            return;
        }
        NameLikeness likeness = NameLikeness.of(first.name(), second.name(), rarity);
        if (likeness.value() >= 0.8) {
            evidence.plus(
                    0.35,
                    Reason.of(
                            Code.SIMILAR_ORGANISATION,
                            first.name().folded(),
                            second.name().folded()));
        } else {
            evidence.against(
                    0.75,
                    Reason.of(
                            Code.DIFFERENT_ORGANISATION,
                            first.name().folded(),
                            second.name().folded()));
        }
    }

    static @Nullable NameLikeness name(Card one, Card other, Rarity rarity) {
        @Nullable NameLikeness best = null;
        for (NameWords first : one.names()) {
            for (NameWords second : other.names()) {
                NameLikeness likeness = NameLikeness.of(first, second, rarity);
                if (best == null || likeness.value() > best.value()) {
                    best = likeness;
                }
            }
        }
        return best;
    }

    static Reason reason(NameLikeness name, Card one, Card other) {
        String first = one.names().getFirst().folded();
        String second = other.names().getFirst().folded();
        return name.kind() == NameLikeness.Kind.SAME_NAME
                ? Reason.of(Code.SAME_NAME, first)
                : Reason.of(Code.valueOf(name.kind().name()), first, second);
    }

    private static void contacts(Contacts one, Contacts other, Evidence evidence) {
        shared(one.phones(), other.phones()).ifPresent(it -> evidence.plus(0.5, Reason.of(Code.SAME_PHONE, it)));
        var email = shared(one.emails(), other.emails());
        email.ifPresent(it -> evidence.plus(0.5, Reason.of(Code.SAME_EMAIL, it)));
        if (email.isEmpty()) {
            shared(one.domains(), other.domains()).ifPresent(it -> evidence.plus(0.3, Reason.of(Code.SAME_DOMAIN, it)));
        }
        shared(one.hosts(), other.hosts()).ifPresent(it -> evidence.plus(0.35, Reason.of(Code.SAME_SITE, it)));
    }

    private static java.util.Optional<String> shared(Set<String> one, Set<String> other) {
        Set<String> shared = new TreeSet<>(one);
        shared.retainAll(other);
        return shared.stream().findFirst();
    }

    /** @param share what the same house is worth */
    static void place(Card.Whereabouts one, Card.Whereabouts other, Evidence evidence, double share) {
        @Nullable Double meters = meters(one, other);
        StreetNumber first = one.address();
        StreetNumber second = other.address();
        if (!Collections.disjoint(one.locationIds(), other.locationIds())) {
            evidence.plus(share, Reason.of(Code.SAME_PLACE));
        } else if (first != null && second != null && first.isSameHouse(second) && !isOtherCity(one, other)) {
            evidence.plus(share, Reason.of(Code.SAME_ADDRESS, first.street() + " " + first.number()));
        } else if (meters != null && meters <= NEAR_METERS) {
            boolean otherHouse = first != null && second != null && first.isOtherHouse(second);
            evidence.plus(otherHouse ? share / 4 : share * 0.7, Reason.of(Code.NEAR, rounded(meters)));
        } else if (meters != null && meters >= FAR_METERS) {
            evidence.against(0.6, Reason.of(Code.FAR, rounded(meters)));
        }
    }

    private static String rounded(double meters) {
        return String.valueOf(Math.round(meters));
    }

    /** Null unless both points are known and stand for a house. */
    static @Nullable Double meters(Card.Whereabouts one, Card.Whereabouts other) {
        GeoPoint first = one.point();
        GeoPoint second = other.point();
        return first == null || second == null || !one.exact() || !other.exact() ? null : first.distanceMeters(second);
    }

    static boolean isOtherCity(Card.Whereabouts one, Card.Whereabouts other) {
        return one.city() != null && other.city() != null && !one.city().equals(other.city());
    }

    private static void city(Card.Whereabouts one, Card.Whereabouts other, Evidence evidence) {
        if (isOtherCity(one, other)) {
            evidence.against(
                    0.7,
                    Reason.of(
                            Code.DIFFERENT_CITY,
                            Objects.requireNonNull(one.city()),
                            Objects.requireNonNull(other.city())));
        } else if (one.city() != null && other.city() != null) {
            evidence.plus(0.1, Reason.of(Code.SAME_CITY, one.city()));
        }
    }

    /** Names that each have a number, or a word, of their own tell two things apart: "sezione 12", "Tennis" and "Calcio" at one ground. */
    private static void differences(NameLikeness name, double cut, Evidence evidence) {
        List<String> one = name.onlyOne();
        List<String> other = name.onlyOther();
        boolean numbers =
                one.stream().anyMatch(Comparison::isNumber) || other.stream().anyMatch(Comparison::isNumber);
        if (numbers) {
            evidence.against(0.5, Reason.of(Code.DIFFERENT_NUMBERS));
        }
        if (!one.isEmpty() && !other.isEmpty()) {
            evidence.against(cut, Reason.of(Code.DIFFERENT_WORDS, String.join(" ", one), String.join(" ", other)));
        }
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }

    /** A source that gives two keys means two things, more often than not; the more so when it gives one of them a word more. */
    private static void sameSource(Card one, Card other, NameLikeness name, Evidence evidence) {
        if (one.origin().sourceId().equals(other.origin().sourceId())) {
            boolean sameWords = name.onlyOne().isEmpty() && name.onlyOther().isEmpty();
            evidence.against(sameWords ? 0.8 : 0.6, Reason.of(Code.SAME_SOURCE));
        }
    }

    static boolean isCompared(RecordType type) {
        return switch (type) {
            case ORGANISATION, SERVICE, HOUSING, LANDMARK, LOCATION -> true;
            default -> false;
        };
    }
}
