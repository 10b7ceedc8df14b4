package it.atlante.search.pages;

import it.atlante.catalogue.Audience;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.services.ServiceAtLocation;
import it.atlante.catalogue.services.ServicesAtLocations;
import it.atlante.search.ResourceView;
import it.atlante.search.ResourceView.CodeView;
import it.atlante.search.ResourceView.QualityView;
import it.atlante.search.ResourceViews;
import it.atlante.search.engine.Family;
import it.atlante.search.engine.SearchEngine;
import it.atlante.search.pages.RecordPage.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the page of a record. Whether it may be seen, and where it stands, is asked of the index, where both were decided once for each
 * audience: a record that the index does not give has no page.
 */
@Component
class ResourcePages {

    private final SearchEngine engine;
    private final ResourceViews views;
    private final ServicesAtLocations servicesAtLocations;
    private final RecordFacts facts;
    private final RelatedRecords related;
    private final Weeks weeks;
    private final Words words;

    ResourcePages(
            SearchEngine engine,
            ResourceViews views,
            ServicesAtLocations servicesAtLocations,
            RecordFacts facts,
            RelatedRecords related,
            Weeks weeks,
            Words words) {
        this.engine = engine;
        this.views = views;
        this.servicesAtLocations = servicesAtLocations;
        this.facts = facts;
        this.related = related;
        this.weeks = weeks;
        this.words = words;
    }

    Optional<RecordPage> find(Family family, UUID id, Audience audience, Locale locale) {
        List<ResourceView> places = documentIds(family, id)
                .flatMap(document -> engine.find(document, audience).stream())
                .filter(document -> document.family() == family)
                .map(document -> views.of(document, audience, locale))
                .toList();
        if (places.isEmpty()) {
            return Optional.empty();
        }
        ResourceView view = places.getFirst();
        if (!view.recordId().equals(id.toString())) {
            // Opened by the id of one of its places, as a search hit has it: what is edited and reported is the record.
            return find(family, UUID.fromString(view.recordId()), audience, locale);
        }
        return Optional.of(new RecordPage(
                id,
                typeOf(family),
                view,
                facts.closed(family, id),
                facts.of(family, view, new RecordFacts.Viewing(audience, locale)),
                places.stream().map(place -> place(place, locale)).toList(),
                view.capacities().stream()
                        .map(capacity -> words.places(capacity, locale))
                        .toList(),
                words.freshness(view.freshness(), locale),
                leastQuality(places),
                provenance(view, locale),
                family == Family.ORGANISATION ? related.of(id, audience, locale) : List.of()));
    }

    private static @Nullable QualityView leastQuality(List<ResourceView> places) {
        return places.stream()
                .map(ResourceView::quality)
                .filter(Objects::nonNull)
                .map(quality -> (QualityView) quality)
                .min(Comparator.comparingInt(QualityView::score))
                .orElse(null);
    }

    private Stream<String> documentIds(Family family, UUID id) {
        Stream<String> record = Stream.of(id.toString());
        return family == Family.SERVICE
                ? Stream.concat(
                        servicesAtLocations.listByServices(List.of(id)).stream()
                                .map(ServiceAtLocation::getId)
                                .map(UUID::toString),
                        record)
                : record;
    }

    private PlaceCard place(ResourceView view, Locale locale) {
        ResourceView.PlaceView place = view.place();
        return new PlaceCard(
                view.id(),
                words.where(place),
                place.point() == null ? null : place.point().lat(),
                place.point() == null ? null : place.point().lon(),
                place.disclosure().equals("area"),
                place.disclosure().equals("hidden"),
                view.contact().phones(),
                words.opening(view.opening(), locale),
                view.opening().state(),
                view.opening().description(),
                view.opening().note(),
                weeks.of(view.opening().text(), locale),
                view.codes().getOrDefault("accessibility", List.of()).stream()
                        .map(CodeView::label)
                        .toList());
    }

    private List<Fact> provenance(ResourceView view, Locale locale) {
        ResourceView.SourceView source = view.source();
        ResourceView.FreshnessView freshness = view.freshness();
        List<Fact> known = new ArrayList<>();
        known.add(new Fact("provenance.source", List.of(source.title())));
        if (source.licence() != null) {
            known.add(new Fact("provenance.licence", List.of(source.licence())));
        }
        if (source.attribution() != null) {
            known.add(new Fact("provenance.attribution", List.of(source.attribution())));
        }
        if (source.observedOn() != null) {
            known.add(new Fact("provenance.observed", List.of(words.date(source.observedOn(), locale))));
        }
        if (freshness.verifiedOn() != null && freshness.verifiedBy() != null) {
            known.add(new Fact(
                    "provenance.verified",
                    List.of(words.text(
                            "provenance.verified.by",
                            locale,
                            words.date(freshness.verifiedOn(), locale),
                            freshness.verifiedBy()))));
        } else {
            known.add(new Fact("provenance.verified", List.of(words.text("provenance.verified.never", locale))));
        }
        return known;
    }

    static RecordType typeOf(Family family) {
        return switch (family) {
            case SERVICE -> RecordType.SERVICE;
            case HOUSING -> RecordType.HOUSING;
            case ORGANISATION -> RecordType.ORGANISATION;
            case AREA -> RecordType.AREA;
            case LANDMARK -> RecordType.LANDMARK;
        };
    }
}
