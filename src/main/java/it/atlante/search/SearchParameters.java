package it.atlante.search;

import it.atlante.catalogue.Audience;
import it.atlante.catalogue.InvalidField;
import it.atlante.catalogue.area.AreaLookup;
import it.atlante.catalogue.area.AreaRef;
import it.atlante.catalogue.vocabulary.Scheme;
import it.atlante.catalogue.vocabulary.Vocabulary;
import it.atlante.geo.GeoPoint;
import it.atlante.search.engine.Cursor;
import it.atlante.search.engine.Dimension;
import it.atlante.search.engine.Family;
import it.atlante.search.engine.Filters;
import it.atlante.search.engine.Paging;
import it.atlante.search.engine.Place;
import it.atlante.search.engine.SearchQuery;
import it.atlante.search.engine.Sort;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.ValueRange;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Reads a question from the parameters of a request; the names are the same for the API, the pages and the print sheet. A name that is not
 * known and a value that is not allowed are refused by {@link InvalidField}, never passed over. Empty values count as absent, because a form
 * sends them.
 */
@Component
public class SearchParameters {

    /** The least score that results must have; also the name of its facet. */
    public static final String MINIMUM_QUALITY = "minQuality";

    /** Every name that {@link #parse} reads. */
    public static final Set<String> NAMES = names();

    private static final Map<Dimension, Scheme> SCHEMES = Map.of(
            Dimension.CATEGORY, Scheme.CATEGORIES,
            Dimension.TARGET_GROUP, Scheme.TARGET_GROUPS,
            Dimension.PHASE, Scheme.PHASES,
            Dimension.LANGUAGE, Scheme.LANGUAGES,
            Dimension.ACCESSIBILITY, Scheme.ACCESSIBILITY,
            Dimension.PROGRAMME, Scheme.PROGRAMMES);

    /** Beyond these a date is a mistake, and far beyond them arithmetic with dates fails. */
    private static final ValueRange YEARS = ValueRange.of(1900, 2199);

    private final AreaLookup areas;
    private final Vocabulary vocabulary;
    private final Clock clock;

    SearchParameters(AreaLookup areas, Vocabulary vocabulary, Clock clock) {
        this.areas = areas;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /**
     * The question of a request.
     *
     * @param alsoAllowed names that the caller reads itself
     * @throws InvalidField naming the parameter and its allowed form
     */
    public SearchQuery parse(MultiValueMap<String, String> parameters, Audience audience, Set<String> alsoAllowed) {
        Set<String> known = new TreeSet<>(NAMES);
        known.addAll(alsoAllowed);
        Values.refuseUnknown(parameters, known);
        Values values = new Values(parameters);
        // The pages of a search share the time of the first one.
        LocalDateTime now = Cursor.nowOf(values.text("after"))
                .orElseGet(() -> LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES));
        return new SearchQuery(
                values.textOr("q", ""),
                place(values, audience),
                filters(values, now),
                paging(values),
                facets(values),
                audience,
                now);
    }

    private Place place(Values values, Audience audience) {
        GeoPoint near = values.point("near");
        GeoPoint served = values.point("serves");
        return new Place(
                near,
                values.number("radius"),
                values.box("bbox"),
                values.polygon("polygon"),
                values.list("area").stream().map(area -> areaId(area, audience)).toList(),
                served == null
                        ? null
                        : areas.containing(served).stream()
                                .map(area -> area.id().toString())
                                .toList());
    }

    /** An area that the audience may not know of is as unknown to it as one that is not there. */
    private String areaId(String idOrKey, Audience audience) {
        return areas.find(idOrKey)
                .filter(area -> area.visibleTo(audience))
                .map(AreaRef::id)
                .orElseThrow(
                        () -> new InvalidField("area", idOrKey, "the id or the key KIND:vintage:code of a known area"))
                .toString();
    }

    private Filters filters(Values values, LocalDateTime now) {
        Map<Dimension, Set<String>> codes = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            Set<String> chosen = new LinkedHashSet<>(values.list(dimension.parameter()));
            require(dimension, chosen);
            codes.put(dimension, chosen);
        }
        return new Filters(
                codes,
                openAt(values, now),
                freePlaces(values),
                freshSince(values, now.toLocalDate()),
                values.wholeNumber(MINIMUM_QUALITY));
    }

    private void require(Dimension dimension, Set<String> chosen) {
        Scheme scheme = SCHEMES.get(dimension);
        if (scheme != null) {
            vocabulary.require(scheme, dimension.parameter(), chosen);
            return;
        }
        switch (dimension) {
            case FAMILY -> Values.requireOneOf("family", chosen, Values.codes(Family.values()));
            case COST -> Values.requireOneOf("cost", chosen, Values.codes(it.atlante.catalogue.services.Cost.values()));
            case SHARING -> Values.requireOneOf("sharing", chosen, Values.codes(it.atlante.catalogue.Sharing.values()));
            case ORGANISATION -> chosen.forEach(id -> Values.requireUuid("organisation", id));
            default -> {
                // A source's id is any text; one that is not there finds nothing.
            }
        }
    }

    private static @Nullable LocalDateTime openAt(Values values, LocalDateTime now) {
        String text = values.text("open");
        if (text == null) {
            return null;
        }
        if (text.equals("now")) {
            return now;
        }
        try {
            LocalDateTime at = LocalDateTime.parse(text);
            if (YEARS.isValidIntValue(at.getYear())) {
                return at;
            }
        } catch (DateTimeParseException e) {
            // Refused below, as a year out of range is.
        }
        throw new InvalidField(
                "open", text, "now, or a local date and time from 1900 to 2199 such as 2026-11-23T18:30");
    }

    private Filters.@Nullable FreePlaces freePlaces(Values values) {
        Integer minimum = values.wholeNumber("places");
        String unit = values.text("unit");
        if (unit != null) {
            vocabulary.require(Scheme.UNITS, "unit", List.of(unit));
        }
        if (minimum == null) {
            if (unit != null) {
                throw new InvalidField("unit", unit, "given together with places=N");
            }
            return null;
        }
        return new Filters.FreePlaces(minimum, unit);
    }

    private static @Nullable LocalDate freshSince(Values values, LocalDate today) {
        String text = values.text("fresh");
        if (text == null) {
            return null;
        }
        if (text.matches("\\d{1,5}")) {
            return today.minusDays(Long.parseLong(text));
        }
        try {
            LocalDate since = LocalDate.parse(text);
            if (YEARS.isValidIntValue(since.getYear())) {
                return since;
            }
        } catch (DateTimeParseException e) {
            // Refused below, as a year out of range is.
        }
        throw new InvalidField(
                "fresh", text, "a date from 1900 to 2199 such as 2026-01-31, or a number of days up to 99999");
    }

    private static Paging paging(Values values) {
        String sort = values.textOr("sort", Sort.RELEVANCE.code());
        Values.requireOneOf("sort", Set.of(sort), Values.codes(Sort.values()));
        Integer limit = values.wholeNumber("limit");
        return new Paging(
                Sort.valueOf(sort.toUpperCase(java.util.Locale.ROOT)),
                limit == null ? Paging.FIRST.limit() : limit,
                values.text("after"));
    }

    private static Set<Dimension> facets(Values values) {
        Set<Dimension> facets = EnumSet.noneOf(Dimension.class);
        for (String name : values.list("facets")) {
            if (name.equals(MINIMUM_QUALITY)) {
                continue; // Counted by questions of its own: QualityCounts.
            }
            facets.add(Dimension.find(name)
                    .orElseThrow(() -> new InvalidField(
                            "facets",
                            name,
                            "one of "
                                    + String.join(
                                            ", ",
                                            Stream.concat(
                                                            Arrays.stream(Dimension.values())
                                                                    .map(Dimension::parameter),
                                                            Stream.of(MINIMUM_QUALITY))
                                                    .toList()))));
        }
        return facets;
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>(Set.of(
                "q",
                "near",
                "radius",
                "bbox",
                "polygon",
                "area",
                "serves",
                "open",
                "places",
                "unit",
                "fresh",
                "sort",
                "limit",
                "after",
                "facets",
                "lang",
                MINIMUM_QUALITY));
        for (Dimension dimension : Dimension.values()) {
            names.add(dimension.parameter());
        }
        return Set.copyOf(names);
    }
}
