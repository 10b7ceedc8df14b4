package it.atlante.search.engine;

import it.atlante.catalogue.InvalidField;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a page ended. As text it is opaque and safe in an address. It holds nothing that the page did not show, except the time of the
 * question, so that all pages of a search share it: an engine answers a question with a cursor as of {@link #now()}.
 *
 * @param now the time of the first page's question
 * @param keys what the last hit was sorted by, best key first: whole numbers, and a distance in metres; null for what it lacked
 * @param id of the last hit
 * @param question digest of the question
 */
public record Cursor(LocalDateTime now, List<@Nullable Double> keys, String id, String question) {

    private static final int MAX_LENGTH = 2000;
    private static final String ALLOWED = "the cursor that the previous page of the same question gave";

    /** The cursor of a question's page; empty for its first one. */
    public static Optional<Cursor> of(SearchQuery query) {
        String after = query.paging().after();
        if (after == null) {
            return Optional.empty();
        }
        Cursor cursor = parse(after);
        if (!cursor.question.equals(digest(cursor.asked(query)))) {
            throw new InvalidField("after", after, ALLOWED);
        }
        return Optional.of(cursor);
    }

    /** The time of the question that a cursor belongs to; for those who turn "10 days" into a date before they ask. */
    public static Optional<LocalDateTime> nowOf(@Nullable String after) {
        return after == null ? Optional.empty() : Optional.of(parse(after).now);
    }

    /** The question as of the time of its first page. What must be open at the time of the question must be so then. */
    public SearchQuery asked(SearchQuery query) {
        Filters filters = query.filters();
        boolean openNow = query.now().equals(filters.openAt());
        return new SearchQuery(
                query.text(),
                query.place(),
                openNow
                        ? new Filters(
                                filters.codes(),
                                now,
                                filters.freePlaces(),
                                filters.freshSince(),
                                filters.minimumQuality())
                        : filters,
                query.paging(),
                query.facets(),
                query.audience(),
                now);
    }

    /** A digest of what decides which hits there are and in which order: not of the page's length, the facets and the time. */
    public static String digest(SearchQuery query) {
        Place place = query.place();
        Filters filters = query.filters();
        Map<String, Object> codes = new TreeMap<>();
        filters.codes().forEach((dimension, values) -> codes.put(dimension.name(), new TreeSet<>(values)));
        List<@Nullable Object> parts = new ArrayList<>();
        parts.add(query.text());
        parts.add(place.near());
        parts.add(place.radiusMeters());
        parts.add(place.box());
        parts.add(place.polygon() == null ? null : place.polygon().toText());
        parts.add(new TreeSet<>(place.areaIds()));
        parts.add(place.servesAreaIds() == null ? null : new TreeSet<>(place.servesAreaIds()));
        parts.add(codes);
        parts.add(query.now().equals(filters.openAt()) ? "now" : filters.openAt());
        parts.add(filters.freePlaces());
        parts.add(filters.freshSince());
        parts.add(filters.minimumQuality());
        parts.add(query.paging().sort());
        parts.add(query.audience());
        return sha(parts.toString());
    }

    /** Safe in a query string. */
    public String text() {
        Map<String, Object> json = new TreeMap<>(Map.of("n", now.toString(), "k", keys, "i", id, "q", question));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JsonMapper.shared().writeValueAsBytes(json));
    }

    private static Cursor parse(String text) {
        try {
            if (text.length() > MAX_LENGTH) {
                throw new IllegalArgumentException("too long");
            }
            JsonNode json = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(text));
            List<@Nullable Double> keys = new ArrayList<>();
            for (JsonNode key : json.required("k")) {
                keys.add(key.isNull() ? null : key.doubleValue());
            }
            LocalDateTime now = LocalDateTime.parse(json.required("n").stringValue());
            if (now.getYear() < 1900 || now.getYear() > 2199) {
                throw new IllegalArgumentException("no time of a question: " + now);
            }
            return new Cursor(
                    now,
                    keys,
                    json.required("i").stringValue(),
                    json.required("q").stringValue());
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            InvalidField invalid = new InvalidField("after", text, ALLOWED);
            invalid.initCause(e);
            throw invalid;
        }
    }

    private static String sha(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
