package it.atlante.search;

import it.atlante.access.Viewers;
import it.atlante.address.Geocoder;
import it.atlante.catalogue.Audience;
import it.atlante.catalogue.area.AreaKind;
import it.atlante.catalogue.area.AreaLookup;
import it.atlante.catalogue.area.AreaRef;
import it.atlante.catalogue.vocabulary.Scheme;
import it.atlante.catalogue.vocabulary.Term;
import it.atlante.catalogue.vocabulary.Vocabulary;
import it.atlante.geo.GeoPoint;
import it.atlante.search.engine.Dimension;
import it.atlante.search.engine.SearchEngine;
import it.atlante.search.engine.Suggestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Mixes categories, areas and resources that fit what was typed so far: a few of the first two, because they are few in all. */
@Component
class Suggestions {

    private static final List<AreaKind> KINDS =
            List.of(AreaKind.NIL, AreaKind.MUNICIPIO, AreaKind.COMUNE, AreaKind.DISADVANTAGED);

    private static final Map<Dimension, Scheme> SCHEMES = new LinkedHashMap<>();

    static {
        SCHEMES.put(Dimension.CATEGORY, Scheme.CATEGORIES);
        SCHEMES.put(Dimension.TARGET_GROUP, Scheme.TARGET_GROUPS);
        SCHEMES.put(Dimension.PROGRAMME, Scheme.PROGRAMMES);
    }

    /** More than most services have; one with more leaves fewer suggestions. */
    private static final int PLACES_OF_A_SERVICE = 4;

    private final SearchEngine engine;
    private final AreaLookup areas;
    private final Vocabulary vocabulary;
    private final Wording wording;
    private final Viewers viewers;
    private final Geocoder geocoder;

    @SuppressWarnings("checkstyle:ParameterNumber") // one for each kind of suggestion, and words and viewers
    Suggestions(
            SearchEngine engine,
            AreaLookup areas,
            Vocabulary vocabulary,
            Wording wording,
            Viewers viewers,
            Geocoder geocoder) {
        this.engine = engine;
        this.areas = areas;
        this.vocabulary = vocabulary;
        this.wording = wording;
        this.viewers = viewers;
        this.geocoder = geocoder;
    }

    /** At most {@code limit} suggestions, at least 1. */
    List<SuggestionView> of(String typed, int limit, Locale locale) {
        TypedWords words = new TypedWords(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        Audience audience = viewers.current().audience();
        List<SuggestionView> terms = terms(words, locale);
        List<SuggestionView> places = areas(words, audience, locale);
        List<SuggestionView> resources = resources(typed, audience, limit, locale);
        // A third for each of the first two; what one kind does not use is left to the next.
        int third = Math.max(1, limit / 3);
        List<SuggestionView> mixed = new ArrayList<>(addresses(typed, third, locale));
        mixed.addAll(head(terms, Math.min(third, limit - mixed.size())));
        mixed.addAll(head(places, Math.min(third, limit - mixed.size())));
        mixed.addAll(head(resources, limit - mixed.size()));
        Stream.concat(terms.stream().skip(third), places.stream().skip(third))
                .limit(limit - mixed.size())
                .forEach(mixed::add);
        return mixed;
    }

    private static List<SuggestionView> head(List<SuggestionView> list, int count) {
        return list.subList(0, Math.clamp(count, 0, list.size()));
    }

    private record Fitting(int fit, SuggestionView view) {}

    private List<SuggestionView> terms(TypedWords words, Locale locale) {
        List<Fitting> fitting = new ArrayList<>();
        SCHEMES.forEach((dimension, scheme) -> vocabulary.terms(scheme).forEach(term -> {
            int fit = fit(words, term, locale);
            if (fit < TypedWords.NO) {
                fitting.add(new Fitting(
                        fit,
                        SuggestionView.filter(
                                dimension.parameter(),
                                term.code(),
                                term.label(locale),
                                wording.dimension(dimension, locale))));
            }
        }));
        return best(fitting);
    }

    /** What is written on the screen counts more than what people type for it, and that more than the other language. */
    private static int fit(TypedWords words, Term term, Locale locale) {
        int label = words.fit(term.label(locale), true);
        int typed = term.words().stream()
                .mapToInt(word -> words.fit(word, true))
                .min()
                .orElse(TypedWords.NO);
        int other = Math.min(words.fit(term.italian(), false), words.fit(term.english(), false));
        int best = Math.min(label * 3, Math.min(typed * 3 + 1, other * 3 + 2));
        return best >= TypedWords.NO ? TypedWords.NO : best;
    }

    /** Addresses set the point to search near to. */
    private List<SuggestionView> addresses(String typed, int limit, Locale locale) {
        return geocoder.suggest(typed, limit).stream()
                .map(found -> new SuggestionView(
                        "address",
                        found.label(),
                        wording.text("suggestion.address", locale),
                        "/cerca?near=" + text(found.point()) + "&radius=1500&sort=distance",
                        null,
                        null,
                        null,
                        "near",
                        text(found.point())))
                .toList();
    }

    /** Latitude and longitude to a tenth of a metre, never with an exponent. */
    private static String text(GeoPoint point) {
        return String.format(Locale.ROOT, "%.6f,%.6f", point.lat(), point.lon());
    }

    private List<SuggestionView> areas(TypedWords words, Audience audience, Locale locale) {
        List<Fitting> fitting = new ArrayList<>();
        for (AreaKind kind : KINDS) {
            for (AreaRef area : areas.current(kind)) {
                int fit = area.visibleTo(audience) ? words.fit(area.name(), false) : TypedWords.NO;
                if (fit < TypedWords.NO) {
                    fitting.add(new Fitting(fit, view(area, locale)));
                }
            }
        }
        return best(fitting);
    }

    private SuggestionView view(AreaRef area, Locale locale) {
        return new SuggestionView(
                "area",
                area.name(),
                wording.areaKind(area.kind(), locale),
                "/quartieri/" + area.id(),
                area.id().toString(),
                null,
                null,
                "area",
                area.id().toString());
    }

    private List<SuggestionView> resources(String typed, Audience audience, int limit, Locale locale) {
        // A service at three places is one thing to choose.
        Map<String, Suggestion> byRecord = new LinkedHashMap<>();
        engine.suggest(typed, audience, limit * PLACES_OF_A_SERVICE)
                .forEach(found -> byRecord.putIfAbsent(found.family() + found.recordId(), found));
        return byRecord.values().stream()
                .limit(limit)
                .map(found -> view(found, locale))
                .toList();
    }

    private SuggestionView view(Suggestion found, Locale locale) {
        return new SuggestionView(
                "resource",
                found.name(),
                wording.family(found.family(), locale),
                "/risorse/" + found.family().code() + "/" + found.recordId(),
                found.documentId(),
                found.recordId(),
                found.family().code(),
                null,
                null);
    }

    /** The best fit first; the sort keeps the order of vocabulary and areas among equals. */
    private static List<SuggestionView> best(List<Fitting> fitting) {
        return fitting.stream()
                .sorted(Comparator.comparingInt(Fitting::fit))
                .map(Fitting::view)
                .toList();
    }
}
