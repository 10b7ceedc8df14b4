package it.atlante.search;

import it.atlante.catalogue.Audience;
import it.atlante.catalogue.hours.Holidays;
import it.atlante.catalogue.hours.OpeningHours;
import it.atlante.catalogue.hours.State;
import it.atlante.catalogue.place.Disclosure;
import it.atlante.catalogue.quality.Quality;
import it.atlante.catalogue.quality.QualityRules;
import it.atlante.catalogue.quality.QualityWords;
import it.atlante.catalogue.source.Source;
import it.atlante.search.ResourceView.CapacityView;
import it.atlante.search.ResourceView.CodeView;
import it.atlante.search.ResourceView.ContactView;
import it.atlante.search.ResourceView.FreshnessView;
import it.atlante.search.ResourceView.OpeningView;
import it.atlante.search.ResourceView.OrganisationView;
import it.atlante.search.ResourceView.PlaceView;
import it.atlante.search.ResourceView.QualityPartView;
import it.atlante.search.ResourceView.QualityView;
import it.atlante.search.ResourceView.SourceView;
import it.atlante.search.definition.QualityDays;
import it.atlante.search.engine.Dimension;
import it.atlante.search.engine.DisclosedPlace;
import it.atlante.search.engine.Hit;
import it.atlante.search.engine.Ranking;
import it.atlante.search.engine.ResourceDocument;
import it.atlante.search.engine.SearchQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what people see of a document: the place of their audience and of no other, labels in their language, and why it fits. */
@Component
public class ResourceViews {

    /** Past a year, what is written is more history than news. */
    public static final int STALE_DAYS = 365;

    /** Streets are longer than the straight line by about a third (detour index of European cities). */
    private static final double DETOUR = 1.3;

    /** 4.5 km/h, the pace of a person with children or bags. */
    private static final double METERS_A_MINUTE = 75;

    private static final int LONGEST_WALK_MINUTES = 60;

    private final Wording wording;
    private final SourceCache sources;
    private final Holidays holidays;
    private final QualityWords qualityWords;
    private final Clock clock;

    ResourceViews(Wording wording, SourceCache sources, Holidays holidays, QualityWords qualityWords, Clock clock) {
        this.qualityWords = qualityWords;
        this.wording = wording;
        this.sources = sources;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** A result of a search. */
    public ResourceView of(Hit hit, SearchQuery query, Locale locale) {
        LocalDateTime at =
                query.filters().openAt() == null ? query.now() : query.filters().openAt();
        Moment moment = new Moment(query.audience(), at, locale);
        ResourceView view = view(hit.document(), moment, hit.distanceMeters(), hit.points());
        return withReasons(view, new Reasons(wording, locale).of(hit, view));
    }

    /** A resource on its own. */
    public ResourceView of(ResourceDocument document, Audience audience, Locale locale) {
        return view(document, new Moment(audience, LocalDateTime.now(clock), locale), null, null);
    }

    private record Moment(Audience audience, LocalDateTime at, Locale locale) {}

    private ResourceView view(
            ResourceDocument document, Moment moment, @Nullable Double distance, @Nullable Integer points) {
        Locale locale = moment.locale();
        return new ResourceView(
                document.id(),
                document.recordId(),
                document.family().code(),
                wording.family(document.family(), locale),
                document.name(),
                document.names().subList(1, document.names().size()),
                organisation(document),
                document.description(),
                codes(document, locale),
                document.kind() == null ? null : wording.kind(document.family(), document.kind(), locale),
                new ContactView(
                        document.contact().phones(),
                        document.contact().email(),
                        webAddress(document.contact().url())),
                place(document.placeFor(moment.audience()), distance),
                opening(document.hours(), moment),
                capacities(document, locale),
                freshness(document, moment),
                quality(document, moment, points == null),
                source(document),
                document.sharing().name().toLowerCase(Locale.ROOT),
                document.verification().demonstration(),
                List.of(),
                points);
    }

    /** An address that a browser may be sent to; null for one of another scheme, which could be a script. */
    private static @Nullable String webAddress(@Nullable String url) {
        if (url == null) {
            return null;
        }
        if (url.regionMatches(true, 0, "http://", 0, 7) || url.regionMatches(true, 0, "https://", 0, 8)) {
            return url;
        }
        return url.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}.-]*\\.\\p{L}{2,}(/\\S*)?") ? "http://" + url : null;
    }

    private static ResourceView withReasons(ResourceView view, List<String> why) {
        return new ResourceView(
                view.id(),
                view.recordId(),
                view.family(),
                view.familyLabel(),
                view.name(),
                view.otherNames(),
                view.organisation(),
                view.description(),
                view.codes(),
                view.kindLabel(),
                view.contact(),
                view.place(),
                view.opening(),
                view.capacities(),
                view.freshness(),
                view.quality(),
                view.source(),
                view.sharing(),
                view.demonstration(),
                why,
                view.points());
    }

    private static @Nullable OrganisationView organisation(ResourceDocument document) {
        String id = document.organisationId();
        String name = document.organisationName();
        return id == null || name == null ? null : new OrganisationView(id, name);
    }

    private Map<String, List<CodeView>> codes(ResourceDocument document, Locale locale) {
        Map<String, List<CodeView>> codes = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            List<String> values = document.codes(dimension);
            if (!values.isEmpty() && Wording.LABELLED.contains(dimension)) {
                codes.put(
                        dimension.parameter(),
                        values.stream()
                                .map(code -> new CodeView(code, wording.value(dimension, code, locale)))
                                .toList());
            }
        }
        return codes;
    }

    private static PlaceView place(DisclosedPlace place, @Nullable Double distance) {
        boolean unknown = place.disclosure() == Disclosure.EXACT
                && place.lat() == null
                && place.address() == null
                && place.locality() == null;
        String disclosure = unknown ? "unknown" : place.disclosure().name().toLowerCase(Locale.ROOT);
        return new PlaceView(
                disclosure,
                place.point(),
                place.address(),
                place.locality(),
                distance == null ? null : Math.round(distance),
                place.disclosure() == Disclosure.EXACT ? walkingMinutes(distance) : null);
    }

    private static @Nullable Integer walkingMinutes(@Nullable Double distance) {
        if (distance == null) {
            return null;
        }
        int minutes = (int) Math.max(1, Math.ceil(distance * DETOUR / METERS_A_MINUTE));
        return minutes > LONGEST_WALK_MINUTES ? null : minutes;
    }

    private OpeningView opening(ResourceDocument.DocumentHours hours, Moment moment) {
        Optional<OpeningHours> parsed = Optional.ofNullable(hours.text()).flatMap(OpeningHours::tryParse);
        State state = parsed.map(known -> known.at(moment.at(), holidays)).orElse(State.UNKNOWN);
        String code = state.name().toLowerCase(Locale.ROOT);
        return new OpeningView(
                code,
                wording.text("opening." + code, moment.locale()),
                hours.text(),
                parsed.map(known -> known.describe(moment.locale())).orElse(null),
                hours.note(),
                parsed.flatMap(known -> known.nextChange(moment.at(), holidays)).orElse(null));
    }

    private List<CapacityView> capacities(ResourceDocument document, Locale locale) {
        return document.capacities().stream()
                .map(capacity -> new CapacityView(
                        capacity.unit(),
                        wording.unit(capacity.unit(), locale),
                        capacity.available(),
                        capacity.maximum(),
                        capacity.updated()))
                .toList();
    }

    private FreshnessView freshness(ResourceDocument document, Moment moment) {
        LocalDate on = document.freshOn();
        String level = level(on, moment.at().toLocalDate());
        return new FreshnessView(
                level,
                wording.text("freshness." + level, moment.locale()),
                on,
                document.verification().verifiedOn(),
                document.verification().verifiedBy());
    }

    /** The score, with its parts where one resource is looked at. */
    private @Nullable QualityView quality(ResourceDocument document, Moment moment, boolean withParts) {
        return QualityRules.ofClassPath()
                .assess(
                        QualityDays.evidence(document, moment.audience()),
                        moment.at().toLocalDate())
                .map(quality -> new QualityView(
                        quality.points(),
                        withParts
                                ? quality.parts().stream()
                                        .map(part -> part(part, moment.locale()))
                                        .toList()
                                : List.of()))
                .orElse(null);
    }

    private QualityPartView part(Quality.Part part, Locale locale) {
        return new QualityPartView(
                part.part().code(),
                qualityWords.part(part.part(), locale),
                part.points(),
                part.maximum(),
                qualityWords.reasons(part, locale));
    }

    private static String level(@Nullable LocalDate freshOn, LocalDate today) {
        if (freshOn == null) {
            return "unknown";
        }
        if (!freshOn.isBefore(today.minusDays(Ranking.FRESH_DAYS))) {
            return "fresh";
        }
        return freshOn.isBefore(today.minusDays(STALE_DAYS)) ? "stale" : "ageing";
    }

    private SourceView source(ResourceDocument document) {
        String id = document.verification().sourceId();
        Optional<Source> source = sources.find(id);
        return new SourceView(
                id,
                source.map(Source::title).orElse(id),
                source.map(Source::licence).orElse(null),
                source.map(Source::attribution).orElse(null),
                document.verification().observedOn());
    }
}
