package it.atlante.address;

import it.atlante.address.Reason.Code;
import it.atlante.geo.GeoPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks one written address up: the streets that may be meant, then the number in each, then what tells them apart. The score is the product
 * of how well name, kind, comune, postal code and number fit.
 */
final class AddressSearch {

    /** Below, a street has little to do with what was written. */
    private static final double WORTH_SAYING = 0.55;

    /** From here on the words are surely this street's and mistyped ones need not be tried for words that are known. */
    private static final double SURELY = 0.8;

    /** A second street that fits nearly as well makes the first one doubtful. */
    private static final double NEARLY_AS_GOOD = 0.95;

    /** From here on the whole name was written. */
    private static final double WHOLE_NAME = 0.95;

    /** How well a street fits, compared with the best, that has the part of the name that was written. */
    private static final double PART_OF_NAME = 0.75;

    private static final double AMBIGUOUS = 0.45;

    /** Two answers this near are one place. */
    private static final double SAME_PLACE_METERS = 30;

    /** What an answer is worth that says only the street. */
    static final double STREET_FIT = 0.5;

    private static final double SURELY_BETWEEN = 0.88;

    /** One number in nine with another exponent is more than fifty metres away, in a yard or around the corner. */
    private static final double OTHER_EXPONENT = 0.75;

    /** A comune is written that nobody knows: the street of that name in a known one is hardly meant. */
    private static final double UNKNOWN_CITY = 0.75;

    private static final int STREETS = 8;
    private static final int LONGEST_CITY_WORDS = 3;

    private final Gazetteer gazetteer;
    private final NameMatch names;
    private final WrittenAddress read;

    AddressSearch(Gazetteer gazetteer, WrittenAddress read) {
        this.gazetteer = gazetteer;
        this.names = new NameMatch(gazetteer::isWord);
        this.read = read;
    }

    /** A way to understand what was written: which words are the street's and which the comune's. */
    private record Reading(@Nullable String kind, List<String> words, Where where) {}

    /** A street that may be meant. */
    private record Candidate(Street street, double fit, Reading reading) {}

    List<Geocoded> run(int limit) {
        List<Candidate> candidates = candidates();
        List<Geocoded> answers = new ArrayList<>();
        for (Candidate candidate : candidates) {
            answers.add(answer(candidate, candidates));
        }
        answers.sort(Comparator.comparingDouble(Geocoded::score).reversed().thenComparing(Geocoded::label));
        if (answers.isEmpty()) {
            return locality();
        }
        return told(answers).stream().limit(limit).toList();
    }

    // --- which streets ---

    private List<Candidate> candidates() {
        Map<Integer, Candidate> best = new HashMap<>();
        for (Reading reading : readings()) {
            find(reading, false, best);
            if (best.values().stream().noneMatch(it -> it.fit() >= SURELY)) {
                find(reading, true, best);
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(Candidate::fit).reversed().thenComparing(it -> it.street()
                        .id()))
                .limit(STREETS)
                .toList();
    }

    private List<Reading> readings() {
        Where where = Where.of(read, gazetteer.localities());
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading(read.kind(), read.words(), where));
        // "via Padova Milano": the last words may be the comune.
        for (int count = 1;
                where.named() == null
                        && count <= LONGEST_CITY_WORDS
                        && count < read.words().size();
                count++) {
            int from = read.words().size() - count;
            String end =
                    String.join(" ", read.words().subList(from, read.words().size()));
            Localities.@Nullable Named named = gazetteer.localities().find(end);
            if (named != null) {
                WrittenAddress with = withLocality(end);
                readings.add(new Reading(
                        read.kind(), read.words().subList(0, from), Where.of(with, gazetteer.localities())));
            }
        }
        // "VIALAURO 62": the kind grown together with the name.
        if (read.kind() == null && !read.words().isEmpty()) {
            String first = read.words().getFirst();
            for (String kind : List.of("viale", "via", "piazzale", "piazza", "corso", "largo")) {
                if (first.startsWith(kind) && first.length() >= kind.length() + 3) {
                    List<String> words = new ArrayList<>(read.words());
                    words.set(0, first.substring(kind.length()));
                    readings.add(new Reading(kind, words, where));
                }
            }
        }
        return readings;
    }

    private WrittenAddress withLocality(String name) {
        List<String> localities = new ArrayList<>(read.localities());
        localities.addFirst(name);
        return new WrittenAddress(
                read.kind(),
                read.words(),
                read.civic(),
                read.rangeTo(),
                read.postalCode(),
                read.province(),
                localities,
                read.ignored(),
                read.withoutNumber());
    }

    private void find(Reading reading, boolean forgiving, Map<Integer, Candidate> best) {
        for (Street street : gazetteer.streets().candidates(reading.words(), forgiving)) {
            if (reading.where().allows(street.city())) {
                double fit = names.score(reading.words(), street) * StreetKinds.likeness(reading.kind(), street.kind());
                Candidate known = best.get(street.id());
                if (fit >= WORTH_SAYING && (known == null || known.fit() < fit)) {
                    best.put(street.id(), new Candidate(street, fit, reading));
                }
            }
        }
    }

    // --- the number in a street ---

    /** A place on a street. */
    private record Place(Grade grade, double fit, GeoPoint point, String number, String postalCode) {}

    private Geocoded answer(Candidate candidate, List<Candidate> all) {
        Street street = candidate.street();
        List<Reason> reasons = new ArrayList<>(candidate.reading().where().reasons());
        read.ignored().forEach(words -> reasons.add(new Reason(Code.IGNORED, words)));
        Place place = place(street, reasons);
        City city = gazetteer.localities().get(street.city());
        double score = candidate.fit() * place.fit() * whereFits(candidate, city, place, reasons);
        String kind = candidate.reading().kind();
        if (names.score(candidate.reading().words(), street) < 0.999) {
            reasons.add(new Reason(Code.STREET_CORRECTED, street.name()));
        } else if (kind == null || !kind.equals(street.kind())) {
            reasons.add(new Reason(Code.KIND_CORRECTED, street.name()));
        }
        double sure = rival(candidate, all) ? 0.85 : 1;
        if (sure < 1) {
            reasons.add(new Reason(Code.AMBIGUOUS, ""));
        }
        return new Geocoded(
                place.grade(),
                Math.min(1, score * sure),
                gazetteer.label(street, place.number(), place.postalCode()),
                street.name(),
                place.number().isEmpty() ? null : place.number(),
                place.postalCode().isEmpty() ? null : place.postalCode(),
                city.name(),
                city.code(),
                place.point(),
                reasons);
    }

    /**
     * Whether another street of the comune could be meant as well, though it may lack the number: one that fits nearly as well, and where
     * only a part of the name was written, as in "via Ferrari", any that has that part.
     */
    private static boolean rival(Candidate candidate, List<Candidate> all) {
        double nearly = candidate.fit() < WHOLE_NAME ? PART_OF_NAME : NEARLY_AS_GOOD;
        return all.stream()
                .anyMatch(it -> it != candidate
                        && it.fit() >= candidate.fit() * nearly
                        && it.street().city() == candidate.street().city());
    }

    private Place place(Street street, List<Reason> reasons) {
        Numbers numbers = gazetteer.numbers();
        @Nullable CivicNumber civic = read.civic();
        if (civic == null) {
            reasons.add(new Reason(Code.NO_NUMBER, ""));
            return onStreet(street, numbers.middle(street.id()), STREET_FIT, "");
        }
        int exact = numbers.find(street.id(), civic.number(), CivicNumber.fold(civic.exponent()));
        if (exact != Numbers.NOT_THERE) {
            return at(Grade.EXACT, 1, exact);
        }
        int end = read.rangeTo() == null ? Numbers.NOT_THERE : numbers.find(street.id(), read.rangeTo(), "");
        int same = numbers.findAny(street.id(), civic.number());
        if (end != Numbers.NOT_THERE && same == Numbers.NOT_THERE) {
            return at(Grade.EXACT, 0.95, end);
        }
        if (same != Numbers.NOT_THERE) {
            boolean range =
                    read.rangeTo() != null && CivicNumber.fold(civic.exponent()).equals(String.valueOf(read.rangeTo()));
            reasons.add(new Reason(Code.EXPONENT_DIFFERS, numbers.written(same)));
            boolean plain = numbers.find(street.id(), civic.number(), "") == same;
            return range && plain ? at(Grade.EXACT, 0.98, same) : at(Grade.INTERPOLATED, OTHER_EXPONENT, same);
        }
        return near(street, civic, reasons);
    }

    private Place near(Street street, CivicNumber civic, List<Reason> reasons) {
        Numbers numbers = gazetteer.numbers();
        Numbers.@Nullable Between between = numbers.between(street.id(), civic.number());
        if (between != null) {
            reasons.add(new Reason(
                    Code.BETWEEN, numbers.written(between.below()) + ", " + numbers.written(between.above())));
            String code = numbers.postalCode(between.below()).equals(numbers.postalCode(between.above()))
                    ? numbers.postalCode(between.below())
                    : "";
            return new Place(
                    Grade.INTERPOLATED,
                    between.sure() ? SURELY_BETWEEN : between(between),
                    between.point(),
                    civic.written(),
                    code);
        }
        int before = numbers.neighbour(street.id(), civic.number(), -1);
        int after = numbers.neighbour(street.id(), civic.number(), 1);
        int nearest = before == Numbers.NOT_THERE ? after : before;
        if (nearest != Numbers.NOT_THERE && Math.abs(numbers.civic(nearest) - civic.number()) <= 10) {
            reasons.add(new Reason(Code.BEYOND_LAST, numbers.written(nearest)));
            return onStreet(street, nearest, 0.6, civic.written());
        }
        reasons.add(new Reason(Code.NUMBER_UNKNOWN, civic.written()));
        return onStreet(street, numbers.middle(street.id()), STREET_FIT, civic.written());
    }

    /** Less the farther the neighbours are from each other: from 0.75 down to 0.55 at 400 m. */
    private static double between(Numbers.Between between) {
        return 0.75 - between.gapMeters() / 2_000;
    }

    private Place at(Grade grade, double fit, int number) {
        Numbers numbers = gazetteer.numbers();
        return new Place(grade, fit, numbers.point(number), numbers.written(number), numbers.postalCode(number));
    }

    private Place onStreet(Street street, int number, double fit, String written) {
        return new Place(Grade.STREET, fit, gazetteer.numbers().point(number), written, "");
    }

    // --- comune and postal code ---

    private double whereFits(Candidate candidate, City city, Place place, List<Reason> reasons) {
        Where where = candidate.reading().where();
        double fit = 1;
        if (where.named() == null) {
            reasons.add(new Reason(Code.CITY_ASSUMED, city.name()));
            boolean others = where.reasons().stream().anyMatch(reason -> reason.code() == Code.IGNORED);
            boolean samePostalCode =
                    !place.postalCode().isEmpty() && place.postalCode().equals(read.postalCode());
            fit = !others ? 0.98 : samePostalCode ? 0.9 : UNKNOWN_CITY;
        }
        String asked = read.postalCode();
        // A code that ends in 00 was the one for a whole city until 2006 and says no more than the comune.
        if (asked != null && !asked.endsWith("00") && !asked.equals(place.postalCode())) {
            if (!place.postalCode().isEmpty()) {
                reasons.add(new Reason(Code.POSTAL_CODE_DIFFERS, place.postalCode()));
            }
            boolean ofCity = city.postalCodes().contains(asked);
            fit *= place.postalCode().isEmpty() ? 1 : ofCity ? 0.88 : 0.75;
        }
        return fit;
    }

    // --- what is told ---

    private List<Geocoded> told(List<Geocoded> answers) {
        Geocoded first = answers.getFirst();
        boolean ambiguous = answers.stream()
                .skip(1)
                .anyMatch(it -> it.score() >= first.score() * NEARLY_AS_GOOD
                        && it.point().distanceMeters(first.point()) > SAME_PLACE_METERS);
        List<Geocoded> told = new ArrayList<>();
        for (Geocoded answer : answers) {
            boolean close = answer.score() >= first.score() * NEARLY_AS_GOOD;
            if (ambiguous && close) {
                told.add(answer.doubted(Math.min(answer.score(), AMBIGUOUS)));
            } else if (!ambiguous && answer.score() >= first.score() / 2) {
                told.add(answer);
            }
        }
        return told;
    }

    /** The comune, its part or the ground of the postal code, when no street fits. */
    private List<Geocoded> locality() {
        List<Reading> readings = readings();
        Where where = readings.stream()
                .map(Reading::where)
                .filter(it -> it.named() != null)
                .findFirst()
                .orElseGet(() -> onlyWords(readings.getFirst().where()));
        Localities.@Nullable Named named = where.named();
        List<Reason> reasons = new ArrayList<>(where.reasons());
        @Nullable String postalCode = read.postalCode();
        @Nullable
        GeoPoint ground = postalCode == null ? null : gazetteer.localities().pointOf(postalCode);
        @Nullable
        City city = named != null
                ? named.city()
                : where.cities() != null && where.cities().size() == 1
                        ? gazetteer.localities().get(where.cities().iterator().next())
                        : null;
        if (city == null) {
            return List.of();
        }
        boolean inCity = postalCode != null && city.postalCodes().contains(postalCode);
        @Nullable
        GeoPoint point = named != null && named.point() != null && named.part()
                ? named.point()
                : ground != null && inCity ? ground : city.point();
        if (point == null) {
            return List.of();
        }
        reasons.add(new Reason(city.covered() ? Code.STREET_UNKNOWN : Code.CITY_NOT_COVERED, city.name()));
        String code = postalCode != null && inCity ? postalCode : null;
        String name = named == null ? city.name() : named.name();
        String label = (code == null ? "" : code + " ") + (name.equals(city.name()) ? name : name + ", " + city.name());
        return List.of(
                new Geocoded(Grade.LOCALITY, 0.3, label, null, null, code, city.name(), city.code(), point, reasons));
    }

    /** "Pioltello" alone: what looks like a street may be the comune. */
    private Where onlyWords(Where otherwise) {
        if (read.kind() != null || read.words().isEmpty()) {
            return otherwise;
        }
        Localities.@Nullable Named named = gazetteer.localities().find(String.join(" ", read.words()));
        return named == null ? otherwise : Where.of(withLocality(named.name()), gazetteer.localities());
    }
}
