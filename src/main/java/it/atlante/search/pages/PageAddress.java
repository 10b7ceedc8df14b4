package it.atlante.search.pages;

import it.atlante.search.engine.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * The parameters of a search page, as its address holds them. Immutable. A form sends every field, filled or not, and time in two fields;
 * here empty ones are gone, lists are split and {@code open=at&at=TIME} is {@code open=TIME}, so that a page has one address.
 */
final class PageAddress {

    /** Where the search page lives. */
    static final String SEARCH = "/cerca";

    /** Parameters of the page that are no part of the question. */
    private static final Set<String> PAGE_ONLY = Set.of("map", "fragment", "lang");

    private static final Set<String> LISTS = lists();

    private final MultiValueMap<String, String> values;

    private PageAddress(MultiValueMap<String, String> values) {
        this.values = values;
    }

    static PageAddress of(MultiValueMap<String, String> sent) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        sent.forEach((name, given) -> given.stream()
                .flatMap(value ->
                        LISTS.contains(name) ? Arrays.stream(value.split(",")) : Arrays.stream(new String[] {value}))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .forEach(value -> values.add(name, value)));
        String at = values.getFirst("at");
        values.remove("at");
        if ("at".equals(values.getFirst("open"))) {
            if (at == null) {
                values.remove("open");
            } else {
                values.set("open", at);
            }
        }
        if (values.getFirst("near") == null) {
            // The form always sends its choice of a radius; without a point it says nothing.
            values.remove("radius");
            if ("distance".equals(values.getFirst("sort"))) {
                values.remove("sort");
            }
        }
        if (values.getFirst("places") == null) {
            values.remove("unit");
        }
        if ("relevance".equals(values.getFirst("sort"))) {
            values.remove("sort");
        }
        values.remove("fragment");
        values.remove("lang");
        return new PageAddress(values);
    }

    /** The part that is a question to the engine. */
    MultiValueMap<String, String> question() {
        MultiValueMap<String, String> question = new LinkedMultiValueMap<>(values);
        PAGE_ONLY.forEach(question::remove);
        return question;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    public @Nullable String first(String name) {
        return values.getFirst(name);
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The address with one value of the parameter in place of those it had; on the first page. */
    PageAddress with(String name, String value) {
        MultiValueMap<String, String> changed = new LinkedMultiValueMap<>(values);
        changed.remove("after");
        changed.set(name, value);
        return new PageAddress(changed);
    }

    /** The address without some parameters; on the first page. */
    public PageAddress without(String... names) {
        MultiValueMap<String, String> changed = new LinkedMultiValueMap<>(values);
        changed.remove("after");
        Arrays.stream(names).forEach(changed::remove);
        return of(changed);
    }

    /** The address without one value of a parameter; on the first page. */
    PageAddress withoutValue(String name, String value) {
        PageAddress rest = without(name);
        List<String> kept = new ArrayList<>(all(name));
        kept.remove(value);
        if (!kept.isEmpty()) {
            rest.values.put(name, kept);
        }
        return rest;
    }

    /** The query string, without question mark; empty for the bare page. */
    String query() {
        return query(values);
    }

    /** The query string of {@link #question()}, for the API. */
    public String questionQuery() {
        return query(question());
    }

    /** Path and query, relative to the application. */
    public String href() {
        String query = query();
        return query.isEmpty() ? SEARCH : SEARCH + "?" + query;
    }

    private static String query(MultiValueMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> encode(entry.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return UriUtils.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Set<String> lists() {
        Set<String> lists =
                Arrays.stream(Dimension.values()).map(Dimension::parameter).collect(Collectors.toSet());
        lists.add("area");
        return Set.copyOf(lists);
    }
}
