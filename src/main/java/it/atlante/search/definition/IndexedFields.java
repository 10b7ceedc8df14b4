package it.atlante.search.definition;

import it.atlante.catalogue.Audience;
import it.atlante.catalogue.hours.Holidays;
import it.atlante.catalogue.housing.Capacity;
import it.atlante.catalogue.quality.QualityEvidence;
import it.atlante.geo.GeoPoint;
import it.atlante.search.engine.Dimension;
import it.atlante.search.engine.DisclosedPlace;
import it.atlante.search.engine.ResourceDocument;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values that a resource has in the fields of the definition. Values are texts, numbers, dates, points, {@link MinuteRange}s, lists of
 * these, a map of numbers by name for {@code free}, and the document itself for {@code document}. Absent values are left out.
 */
public final class IndexedFields {

    /** In {@code serves_area_ids}: serves whoever comes, from wherever. */
    public static final String SERVES_ALL = "*";

    /** Names are compared and sorted by so many characters: engines limit the length of a keyword. */
    private static final int KEYWORD_LENGTH = 500;

    private final Analysis analysis;
    private final Holidays holidays;
    private final Supplier<LocalDate> today;

    /** @param today the day from which hours that look at dates are computed */
    public IndexedFields(Analysis analysis, Holidays holidays, Supplier<LocalDate> today) {
        this.analysis = analysis;
        this.holidays = holidays;
        this.today = today;
    }

    public Map<String, Object> of(ResourceDocument document) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", document.id());
        fields.put("version", document.version());
        fields.put("document", document);
        addTexts(document, fields);
        for (Dimension dimension : Dimension.values()) {
            fields.put(dimension.field(), codes(document, dimension));
        }
        fields.put(
                "visible_to",
                document.visibleTo().stream().map(Audience::suffix).toList());
        fields.put(
                "serves_area_ids", document.servesAreaIds().isEmpty() ? List.of(SERVES_ALL) : document.servesAreaIds());
        document.places().forEach((audience, place) -> addPlace(audience, place, fields));
        addQuality(document, fields);
        OpenMinutes.read(document.hours()).ifPresent(hours -> {
            fields.put("open_weekly", OpenMinutes.weekly(hours));
            fields.put("open_dated", OpenMinutes.dated(hours, today.get(), holidays));
        });
        fields.put("free_total", document.freePlaces());
        fields.put("free", freePlaces(document));
        putPresent(fields, "fresh_on", document.freshOn());
        return fields;
    }

    /** Mostly all audiences see the same, and what follows from it is worked out once. */
    private static void addQuality(ResourceDocument document, Map<String, Object> fields) {
        Map<QualityEvidence, List<MinuteRange>> ranges = new HashMap<>();
        for (Audience audience : Audience.values()) {
            QualityEvidence evidence = QualityDays.evidence(document, audience);
            fields.put(QualityDays.field(audience), ranges.computeIfAbsent(evidence, QualityDays::of));
        }
    }

    /** What stands for a document that was deleted, so that an older version of it does not come back. */
    public static Map<String, Object> deleted(String id, long version) {
        return Map.of("id", id, "version", version, "deleted", true);
    }

    /** The codes by which a document is found and counted in a dimension. */
    public static List<String> codes(ResourceDocument document, Dimension dimension) {
        Set<String> codes = new LinkedHashSet<>(document.codes(dimension));
        switch (dimension) {
            case FAMILY -> codes.add(document.family().code());
            case SHARING -> codes.add(document.sharing().name().toLowerCase(Locale.ROOT));
            case SOURCE -> codes.add(document.verification().sourceId());
            case ORGANISATION -> {
                String organisation = document.organisationId();
                if (organisation != null) {
                    codes.add(organisation);
                }
            }
            default -> {
                // The other dimensions have the codes that were given, and no others.
            }
        }
        return List.copyOf(codes);
    }

    private void addTexts(ResourceDocument document, Map<String, Object> fields) {
        fields.put("names", document.names());
        fields.put(
                "names_exact",
                document.names().stream()
                        .map(name -> keyword(QuestionReader.exact(analysis, name)))
                        .toList());
        fields.put("name_sort", keyword(String.join(" ", analysis.tokens("plain", document.name()))));
        fields.put("labels", document.labels());
        putPresent(fields, "organisation", document.organisationName());
        putPresent(fields, "description", document.description());
    }

    private static void addPlace(Audience audience, DisclosedPlace place, Map<String, Object> fields) {
        GeoPoint point = place.point();
        putPresent(fields, "point_" + audience.suffix(), point);
        fields.put("areas_" + audience.suffix(), place.areaIds());
        fields.put("address_" + audience.suffix(), address(place));
    }

    /** What an audience may read of where something is. */
    static List<String> address(DisclosedPlace place) {
        return Stream.of(place.address(), place.locality())
                .filter(Objects::nonNull)
                .map(text -> (String) text)
                .toList();
    }

    private static Map<String, Integer> freePlaces(ResourceDocument document) {
        Map<String, Integer> free = new TreeMap<>();
        for (Capacity capacity : document.capacities()) {
            free.put(capacity.unit(), document.freePlaces(capacity.unit()));
        }
        return free;
    }

    private static void putPresent(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static String keyword(String text) {
        return text.length() <= KEYWORD_LENGTH ? text : text.substring(0, KEYWORD_LENGTH);
    }
}
